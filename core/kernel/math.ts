/**
 * Elementary functions from +, −, ×, ÷ only, so that every engine gives the same bits:
 * `Math.log` and `Math.exp` may differ in the last place, and two worlds would drift apart.
 */

const LN2 = Math.LN2;
const SQRT2 = Math.SQRT2;
const bits = new DataView(new ArrayBuffer(8));

/** 2⁰ … 2³²: powers of two that a double holds exactly. */
const POWERS = new Float64Array(33).fill(1);
for (let n = 1; n < POWERS.length; n += 1) POWERS[n] = 2 * (POWERS[n - 1] ?? 1);
const LEAST_BY_COUNTING = 1 / 2147483648;

/** Natural logarithm of x > 0, within 2 ulp: exponent and mantissa apart, then the atanh series of the mantissa. */
export function ln(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) throw new RangeError(`ln needs a finite number above 0, got ${x}`);
  // Where a 32-bit word holds the leading bits, counting them is quicker than reading the exponent from memory.
  if (x < 1 && x >= LEAST_BY_COUNTING) {
    const places = Math.clz32((x * 4294967296) >>> 0) + 1;
    return lnOf(x * (POWERS[places] ?? 1), -places);
  }
  bits.setFloat64(0, x);
  const high = bits.getUint32(0);
  const exponent = ((high >>> 20) & 0x7ff) - 1023;
  if (exponent === -1023) return ln(x * 4503599627370496) - 52 * LN2; // subnormal
  bits.setUint32(0, (high & 0x800fffff) | 0x3ff00000);
  return lnOf(bits.getFloat64(0), exponent);
}

/** ln of mantissa × 2^exponent, the mantissa from 1 to below 2. */
function lnOf(mantissa: number, exponent: number): number {
  const large = mantissa > SQRT2;
  const m = large ? mantissa / 2 : mantissa;
  const s = (m - 1) / (m + 1);
  const z = s * s;
  let sum = (1 / 19) * z + 1 / 17;
  sum = sum * z + 1 / 15;
  sum = sum * z + 1 / 13;
  sum = sum * z + 1 / 11;
  sum = sum * z + 1 / 9;
  sum = sum * z + 1 / 7;
  sum = sum * z + 1 / 5;
  sum = sum * z + 1 / 3;
  sum = sum * z + 1;
  return 2 * s * sum + (large ? exponent + 1 : exponent) * LN2;
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
