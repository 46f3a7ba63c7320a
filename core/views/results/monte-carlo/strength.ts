import { rootOf } from '../statistics/root.ts';
import type { Condition } from './types.ts';

/** Below this a product of memberships is taken as 0: far below what any strength shows. */
const NOTHING = 1e-300;

/** How far a value is on the way from `absent`, 0, to `full`, 1; beyond them it stays 0 or 1. @param perUnit 1 ÷ (full − absent) */
export function membershipOf(value: number, absent: number, perUnit: number): number {
  return Math.max(0, Math.min((value - absent) * perUnit, 1));
}

/**
 * The weighted geometric mean of memberships (the desirability of Derringer and Suich 1980): 0 when one of them is 0.
 *
 * @param product of all memberships, each as many times as its weight says
 * @param weight Σ of the weights, above 0
 */
export function geometricMean(product: number, weight: number): number {
  if (product < NOTHING) return 0;
  if (product >= 1 || weight === 1) return product;
  return weight === 2 ? Math.sqrt(product) : rootOf(product, weight);
}

/** How far a pattern holds where its drivers have these values, 0 to 1; without conditions in full. */
export function strengthAt(conditions: readonly Condition[], read: (driver: string) => number): number {
  let product = 1;
  let total = 0;
  for (const { driver, absent, full, weight } of conditions) {
    const membership = membershipOf(read(driver), absent, 1 / (full - absent));
    for (let k = 0; k < weight; k += 1) product *= membership;
    total += weight;
  }
  return total === 0 ? 1 : geometricMean(product, total);
}
