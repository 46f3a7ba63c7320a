import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Grid, histogramOf } from '../../../../../../core/views/results/statistics/grid.ts';
import { sortedQuantile } from '../../../../../../core/views/results/statistics/quantile.ts';

const numbers = fc.array(fc.oneof(fc.double({ min: -50, max: 50, noNaN: true }), fc.constantFrom(0, 5e-324, 1e-13)), {
  minLength: 5,
  maxLength: 200,
});

describe('the grid of a long series', () => {
  it('has quantiles that are as close to the value of their rank as it says', () => {
    fc.assert(
      fc.property(numbers, numbers, fc.double({ min: 0, max: 1, noNaN: true }), (first, later, share) => {
        const grid = new Grid(Float64Array.from(first).sort());
        grid.add(Float64Array.from(later));
        const sorted = Float64Array.from([...first, ...later]).sort();
        const { value, error } = grid.quantile(share, sorted[0] ?? 0, sorted.at(-1) ?? 0);
        const wanted = sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
        expect(Math.abs(value - wanted)).toBeLessThanOrEqual(error * (1 + 1e-9) + 1e-12);
      }),
    );
  });

  it('counts everything once, in bins that are where it says', () => {
    fc.assert(
      fc.property(numbers, numbers, (first, later) => {
        const grid = new Grid(Float64Array.from(first).sort());
        grid.add(Float64Array.from(later));
        const { low, high, counts, below, above } = grid.histogram();
        const all = [...first, ...later];
        expect(counts.reduce((sum, count) => sum + count, below + above)).toBe(all.length);
        expect(all.filter((value) => value < low)).toHaveLength(below);
        // An edge may lie on a value, and rounding decides.
        expect(Math.abs(all.filter((value) => value >= high).length - above)).toBeLessThanOrEqual(
          all.filter((value) => Math.abs(value - high) < 1e-9).length,
        );
      }),
    );
  });

  it('of what came first alone is the histogram that is made without it', () => {
    fc.assert(
      fc.property(numbers, (first) => {
        const sorted = Float64Array.from(first).sort();
        expect(histogramOf(sorted)).toEqual(new Grid(sorted).histogram());
      }),
    );
  });

  it('finds values that come again and again to the bit: where they are the quantile, it is them', () => {
    // A tenth is 0, the next two fifths are spread from there up to 1, the other half is 1.
    const values = Float64Array.from({ length: 10_000 }, (_, n) => (n < 1000 ? 0 : n < 5000 ? n / 5000 : 1));
    const grid = new Grid(values);
    grid.add(Float64Array.from({ length: 90_000 }, (_, n) => values[n % 10_000] ?? 0));
    const at = (share: number): number => grid.quantile(share, 0, 1).value;
    expect([0.01, 0.05, 0.0999].map(at)).toEqual([0, 0, 0]);
    expect([0.5001, 0.75, 0.99].map(at)).toEqual([1, 1, 1]);
    expect(at(0.25)).toBeCloseTo(0.5, 3);
  });

  it('is narrow: of values that are spread evenly a quantile is right to a two-thousandth', () => {
    const values = Float64Array.from({ length: 10_000 }, (_, n) => n / 10_000);
    const { value, error } = new Grid(values).quantile(0.25, 0, 1);
    expect(error).toBeLessThan(1 / 2000);
    expect(Math.abs(value - 0.25)).toBeLessThan(error);
  });
});

describe('the quantile of sorted values', () => {
  it('lies between the two nearest', () => {
    const sorted = Float64Array.of(1, 2, 4, 8);
    expect([0, 0.25, 0.5, 1].map((share) => sortedQuantile(sorted, share))).toEqual([1, 1.75, 3, 8]);
    expect(() => sortedQuantile(new Float64Array(0), 0.5)).toThrow(RangeError);
  });
});
