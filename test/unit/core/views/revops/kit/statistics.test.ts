import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ratio } from '../../../../../../core/views/revops/kit/statistics.ts';

describe('ratio', () => {
  it('given any two figures, then it is a number or null', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.double({ noNaN: true }), (part, whole) => {
        const share = ratio(part, whole);
        if (share !== null) expect(share).toBe(part / whole);
        expect(share === null || Number.isFinite(share)).toBe(true);
      }),
    );
  });

  it.each([
    [1, 4, 0.25],
    [0, 4, 0],
    [1, 0, null],
    [0, 0, null],
    [43_200, Number.MIN_VALUE, null],
    [null, 4, null],
    [1, null, null],
  ])('given %p of %p, then it is %p', (part, whole, share) => {
    expect(ratio(part, whole)).toBe(share);
  });
});
