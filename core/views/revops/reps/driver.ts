import type { DatasetRow } from '../graph/dataset.ts';
import type { closedOpportunities, opportunities } from '../sources/schemas.ts';

export type Closed = DatasetRow<typeof closedOpportunities>;
type Open = Pick<DatasetRow<typeof opportunities>, 'inbound30' | 'outbound30' | 'nextStepDue'>;

/** Days in stages beside those that the stages usually take, summed up. */
export interface Pace {
  days: number;
  benchmark: number;
}

/** The pace of a closed deal; null: none of its stages is known. */
export type PaceOf = (deal: Closed) => Readonly<Pace> | null;

/** A deal that a rep committed to a quarter: whether it was won in it. */
export interface Commit {
  readonly won: boolean;
}

/** What a rep's habits are measured on. */
export interface Habits {
  /** Closed in the trailing four quarters. */
  readonly closed: readonly Closed[];
  readonly open: readonly Open[];
  /** Over the stages that deals went on from in the trailing four quarters; null: none. */
  readonly stages: Readonly<Pace> | null;
  /** Of the last four quarters that are over. */
  readonly commits: readonly Commit[];
  readonly asOf: number;
}

/** A habit within a single deal that closed: what win rates are compared by. */
export interface Trait {
  /** `three or more contacts answered` */
  readonly says: string;
  /** Where the line lies, and why. */
  readonly rationale: string;
  /** Null: the deal doesn't tell. */
  has(deal: Closed, paceOf: PaceOf): boolean | null;
}

/** A habit that drives win rates: how it is measured of a rep, and of a deal. */
export interface Driver {
  readonly id: string;
  readonly label: string;
  readonly formatType: 'decimal' | 'percent' | 'days';
  readonly goodDirection: 'higher' | 'lower';
  /** In the words of a formula of `rep_driver_comparison`: its inputs' fields in brackets. */
  readonly formula: string;
  /** The tables that it is measured on beside closed deals. */
  readonly reads: readonly ('open' | 'events' | 'snapshots')[];
  /** What it is good for, as half a sentence: said of whoever does it well. */
  readonly praise: string;
  /** Why its lack costs deals, as half a sentence. */
  readonly rationale: string;
  /** What a coach would have the rep do. */
  readonly advice: string;
  /** Null where nothing can be measured. */
  measure(habits: Habits): number | null;
  /** Null: closed deals don't keep it, so its effect can't be shown. */
  readonly trait: Trait | null;
}

/** How much better a value is than another, in the driver's own unit; below 0: worse. */
export function lead({ goodDirection }: Pick<Driver, 'goodDirection'>, value: number, other: number): number {
  return goodDirection === 'higher' ? value - other : other - value;
}
