import { arrivalsOf, happenedAt } from '../../../core/events/index.ts';
import { DomainError } from '../../../core/kernel/errors.ts';
import { addMonths, monthStart, type Time } from '../../../core/kernel/time.ts';
import {
  type AcademyEvent,
  academyEventKinds,
  type EventRecord,
  eventRecord,
} from '../../../core/views/analytics/index.ts';
import { historyStart } from '../../../core/world/index.ts';
import type { Head } from '../../worlds/head.ts';
import type { EventReader, Stored } from '../../worlds/read/events.ts';
import type { WorldLoader } from '../../worlds/read/loader.ts';
import { atCommitted } from './at-committed.ts';

export interface WantedEvents {
  readonly name?: string | undefined;
  readonly user_id?: string | undefined;
  /** When they happened: half-open. */
  readonly start?: Time | undefined;
  readonly end?: Time | undefined;
}

/** Where a page ended: when its last event arrived, and how many events of that millisecond came up to it. */
export interface Position {
  readonly arrived: Time;
  readonly count: number;
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
   * The next events of a world, in the order in which they arrived, which never changes: what comes later stands behind
   * what came before, whenever it happened.
   * @throws DomainError as `atCommitted`, and `conflict` for a place in another generation of the world
   */
  read(worldId: string, wanted: WantedEvents, request: PageRequest): Promise<EventPage & { readonly head: Head }>;
}

export function createEventPages(loader: Pick<WorldLoader, 'head'>, events: Pick<EventReader, 'read'>): EventPages {
  return {
    read: (worldId, wanted, { after, limit }) =>
      atCommitted(loader, worldId, async (head) => {
        const { generation } = head;
        if (after && after.generation !== generation) {
          throw new DomainError('conflict', `The world is in generation ${generation} by now: begin anew.`, [
            { pointer: 'query/cursor', detail: `Expected a cursor of generation ${generation}.` },
          ]);
        }
        return { head, ...(await eventPage(events, head, wanted, { after, limit })) };
      }),
  };
}

/** Read month by month until the page is full. */
async function eventPage(
  reader: Pick<EventReader, 'read'>,
  head: Head,
  wanted: WantedEvents,
  { after, limit }: { readonly after: Position | null; readonly limit: number },
): Promise<EventPage> {
  const begins = historyStart(head.startedAt);
  const { from, to } = arrivalsOf(wanted.start ?? begins, wanted.end ?? head.time + 1);
  const until = Math.min(to, head.time + 1);
  const records: EventRecord[] = [];
  let last = after ?? { arrived: Math.max(begins, from), count: 0 };
  for (let month = last.arrived; month < until; month = addMonths(monthStart(month), 1)) {
    const range = { from: month, to: Math.min(until, addMonths(monthStart(month), 1)) };
    const events = await reader.read(head, { kinds: academyEventKinds, ...range });
    for (const [event, position] of positioned(events)) {
      if (position.arrived === after?.arrived && position.count <= after.count) continue;
      if (!isWanted(event, wanted)) continue;
      if (records.length === limit) return { records, next: last };
      records.push({ id: event.id, ...eventRecord(event) });
      last = position;
    }
  }
  return { records, next: null };
}

function* positioned(events: readonly Stored<AcademyEvent>[]): Generator<[Stored<AcademyEvent>, Position]> {
  let [arrived, count] = [Number.NaN, 0];
  for (const event of events) {
    count = event.time === arrived ? count + 1 : 1;
    arrived = event.time;
    yield [event, { arrived, count }];
  }
}

function isWanted(event: AcademyEvent, { name, user_id, start, end }: WantedEvents): boolean {
  const happened = happenedAt(event);
  if ((start !== undefined && happened < start) || (end !== undefined && happened >= end)) return false;
  if (name === undefined && user_id === undefined) return true;
  const record = eventRecord(event);
  return (name === undefined || record.event_name === name) && (user_id === undefined || record.user_id === user_id);
}
