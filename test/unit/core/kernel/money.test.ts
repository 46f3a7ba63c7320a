import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { round } from '../../../../core/kernel/money.ts';

describe('rounding', () => {
  it('is to the nearest multiple of its scale, half up', () => {
    expect([round(0.5, 0), round(-0.5, 0) + 0, round(12.25, 1), round(66.666, 2)]).toEqual([1, 0, 12.3, 66.67]);
    const decimals = fc.constantFrom<0 | 1 | 2>(0, 1, 2);
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), decimals, (thousandths, digits) => {
        const scale = 10 ** digits;
        const rounded = round(thousandths / 1000, digits);
        expect(Number.isInteger(Math.round(rounded * scale * 1e6) / 1e6)).toBe(true);
        expect(Math.abs(rounded - thousandths / 1000)).toBeLessThanOrEqual(0.5 / scale + 1e-9);
      }),
    );
  });
});
