import type { MeasureId } from '../../../measures/index.ts';

/** Measures with their weights, as in a ratio: `[['sales-meetings', 1], ['sales-demos', 1]]`. */
export type WeightedMeasures = readonly (readonly [measure: MeasureId, weight: number])[];

/** How an input is read from measures. Readings are of the company, or of each part of a scope within `parts` and `spread`. */
export type Reading =
  | Standing
  | Window
  | Average
  | Quotient
  | RatioOf
  | Difference
  | ChangeOver
  | LargestParts
  | SpreadOfParts
  | ShareOfParts
  | Volatility;

/** A measure as it stands now. */
export interface Standing {
  readonly by: 'standing';
  readonly measure: MeasureId;
}

/** A measure over the last whole days: flows summed, ratios of sums, retention from the eve to the end. */
export interface Window {
  readonly by: 'window';
  readonly measure: MeasureId;
  readonly days: number;
}

/** The mean of a level at the ends of the last whole days: of what has a rhythm of the day or the week. */
export interface Average {
  readonly by: 'average';
  readonly measure: MeasureId;
  readonly days: number;
}

/** One reading over another, times a factor. */
export interface RatioOf {
  readonly by: 'ratio';
  readonly of: Reading;
  readonly to: Reading;
  readonly factor: number;
  /** Why there is no value where the denominator is not above 0. */
  readonly whenZero: string;
}

/** One sum over another, times a factor: flows over the last whole days, levels at their end. Without days, levels as they stand. */
export interface Quotient {
  readonly by: 'quotient';
  readonly numerator: WeightedMeasures;
  readonly denominator: WeightedMeasures;
  readonly days: number | null;
  readonly factor: number;
  /** Why there is no value where the denominator is not above 0. */
  readonly whenZero: string;
}

/** One reading less another. */
export interface Difference {
  readonly by: 'difference';
  readonly of: Reading;
  readonly less: Reading;
}

/** A reading against the same so many days earlier: in percent of the earlier value, or as a difference. */
export interface ChangeOver {
  readonly by: 'change';
  readonly of: Reading;
  readonly days: number;
  readonly as: 'percent' | 'points';
}

/** Share of the so many largest parts of a scope in the sum of all, in percent. */
export interface LargestParts {
  readonly by: 'largest';
  readonly of: Reading;
  readonly scope: string;
  readonly count: number;
}

/** How much the parts of a scope differ: the standard deviation, or that in percent of the mean. */
export interface SpreadOfParts {
  readonly by: 'spread';
  readonly of: Reading;
  readonly scope: string;
  readonly as: 'deviation' | 'variation';
}

/** Share of the parts of a scope whose reading is below, or above, a limit, in percent. */
export interface ShareOfParts {
  readonly by: 'parts';
  readonly of: Reading;
  readonly scope: string;
  readonly side: 'below' | 'above';
  /** In the reading's unit. */
  readonly limit: number;
}

/** How much a flow varies from one stretch of days to the next: standard deviation in percent of the mean. */
export interface Volatility {
  readonly by: 'volatility';
  readonly measure: MeasureId;
  /** Days of a stretch, and how many stretches. */
  readonly days: number;
  readonly stretches: number;
}
