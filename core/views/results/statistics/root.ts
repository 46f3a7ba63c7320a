import { ln } from '../../../kernel/math.ts';

/** 2⁻ⁿ, n from 0. */
const HALVES = new Float64Array(1024).fill(1);
for (let n = 1; n < HALVES.length; n += 1) HALVES[n] = 0.5 * (HALVES[n - 1] ?? 0);

/**
 * The n-th root of 0 < x ≤ 1, n from 1: e to ln x ÷ n, within 1e-14 of itself. The power is a Taylor sum after halvings; it has
 * no division and is made for many values in a row.
 */
export function rootOf(x: number, n: number): number {
  const power = -ln(x) / n; // 0 to 745
  const halvings = Math.floor(power * Math.LOG2E + 0.5);
  const r = halvings * Math.LN2 - power; // −0.35 to 0.35
  const r2 = r * r;
  const r4 = r2 * r2;
  const low = 1 + r + r2 * (1 / 2 + r * (1 / 6));
  const middle = 1 / 24 + r * (1 / 120) + r2 * (1 / 720 + r * (1 / 5040));
  const high = 1 / 40320 + r * (1 / 362880) + r2 * (1 / 3628800 + r * (1 / 39916800)) + r4 * (1 / 479001600);
  return (low + r4 * (middle + r4 * high)) * (HALVES[halvings] ?? 0);
}
