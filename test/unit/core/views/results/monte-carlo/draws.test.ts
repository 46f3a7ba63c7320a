import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Draws, STRATA } from '../../../../../../core/views/results/monte-carlo/draws.ts';
import { fillValues, marginalOf } from '../../../../../../core/views/results/monte-carlo/marginal.ts';
import type { Distribution, Sampling } from '../../../../../../core/views/results/monte-carlo/types.ts';
import { betaProbability, betaShape } from '../../../../../../core/views/results/statistics/beta.ts';
import { normalProbability } from '../../../../../../core/views/results/statistics/normal.ts';
import { centred, correlationOf } from '../../../../../../core/views/results/statistics/ranks.ts';

const samplings: readonly Sampling[] = ['independent', 'latin-hypercube'];

function drawn(
  id: string,
  from: number,
  count: number,
  { seed = 1, sampling = 'independent' as Sampling } = {},
): Float64Array {
  const column = new Float64Array(count);
  new Draws(seed, id, sampling).fill(from, count, column, 0);
  return column;
}

/** The largest distance between the shares below each value and the probabilities (Kolmogorov and Smirnov), × √n. */
function smirnov(values: Float64Array, probability: (value: number) => number): number {
  const sorted = Float64Array.from(values).sort();
  let distance = 0;
  for (const [n, value] of sorted.entries()) {
    const p = probability(value);
    distance = Math.max(distance, Math.abs(p - n / sorted.length), Math.abs(p - (n + 1) / sorted.length));
  }
  return distance * Math.sqrt(sorted.length);
}

/** Beyond this once in 1,000 (Smirnov's table), were the values drawn from what they should be. */
const SMIRNOV_LIMIT = 1.95;

describe.each(samplings)('draws: %s', (sampling) => {
  it('are the same whatever part of them is asked for, and in what order', () => {
    const whole = drawn('a', 0, 400, { sampling });
    const one = new Draws(1, 'a', sampling);
    fc.assert(
      fc.property(fc.nat(350), fc.integer({ min: 1, max: 50 }), (from, count) => {
        const column = new Float64Array(count + 1);
        one.fill(from, count, column, 1);
        expect([...column.subarray(1)]).toEqual([...whole.subarray(from, from + count)]);
      }),
      { numRuns: 30 },
    );
  });

  it('differ by seed and by id, and have nothing to do with one another', () => {
    const base = drawn('a', 0, 10_000, { sampling });
    const large = 2 ** 32 + 1;
    for (const other of [
      drawn('b', 0, 10_000, { sampling }),
      drawn('a', 0, 10_000, { sampling, seed: 2 }),
      drawn('a', 0, 10_000, { sampling, seed: large }),
      drawn('a', 10_000, 10_000, { sampling }),
    ]) {
      expect(Math.abs(correlationOf(centred(base), centred(other)) ?? 1)).toBeLessThan(0.04); // four standard errors
    }
  });

  const kinds: readonly (readonly [Distribution, (value: number) => number])[] = [
    [{ kind: 'uniform', low: 2, high: 4 }, (x) => (x - 2) / 2],
    [{ kind: 'normal', mean: 1, deviation: 3 }, (x) => normalProbability((x - 1) / 3)],
    [{ kind: 'lognormal', median: 2, spread: 0.7 }, (x) => normalProbability(Math.log(x / 2) / 0.7)],
    [{ kind: 'triangular', low: 0, mode: 3, high: 10 }, (x) => (x < 3 ? (x * x) / 30 : 1 - (10 - x) ** 2 / 70)],
    [{ kind: 'beta', low: -1, high: 3, alpha: 2, beta: 5 }, (x) => betaProbability(betaShape(2, 5), (x + 1) / 4)],
    [{ kind: 'beta', low: 0, high: 1, alpha: 0.3, beta: 0.8 }, (x) => betaProbability(betaShape(0.3, 0.8), x)],
  ];

  it.each(kinds)('of %j pass the test of Kolmogorov and Smirnov', (distribution, probability) => {
    for (const seed of [1, 2]) {
      const z = drawn('sampler', 0, 10_000, { sampling, seed });
      const values = new Float64Array(z.length);
      fillValues(marginalOf(distribution), z, 0, values, 0, z.length);
      expect(smirnov(values, probability)).toBeLessThan(SMIRNOV_LIMIT);
    }
  });

  it('fail that test when they are of another distribution', () => {
    const z = drawn('sampler', 0, 20_000, { sampling });
    expect(smirnov(z, (x) => normalProbability(x / 1.1))).toBeGreaterThan(SMIRNOV_LIMIT);
  });
});

describe('a Latin hypercube', () => {
  it('has each part of the range once', () => {
    for (const hypercube of [0, 1, 7]) {
      const z = drawn('a', hypercube * STRATA, STRATA, { sampling: 'latin-hypercube' });
      const parts = Array.from(z, (value) => Math.floor(normalProbability(value) * STRATA)).sort((a, b) => a - b);
      expect(parts).toEqual(Array.from({ length: STRATA }, (_, n) => n));
    }
  });

  it('is shuffled anew each time, and each place is as likely', () => {
    const counts = new Float64Array(STRATA);
    const rounds = 4000;
    const z = drawn('a', 0, rounds * STRATA, { sampling: 'latin-hypercube' });
    for (let round = 0; round < rounds; round += 1) {
      const part = Math.floor(normalProbability(z[round * STRATA] ?? 0) * STRATA);
      counts[part] = (counts[part] ?? 0) + 1;
    }
    const expected = rounds / STRATA;
    const chi = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    expect(chi).toBeLessThan(95); // 49 degrees of freedom: beyond 95 once in 10,000
  });
});
