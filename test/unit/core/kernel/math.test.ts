import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exp, ln } from '../../../../core/kernel/math.ts';

describe('math', () => {
  it('ln and exp are those of the engine, to the last places', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        expect(Math.abs(ln(x) - Math.log(x))).toBeLessThanOrEqual(4e-16 * Math.max(1, Math.abs(Math.log(x))) * 4);
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: -600, max: 600, noNaN: true }), (x) => {
        expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(1e-13);
      }),
    );
  });

  it('ln has the same bits whichever way it finds the exponent', () => {
    // Powers of two only move the exponent: below 1 it counts leading zeros, above it reads the exponent.
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 2, maxExcluded: true, noNaN: true }),
        fc.integer({ min: 1, max: 40 }),
        (x, n) => {
          expect(ln(x / 2 ** n)).toBe(plainLn(x, -n));
        },
      ),
    );
    for (const x of [2 ** -31, 2 ** -31 - 2 ** -84, 2 ** -32, 1 - 2 ** -53, Math.SQRT1_2, 0.5]) {
      const exponent = Math.floor(Math.log2(x * (1 + 2 ** -52)) - 1e-13);
      expect(ln(x)).toBe(plainLn(x / 2 ** exponent, exponent));
    }
  });
});

/** ln of mantissa × 2^exponent as a loop over the series. */
function plainLn(mantissa: number, exponent: number): number {
  const large = mantissa > Math.SQRT2;
  const m = large ? mantissa / 2 : mantissa;
  const s = (m - 1) / (m + 1);
  let sum = 0;
  for (let k = 19; k >= 1; k -= 2) sum = sum * (s * s) + 1 / k;
  return 2 * s * sum + (large ? exponent + 1 : exponent) * Math.LN2;
}
