import { DomainError } from '../../../core/kernel/errors.ts';
import { SECOND } from '../../../core/kernel/time.ts';
import {
  type Counts,
  changedCounts,
  entityKinds,
  lackingKind,
  MAX_ROWS,
  PACK_VERSION,
  totalRows,
  type WantedCounts,
} from '../../../core/world/index.ts';
import type { Head } from '../head.ts';
import type { Origin } from './job-messages.ts';

/** What a request may say about how a world begins. */
export interface OriginRequest {
  readonly seed?: number | undefined;
  readonly startedAt?: string | undefined;
  readonly counts?: WantedCounts | undefined;
  readonly interval?: number | undefined;
  readonly tempo?: number | undefined;
}

/** How a world begins where the request leaves it open. */
export interface OriginBase extends Omit<Origin, 'startedAt' | 'counts'> {
  /** Kinds that are left out follow from the others, or are the default. */
  readonly counts: WantedCounts;
}

/**
 * How a world is to begin: as requested, else as `base` says, and now.
 * @throws DomainError `invalid` for more rows than a world may have, or none of a kind that another needs
 */
export function originOf(request: OriginRequest, base: OriginBase, now: number): Origin {
  const counts = changedCounts(base.counts, request.counts ?? {});
  refuseLacking(counts);
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

function refuseLacking(counts: Counts): void {
  const lacking = lackingKind(counts);
  if (!lacking) return;
  const { kind, neededBy } = lacking;
  throw new DomainError('invalid', `A company with ${neededBy} has ${kind}.`, [
    { pointer: `/counts/${kind}`, detail: `Expected at least 1 where there are ${neededBy}, or no count at all.` },
  ]);
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
