import { exp, ln } from '../../../kernel/math.ts';
import { lnBeta } from './gamma.ts';
import { normalQuantile } from './normal.ts';

/** A beta distribution on 0 … 1 by its two shapes, each above 0. */
export interface BetaShape {
  readonly a: number;
  readonly b: number;
  /** ln B(a, b), reckoned once. */
  readonly lnBeta: number;
}

export function betaShape(a: number, b: number): BetaShape {
  return { a, b, lnBeta: lnBeta(a, b) };
}

/** The distribution of 1 − x. */
function mirrored({ a, b, lnBeta }: BetaShape): BetaShape {
  return { a: b, b: a, lnBeta };
}

/** e to a power that may lie below what a double holds: 0 then. */
const expOrZero = (x: number): number => (x < -700 ? 0 : exp(x));

/** ln of x^a (1 − x)^b ÷ B(a, b), 0 < x < 1. */
function lnKernel({ a, b, lnBeta }: BetaShape, x: number): number {
  return a * ln(x) + b * ln(1 - x) - lnBeta;
}

/** The density at x, 0 < x < 1. */
export function betaDensity(shape: BetaShape, x: number): number {
  return expOrZero(lnKernel(shape, x)) / (x * (1 - x));
}

/**
 * The probability of lying below x: the regularised incomplete beta function, by its continued fraction (DLMF 8.17.22,
 * evaluated as Lentz did). Within 1e-13 for shapes up to 100, and 1e-9 up to 500,000.
 */
export function betaProbability(shape: BetaShape, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const { a, b } = shape;
  // The fraction converges quickly below the mean; above it the other side is reckoned.
  if (x > (a + 1) / (a + b + 2)) return 1 - lower(mirrored(shape), 1 - x);
  return lower(shape, x);
}

const TINY = 1e-300;

function lower(shape: BetaShape, x: number): number {
  const { a, b } = shape;
  let c = 1;
  let d = notZero(1 - ((a + b) * x) / (a + 1));
  d = 1 / d;
  let fraction = d;
  for (let m = 1; m <= 10_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / notZero(1 + even * d);
    c = notZero(1 + even / c);
    fraction *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / notZero(1 + odd * d);
    c = notZero(1 + odd / c);
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-15) return (expOrZero(lnKernel(shape, x)) * fraction) / a;
  }
  throw new Error(`the incomplete beta function did not converge at ${x} of ${a} and ${b}`);
}

function notZero(x: number): number {
  return Math.abs(x) < TINY ? TINY : x;
}

/**
 * The value below which a beta lies with probability p, 0 < p < 1. Newton's method on ln P as a function of ln x, kept
 * within brackets: on that scale the lower tail is all but a straight line. Where p lies above the mean's probability, the
 * mirrored distribution is solved. A result that is closer to 0 than a double can say is 0.
 */
export function betaQuantile(shape: BetaShape, p: number): number {
  return betaQuantiles(shape)(p);
}

/**
 * The quantiles of one distribution, for who wants several.
 *
 * @returns a function of the probability, and of where to begin: a close value saves steps
 */
export function betaQuantiles(shape: BetaShape): (p: number, near?: number) => number {
  const atMean = betaProbability(shape, shape.a / (shape.a + shape.b));
  const other = mirrored(shape);
  return (p, near) => {
    if (!(p > 0 && p < 1)) throw new RangeError(`the beta quantile needs a probability between 0 and 1, got ${p}`);
    if (p <= atMean) return solve(shape, p, near);
    return 1 - solve(other, 1 - p, near === undefined ? undefined : 1 - near);
  };
}

/** Newton's error squares at each step: after one as small as this, some 10⁻¹³ of the value is left. */
const LAST_STEP = 1e-7;

/** The quantile of a probability that is not above the mean's. */
function solve(shape: BetaShape, p: number, near: number | undefined): number {
  const lnP = ln(p);
  // P(x) ≈ x^a ÷ (a B) where x is small.
  const power = (lnP + ln(shape.a) + shape.lnBeta) / shape.a;
  if (power < -700) return 0;
  const mean = shape.a / (shape.a + shape.b);
  let low = 0;
  let high = mean;
  let x = near !== undefined && near > 0 && near < mean ? near : start(shape, p, power);
  for (let step = 0; step < 200; step += 1) {
    const probability = betaProbability(shape, x);
    if (probability < p) low = x;
    else high = x;
    const next = x * newtonFactor(shape, x, probability, lnP);
    if (next > low && next < high) {
      if (Math.abs(next - x) <= LAST_STEP * x) return next;
      x = next;
    } else if (high - low <= 1e-15 * high) {
      return x;
    } else {
      x = 0.5 * (low + high);
    }
  }
  return x;
}

/** What Newton's step on ln P over ln x multiplies x by; 0, which lies outside every bracket, where P is 0. */
function newtonFactor(shape: BetaShape, x: number, probability: number, lnP: number): number {
  const slope = expOrZero(lnKernel(shape, x)) / (1 - x) / probability;
  const move = (lnP - ln(Math.max(probability, 1e-300))) / slope;
  return move >= -700 && move <= 700 ? exp(move) : 0;
}

/** Where to begin: the normal's quantile with the same mean and deviation, but not below the power of the lower tail. */
function start({ a, b }: BetaShape, p: number, power: number): number {
  const mean = a / (a + b);
  const deviation = Math.sqrt((mean * (1 - mean)) / (a + b + 1));
  const tail = exp(Math.min(power, 0));
  return Math.min(Math.max(tail, mean + normalQuantile(p) * deviation), mean);
}
