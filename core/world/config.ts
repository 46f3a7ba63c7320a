import type { Time } from '../kernel/time.ts';
import { completed, type Kind, kindsOfPack, lacking, rowKindsOf } from './engine/kinds.ts';
import type { Config } from './engine/world.ts';
import { type EntityKind, kinds } from './kinds.ts';

/** The kinds of entities, in the order in which every list shows them. */
export const entityKinds: readonly EntityKind[] = rowKindsOf(kinds);

/** How many rows of each kind a world is cast with, and around which its populations stay. */
export type Counts = Readonly<Record<EntityKind, number>>;

/** Counts as far as they are given. */
export type WantedCounts = { readonly [K in EntityKind]?: number | undefined };

/** The counts of a world of which some are given: those of the others follow from them, or are the default. */
export function completeCounts(given: WantedCounts): Counts {
  return completed(kinds, given);
}

/**
 * The counts of a world after some were changed. What is left out stays as it is; but where another kind follows one that
 * was given anew, or there was none of it, it follows again.
 */
export function changedCounts(before: WantedCounts, changes: WantedCounts): Counts {
  const kept = entityKinds.filter((kind) => {
    const { follows }: Kind = kinds[kind];
    return follows === undefined || (before[kind] !== 0 && changes[follows.kind as EntityKind] === undefined);
  });
  const given = entityKinds.filter((kind) => changes[kind] !== undefined);
  return completeCounts({ ...only(before, kept), ...only(changes, given) });
}

/** The counts that a world of a pack was made with: of kinds that are newer nothing was said. */
export function countsOfPack(counts: Counts, packVersion: number): WantedCounts {
  const stored = new Set(kindsOfPack(kinds, packVersion));
  return only(
    counts,
    entityKinds.filter((kind) => stored.has(kind)),
  );
}

const only = (counts: WantedCounts, wanted: readonly EntityKind[]): WantedCounts =>
  Object.fromEntries(wanted.map((kind) => [kind, counts[kind]]));

/** A kind of which there must be one at least, with the kind that needs it, or null where a company of these counts can be. */
export function lackingKind(counts: Counts): { readonly kind: string; readonly neededBy: string } | null {
  return lacking(kinds, counts);
}

export const defaultCounts: Counts = completeCounts({});

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
