import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Curve, curveFault, rate } from '../../../../../../core/views/revops/health/curve.ts';

const curve: Curve = [
  [3, 1],
  [7, 0.75],
  [14, 0.25],
];

describe('a rating curve', () => {
  it.each([
    [-5, 1],
    [3, 1],
    [5, 0.875],
    [7, 0.75],
    [10.5, 0.5],
    [14, 0.25],
    [400, 0.25],
  ])('given the value %d, then the rating is %d', (value, rating) => {
    expect(rate(curve, value)).toBeCloseTo(rating, 12);
  });

  it('given any value, then the rating lies between the lowest and the highest of the points', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
        expect(rate(curve, value)).toBeGreaterThanOrEqual(0.25);
        expect(rate(curve, value)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each<[string, Curve, RegExp]>([
    ['one point', [[1, 1]], /fewer than two/],
    [
      'a rating above 1',
      [
        [1, 1],
        [2, 1.1],
      ],
      /point 2, 1.1/,
    ],
    [
      'a rating below 0',
      [
        [1, -0.1],
        [2, 1],
      ],
      /point 1, -0.1/,
    ],
    [
      'values that do not rise',
      [
        [1, 1],
        [1, 0],
      ],
      /out of order/,
    ],
  ])('given %s, then the curve is refused', (_what, broken, message) => {
    expect(curveFault(broken)).toMatch(message);
  });

  it('given points in order, then the curve is sound', () => {
    expect(curveFault(curve)).toBeNull();
  });
});
