import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { distributionFault } from '../../../../../../core/views/results/monte-carlo/distribution-fault.ts';
import { momentsOf } from '../../../../../../core/views/results/monte-carlo/distributions.ts';
import { scoreDistribution } from '../../../../../../core/views/results/monte-carlo/score-distribution.ts';

const score = fc.double({ min: 2.5, max: 97.5, noNaN: true });
const confidence = fc.double({ min: 0, max: 0.994, noNaN: true });

describe('the distribution of a score', () => {
  it('has the score as its mean, and a deviation that falls linearly with confidence', () => {
    fc.assert(
      fc.property(score, confidence, (value, sure) => {
        const { mean, variance } = momentsOf(scoreDistribution(value, sure));
        const way = value / 100;
        expect(mean).toBeCloseTo(value, 9);
        expect(Math.sqrt(variance)).toBeCloseTo(100 * (1 - sure) * Math.sqrt((way * (1 - way)) / 3), 7);
      }),
    );
  });

  it('is one that can be simulated, at the ends of the scale as well', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (value, sure) => {
          expect(distributionFault(scoreDistribution(value, sure))).toBeNull();
        },
      ),
    );
  });

  it('is uniform when nothing is known, and a point from a confidence of 0.995', () => {
    expect(scoreDistribution(50, 0)).toEqual({ kind: 'beta', low: 0, high: 100, alpha: 1, beta: 1 });
    expect(scoreDistribution(50, 0.995)).toEqual({ kind: 'point', value: 50 });
    expect(scoreDistribution(50, 0.9949).kind).toBe('beta');
    expect(scoreDistribution(0.3, 0, { low: 0, high: 1 })).toMatchObject({ low: 0, high: 1, alpha: 0.6 });
  });

  it('refuses what is no score and no confidence', () => {
    for (const [value, sure] of [
      [-1, 0.5],
      [101, 0.5],
      [50, -0.1],
      [50, 1.1],
      [Number.NaN, 0.5],
      [50, Number.NaN],
    ] as const) {
      expect(() => scoreDistribution(value, sure)).toThrow(RangeError);
    }
  });
});
