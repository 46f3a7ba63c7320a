import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { byTime } from '../../../../../../core/views/analytics/telemetry/order.ts';

const time = fc.oneof(
  fc.integer({ min: 0, max: 50 }),
  fc.maxSafeInteger(),
  fc.constantFrom(Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER),
);

it('puts rows in the order of their times whatever these are, and of one time in that of the comparison', () => {
  const lists = fc.oneof(fc.array(time), fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 100, maxLength: 300 }));
  fc.assert(
    fc.property(lists, fc.integer(), (times, seed) => {
      // Any order of rows that have one time, such as by the digits of their numbers.
      const compare = (a: number, b: number): number => ((a ^ seed) >>> 0) - ((b ^ seed) >>> 0);
      const expected = times.map((_, row) => row);
      expected.sort((a, b) => (times[a] ?? 0) - (times[b] ?? 0) || compare(a, b));
      expect([...byTime(Float64Array.from(times), compare)]).toEqual(expected);
    }),
  );
});
