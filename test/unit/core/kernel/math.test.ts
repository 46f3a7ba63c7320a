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
});
