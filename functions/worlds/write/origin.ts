import { DomainError } from '../../../core/kernel/errors.ts';
import { SECOND } from '../../../core/kernel/time.ts';
import {
  type Counts,
  type EntityKind,
  entityKinds,
  MAX_ROWS,
  PACK_VERSION,
  totalRows,
} from '../../../core/world/index.ts';
import type { Head } from '../head.ts';
import type { Origin } from './job-messages.ts';

/** Counts as far as they are given. */
type WantedCounts = { readonly [K in EntityKind]?: number | undefined };

/** What a request may say about how a world begins. */
export interface OriginRequest {
  readonly seed?: number | undefined;
  readonly startedAt?: string | undefined;
  readonly counts?: WantedCounts | undefined;
  readonly interval?: number | undefined;
  readonly tempo?: number | undefined;
}

/**
 * How a world is to begin: as requested, else as `base` says, and now.
 * @throws DomainError `invalid` for more rows than a world may have
 */
export function originOf(request: OriginRequest, base: Omit<Origin, 'startedAt'>, now: number): Origin {
  const counts = { ...base.counts, ...definedCounts(request.counts) };
  if (totalRows(counts) > MAX_ROWS) {
    const detail = `Expected counts that add up to at most ${MAX_ROWS}; these make ${totalRows(counts)}.`;
    throw new DomainError('invalid', `A world has ${MAX_ROWS} rows at the most.`, [{ pointer: '/counts', detail }]);
  }
  return {
    seed: request.seed ?? base.seed,
    counts,
    startedAt: request.startedAt === undefined ? wholeSecond(now) : Date.parse(request.startedAt),
    interval: request.interval ?? base.interval,
    tempo: request.tempo ?? base.tempo,
  };
}

/** The beginning of a second: what is shown as `startedAt` makes the same world again. */
export function wholeSecond(now: number): number {
  return Math.floor(now / SECOND) * SECOND;
}

function definedCounts(counts: WantedCounts | undefined): Partial<Counts> {
  return Object.fromEntries(
    entityKinds.flatMap((kind) => (counts?.[kind] === undefined ? [] : [[kind, counts[kind]]])),
  );
}

/** Whether a world began that way: then a message that asks for it is done. */
export function beganAs(head: Head, { seed, startedAt, counts }: Origin): boolean {
  return (
    head.packVersion === PACK_VERSION &&
    head.seed === seed &&
    head.startedAt === startedAt &&
    entityKinds.every((kind) => head.counts[kind] === counts[kind])
  );
}
