import { DomainError } from '../../../core/kernel/errors.ts';
import { MINUTE, type Time } from '../../../core/kernel/time.ts';
import { stride } from '../../../core/world/index.ts';
import type { WorldRef } from '../../platform/follow/interests.ts';
import type { Backoff } from '../../platform/storage/backoff.ts';
import { isThrottling } from '../../platform/storage/batch.ts';
import { type RetryPolicy, retry } from '../../platform/storage/retry.ts';
import { VersionConflict } from '../../platform/storage/version-conflict.ts';
import { BEGINNING, type Brought, type Place, type TelemetryLog } from '../../telemetry/log.ts';
import type { Head } from '../../worlds/head.ts';
import type { WorldLoader } from '../../worlds/read/loader.ts';
import type { KnownByWorld, KnownRecords } from './known.ts';
import type { Against } from './sort-events.ts';
import type { IndexedError, Placed, Sorted } from './sorted.ts';

export interface IngestServices {
  readonly loader: Pick<WorldLoader, 'head'>;
  readonly log: TelemetryLog;
  readonly known: KnownByWorld;
  readonly wait: Backoff['wait'];
}

/** What makes a kind of records of its own. */
export interface RecordKind<T> {
  /** What messages call several of them. */
  readonly name: string;
  /** The most that a generation takes. */
  readonly most: number;
  count(known: KnownRecords): number;
  sort(records: readonly Placed<T>[], against: Against): Promise<Sorted<T>> | Sorted<T>;
  brought(records: readonly T[]): Brought;
}

export interface Ingested {
  readonly head: Head;
  /** Indexes of what was new, and is stored. */
  readonly accepted: ReadonlySet<number>;
  readonly known: readonly number[];
  readonly superseded: readonly number[];
  readonly errors: readonly IndexedError[];
  readonly arrived: Time | null;
}

/** Clocks of devices differ by so much. */
const TOLERANCE = 5 * MINUTE;

/** Attempts when others write at the same time, or DynamoDB takes no more: some three seconds in all. */
const ATTEMPTS = 12;

/** What happens later than this has not happened in the world: the next tick, and what clocks may be ahead of it. */
export function latestMoment({ time, clock }: Pick<Head, 'time' | 'clock'>): Time {
  return time + (clock.running ? stride(clock) : 0) + TOLERANCE;
}

/**
 * Writes what is new among the records of a call. What is known is compared with the whole log up to its last entry, and
 * the next entry is written only if that still is the last: so each record is stored once, whoever else writes, and a call
 * that ended half-way is made whole by making it again.
 * @throws DomainError `not-found` for an unknown world, `conflict` where the world takes no more, `unavailable` where
 * others were first each time
 */
export async function ingest<T>(
  services: IngestServices,
  worldId: string,
  kind: RecordKind<T>,
  records: readonly Placed<T>[],
): Promise<Ingested> {
  const accepted = new Set<number>();
  let arrived: Time | null = null;

  async function attempt(): Promise<Ingested> {
    const head = await services.loader.head(worldId);
    const known = await services.known.of(head);
    const left = records.filter(({ index }) => !accepted.has(index));
    const against = { world: head, known, log: services.log, latest: latestMoment(head) };
    const { fresh, ...others } = await kind.sort(left, against);
    requireRoom(kind, known, fresh.length);
    for (const part of parts(services.log, kind, fresh)) {
      const place = await append(services.log, head, known, head.time, kind.brought(part.map(({ record }) => record)));
      arrived = place.arrived;
      for (const { index } of part) accepted.add(index);
    }
    return { head, accepted, arrived, ...others };
  }

  return inTurn(services.wait, attempt);
}

/** The next entry, which arrives now, or when the one before did where that knew a later time of the world. */
async function append(
  log: TelemetryLog,
  world: WorldRef,
  known: KnownRecords,
  now: Time,
  brought: Brought,
): Promise<Place> {
  const { last } = known;
  const place = { number: (last?.number ?? BEGINNING) + 1, arrived: Math.max(now, last?.arrived ?? now) };
  if (!(await log.append(world, { ...place, brought }))) throw new VersionConflict('The log of telemetry');
  known.add(place, keysIn(brought));
  return place;
}

function keysIn(brought: Brought) {
  return brought.kind === 'events' ? { kind: brought.kind, ids: brought.records.map(({ id }) => id) } : brought;
}

/** Records in as few parts as each fits into one entry. */
function* parts<T>(
  log: TelemetryLog,
  kind: RecordKind<T>,
  fresh: readonly Placed<T>[],
): Generator<readonly Placed<T>[]> {
  if (fresh.length === 0) return;
  if (fresh.length === 1 || log.fits(kind.brought(fresh.map(({ record }) => record)))) yield fresh;
  else {
    const middle = Math.ceil(fresh.length / 2);
    yield* parts(log, kind, fresh.slice(0, middle));
    yield* parts(log, kind, fresh.slice(middle));
  }
}

function requireRoom<T>({ name, most, count }: RecordKind<T>, known: KnownRecords, fresh: number): void {
  if (fresh === 0 || count(known) + fresh <= most) return;
  const detail = `Expected ${most - count(known)} new ones at most.`;
  throw new DomainError('conflict', `A world takes ${most} ${name}; regenerate it, or make another.`, [
    { pointer: '', detail },
  ]);
}

async function inTurn<T>(wait: Backoff['wait'], attempt: () => Promise<T>): Promise<T> {
  const after: RetryPolicy['after'] = (error) => error instanceof VersionConflict || isThrottling(error);
  try {
    return await retry({ attempts: ATTEMPTS, after, wait }, attempt);
  } catch (error) {
    if (!after(error)) throw error;
    throw new DomainError('unavailable', 'Too much is sent to this world at once; send it again.', [], {
      cause: error,
    });
  }
}
