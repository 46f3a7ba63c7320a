import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '../../../../../../core/kernel/errors.ts';
import { cholesky, type Matrix, solve } from '../../../../../../core/views/results/monte-carlo/cholesky.ts';
import { correlationMatrix, normalCorrelation } from '../../../../../../core/views/results/monte-carlo/correlations.ts';

const matrix = (rows: readonly (readonly number[])[]): Matrix => rows.map((row) => Float64Array.from(row));
const plain = (rows: Matrix): number[][] => rows.map((row) => [...row]);

/** L Lᵀ. */
function squared(factor: readonly (readonly number[])[]): number[][] {
  return factor.map((row) => factor.map((other) => row.reduce((sum, entry, k) => sum + entry * (other[k] ?? 0), 0)));
}

const factors = fc.integer({ min: 1, max: 7 }).chain((n) =>
  fc.tuple(
    fc.array(fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: n, maxLength: n }), {
      minLength: n,
      maxLength: n,
    }),
    fc.array(fc.double({ min: 0.5, max: 3, noNaN: true }), { minLength: n, maxLength: n }),
    fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: n, maxLength: n }),
  ),
);

describe('the Cholesky factor', () => {
  it('of the example of the textbooks', () => {
    const factor = cholesky(
      matrix([
        [4, 12, -16],
        [12, 37, -43],
        [-16, -43, 98],
      ]),
      ['a', 'b', 'c'],
    );
    expect(plain(factor)).toEqual([
      [2, 0, 0],
      [6, 1, 0],
      [-8, 5, 3],
    ]);
  });

  it('is the one that the matrix was made of, and solves', () => {
    fc.assert(
      fc.property(factors, ([entries, diagonal, right]) => {
        const lower = entries.map((row, i) =>
          row.map((entry, j) => (j < i ? entry : j === i ? (diagonal[i] ?? 1) : 0)),
        );
        const made = squared(lower);
        const factor = cholesky(matrix(made), []);
        for (const [i, row] of factor.entries()) {
          for (const [j, entry] of row.entries()) expect(entry).toBeCloseTo(lower[i]?.[j] ?? 0, 4);
        }
        const x = solve(factor, Float64Array.from(right));
        const back = made.map((row) => row.reduce((sum, entry, j) => sum + entry * (x[j] ?? 0), 0));
        for (const [i, value] of back.entries()) expect(value).toBeCloseTo(right[i] ?? 0, 5);
      }),
    );
  });

  it('refuses correlations that contradict one another, by the row and what is said of it', () => {
    const pairs = [
      ['a', 'b', 0.9],
      ['b', 'c', 0.9],
      ['a', 'c', -0.9],
    ] as const;
    const said = correlationMatrix(
      ['a', 'b', 'c', 'd'],
      pairs.map(([a, b, rank]) => ({ between: [a, b], rank, rationale: '' })),
    );
    expect(() => cholesky(said, ['a', 'b', 'c', 'd'])).toThrow(DomainError);
    expect(() => cholesky(said, ['a', 'b', 'c', 'd'])).toThrow(
      'The matrix is not positive definite: its leading minor of order 3 is not positive, at c: what is said of it with a (-0.908), b (0.908) contradicts what these have with one another.',
    );
  });

  it('refuses a pair that is one and the same', () => {
    expect(() =>
      cholesky(
        matrix([
          [1, 1],
          [1, 1],
        ]),
        ['a', 'b'],
      ),
    ).toThrow('leading minor of order 2 is not positive, at b');
    expect(() =>
      cholesky(
        matrix([
          [1, 0.9999],
          [0.9999, 1],
        ]),
        ['a', 'b'],
      ),
    ).not.toThrow();
  });

  it('refuses a matrix that is not symmetric, by the pair', () => {
    expect(() =>
      cholesky(
        matrix([
          [1, 0.5],
          [0.4, 1],
        ]),
        ['a', 'b'],
      ),
    ).toThrow('b with a is 0.4, the other way round 0.5');
  });
});

describe('the correlation of the underlying normals', () => {
  it('is 2 sin(π ρ ÷ 6) of the rank correlation, and never 0.0181 away from it', () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (rank) => {
        const correlation = normalCorrelation(rank);
        expect(Math.abs(correlation - 2 * Math.sin((Math.PI * rank) / 6))).toBeLessThan(1e-15);
        expect(Math.abs(correlation - rank)).toBeLessThan(0.0181);
      }),
    );
    expect(normalCorrelation(1)).toBeCloseTo(1, 14);
  });

  it('stands at its pair both ways, 1 on the diagonal and 0 where nothing is said', () => {
    const found = correlationMatrix(['a', 'b', 'c'], [{ between: ['c', 'a'], rank: 0.5, rationale: '' }]);
    const r = normalCorrelation(0.5);
    expect(plain(found)).toEqual([
      [1, 0, r],
      [0, 1, 0],
      [r, 0, 1],
    ]);
  });
});
