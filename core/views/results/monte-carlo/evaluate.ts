import { fillValues } from './marginal.ts';
import { type Columns, columns } from './normals.ts';
import type { Plan, PlannedCondition, PlannedPattern, Variant } from './plan.ts';
import { geometricMean, membershipOf } from './strength.ts';

/** What a block of iterations comes to. One column each for drivers, patterns, effects and outcomes. */
export interface Evaluated {
  readonly drivers: Columns;
  /** How far each pattern holds, 0 to 1. */
  readonly strengths: Columns;
  /** What each effect adds: its size times how far its pattern holds. */
  readonly effects: Columns;
  readonly outcomes: Columns;
}

export function roomFor({ drivers, patterns, effects, outcomes }: Plan, height: number): Evaluated {
  return {
    drivers: columns(drivers.length, height),
    strengths: columns(patterns.length, height),
    effects: columns(effects.length, height),
    outcomes: columns(outcomes.length, height),
  };
}

/**
 * Evaluates the outcomes of a block of normals:
 * - a driver has the value of its distribution where its normal has the same probability (Gaussian copula);
 * - a pattern holds as far as its conditions are met: the weighted geometric mean of their memberships (the desirability of
 *   Derringer and Suich 1980), 0 when one of them is not met at all;
 * - an effect adds its size, times how far its pattern holds; an outcome is its baseline and all that is added, cut off at its limits.
 */
export function evaluate(plan: Plan, variant: Variant, normals: Columns, count: number, to: Evaluated): void {
  for (const [driver, marginal] of variant.drivers.entries()) {
    const { height, values } = to.drivers;
    if (marginal !== null)
      fillValues(marginal, normals.values, driver * normals.height, values, driver * height, count);
  }
  for (const [n, pattern] of plan.patterns.entries()) {
    const column = columnOf(to.strengths, n, count);
    const fixed = variant.strengths[n] ?? null;
    if (fixed === null) fillStrengths(pattern, to.drivers, column);
    else column.fill(fixed);
  }
  for (const [n, { pattern }] of plan.effects.entries()) {
    const { height, values } = to.effects;
    const marginal = variant.effects[n];
    const at = (plan.drivers.length + n) * normals.height;
    if (marginal !== undefined) fillValues(marginal, normals.values, at, values, n * height, count);
    multiply(columnOf(to.effects, n, count), columnOf(to.strengths, pattern, count));
  }
  for (const [n, { baseline, limits }] of plan.outcomes.entries()) {
    const column = columnOf(to.outcomes, n, count).fill(baseline);
    for (const [m, { outcome }] of plan.effects.entries())
      if (outcome === n) add(column, columnOf(to.effects, m, count));
    if (limits !== undefined) cut(column, limits.low, limits.high);
  }
}

/** The first `count` rows of a column. */
export function columnOf({ height, values }: Columns, place: number, count: number): Float64Array {
  return values.subarray(place * height, place * height + count);
}

function fillStrengths({ conditions, weight }: PlannedPattern, drivers: Columns, strengths: Float64Array): void {
  strengths.fill(1);
  for (const condition of conditions)
    multiplyMemberships(condition, columnOf(drivers, condition.driver, strengths.length), strengths);
  if (weight > 1) takeMeans(strengths, weight);
}

function multiplyMemberships(
  { absent, perUnit, weight }: PlannedCondition,
  driver: Float64Array,
  strengths: Float64Array,
): void {
  for (let n = 0; n < strengths.length; n += 1) {
    const membership = membershipOf(driver[n] ?? 0, absent, perUnit);
    let product = strengths[n] ?? 0;
    for (let k = 0; k < weight; k += 1) product *= membership;
    strengths[n] = product;
  }
}

function takeMeans(products: Float64Array, weight: number): void {
  for (let n = 0; n < products.length; n += 1) products[n] = geometricMean(products[n] ?? 0, weight);
}

function multiply(column: Float64Array, by: Float64Array): void {
  for (let n = 0; n < column.length; n += 1) column[n] = (column[n] ?? 0) * (by[n] ?? 0);
}

function add(column: Float64Array, other: Float64Array): void {
  for (let n = 0; n < column.length; n += 1) column[n] = (column[n] ?? 0) + (other[n] ?? 0);
}

function cut(column: Float64Array, low: number, high: number): void {
  for (let n = 0; n < column.length; n += 1) column[n] = Math.max(low, Math.min(high, column[n] ?? 0));
}
