import { ln } from '../../../kernel/math.ts';

const HALF_LN_2_PI = 0.9189385332046728;

/**
 * What Stirling's formula lacks of ln Γ(x), x > 0: ln Γ(x) = (x − ½) ln x − x + ½ ln 2π + this. Within 1e-15 for x ≥ 10 by
 * the series of Bernoulli numbers (DLMF 5.11.1); smaller ones are reached from there by Γ(x + 1) = x Γ(x).
 */
export function stirlingRest(x: number): number {
  if (x < 10) {
    const above = x + 1;
    // The difference of Stirling's formula at x + 1 and x, less ln x.
    return stirlingRest(above) + (above - 0.5) * ln(above) - (x + 0.5) * ln(x) - 1;
  }
  const z = 1 / (x * x);
  let sum = -691 / 360360;
  sum = sum * z + 1 / 1188;
  sum = sum * z - 1 / 1680;
  sum = sum * z + 1 / 1260;
  sum = sum * z - 1 / 360;
  sum = sum * z + 1 / 12;
  return sum / x;
}

/** ln Γ(x), x > 0: within 1e-14 of itself or of 1. */
export function lnGamma(x: number): number {
  return (x - 0.5) * ln(x) - x + HALF_LN_2_PI + stirlingRest(x);
}

/** ln B(a, b) = ln Γ(a) + ln Γ(b) − ln Γ(a + b), without the large parts that cancel each other. */
export function lnBeta(a: number, b: number): number {
  const sum = a + b;
  const rest = stirlingRest(a) + stirlingRest(b) - stirlingRest(sum);
  return a * ln(a / sum) + b * ln(b / sum) - 0.5 * (ln(a) + ln(b) - ln(sum)) + HALF_LN_2_PI + rest;
}
