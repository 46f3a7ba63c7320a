import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  normalDensity,
  normalProbability,
  normalQuantile,
} from '../../../../../../core/views/results/statistics/normal.ts';
import { fillNormals, quickNormal, unitOf } from '../../../../../../core/views/results/statistics/normal-table.ts';

/** To 17 digits, of Abramowitz and Stegun 26.2 and of arithmetic with 50 digits. */
const known: readonly (readonly [z: number, probability: number])[] = [
  [0, 0.5],
  [1, 0.8413447460685429],
  [2, 0.9772498680518208],
  [-1, 0.15865525393145705],
  [-2.5, 0.006209665325776135],
  [-3, 0.0013498980316300946],
  [-6, 9.86587645037698e-10],
  [-10, 7.619853024160525e-24],
];

describe('the standard normal', () => {
  it.each(known)('lies below %d with the probability in the books', (z, probability) => {
    expect(Math.abs(normalProbability(z) / probability - 1)).toBeLessThan(1e-13);
    expect(normalProbability(-z)).toBeCloseTo(1 - probability, 15);
  });

  it('has a density that is the slope of its probability', () => {
    for (let z = -5; z <= 5; z += 0.37) {
      const slope = (normalProbability(z + 1e-5) - normalProbability(z - 1e-5)) / 2e-5;
      expect(slope).toBeCloseTo(normalDensity(z), 9);
    }
    expect(normalDensity(50)).toBeLessThan(1e-300);
  });

  it('goes from series to continued fraction without a step', () => {
    for (const edge of [2.5, -2.5]) {
      const step = normalProbability(edge + 1e-12) - normalProbability(edge - 1e-12);
      expect(Math.abs(step - 2e-12 * normalDensity(edge))).toBeLessThan(1e-15);
    }
  });

  it('has quantiles that turn its probabilities back, in the middle and in both tails', () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 8, noNaN: true }), (z) => {
        // Near 1 a probability itself is only known to 1e-16.
        const resolved = Math.max(1e-14 * Math.max(1, Math.abs(z)), 2e-16 / Math.max(normalDensity(z), 1e-300));
        const allowed = z > 0 ? resolved : 1e-13 * Math.max(1, Math.abs(z));
        expect(Math.abs(normalQuantile(normalProbability(z)) - z)).toBeLessThanOrEqual(allowed);
      }),
    );
    expect(normalQuantile(0.975)).toBeCloseTo(1.9599639845400545, 14);
  });

  it.each([0, 1, -0.1, 1.1, Number.NaN])('has no quantile of %d', (p) => {
    expect(() => normalQuantile(p)).toThrow(RangeError);
  });
});

describe('the table of the standard normal', () => {
  it('differs from the quantile by 2e-8 at most', () => {
    const share = fc.double({ min: 2 ** -40, max: 0.5, noNaN: true });
    const tail = fc.double({ min: 1, max: 40, noNaN: true }).map((octaves) => 2 ** -octaves);
    fc.assert(
      fc.property(fc.oneof(share, tail), fc.boolean(), (p, upper) => {
        const place = upper ? 1 - p : p;
        if (place < 1) expect(Math.abs(quickNormal(place) - normalQuantile(place))).toBeLessThan(2e-8);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives words the normals of their places, the upper half mirroring the lower', () => {
    const edges = [0, 1, 2, 3, 1023, 1024, 2 ** 30, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1025, 2 ** 32 - 1024, 2 ** 32 - 1];
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...edges), fc.integer({ min: 0, max: 2 ** 32 - 1 })), (word) => {
        const column = new Float64Array(3);
        fillNormals(Int32Array.of(7, word, ~word), 1, 2, column, 1);
        expect(column[0]).toBe(0);
        expect(column[1]).toBeCloseTo(quickNormal(unitOf(word)), 9);
        expect(column[2]).toBe(-(column[1] ?? 0));
      }),
    );
  });
});
