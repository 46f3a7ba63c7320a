import { beforeAll, describe, expect, it } from '@jest/globals';
import { createMeasureReader, createSpanReader, type SpanReader } from '../../../../../core/measures/index.ts';
import {
  AS_IT_GOES,
  calibrate,
  type FactorsStage,
  factorsStage,
  forecastOf,
  isUnscored,
  ORDINARY_VARIATION,
  type PatternAssessment,
  patternsStage,
  personasStage,
  type Review,
  richContentStage,
  type Scored,
  scoreStage,
  simulationStage,
} from '../../../../../core/views/results/index.ts';
import { outcomes } from '../../../../../core/views/results/outcomes/catalogue.ts';
import { patterns } from '../../../../../core/views/results/patterns/catalogue.ts';
import { simulationInputs } from '../../../../../core/views/results/simulation-inputs.ts';
import { type PastWorld, pastWorld } from '../../../../tools/made-world.ts';
import { configOf } from '../../measures/worlds.ts';

describe('the stages of a review', () => {
  let world: PastWorld;
  let reader: SpanReader;
  let scored: Scored;
  let factors: FactorsStage;
  let matches: readonly PatternAssessment[];

  beforeAll(() => {
    world = pastWorld(configOf(1));
    reader = createSpanReader(world.history, createMeasureReader(world.simulation));
    scored = scoreStage(reader, world.simulation.time, null);
    factors = factorsStage(scored);
    matches = patternsStage(factors);
  });

  const simulated = () => simulationStage({ ...factors, ...scored, patterns: matches }, { seed: 1, iterations: 400 });

  const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value));

  it('hand on plain data: each goes on from what was stored as from what was computed', () => {
    expect(factorsStage(stored(scored))).toEqual(factors);
    expect(patternsStage(stored(factors))).toEqual(matches);
    const again = simulationStage(
      { ...stored(factors), ...stored(scored), patterns: stored(matches) },
      { seed: 1, iterations: 400 },
    );
    expect(again).toEqual(simulated());
  });

  it('come to a review', async () => {
    const review: Review = {
      topic: 'next quarter',
      ...scored,
      ...factors,
      patterns: matches,
      simulation: simulated(),
      personas: personasStage({ status: 'absent', reason: 'There is no academy.' }, 1),
      content: await richContentStage({ ...stored(factors), patterns: stored(matches) }),
    };
    expect(review.segments.map(({ value }) => value !== null && value > 0 && value < 100)).toEqual(
      new Array(5).fill(true),
    );
    expect(review.segments.flatMap((segment) => segment.factors)).toHaveLength(28);
    expect(review.content?.map(({ segment }) => segment)).toEqual(['Product', 'Brand', 'Experience']);
    expect(review.personas?.status).toBe('absent');
  });

  it('assess every pattern of a usual world, and forecast every outcome', () => {
    expect(matches.every(({ status }) => status === 'assessed')).toBe(true);
    expect(simulated()?.portfolio.map(({ outcome }) => outcome)).toEqual(outcomes.map(({ id }) => id));
    expect(simulated()?.patterns.map(({ pattern }) => pattern)).toEqual([
      ...patterns.map(({ id }) => id),
      ORDINARY_VARIATION,
    ]);
  });

  it('forecast without what has to be acted on: the portfolio is better by that, whatever else comes', () => {
    const result = simulated();
    if (!result) throw new Error('there are outcomes');
    const forecast = forecastOf(result);
    for (const { outcome, total, difference } of forecast) {
      const all = result.portfolio.find((one) => one.outcome === outcome);
      expect(all).toBeDefined();
      expect(total.mean - (all?.mean ?? 0)).toBeCloseTo(difference.mean, 6);
    }
  });

  it('simulate the scenarios that are asked for after that', () => {
    const scenarios = [{ id: 'mine', label: 'Mine', rationale: 'a try', changes: [] }];
    const result = simulationStage(
      { ...factors, ...scored, patterns: matches },
      { seed: 1, iterations: 100, scenarios },
    );
    expect(result?.scenarios.map(({ scenario }) => scenario)).toEqual([AS_IT_GOES, 'mine']);
  });

  it('leave out what has no value: patterns, outcomes, and the simulation where nothing is left', () => {
    const some = factors.factors.filter(({ id }) => id === 'F15' || id === 'F25');
    const quiet = patternsStage({ factors: some });
    const [margin] = scored.baselines.filter(({ outcome }) => outcome === 'gross-margin');
    if (!margin) throw new Error('there is a baseline');
    const inputs = simulationInputs(some, quiet, [margin, { status: 'absent', outcome: 'win-rate', reason: 'none' }]);
    expect(inputs?.drivers.map(({ id }) => id)).toEqual(['F15', 'F25']);
    expect(inputs?.patterns.map(({ id, effects }) => [id, effects.map(({ outcome }) => outcome)])).toEqual([
      ['P011', ['gross-margin']],
      [ORDINARY_VARIATION, ['gross-margin']],
    ]);
    expect(inputs?.correlations.map(({ between }) => between)).toEqual([['F15', 'F25']]);
    expect(inputs?.scenarios).toMatchObject([{ id: AS_IT_GOES, changes: [] }]);
    expect(simulationInputs(some, quiet, [])).toBeNull();
    expect(simulationStage({ factors: some, patterns: quiet, baselines: [] }, { seed: 1 })).toBeNull();
  });

  it('go by submitted measures where there are any, and by nothing where there is nothing', () => {
    const submitted = [{ id: 'satisfaction-quarter', value: 4.7, confidence: 0.9, evidence: 'a survey of ours' }];
    const own = scoreStage(reader, world.simulation.time, submitted);
    expect(own.baselines).toEqual(scored.baselines);
    const computed = factorsStage(own).factors.filter(({ status }) => status === 'computed');
    expect(computed.map(({ id }) => id)).toEqual(['F10', 'F20']);
    expect([scored, own].map(isUnscored)).toEqual([false, false]);
    expect(isUnscored(scoreStage(reader, world.simulation.time, []))).toBe(true);
  });

  it('are calibrated by what came after past quarters, each outcome four times', () => {
    const { cases, overall, byOutcome } = calibrate(reader, world.simulation.time, 1);
    expect(cases).toHaveLength(4 * outcomes.length);
    expect(new Set(cases.map(({ end }) => end)).size).toBe(4);
    expect(byOutcome.map(({ outcome }) => outcome)).toEqual(outcomes.map(({ id }) => id));
    expect(overall.map(({ interval, cases: all }) => [interval, all])).toEqual([
      ['p5-p95', cases.length],
      ['p25-p75', cases.length],
    ]);
    for (const { p5, p25, p75, p95, actual, asOf, end } of cases) {
      expect([p5, p25, p75, p95]).toEqual([p5, p25, p75, p95].sort((a, b) => a - b));
      expect(Number.isFinite(actual)).toBe(true);
      expect(asOf < end).toBe(true);
    }
    // 52 cases of which nine tenths should lie within: fewer than two thirds would be a forecast that says nothing.
    expect(overall[0]?.share).toBeGreaterThan(2 / 3);
    // Forecasts are of the history alone: without the live company they are the same.
    expect(calibrate(createSpanReader(world.history, null), world.simulation.time, 1).cases).toEqual(cases);
  });
});
