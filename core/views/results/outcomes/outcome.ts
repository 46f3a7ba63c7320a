import type { Reading } from '../inputs/reading.ts';
import type { OutcomeUnit } from '../types.ts';

/** Something that a review forecasts for the next quarter, and that can be looked up when the quarter is over. */
export interface OutcomeRecord {
  readonly id: string;
  readonly label: string;
  readonly unit: OutcomeUnit;
  readonly direction: 'up-is-good' | 'down-is-good';
  /** How it is read at a quarter's end; it looks at that quarter alone, and at the eve of it. */
  readonly reading: Reading;
  /** How much of the last quarter's distance from the mean is expected to last: 0 to 1. */
  readonly persistence: number;
  /** The least that quarters differ by chance, as a standard deviation: for worlds whose few quarters happened to be alike. */
  readonly leastSpread: number;
  /** Values that can't be exceeded. */
  readonly limits?: { readonly low: number; readonly high: number };
  /** How precisely the mean has to be known for a simulation to stop: half-width of its 95 % interval. */
  readonly tolerance: number;
  readonly rationale: string;
}
