import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rootOf } from '../../../../../../core/views/results/statistics/root.ts';

it('the root of a number to its power is the number', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-300, max: 1, noNaN: true }), fc.integer({ min: 1, max: 20 }), (x, n) => {
      expect(Math.abs(rootOf(x, n) / x ** (1 / n) - 1)).toBeLessThan(1e-12 + 1e-15 * Math.abs(Math.log(x)));
    }),
  );
  expect(rootOf(1, 3)).toBe(1);
});
