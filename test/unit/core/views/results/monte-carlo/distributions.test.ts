import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { momentsOf, quantile, responseOf } from '../../../../../../core/views/results/monte-carlo/distributions.ts';
import type { Distribution } from '../../../../../../core/views/results/monte-carlo/types.ts';
import { normalProbability } from '../../../../../../core/views/results/statistics/normal.ts';
import { distributions, scaleOf } from '../../../../../tools/distributions.ts';

describe('distributions', () => {
  it.each<[Distribution, number, number]>([
    [{ kind: 'point', value: 7 }, 0.2, 7],
    [{ kind: 'uniform', low: 2, high: 6 }, 0.25, 3],
    [{ kind: 'normal', mean: 10, deviation: 2 }, 0.975, 13.919927969080108],
    [{ kind: 'lognormal', median: 3, spread: 0.5 }, 0.5, 3],
    [{ kind: 'lognormal', median: 1, spread: 1 }, 0.975, 7.09907138423134], // e to 1.95996
    [{ kind: 'triangular', low: 0, mode: 2, high: 10 }, 0.2, 2], // the mode has 2 ÷ 10 below it
    [{ kind: 'triangular', low: 0, mode: 2, high: 10 }, 0.05, 1],
    [{ kind: 'triangular', low: 0, mode: 2, high: 10 }, 0.8, 6],
    [{ kind: 'triangular', low: 0, mode: 0, high: 1 }, 0.75, 0.5],
    [{ kind: 'triangular', low: 0, mode: 1, high: 1 }, 0.25, 0.5],
    [{ kind: 'beta', low: 10, high: 20, alpha: 1, beta: 1 }, 0.3, 13],
    [{ kind: 'beta', low: 0, high: 1, alpha: 2, beta: 1 }, 0.25, 0.5],
  ])('%j has at %d the quantile %d', (distribution, p, value) => {
    expect(quantile(distribution, p)).toBeCloseTo(value, 8);
  });

  it('have the moments of their quantiles, taken over all probabilities', () => {
    fc.assert(
      fc.property(distributions, (distribution) => {
        const { at } = responseOf(distribution);
        // By Simpson's rule over z, with the density as weight.
        let mean = 0;
        let square = 0;
        const step = 0.025;
        const { mean: centre, variance } = momentsOf(distribution);
        for (let n = 0; n <= 640; n += 1) {
          const z = -8 + n * step;
          const weight = ((n === 0 || n === 640 ? 1 : n % 2 === 1 ? 4 : 2) * step) / 3;
          const density = weight * (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI));
          const apart = at(z).value - centre;
          mean += density * apart;
          square += density * apart * apart;
        }
        const scale = scaleOf(distribution);
        expect(Math.abs(mean) / scale).toBeLessThan(1e-4);
        expect(Math.abs(square - variance) / (scale * scale)).toBeLessThan(
          1e-3 * Math.max(1, variance / (scale * scale)),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('rise with z, as fast as their slope says', () => {
    fc.assert(
      fc.property(distributions, fc.double({ min: -4, max: 4, noNaN: true }), (distribution, z) => {
        const { at, kink } = responseOf(distribution);
        const step = 1e-4;
        if (kink !== null && Math.abs(kink - z) <= 2 * step) return;
        const slope = (at(z + step).value - at(z - step).value) / (2 * step);
        const here = at(z);
        expect(here.slope).toBeGreaterThanOrEqual(0);
        expect(Math.abs(slope - here.slope) / scaleOf(distribution)).toBeLessThan(1e-5 * Math.max(1, here.slope));
      }),
    );
  });

  it('of bounded kinds stay within their bounds', () => {
    fc.assert(
      fc.property(distributions, fc.double({ min: -6.5, max: 6.5, noNaN: true }), (distribution, z) => {
        if (!('low' in distribution)) return;
        const { value } = responseOf(distribution).at(z);
        expect(value).toBeGreaterThanOrEqual(distribution.low - 1e-12);
        expect(value).toBeLessThanOrEqual(distribution.high + 1e-12);
      }),
    );
    expect(normalProbability(-6.5)).toBeLessThan(1e-10);
  });
});
