/**
 * Elementary functions from +, −, ×, ÷ only, so that every engine gives the same bits:
 * `Math.log` and `Math.exp` may differ in the last place, and two worlds would drift apart.
 */

const LN2 = Math.LN2;
const SQRT2 = Math.SQRT2;
const bits = new DataView(new ArrayBuffer(8));

/** Natural logarithm of x > 0, within 2 ulp: exponent and mantissa apart, then the atanh series of the mantissa. */
export function ln(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) throw new RangeError(`ln needs a finite number above 0, got ${x}`);
  bits.setFloat64(0, x);
  const high = bits.getUint32(0);
  let exponent = ((high >>> 20) & 0x7ff) - 1023;
  if (exponent === -1023) return ln(x * 4503599627370496) - 52 * LN2; // subnormal
  bits.setUint32(0, (high & 0x800fffff) | 0x3ff00000);
  let mantissa = bits.getFloat64(0);
  if (mantissa > SQRT2) {
    mantissa /= 2;
    exponent += 1;
  }
  const s = (mantissa - 1) / (mantissa + 1);
  const z = s * s;
  let sum = 0;
  for (let k = 19; k >= 1; k -= 2) sum = sum * z + 1 / k;
  return 2 * s * sum + exponent * LN2;
}

/** e to the power x for |x| ≤ 700: halves the argument into [−½, ½], a Taylor sum of 14 terms, then powers of two. */
export function exp(x: number): number {
  if (!(x >= -700 && x <= 700)) throw new RangeError(`exp needs a number from -700 to 700, got ${x}`);
  const k = Math.round(x / LN2);
  const r = x - k * LN2;
  let sum = 1;
  for (let n = 14; n >= 1; n -= 1) sum = 1 + (r * sum) / n;
  bits.setUint32(0, (k + 1023) << 20);
  bits.setUint32(4, 0);
  return sum * bits.getFloat64(0);
}

/** x limited to low … high. */
export function clamp(x: number, low: number, high: number): number {
  return Math.max(low, Math.min(x, high));
}
