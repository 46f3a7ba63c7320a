import { round, toDollars } from '../kernel/money.ts';
import type { Unit } from './measure.ts';

const MINUTES_PER_HOUR = 60;

/** A value as it is served, in the measure's unit with at most two decimals: the one rounding, at the edge. */
export function served(unit: Unit, value: number): number {
  if (unit === 'usd') return toDollars(Math.round(value));
  return round(unit === 'hours' ? value / MINUTES_PER_HOUR : value, 2);
}
