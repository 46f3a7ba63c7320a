import { describe, expect, it } from '@jest/globals';
import { factors } from '../../../../../../core/views/results/factors/catalogue.ts';
import { scenariosOf } from '../../../../../../core/views/results/index.ts';
import type { SimulationResult } from '../../../../../../core/views/results/monte-carlo/result.ts';
import { scoreDistribution } from '../../../../../../core/views/results/monte-carlo/score-distribution.ts';
import { baselineOf } from '../../../../../../core/views/results/outcomes/baseline.ts';
import { outcomes } from '../../../../../../core/views/results/outcomes/catalogue.ts';
import { patternsStage, simulationStage } from '../../../../../../core/views/results/review.ts';
import { whatIfFaults, whatIfs } from '../../../../../../core/views/results/what-ifs/catalogue.ts';
import { factorAt, factorWithout } from '../factor-results.ts';

const middling = factors.map(({ id }) => factorAt(id, 50));

/** How each what-if moves the mean of each outcome, from a company of which everything is middling, or another. */
function differences(company = middling): ReadonlyMap<string, SimulationResult['scenarios'][number]['outcomes']> {
  // Within the limits of every outcome: satisfaction goes from 1 to 5.
  const quarters = [1, 2, 3, 4].map((n) => ({ end: `quarter ${n}`, value: 4 }));
  const baselines = outcomes.map((outcome) => baselineOf(outcome, quarters));
  const scenarios = scenariosOf(
    whatIfs.map(({ id }) => id),
    company,
  );
  const of = { factors: company, baselines, patterns: patternsStage({ factors: company }) };
  const result = simulationStage(of, { seed: 1, scenarios });
  return new Map((result?.scenarios ?? []).map((one) => [one.scenario, one.outcomes]));
}

describe('named what-ifs', () => {
  it('have ids of their own, and move factors that there are', () => {
    expect(whatIfs).toHaveLength(7);
    expect(whatIfFaults(whatIfs)).toEqual([]);
    const [first] = whatIfs;
    if (!first) throw new Error('there are what-ifs');
    const [shift] = first.shifts;
    if (!shift) throw new Error('it shifts something');
    expect(whatIfFaults([first, first])).toEqual(['two what-ifs have the same id']);
    expect(whatIfFaults([{ ...first, shifts: [] }])).toHaveLength(1);
    expect(whatIfFaults([{ ...first, shifts: [shift, shift] }])).toHaveLength(1);
    for (const points of [0, 101, -101])
      expect(whatIfFaults([{ ...first, shifts: [{ ...shift, points }] }])).toHaveLength(1);
    for (const points of [1, 100, -100])
      expect(whatIfFaults([{ ...first, shifts: [{ ...shift, points }] }])).toEqual([]);
  });

  it('move a factor from where it is, no further than the scale, as sure as it was', () => {
    const changesFrom = (value: number) =>
      scenariosOf(['demand-slump'], [factorAt('F1', value, 0.7), factorWithout('F23')])[0]?.changes;
    expect(changesFrom(60)).toEqual([{ kind: 'driver', driver: 'F1', distribution: scoreDistribution(35, 0.7) }]);
    expect(changesFrom(10)).toEqual([{ kind: 'driver', driver: 'F1', distribution: scoreDistribution(0, 0.7) }]);
  });

  it('come in the order in which they are asked for, and are refused where there is none', () => {
    const ids = ['sales-push', 'churn-shock'];
    expect(scenariosOf(ids, middling).map(({ id }) => id)).toEqual(ids);
    expect(() => scenariosOf(['sales-push', 'no-such'], middling)).toThrow('There is no what-if no-such');
  });

  it('move the outcomes that they speak of, in the direction that they say', () => {
    const all = differences();
    const mean = (scenario: string, outcome: string): number =>
      all.get(scenario)?.find((one) => one.outcome === outcome)?.difference.mean ?? Number.NaN;
    expect(mean('demand-slump', 'quota-attainment')).toBeLessThan(-1);
    expect(mean('churn-shock', 'client-churn')).toBeGreaterThan(0.5);
    expect(mean('churn-shock', 'revenue-growth')).toBeLessThan(-0.5);
    expect(mean('price-war', 'win-rate')).toBeLessThan(-0.5);
    expect(mean('vendor-price-rise', 'gross-margin')).toBeLessThan(0);
    expect(mean('staff-shortage', 'backlog-days')).toBeGreaterThan(0.05);
    expect(mean('service-recovery', 'satisfaction')).toBeGreaterThan(0);
    expect(mean('sales-push', 'quota-attainment')).toBeGreaterThan(0.5);
  });

  it('of a slump keep no client of a company that loses many', () => {
    const leaking = factors.map(({ id }) => factorAt(id, id === 'F9' ? 15 : id === 'F1' ? 58 : 50));
    const slump = differences(leaking).get('demand-slump') ?? [];
    const mean = (outcome: string) => slump.find((one) => one.outcome === outcome)?.difference.mean ?? Number.NaN;
    expect(mean('net-retention')).toBeLessThanOrEqual(0);
    expect(mean('client-churn')).toBeGreaterThanOrEqual(0);
  });
});
