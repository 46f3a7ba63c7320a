import type { Time } from '../kernel/time.ts';
import { byKind, rowKindsOf } from './engine/kinds.ts';
import type { Config } from './engine/world.ts';
import { type EntityKind, kinds } from './kinds.ts';

/** The kinds of entities, in the order in which every list shows them. */
export const entityKinds: readonly EntityKind[] = rowKindsOf(kinds);

/** How many rows of each kind a world is cast with, and around which its populations stay. */
export type Counts = Readonly<Record<EntityKind, number>>;

export const defaultCounts: Counts = byKind<Counts>(entityKinds, (kind) => kinds[kind].count);

/** Rows of all kinds together that one world may have. */
export const MAX_ROWS = 100_000;

/** Above so many rows a world keeps daily history for the company and its departments only, and no events. */
export const FULL_DETAIL_ROWS = 10_000;

/** Months of the past that genesis simulates: two full years, and the month that runs. */
export const HISTORY_MONTHS = 25;

/** What a world is a function of, with its commands. */
export interface WorldConfig extends Config {
  readonly counts: Counts;
  /** When the world began to run; genesis lies 25 months before. */
  readonly startedAt: Time;
}

/** Whether a world of such counts keeps events, and figures of single clients. */
export function keepsDetail(counts: Counts): boolean {
  return totalRows(counts) <= FULL_DETAIL_ROWS;
}

export function totalRows(counts: Counts): number {
  return entityKinds.reduce((sum, kind) => sum + counts[kind], 0);
}
