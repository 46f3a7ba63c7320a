import { isoTime, type Time } from '../../../core/kernel/time.ts';
import type { WorldRef } from '../../platform/follow/interests.ts';
import type { SentEvent, TelemetryLog } from '../../telemetry/log.ts';
import { partitionOf } from '../../worlds/ports.ts';
import type { KnownRecords } from './known.ts';
import { type IndexedError, isSame, nothingSorted, type Placed, type Sorted } from './sorted.ts';

/** What a call is compared with. */
export interface Against {
  readonly world: WorldRef;
  readonly known: KnownRecords;
  readonly log: Pick<TelemetryLog, 'get'>;
  /** What is to happen after it has not happened. */
  readonly latest: Time;
}

/** The error of a moment that lies in the future of the world; none where it doesn't. */
export function future(
  { index, pointer }: Pick<Placed<unknown>, 'index' | 'pointer'>,
  field: string,
  time: Time | null,
  latest: Time,
): IndexedError[] {
  if (time === null || time <= latest) return [];
  const detail = `Expected a moment up to ${isoTime(latest)}: it is earlier in the world.`;
  return [{ index, pointer: `${pointer}/${field}`, detail }];
}

/** Events by what they bring. Of several under one id the first is kept, and another content is an error. */
export async function sortEvents(events: readonly Placed<SentEvent>[], against: Against): Promise<Sorted<SentEvent>> {
  const { world, known, latest } = against;
  const sorted = nothingSorted<SentEvent>();
  const own = `${partitionOf(world)}/`;
  const firstKnown = storedEvents(against);
  const inCall = new Map<string, SentEvent>();
  for (const placed of events) {
    const { index, pointer, record } = placed;
    const faults = [
      ...future(placed, 'event_time', record.event_time, latest),
      ...future(placed, 'received_at', record.received_at, latest),
    ];
    if (record.id.startsWith(own)) {
      const detail = `Expected an id that doesn’t begin with ${own}: those are the events of the world itself.`;
      faults.push({ index, pointer: `${pointer}/id`, detail });
    }
    const entry = known.entryOf(record.id);
    const first = inCall.get(record.id) ?? (entry === undefined ? undefined : await firstKnown(entry, record.id));
    if (faults.length > 0) sorted.errors.push(...faults);
    else if (first === undefined) {
      sorted.fresh.push(placed);
      inCall.set(record.id, record);
    } else if (isSame(record, first)) sorted.known.push(index);
    else {
      const detail = 'Expected an id of its own: another event is known under it, and events never change.';
      sorted.errors.push({ index, pointer: `${pointer}/id`, detail });
    }
  }
  return sorted;
}

/** Reads events that are known; each entry once. */
function storedEvents({ world, log }: Against): (entry: number, id: string) => Promise<SentEvent> {
  const read = new Map<number, ReadonlyMap<string, SentEvent>>();
  return async (number, id) => {
    const events = read.get(number) ?? (await eventsIn(log, world, number));
    read.set(number, events);
    const event = events.get(id);
    if (!event) throw new Error(`Entry ${number} of ${partitionOf(world)} lacks the event ${id}.`);
    return event;
  };
}

async function eventsIn(log: Against['log'], world: WorldRef, number: number): Promise<Map<string, SentEvent>> {
  const entry = await log.get(world, number);
  const records = entry?.brought.kind === 'events' ? entry.brought.records : [];
  return new Map(records.map((record) => [record.id, record]));
}
