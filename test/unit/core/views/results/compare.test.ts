import { describe, expect, it } from '@jest/globals';
import { createSpanReader } from '../../../../../core/measures/index.ts';
import {
  compareReviews,
  factorsStage,
  forecastOf,
  patternsStage,
  type StagesOfSegments,
  scoreStage,
  segmentResults,
  segments,
  simulationStage,
} from '../../../../../core/views/results/index.ts';
import { pastWorld } from '../../../../tools/made-world.ts';
import { configOf } from '../../measures/worlds.ts';

const world = pastWorld(configOf(1));
const reader = createSpanReader(world.history, null);

function reviewed(asOf: number): StagesOfSegments {
  const scored = scoreStage(reader, asOf, null);
  const factors = factorsStage(scored);
  const patterns = patternsStage(factors);
  const simulation = simulationStage({ ...factors, ...scored, patterns }, { seed: 1, iterations: 200 });
  return { factors, patterns, simulation };
}

const WEEK = 7 * 24 * 3_600_000;
const now = reviewed(world.simulation.time);
const before = reviewed(world.simulation.time - 8 * WEEK);
const nothing: StagesOfSegments = { factors: null, patterns: null, simulation: null };

describe('the comparison of two versions', () => {
  it('of one with itself has no change', () => {
    const { segments: scores, factors, patterns, outcomes } = compareReviews(now, now);
    for (const { change } of [...scores, ...factors, ...patterns, ...outcomes]) expect([0, null]).toContain(change);
    expect([factors.length, patterns.length]).toEqual([28, 41]);
    for (const { withinError } of outcomes) expect(withinError).toBe(true);
  });

  it('is b less a, the largest change first, and turns round with them', () => {
    const { factors, outcomes } = compareReviews(before, now);
    const sizes = factors.map(({ change }) => (change === null ? -1 : Math.abs(change)));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(sizes[0]).toBeGreaterThan(0);
    for (const { id, a, b, change } of factors) {
      const [left, right] = [before, now].map((each) => each.factors?.factors.find((factor) => factor.id === id));
      expect(a).toBe(left?.status === 'computed' ? left.value : null);
      expect(b).toBe(right?.status === 'computed' ? right.value : null);
      expect(change).toBe(a === null || b === null ? null : b - a);
    }
    const turned = compareReviews(now, before);
    for (const { outcome, a, b } of outcomes) {
      expect(turned.outcomes.find((each) => each.outcome === outcome)).toMatchObject({ a: b, b: a });
    }
    expect(outcomes.map(({ b }) => b)).toEqual(
      now.simulation && forecastOf(now.simulation).map(({ total }) => total.mean),
    );
  });

  it('shows null of what a version has not', () => {
    const { factors, patterns, outcomes } = compareReviews(nothing, now);
    expect([factors.length, patterns.length]).toEqual([28, 41]);
    for (const { a, change } of [...factors, ...patterns, ...outcomes]) expect([a, change]).toEqual([null, null]);
    for (const { withinError, forecasts } of outcomes) expect([withinError, forecasts.a]).toEqual([null, null]);
  });
});

describe('a segment’s part', () => {
  it('has each factor in one segment, and its patterns with the outcomes that they touch', () => {
    const parts = segments.map(({ id }) => segmentResults(now, id));
    expect(parts.flatMap(({ factors }) => factors ?? [])).toHaveLength(28);
    for (const { segment, score, patterns, simulation } of parts) {
      expect(score?.segment).toBe(segment);
      expect(patterns).toEqual(now.patterns?.filter((pattern) => pattern.segments.includes(segment)));
      const touched = new Set(simulation?.patterns.flatMap(({ outcomes }) => outcomes.map(({ outcome }) => outcome)));
      expect(new Set(simulation?.portfolio.map(({ outcome }) => outcome))).toEqual(touched);
      for (const scenario of simulation?.scenarios ?? []) {
        expect(new Set(scenario.outcomes.map(({ outcome }) => outcome))).toEqual(touched);
      }
    }
  });

  it('is null where its stage has failed', () => {
    const { score, factors, patterns, simulation } = segmentResults({ ...now, patterns: null }, 'Market');
    expect([score !== null, factors !== null, patterns, simulation]).toEqual([true, true, null, null]);
    expect(segmentResults(nothing, 'Market')).toEqual({
      segment: 'Market',
      score: null,
      factors: null,
      patterns: null,
      simulation: null,
    });
  });
});
