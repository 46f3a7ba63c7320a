import { arrivalsOf } from '../../../core/events/index.ts';
import { addMonths, monthStart, type Time } from '../../../core/kernel/time.ts';
import { academyEventKinds, type EventRecord, eventRecord, whyNoAcademy } from '../../../core/views/analytics/index.ts';
import { historyStart } from '../../../core/world/index.ts';
import { arrivedBy } from '../../telemetry/ingested.ts';
import { BEGINNING, received, type TelemetryLog } from '../../telemetry/log.ts';
import type { Head } from '../../worlds/head.ts';
import type { EventReader } from '../../worlds/read/events.ts';

/** A place among the events of a world: when one arrived, and how many of that millisecond came up to it. */
interface OwnPlace {
  readonly arrived: Time;
  readonly count: number;
}

/** A place among the events that were ingested: an entry of the log, and how many of its events came up to it. */
interface SentPlace {
  readonly number: number;
  readonly count: number;
}

/**
 * Where a page ended. It has a place of its own in what was ingested: a writer that has read an older time of the world may
 * write an entry behind what was shown already.
 */
export interface Position extends OwnPlace {
  readonly sent: SentPlace;
}

/** Events with their places, in order. */
export type Arrivals = AsyncIterable<{ readonly record: EventRecord; readonly position: Position }>;

interface Sources {
  readonly events: Pick<EventReader, 'read'>;
  readonly log: Pick<TelemetryLog, 'after'>;
}

/** When the events happened that are looked for: half-open. Others may be among those that come. */
interface Happened {
  readonly start?: Time | undefined;
  readonly end?: Time | undefined;
}

/** Entries of the log that are read at once. */
export const ENTRIES_AT_ONCE = 10;

const NOTHING_SENT: SentPlace = { number: BEGINNING, count: 0 };

/**
 * Events of a world and those that were ingested into it, in the order of their arrival, those of the world first; up to the
 * head's committed time.
 * @param after where to go on; null: from the beginning
 */
export async function* inOrderOfArrival(
  { events, log }: Sources,
  head: Head,
  happened: Happened,
  after: Position | null,
): AsyncGenerator<{ readonly record: EventRecord; readonly position: Position }> {
  const begins = historyStart(head.startedAt);
  const { from, to } = arrivalsOf(happened.start ?? begins, happened.end ?? head.time + 1);
  let own: OwnPlace = after ?? { arrived: Math.max(begins, from), count: 0 };
  let sent = after?.sent ?? NOTHING_SENT;
  const ingested = ingestedEvents(log, head, sent);
  let next = await ingested.next();
  const positioned = (record: EventRecord) => ({ record, position: { ...own, sent } });
  for await (const { record, place } of ownEvents(events, head, own, Math.min(to, head.time + 1))) {
    for (; !next.done && next.value.arrived < place.arrived; next = await ingested.next()) {
      sent = next.value.place;
      yield positioned(next.value.record);
    }
    own = place;
    yield positioned(record);
  }
  for (; !next.done; next = await ingested.next()) {
    sent = next.value.place;
    yield positioned(next.value.record);
  }
}

/** Events of the world behind a place, read month by month. */
async function* ownEvents(reader: Sources['events'], head: Head, after: OwnPlace, until: Time) {
  if (whyNoAcademy(head)) return;
  let place = { arrived: Number.NaN, count: 0 };
  for (let month = after.arrived; month < until; month = addMonths(monthStart(month), 1)) {
    const range = { from: month, to: Math.min(until, addMonths(monthStart(month), 1)) };
    for (const event of await reader.read(head, { kinds: academyEventKinds, ...range })) {
      place = { arrived: event.time, count: event.time === place.arrived ? place.count + 1 : 1 };
      if (place.arrived === after.arrived && place.count <= after.count) continue;
      yield { record: { id: event.id, ...eventRecord(event) }, place };
    }
  }
}

/** Ingested events behind a place. */
async function* ingestedEvents(log: Sources['log'], head: Head, after: SentPlace) {
  // The entry of the place itself is read again: it may have more.
  for await (const { number, arrived, brought } of arrivedBy(
    log,
    head,
    Math.max(BEGINNING, after.number - 1),
    ENTRIES_AT_ONCE,
  )) {
    if (brought.kind !== 'events') continue;
    for (const [index, event] of brought.records.entries()) {
      const place = { number, count: index + 1 };
      if (number === after.number && place.count <= after.count) continue;
      yield { record: received(event, arrived), arrived, place };
    }
  }
}
