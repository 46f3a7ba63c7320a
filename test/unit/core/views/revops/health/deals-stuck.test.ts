import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dealsStuckInProcess } from '../../../../../../core/views/revops/health/deals-stuck-in-process.ts';
import type { RiskFlag } from '../../../../../../core/views/revops/health/schema.ts';
import {
  stuckRuleOf,
  stuckRules,
  type Urgency,
  urgencyOf,
} from '../../../../../../core/views/revops/health/stuck-rules.ts';
import { checkTransform } from '../../../../../tools/transform-laws.ts';
import { daysAgo, scoredDeal, twentyDays } from './deals.ts';
import { anyStuck } from './health-rows.ts';

const benchmarks = (['Discovery', 'Proposal', 'Negotiation'] as const).map((stage) =>
  twentyDays('New Business', stage),
);
const stuck = (changes: Parameters<typeof scoredDeal>[0]) =>
  dealsStuckInProcess.compute({ scores: [scoredDeal({ stageSince: daysAgo(60), ...changes })], benchmarks })[0];

describe('deals_stuck_in_process', () => {
  it('given any rows, then the laws of transforms hold', () => {
    fc.assert(
      fc.property(anyStuck, ({ scores, benchmarks: all }) =>
        checkTransform(dealsStuckInProcess, { scores, benchmarks: all }),
      ),
    );
  });

  it('given any rows, then exactly the deals that a rule fits are stuck, by the slow way', () => {
    fc.assert(
      fc.property(anyStuck, ({ scores, stuck: found, benchmarks: all }) => {
        const slow = scores.filter(({ daysInStage, benchmarkDays, riskFlags }) => {
          const age = daysInStage / (benchmarkDays ?? Number.NaN);
          const late = age >= 1.25 && (riskFlags.includes('GOING_DARK') || riskFlags.includes('NO_NEXT_STEP'));
          return age >= 1.75 || late;
        });
        expect(found.map(({ opportunityId }) => opportunityId).sort()).toEqual(
          slow.map((row) => row.opportunityId).sort(),
        );
        for (const row of found) {
          const order = ['Prospecting', 'Qualification', 'Discovery', 'Proposal', 'Negotiation'];
          const left = all.filter(
            ({ type, stage }) => type === row.type && order.indexOf(stage) >= order.indexOf(row.stage),
          );
          expect(row.daysNeeded).toBe(left.reduce((sum, { benchmarkDays }) => sum + benchmarkDays, 0));
          expect(row.riskFlags.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it.each<[number | null, readonly RiskFlag[], string | null]>([
    [1.75, ['STUCK'], 'overstayed'],
    [1.25, ['GOING_DARK'], 'late-and-dark'],
    [1.24, ['GOING_DARK'], null],
    [1.25, ['NO_NEXT_STEP'], 'late-without-step'],
    [1.24, ['NO_NEXT_STEP'], null],
    [1.7, ['NO_EB', 'NO_CHAMPION'], null],
    [3, ['GOING_DARK', 'STUCK'], 'overstayed'],
    [null, ['GOING_DARK', 'NO_NEXT_STEP'], null],
  ])('given the stage age %p and the flags %p, then the rule is %p', (age, flags, rule) => {
    expect(stuckRuleOf(age, flags)).toBe(rule);
  });

  it.each<[health: number, days: number, Urgency]>([
    [59, 14, 'CRITICAL'],
    [60, 14, 'HIGH'],
    [59, 15, 'HIGH'],
    [39, 30, 'CRITICAL'],
    [40, 30, 'HIGH'],
    [39, 31, 'HIGH'],
    [60, 15, 'MEDIUM'],
    [59, 45, 'HIGH'],
    [59, 46, 'MEDIUM'],
    [60, 45, 'MEDIUM'],
    [60, 46, 'LOW'],
    [0, -3, 'CRITICAL'],
  ])('given the health %d and %d days until the close, then it is %s', (health, days, urgency) => {
    expect(urgencyOf(health, days)).toBe(urgency);
  });

  it.each<[days: number, slips: number, risk: string]>([
    [29, 0, 'HIGH'], // 60 days are needed
    [30, 0, 'MEDIUM'],
    [59, 1, 'MEDIUM'],
    [60, 1, 'LOW'],
    [60, 2, 'HIGH'],
    [-1, 0, 'HIGH'],
  ])('given %d days until the close and %d slips, then the slip risk is %s', (days, slips, risk) => {
    expect(stuck({ closeDate: daysAgo(-days), daysUntilClose: days, slips })?.slipRisk).toBe(risk);
  });

  it('given a later stage without a benchmark, then what is needed and the slip risk are unknown', () => {
    const scores = [scoredDeal({ stageSince: daysAgo(60) })];
    const [row] = dealsStuckInProcess.compute({ scores, benchmarks: [twentyDays('New Business', 'Discovery')] });
    expect(row).toMatchObject({ daysNeeded: null, slipRisk: null, stageAge: 3, rule: 'overstayed' });
  });

  it('given deals of all urgencies, then the most urgent stand first, and the largest of these', () => {
    const scores = [
      scoredDeal({ opportunityId: 'a', stageSince: daysAgo(60), healthScore: 90, daysUntilClose: 90 }),
      scoredDeal({ opportunityId: 'b', stageSince: daysAgo(60), healthScore: 30, daysUntilClose: 9, amount: 5 }),
      scoredDeal({ opportunityId: 'c', stageSince: daysAgo(60), healthScore: 30, daysUntilClose: 9, amount: 7 }),
    ];
    const rows = dealsStuckInProcess.compute({ scores, benchmarks });
    expect(rows.map(({ opportunityId }) => opportunityId)).toEqual(['c', 'b', 'a']);
  });

  it('given the table, then each rule has an id of its own and a reason', () => {
    expect(new Set(stuckRules.map(({ id }) => id)).size).toBe(stuckRules.length);
    expect(stuckRules.every(({ rationale, label }) => rationale !== '' && label !== '')).toBe(true);
  });
});
