import type { EventDimension } from './dimensions.ts';

/** In a column of places: there is no text. */
export const NOWHERE = -1;

/** Events in columns of their own, to be added to others: texts are places in a list of the batch. */
export interface EventBatch {
  readonly size: number;
  readonly texts: readonly string[];
  /** When each happened, and when it arrived (NaN where that is not known): milliseconds. */
  readonly time: Float64Array;
  readonly received: Float64Array;
  /** Seconds; NaN without. */
  readonly duration: Float64Array;
  readonly name: Int32Array;
  readonly user: Int32Array;
  /** What is not among them, no event of the batch says. */
  readonly dimensions: Readonly<Partial<Record<EventDimension, Int32Array>>>;
}
