import { exp, ln } from '../../../kernel/math.ts';

const SQRT_2_PI = 2.5066282746310002;

/** The standard normal's density at z. */
export function normalDensity(z: number): number {
  return exp(-0.5 * Math.min(z * z, 1400)) / SQRT_2_PI;
}

/**
 * The probability that a standard normal lies below z: within 1e-15, and in the tails within 1e-13 of itself. In the middle
 * the series of Marsaglia (2004, "Evaluating the normal distribution"), in the tails Laplace's continued fraction.
 */
export function normalProbability(z: number): number {
  if (z > 2.5) return 1 - tail(z);
  if (z < -2.5) return tail(-z);
  let sum = z;
  let term = z;
  for (let n = 3; Math.abs(term) > 1e-18; n += 2) {
    term *= (z * z) / n;
    sum += term;
  }
  return 0.5 + sum * normalDensity(z);
}

function tail(z: number): number {
  if (z > 37) return 0; // below the smallest double that has all its digits
  let fraction = z;
  // So many terms as leave 2e-16 of it, found by comparing with many more; they are fewer the further out.
  for (let n = Math.ceil(20 + 400 / (z * z)); n >= 1; n -= 1) fraction = z + n / fraction;
  return normalDensity(z) / fraction;
}

/**
 * The value below which a standard normal lies with probability p, 0 < p < 1: within 2e-15 of itself, and of 1.
 * Algorithm AS 241, PPND16 (Wichura 1988, Applied Statistics 37): three ratios of polynomials.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (q <= 0.425 && q >= -0.425) return q * central(0.180625 - q * q);
  if (!(p > 0 && p < 1)) throw new RangeError(`the normal quantile needs a probability between 0 and 1, got ${p}`);
  const r = Math.sqrt(-ln(q < 0 ? p : 1 - p));
  const z = r <= 5 ? near(r - 1.6) : far(r - 5);
  return q < 0 ? -z : z;
}

function central(r: number): number {
  let over = 2509.0809287301227 * r + 33430.57558358813;
  over = over * r + 67265.7709270087;
  over = over * r + 45921.95393154987;
  over = over * r + 13731.69376550946;
  over = over * r + 1971.5909503065513;
  over = over * r + 133.14166789178438;
  over = over * r + 3.3871328727963665;
  let under = 5226.495278852854 * r + 28729.085735721943;
  under = under * r + 39307.89580009271;
  under = under * r + 21213.794301586597;
  under = under * r + 5394.196021424751;
  under = under * r + 687.1870074920579;
  under = under * r + 42.31333070160091;
  return over / (under * r + 1);
}

function near(r: number): number {
  let over = 0.0007745450142783414 * r + 0.022723844989269184;
  over = over * r + 0.2417807251774506;
  over = over * r + 1.2704582524523684;
  over = over * r + 3.6478483247632045;
  over = over * r + 5.769497221460691;
  over = over * r + 4.630337846156546;
  over = over * r + 1.4234371107496835;
  let under = 1.0507500716444169e-9 * r + 0.0005475938084995345;
  under = under * r + 0.015198666563616457;
  under = under * r + 0.14810397642748008;
  under = under * r + 0.6897673349851;
  under = under * r + 1.6763848301838038;
  under = under * r + 2.053191626637759;
  return over / (under * r + 1);
}

function far(r: number): number {
  let over = 2.0103343992922881e-7 * r + 2.7115555687434876e-5;
  over = over * r + 0.0012426609473880784;
  over = over * r + 0.026532189526576124;
  over = over * r + 0.29656057182850487;
  over = over * r + 1.7848265399172913;
  over = over * r + 5.463784911164114;
  over = over * r + 6.657904643501103;
  let under = 2.0442631033899397e-15 * r + 1.421511758316446e-7;
  under = under * r + 1.8463183175100548e-5;
  under = under * r + 0.0007868691311456133;
  under = under * r + 0.014875361290850615;
  under = under * r + 0.1369298809227358;
  under = under * r + 0.599832206555888;
  return over / (under * r + 1);
}
