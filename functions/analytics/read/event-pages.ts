import { DomainError } from '../../../core/kernel/errors.ts';
import type { Time } from '../../../core/kernel/time.ts';
import { type EventRecord, whyNoAcademy } from '../../../core/views/analytics/index.ts';
import { atCommitted } from '../../telemetry/at-committed.ts';
import { arrivedBy } from '../../telemetry/ingested.ts';
import { BEGINNING, type TelemetryLog } from '../../telemetry/log.ts';
import { requireAcademy } from '../../telemetry/require-academy.ts';
import type { Head } from '../../worlds/head.ts';
import type { EventReader } from '../../worlds/read/events.ts';
import type { WorldLoader } from '../../worlds/read/loader.ts';
import { type Arrivals, ENTRIES_AT_ONCE, inOrderOfArrival, type Position } from './merged-events.ts';

export interface WantedEvents {
  readonly name?: string | undefined;
  readonly user_id?: string | undefined;
  /** When they happened: half-open. */
  readonly start?: Time | undefined;
  readonly end?: Time | undefined;
}

export interface EventPage {
  readonly records: readonly EventRecord[];
  /** Null: there are no more. */
  readonly next: Position | null;
}

export interface PageRequest {
  readonly after: (Position & { readonly generation: number }) | null;
  readonly limit: number;
}

export interface EventPages {
  /**
   * The next events of a world, its own and those that were ingested, in the order in which they arrived, which never
   * changes: what comes later stands behind what came before, whenever it happened.
   * @throws DomainError `not-found` for an unknown world, `conflict` for a place in another generation of the world. Of a
   * world into which nothing was ingested: as `requireAcademy`
   */
  read(worldId: string, wanted: WantedEvents, request: PageRequest): Promise<EventPage & { readonly head: Head }>;
}

export function createEventPages(
  loader: Pick<WorldLoader, 'head'>,
  events: Pick<EventReader, 'read'>,
  log: Pick<TelemetryLog, 'after'>,
): EventPages {
  return {
    read: (worldId, wanted, { after, limit }) =>
      atCommitted(loader, worldId, async (head) => {
        const { generation } = head;
        if (whyNoAcademy(head) && !(await hasRecords(log, head))) requireAcademy(head);
        if (after && after.generation !== generation) {
          throw new DomainError('conflict', `The world is in generation ${generation} by now: begin anew.`, [
            { pointer: 'query/cursor', detail: `Expected a cursor of generation ${generation}.` },
          ]);
        }
        const arrivals = inOrderOfArrival({ events, log }, head, wanted, after);
        return { head, ...(await eventPage(arrivals, wanted, { after, limit })) };
      }),
  };
}

async function hasRecords(log: Pick<TelemetryLog, 'after'>, head: Head): Promise<boolean> {
  for await (const { brought } of arrivedBy(log, head, BEGINNING, ENTRIES_AT_ONCE))
    if (brought.kind !== 'mark') return true;
  return false;
}

/** Read on until the page is full, and it is known whether there are more. */
async function eventPage(
  arrivals: Arrivals,
  wanted: WantedEvents,
  { after, limit }: { readonly after: Position | null; readonly limit: number },
): Promise<EventPage> {
  const records: EventRecord[] = [];
  let last = after;
  for await (const { record, position } of arrivals) {
    if (!isWanted(record, wanted)) continue;
    if (records.length === limit) return { records, next: last };
    records.push(record);
    last = position;
  }
  return { records, next: null };
}

function isWanted(record: EventRecord, { name, user_id, start, end }: WantedEvents): boolean {
  if (start !== undefined && record.event_time < start) return false;
  if (end !== undefined && record.event_time >= end) return false;
  return (name === undefined || record.event_name === name) && (user_id === undefined || record.user_id === user_id);
}
