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
  for (let n = Math.ceil(60 + 600 / (z * z)); n >= 1; n -= 1) fraction = z + n / fraction;
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
  let over = 2509.0809287301226727 * r + 33430.575583588128105;
  over = over * r + 67265.770927008700853;
  over = over * r + 45921.953931549871457;
  over = over * r + 13731.693765509461125;
  over = over * r + 1971.5909503065514427;
  over = over * r + 133.14166789178437745;
  over = over * r + 3.387132872796366608;
  let under = 5226.495278852854561 * r + 28729.085735721942674;
  under = under * r + 39307.89580009271061;
  under = under * r + 21213.794301586595867;
  under = under * r + 5394.1960214247511077;
  under = under * r + 687.1870074920579083;
  under = under * r + 42.313330701600911252;
  return over / (under * r + 1);
}

function near(r: number): number {
  let over = 7.7454501427834140764e-4 * r + 0.0227238449892691845833;
  over = over * r + 0.24178072517745061177;
  over = over * r + 1.27045825245236838258;
  over = over * r + 3.64784832476320460504;
  over = over * r + 5.7694972214606914055;
  over = over * r + 4.6303378461565452959;
  over = over * r + 1.42343711074968357734;
  let under = 1.05075007164441684324e-9 * r + 5.475938084995344946e-4;
  under = under * r + 0.0151986665636164571966;
  under = under * r + 0.14810397642748007459;
  under = under * r + 0.68976733498510000455;
  under = under * r + 1.6763848301838038494;
  under = under * r + 2.05319162663775882187;
  return over / (under * r + 1);
}

function far(r: number): number {
  let over = 2.01033439929228813265e-7 * r + 2.71155556874348757815e-5;
  over = over * r + 0.0012426609473880784386;
  over = over * r + 0.026532189526576123093;
  over = over * r + 0.29656057182850489123;
  over = over * r + 1.7848265399172913358;
  over = over * r + 5.4637849111641143699;
  over = over * r + 6.6579046435011037772;
  let under = 2.04426310338993978564e-15 * r + 1.4215117583164458887e-7;
  under = under * r + 1.8463183175100546818e-5;
  under = under * r + 7.868691311456132591e-4;
  under = under * r + 0.0148753612908506148525;
  under = under * r + 0.13692988092273580531;
  under = under * r + 0.59983220655588793769;
  return over / (under * r + 1);
}
