import type { EventColumns, PersonColumns, Telemetry } from './columns.ts';
import { Dictionary, NONE } from './dictionary.ts';
import { dimensions, type EventDimension, eventDimensions } from './dimensions.ts';
import { collectMemberships } from './memberships.ts';
import { ordered, pick } from './order.ts';
import type { EventRecord, MembershipRecord, Properties } from './records.ts';
import { durations, events as eventNames } from './vocabulary.ts';

const personDimensions = eventDimensions.filter((id) => dimensions.find((one) => one.id === id)?.of === 'person');

/**
 * Telemetry in columns, from records in any order. Of events with one id the first counts, of memberships of one person,
 * plan and start the last.
 */
export function telemetryOf(events: Iterable<EventRecord>, memberships: Iterable<MembershipRecord>): Telemetry {
  const users = new Dictionary();
  const names = new Dictionary();
  const texts = byDimension(() => new Dictionary());
  const once = new Map<string, EventRecord>();
  for (const event of events) if (!once.has(event.id)) once.set(event.id, event);
  const records = [...once.values()];
  const unordered = unorderedColumns(records, users, names, texts);
  const order = ordered(records.length, (a, b) => compareEvents(unordered, records, a, b));
  const columns = order === null ? unordered : inOrder(unordered, order);
  const paid = collectMemberships(memberships, users);
  const people = peopleOf(columns, users, names);
  inheritTraits(columns, people);
  return { users, names, texts, events: columns, people, ...paid };
}

function byDimension<T>(make: (dimension: EventDimension) => T): Record<EventDimension, T> {
  return Object.fromEntries(eventDimensions.map((id) => [id, make(id)])) as Record<EventDimension, T>;
}

function unorderedColumns(
  records: readonly EventRecord[],
  users: Dictionary,
  names: Dictionary,
  texts: Readonly<Record<EventDimension, Dictionary>>,
): EventColumns {
  const size = records.length;
  const columns: EventColumns = {
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
    for (const id of eventDimensions) columns.dimensions[id][row] = texts[id].add(textOf(record.properties[id]));
  });
  return columns;
}

/** Ties are broken by name and id, so that the order in which records arrive makes no difference. */
function compareEvents({ time }: EventColumns, records: readonly EventRecord[], a: number, b: number): number {
  const apart = (time[a] ?? 0) - (time[b] ?? 0);
  if (apart !== 0) return apart;
  return compareText(records[b]?.event_name, records[a]?.event_name) || compareText(records[a]?.id, records[b]?.id);
}

function compareText(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function inOrder(columns: EventColumns, order: Uint32Array): EventColumns {
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

function peopleOf(columns: EventColumns, users: Dictionary, names: Dictionary): PersonColumns {
  const registration = new Int32Array(users.size).fill(-1);
  const registeredAt = new Float64Array(users.size).fill(Number.POSITIVE_INFINITY);
  const registered = names.codeOf(eventNames.registered);
  for (let row = 0; row < columns.size; row += 1) {
    const user = columns.user[row] ?? NONE;
    if (columns.name[row] !== registered || user === NONE || registration[user] !== -1) continue;
    registration[user] = row;
    registeredAt[user] = columns.time[row] ?? 0;
  }
  return { registration, registeredAt };
}

/** An event that doesn't say its channel, region, platform or client has that of its person's registration. */
function inheritTraits({ size, user, dimensions: columns }: EventColumns, { registration }: PersonColumns): void {
  for (const id of personDimensions) {
    const column = columns[id];
    for (let row = 0; row < size; row += 1) {
      if (column[row] !== NONE) continue;
      const registered = registration[user[row] ?? NONE] ?? -1;
      if (registered >= 0) column[row] = column[registered] ?? NONE;
    }
  }
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
