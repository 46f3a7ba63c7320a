import { completionTimes } from './attempts.ts';
import type { EventColumns, Telemetry } from './columns.ts';
import { Dictionary } from './dictionary.ts';
import { type EventDimension, eventDimensions } from './dimensions.ts';
import { collectMemberships } from './memberships.ts';
import { ordered, pick } from './order.ts';
import { peopleOf } from './people.ts';
import type { EventRecord, MembershipRecord, Properties } from './records.ts';
import { durations } from './vocabulary.ts';

type Unmatched = Omit<EventColumns, 'completed'>;

/** Rows that there is room for at first. */
const FIRST_ROOM = 1024;

/**
 * Events put into columns as they come, so that no record is kept: each event once, in any order. Whoever has more adds
 * them and builds again.
 */
export class TelemetryBuilder {
  readonly #users = new Dictionary();
  readonly #names = new Dictionary();
  readonly #texts = byDimension(() => new Dictionary());
  #columns: Unmatched = emptyColumns(FIRST_ROOM);
  #size = 0;

  /** Its row: how many came before it. */
  add({ event_time, user_id, event_name, properties, received_at }: Omit<EventRecord, 'id'>): number {
    const row = this.#size;
    if (row === this.#columns.size) this.#columns = enlarged(this.#columns);
    const columns = this.#columns;
    columns.time[row] = event_time;
    columns.user[row] = this.#users.add(user_id);
    columns.name[row] = this.#names.add(event_name);
    columns.duration[row] = durationOf(properties);
    columns.lag[row] = ((received_at ?? Number.NaN) - event_time) / 1000;
    for (const id of eventDimensions) {
      const value = properties[id];
      if (value !== undefined) columns.dimensions[id][row] = this.#texts[id].add(textOf(value));
    }
    this.#size = row + 1;
    return row;
  }

  /**
   * Telemetry of all events so far. Nothing that is added later changes it.
   * @param compareRows which of two events of one time and name comes first: the one that came first where it is not given
   */
  build(memberships: Iterable<MembershipRecord>, compareRows: (a: number, b: number) => number = byArrival): Telemetry {
    const [users, names] = [this.#users.copy(), this.#names.copy()];
    const texts = byDimension((id) => this.#texts[id].copy());
    const came = this.#columns;
    const compare = (a: number, b: number): number =>
      (came.time[a] ?? 0) - (came.time[b] ?? 0) ||
      compareText(names.textOf(came.name[b] ?? 0), names.textOf(came.name[a] ?? 0)) ||
      compareRows(a, b);
    const order = ordered(this.#size, compare) ?? Uint32Array.from({ length: this.#size }, (_, row) => row);
    const sorted = inOrder(came, order);
    const columns = { ...sorted, completed: completionTimes(sorted, names, texts.lesson_id, texts.course_id) };
    const paid = collectMemberships(memberships, users);
    const people = peopleOf(columns, users, names);
    return { users, names, texts, events: columns, people, ...paid };
  }
}

const byArrival = (a: number, b: number): number => a - b;

function compareText(a: string | null, b: string | null): number {
  const [one, other] = [a ?? '', b ?? ''];
  return one < other ? -1 : one > other ? 1 : 0;
}

function byDimension<T>(make: (dimension: EventDimension) => T): Record<EventDimension, T> {
  return Object.fromEntries(eventDimensions.map((id) => [id, make(id)])) as Record<EventDimension, T>;
}

function emptyColumns(size: number): Unmatched {
  return {
    size,
    time: new Float64Array(size),
    user: new Uint32Array(size),
    name: new Uint16Array(size),
    duration: new Float64Array(size),
    lag: new Float64Array(size),
    dimensions: byDimension(() => new Uint32Array(size)),
  };
}

/** The same columns with twice the room. */
function enlarged(full: Unmatched): Unmatched {
  const columns = emptyColumns(2 * full.size);
  columns.time.set(full.time);
  columns.user.set(full.user);
  columns.name.set(full.name);
  columns.duration.set(full.duration);
  columns.lag.set(full.lag);
  for (const id of eventDimensions) columns.dimensions[id].set(full.dimensions[id]);
  return columns;
}

function inOrder(columns: Unmatched, order: Uint32Array): Unmatched {
  return {
    size: order.length,
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
