import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FEW, orderOf } from '../../../../../../core/views/results/statistics/order.ts';
import { radixOrder } from '../../../../../../core/views/results/statistics/radix-order.ts';

// Many equal ones, many that differ in their last bits only, both zeros, and any others.
const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -3, max: 3 }),
  fc.integer({ min: -1000, max: 1000 }).map((n) => 1 + n * Number.EPSILON),
  fc.integer({ min: -1000, max: 1000 }).map((n) => n * Number.EPSILON - 1),
  fc.constantFrom(0, -0),
);

/** By comparing. */
function plainOrder(all: readonly number[]): number[] {
  return all.map((_, n) => n).sort((a, b) => (all[a] ?? 0) - (all[b] ?? 0) || a - b);
}

describe('the order of values', () => {
  it.each([
    ['few', orderOf],
    ['many', radixOrder],
  ])('is that which comparing gives, of %s', (_, sorted) => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 80 }), (all) => {
        expect([...sorted(Float64Array.from(all))]).toEqual(plainOrder(all));
      }),
      { numRuns: 500 },
    );
  });

  it.each([FEW - 1, FEW, FEW + 1])('is the same on both sides of how many are few: of %i', (count) => {
    const all = Array.from({ length: count }, (_, n) => Math.imul(n, 0x9e3779b1) % 997);
    expect([...orderOf(Float64Array.from(all))]).toEqual(plainOrder(all));
  });
});
