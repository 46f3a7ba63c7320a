import { radixOrder } from './radix-order.ts';

/** Bits of a key that say where its value stood. */
const PLACE_BITS = 11;
/** Up to here sorting keys takes less than going through the buckets of a radix sort, and next to nothing to warm up. */
export const FEW = 1 << PLACE_BITS;
const PLACE = FEW - 1;
const SIGN = 0x80000000;

/** Which of the two words of 64 bits is the lower one on this machine. */
const LOW = new Uint32Array(Float64Array.of(1).buffer)[0] === 0 ? 0 : 1;
const HIGH = 1 - LOW;

/** The places of values in ascending order of the values, equal ones in their own order. Values are finite. */
export function orderOf(values: Float64Array): Uint32Array {
  return values.length > FEW ? radixOrder(values) : keyOrder(values);
}

/** The engine sorts keys of 64 bits: those of the value that count most, and its place below them. */
function keyOrder(values: Float64Array): Uint32Array {
  const keys = new BigUint64Array(values.length);
  const words = new Uint32Array(keys.buffer);
  const bits = bitsOf(values);
  for (let n = 0; n < values.length; n += 1) {
    const low = bits[2 * n + LOW] ?? 0;
    const high = bits[2 * n + HIGH] ?? 0;
    // Bits in the order of the values: of negative ones all are turned, of the others the sign.
    const isNegative = high >= SIGN;
    words[2 * n + HIGH] = isNegative ? ~high : high | SIGN;
    words[2 * n + LOW] = ((isNegative ? ~low : low) & ~PLACE) | n;
  }
  keys.sort();
  const order = new Uint32Array(values.length);
  for (let n = 0; n < order.length; n += 1) order[n] = (words[2 * n + LOW] ?? 0) & PLACE;
  return byLastBits(values, order);
}

function bitsOf(values: Float64Array): Uint32Array {
  const copy = new Float64Array(values.length);
  for (let n = 0; n < values.length; n += 1) copy[n] = (values[n] ?? 0) + 0; // −0 is 0
  return new Uint32Array(copy.buffer);
}

/** Puts right the few that differ in nothing but the bits for which the keys have no room. */
function byLastBits(values: Float64Array, order: Uint32Array): Uint32Array {
  for (let n = 1; n < order.length; n += 1) {
    for (let m = n; m > 0; m -= 1) {
      const before = order[m - 1] ?? 0;
      const after = order[m] ?? 0;
      if ((values[before] ?? 0) <= (values[after] ?? 0)) break;
      order[m - 1] = after;
      order[m] = before;
    }
  }
  return order;
}
