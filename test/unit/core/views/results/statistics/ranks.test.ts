import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { centred, correlationOf, ranksOf } from '../../../../../../core/views/results/statistics/ranks.ts';

// Many equal ones, many that differ in their last bits only, both zeros, and any others.
const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -3, max: 3 }),
  fc.integer({ min: 0, max: 1000 }).map((n) => 1 + n * Number.EPSILON),
  fc.constantFrom(0, -0),
);
const values = fc.array(value, { maxLength: 80 });

describe('ranks', () => {
  it('are places from 1, and of equal values the mean of theirs', () => {
    fc.assert(
      fc.property(values, (all) => {
        const plain = all.map((x) => {
          const less = all.filter((y) => y < x).length;
          const equal = all.filter((y) => y === x).length;
          return less + (equal + 1) / 2;
        });
        expect([...ranksOf(Float64Array.from(all))]).toEqual(plain);
      }),
    );
  });
});

describe('the correlation', () => {
  const correlation = (a: readonly number[], b: readonly number[]) =>
    correlationOf(centred(Float64Array.from(a)), centred(Float64Array.from(b)));

  it('is 1 and −1 on a line, and null where nothing varies', () => {
    const x = [1, 2, 5, 9];
    const of = (other: (value: number) => number) => correlation(x, x.map(other));
    expect(of((value) => 3 * value + 1)).toBeCloseTo(1, 14);
    expect(of((value) => -value)).toBeCloseTo(-1, 14);
    expect(of(() => 7)).toBeNull();
    expect(correlation([1, 2, 3, 4], [1, -1, -1, 1])).toBe(0);
  });

  it('of ranks is 1 − 6 Σ d² ÷ (n³ − n) where no two are equal (Spearman)', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 3, maxLength: 40 }), fc.integer(), (all, seed) => {
        const other = all.map((_, n) => Math.imul(n + 1, 0x9e3779b1) ^ seed);
        const [a, b] = [ranksOf(Float64Array.from(all)), ranksOf(Float64Array.from(other))];
        const squares = a.reduce((sum, rank, n) => sum + (rank - (b[n] ?? 0)) ** 2, 0);
        expect(correlation([...a], [...b])).toBeCloseTo(1 - (6 * squares) / (all.length ** 3 - all.length), 9);
      }),
    );
  });
});
