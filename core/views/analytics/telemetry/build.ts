import { completionTimes } from './attempts.ts';
import type { EventColumns, Telemetry } from './columns.ts';
import { Dictionary } from './dictionary.ts';
import { type EventDimension, eventDimensions } from './dimensions.ts';
import { collectMemberships } from './memberships.ts';
import { ordered, pick } from './order.ts';
import { peopleOf } from './people.ts';
import type { EventRecord, MembershipRecord, Properties } from './records.ts';
import { durations } from './vocabulary.ts';

/**
 * Telemetry in columns, from records in any order. Of events with one id the first counts, of memberships of one person,
 * plan and start the last.
 */
export function telemetryOf(events: Iterable<EventRecord>, memberships: Iterable<MembershipRecord>): Telemetry {
  const users = new Dictionary();
  const names = new Dictionary();
  const texts = byDimension(() => new Dictionary());
  const records = unique(events);
  const unordered = unorderedColumns(records, users, names, texts);
  const order = ordered(records.length, (a, b) => compareEvents(unordered, records, a, b));
  const sorted = order === null ? unordered : inOrder(unordered, order);
  const columns = { ...sorted, completed: completionTimes(sorted, names, texts.lesson_id, texts.course_id) };
  const paid = collectMemberships(memberships, users);
  const people = peopleOf(columns, users, names);
  return { users, names, texts, events: columns, people, ...paid };
}

function unique(events: Iterable<EventRecord>): EventRecord[] {
  const ids = new Set<string>();
  const records: EventRecord[] = [];
  for (const event of events) {
    if (ids.has(event.id)) continue;
    ids.add(event.id);
    records.push(event);
  }
  return records;
}

type Unmatched = Omit<EventColumns, 'completed'>;

function byDimension<T>(make: (dimension: EventDimension) => T): Record<EventDimension, T> {
  return Object.fromEntries(eventDimensions.map((id) => [id, make(id)])) as Record<EventDimension, T>;
}

function unorderedColumns(
  records: readonly EventRecord[],
  users: Dictionary,
  names: Dictionary,
  texts: Readonly<Record<EventDimension, Dictionary>>,
): Unmatched {
  const size = records.length;
  const columns: Unmatched = {
    size,
    time: new Float64Array(size),
    user: new Uint32Array(size),
    name: new Uint16Array(size),
    duration: new Float64Array(size),
    lag: new Float64Array(size),
    dimensions: byDimension(() => new Uint32Array(size)),
  };
  records.forEach((record, row) => {
    columns.time[row] = record.event_time;
    columns.user[row] = users.add(record.user_id);
    columns.name[row] = names.add(record.event_name);
    columns.duration[row] = durationOf(record.properties);
    columns.lag[row] = ((record.received_at ?? Number.NaN) - record.event_time) / 1000;
    for (const id of eventDimensions) {
      const value = record.properties[id];
      if (value !== undefined) columns.dimensions[id][row] = texts[id].add(textOf(value));
    }
  });
  return columns;
}

/** Ties are broken by name and id, so that the order in which records arrive makes no difference. */
function compareEvents({ time }: Unmatched, records: readonly EventRecord[], a: number, b: number): number {
  const apart = (time[a] ?? 0) - (time[b] ?? 0);
  if (apart !== 0) return apart;
  return compareText(records[b]?.event_name, records[a]?.event_name) || compareText(records[a]?.id, records[b]?.id);
}

function compareText(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function inOrder(columns: Unmatched, order: Uint32Array): Unmatched {
  return {
    size: columns.size,
    time: pick(columns.time, order),
    user: pick(columns.user, order),
    name: pick(columns.name, order),
    duration: pick(columns.duration, order),
    lag: pick(columns.lag, order),
    dimensions: byDimension((id) => pick(columns.dimensions[id], order)),
  };
}

/** Numbers and truth values as text; nothing else that isn't text names a value. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value === '' ? null : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/** Seconds; NaN where the event has no duration, or one that no clock can show. */
function durationOf(properties: Properties): number {
  for (const { property, seconds } of durations) {
    const value = properties[property];
    if (typeof value === 'number' && value >= 0) return value * seconds;
  }
  return Number.NaN;
}
