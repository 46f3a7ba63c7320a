import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { responseOf } from '../../../../../../core/views/results/monte-carlo/distributions.ts';
import { fillValues, marginalOf, REACH } from '../../../../../../core/views/results/monte-carlo/marginal.ts';
import type { Distribution } from '../../../../../../core/views/results/monte-carlo/types.ts';
import { distributions, scaleOf } from '../../../../../tools/distributions.ts';

function valuesAt(distribution: Distribution, zs: readonly number[]): number[] {
  const values = new Float64Array(zs.length + 3);
  fillValues(marginalOf(distribution), Float64Array.of(0, ...zs), 1, values, 2, zs.length);
  expect([values[0], values[1], values.at(-1)]).toEqual([0, 0, 0]);
  return [...values.slice(2, -1)];
}

const zs = Array.from({ length: 500 }, (_, n) => -6.4 + (n * 12.8) / 499);

/** By a scale, or by the value itself. */
function largestError(distribution: Distribution, scale: number | null): number {
  const { at } = responseOf(distribution);
  return valuesAt(distribution, zs).reduce((largest, value, n) => {
    const exact = at(zs[n] ?? 0).value;
    return Math.max(largest, Math.abs(value - exact) / (scale ?? exact));
  }, 0);
}

describe('the table of a distribution', () => {
  it('is right within what it states', () => {
    fc.assert(
      fc.property(distributions, (distribution) => {
        const error = largestError(distribution, distribution.kind === 'lognormal' ? null : scaleOf(distribution));
        expect(error).toBeLessThan(distribution.kind === 'normal' ? 1e-12 : 1e-5);
      }),
      { numRuns: 60 },
    );
  });

  it.each<[Distribution, number]>([
    [{ kind: 'beta', low: 0, high: 1, alpha: 0.05, beta: 0.05 }, 6e-3],
    [{ kind: 'beta', low: 0, high: 1, alpha: 0.05, beta: 1.95 }, 1e-5],
    [{ kind: 'beta', low: 0, high: 1, alpha: 500_000, beta: 500_000 }, 1e-8],
    [{ kind: 'triangular', low: 0, mode: 0, high: 1 }, 1e-5],
    [{ kind: 'triangular', low: 0, mode: 1e-3, high: 1 }, 1e-5],
  ])('of %j is right within %d', (distribution, allowed) => {
    expect(largestError(distribution, 1)).toBeLessThan(allowed);
  });

  it('of a lognormal of the greatest spread is right to 6 in 100,000', () => {
    expect(largestError({ kind: 'lognormal', median: 1, spread: 3 }, null)).toBeLessThan(6e-5);
  });

  it('stays what it is beyond 6.5 deviations', () => {
    const uniform: Distribution = { kind: 'uniform', low: 0, high: 1 };
    const [low, lower, high, higher] = valuesAt(uniform, [-REACH, -40, REACH, 40]);
    expect(lower).toBe(low);
    expect(higher).toBe(high);
    expect(valuesAt({ kind: 'point', value: 3 }, [-1, 0, 9])).toEqual([3, 3, 3]);
  });
});
