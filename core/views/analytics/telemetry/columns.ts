import type { Dictionary } from './dictionary.ts';
import type { EventDimension, TraitDimension } from './dimensions.ts';

/** Column of an event dimension: codes of the telemetry's dictionary of that dimension. */
export type DimensionColumns = Readonly<Record<EventDimension, Uint32Array>>;

/** Events, each once, ordered by time. */
export interface EventColumns {
  readonly size: number;
  /** Milliseconds. */
  readonly time: Float64Array;
  /** Code of the person; 0 is nobody. */
  readonly user: Uint32Array;
  /** Code in `names`. */
  readonly name: Uint32Array;
  /** Seconds; NaN without. */
  readonly duration: Float64Array;
  /** Seconds from event to arrival; 0 where a fast clock dates the event after it, NaN where the arrival is not known. */
  readonly lag: Float64Array;
  /** Of a lesson's start: when it was completed; NaN without, and for all other events. */
  readonly completed: Float64Array;
  /** What the event or the person's registration says. */
  readonly dimensions: DimensionColumns;
}

/** Memberships that were paid, each once, ordered by person and start. */
export interface MembershipColumns {
  readonly size: number;
  readonly user: Uint32Array;
  /** Code in `plans`. */
  readonly plan: Uint32Array;
  readonly start: Float64Array;
  readonly expire: Float64Array;
  /** Cents. */
  readonly amount: Float64Array;
  /** Whole cents of a month. */
  readonly mrr: Float64Array;
  /** 1 where the payment was given back, at `expire`. */
  readonly refunded: Uint8Array;
}

/** People by code. */
export interface PersonColumns {
  /** Of the person's earliest registration: its row among the events, −1 without; and its time, Infinity without. */
  readonly registration: Int32Array;
  readonly registeredAt: Float64Array;
  /** Codes of what the registration says, or else the first event that says it; 0 where none does. */
  readonly traits: Readonly<Record<TraitDimension, Uint32Array>>;
}

/** Everything that is known of the academy, in columns. Immutable: whoever has more telemetry makes another. */
export interface Telemetry {
  readonly users: Dictionary;
  readonly names: Dictionary;
  readonly plans: Dictionary;
  readonly texts: Readonly<Record<EventDimension, Dictionary>>;
  readonly events: EventColumns;
  readonly memberships: MembershipColumns;
  readonly people: PersonColumns;
  /** What was left out, in sentences for the reader: memberships of unknown status. */
  readonly notes: readonly string[];
}
