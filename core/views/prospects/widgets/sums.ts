import { round } from '../../../kernel/money.ts';

/** The sum of served values, which have two decimals: to the cent, without the drift of binary fractions. */
export function sumServed(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + Math.round(value * 100), 0) / 100;
}

/** A served value's hundredths. */
export function hundredths(value: number): number {
  return Math.round(value * 100) + 0; // never −0
}

/** A percentage of a whole with one decimal; null of nothing. */
export function percentOf(value: number, whole: number): number | null {
  return whole === 0 ? null : round((value / whole) * 100, 1);
}
