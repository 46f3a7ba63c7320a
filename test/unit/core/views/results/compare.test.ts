import { describe, expect, it } from '@jest/globals';
import { createSpanReader } from '../../../../../core/measures/index.ts';
import { compareReviews, forecastOf } from '../../../../../core/views/results/index.ts';
import { pastWorld } from '../../../../tools/made-world.ts';
import { nothingReviewed, reviewed } from '../../../../tools/reviewed.ts';
import { configOf } from '../../measures/worlds.ts';

const world = pastWorld(configOf(1));
const reader = createSpanReader(world.history, null);
const now = reviewed(reader, world.simulation.time);
const WEEK = 7 * 24 * 3_600_000;
const before = reviewed(reader, world.simulation.time - 8 * WEEK);

describe('the comparison of two versions', () => {
  it('of one with itself has no change', () => {
    const { segments: scores, factors, patterns, outcomes } = compareReviews(now, now);
    for (const { change } of [...scores, ...factors, ...patterns, ...outcomes]) expect([0, null]).toContain(change);
    expect([factors.length, patterns.length]).toEqual([28, 41]);
    for (const { withinError } of outcomes) expect(withinError).toBe(true);
    const written = compareReviews(now, now).content;
    expect(written).toHaveLength(3);
    for (const { added, removed } of written) expect([added, removed]).toEqual([[], []]);
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
    const { factors, patterns, outcomes } = compareReviews(nothingReviewed, now);
    expect([factors.length, patterns.length]).toEqual([28, 41]);
    for (const { a, change } of [...factors, ...patterns, ...outcomes]) expect([a, change]).toEqual([null, null]);
    for (const { withinError, forecasts } of outcomes) expect([withinError, forecasts.a]).toEqual([null, null]);
  });
});
