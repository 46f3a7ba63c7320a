import type { Time } from '../../core/kernel/time.ts';
import type { EventRecord, MembershipRecord } from '../../core/views/analytics/index.ts';
import type { WorldRef } from '../platform/follow/interests.ts';

/*
 * The log of ingested telemetry: what was sent to a generation of a world, in the order in which it was taken. Entries are
 * numbered from 1 without a gap and never change; the next one is written by whoever is first to write its number. An
 * entry arrives at the world's committed time, and none arrives before the one that precedes it.
 */

/** An event as it was sent. `received_at` is what its sender says of when it was received first; null where it says nothing. */
export interface SentEvent extends EventRecord {
  readonly received_at: Time | null;
}

/** An event as it is read: one that its sender says nothing of was received when it arrived. */
export function received(event: SentEvent, arrived: Time) {
  return { ...event, received_at: event.received_at ?? arrived };
}

/** One status of a membership, as it was sent. */
export interface SentMembership extends MembershipRecord {
  /** When it got this status, as its sender says; null where it says nothing. */
  readonly updated_at: Time | null;
}

/** What one entry brings. A mark brings nothing: after it nothing arrives before its time. */
export type Brought =
  | { readonly kind: 'events'; readonly records: readonly SentEvent[] }
  | { readonly kind: 'memberships'; readonly records: readonly SentMembership[] }
  | { readonly kind: 'mark' };

/** Where an entry stands. */
export interface Place {
  readonly number: number;
  /** World time. */
  readonly arrived: Time;
}

export type LogEntry = Place & { readonly brought: Brought };

/** What tells whether a record is known: the ids of events, and memberships as they are. */
export type Keys =
  | { readonly kind: 'events'; readonly ids: readonly string[] }
  | { readonly kind: 'memberships'; readonly records: readonly SentMembership[] }
  | { readonly kind: 'mark' };

/** Before the first entry. */
export const BEGINNING = 0;

export interface TelemetryLog {
  /**
   * Entries after a number, in their order.
   * @param perQuery entries that are read at once; all that DynamoDB gives (1 MB) where it is not given
   */
  after(world: WorldRef, number: number, perQuery?: number): AsyncIterable<LogEntry>;
  /** The same entries, of events only the ids. */
  keysAfter(world: WorldRef, number: number): AsyncIterable<Place & { readonly keys: Keys }>;
  get(world: WorldRef, number: number): Promise<LogEntry | null>;
  /** When an entry arrived; null: there is none of that number. */
  arrivedAt(world: WorldRef, number: number): Promise<Time | null>;
  /** The last entry; null: there is none. */
  last(world: WorldRef): Promise<Place | null>;
  /** Whether what an entry is to bring fits into one. */
  fits(brought: Brought): boolean;
  /** Writes the next entry, whole or not at all; false: somebody else has written that number. */
  append(world: WorldRef, entry: LogEntry): Promise<boolean>;
  removeAll(world: WorldRef): Promise<void>;
}
