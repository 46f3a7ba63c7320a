import type { MeasureId } from '../../../measures/index.ts';
import type { Quotient, Reading, WeightedMeasures } from './reading.ts';

/** Shorthands in which the records of inputs say how they are read. */

export const standing = (measure: MeasureId): Reading => ({ by: 'standing', measure });

export const over = (measure: MeasureId, days: number): Reading => ({ by: 'window', measure, days });

const termsOf = (measures: MeasureId | WeightedMeasures): WeightedMeasures =>
  typeof measures === 'string' ? [[measures, 1]] : measures;

/** One measure, or sum of measures, per another. Without days both as they stand. */
export function per(
  numerator: MeasureId | WeightedMeasures,
  denominator: MeasureId | WeightedMeasures,
  { days = null, factor = 1, whenZero }: Partial<Pick<Quotient, 'days' | 'factor'>> & Pick<Quotient, 'whenZero'>,
): Reading {
  return {
    by: 'quotient',
    numerator: termsOf(numerator),
    denominator: termsOf(denominator),
    days,
    factor,
    whenZero,
  };
}

/** Mean of a level at the ends of the last whole days. */
export const average = (measure: MeasureId, days: number): Reading => ({ by: 'average', measure, days });

/** One reading over another, times a factor. */
export function ratio(
  of: Reading,
  to: Reading,
  { factor = 1, whenZero }: { readonly factor?: number; readonly whenZero: string },
): Reading {
  return { by: 'ratio', of, to, factor, whenZero };
}

/** Change in percent against so many days earlier. */
export const growth = (of: Reading, days: number): Reading => ({ by: 'change', of, days, as: 'percent' });

/** Change in the reading's own unit against so many days earlier. */
export const shift = (of: Reading, days: number): Reading => ({ by: 'change', of, days, as: 'points' });

export const difference = (of: Reading, less: Reading): Reading => ({ by: 'difference', of, less });

export const largest = (count: number, scope: string, of: Reading): Reading => ({ by: 'largest', of, scope, count });

/** Standard deviation over the parts in percent of their mean. */
export const variation = (scope: string, of: Reading): Reading => ({ by: 'spread', of, scope, as: 'variation' });

/** Standard deviation over the parts, in the reading's unit. */
export const deviation = (scope: string, of: Reading): Reading => ({ by: 'spread', of, scope, as: 'deviation' });

export const shareBelow = (limit: number, scope: string, of: Reading): Reading => ({
  by: 'parts',
  of,
  scope,
  side: 'below',
  limit,
});

export const shareAbove = (limit: number, scope: string, of: Reading): Reading => ({
  by: 'parts',
  of,
  scope,
  side: 'above',
  limit,
});

export const volatility = (measure: MeasureId, days: number, stretches: number): Reading => ({
  by: 'volatility',
  measure,
  days,
  stretches,
});

export const QUARTER = 91;
export const HALF_YEAR = 182;
export const YEAR = 364;
