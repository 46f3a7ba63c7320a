import { completionTimes } from './attempts.ts';
import { type EventBatch, NOWHERE } from './batch.ts';
import type { EventColumns, Telemetry } from './columns.ts';
import { Dictionary } from './dictionary.ts';
import { type EventDimension, eventDimensions } from './dimensions.ts';
import { collectMemberships } from './memberships.ts';
import { byTime, pick, pickCodes } from './order.ts';
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
    columns.lag[row] = secondsBetween(event_time, received_at ?? Number.NaN);
    for (const id of eventDimensions) {
      const value = properties[id];
      if (value !== undefined) columns.dimensions[id][row] = this.#texts[id].add(textOf(value));
    }
    this.#size = row + 1;
    return row;
  }

  /** Adds many at once, each as `add` would, in the order of their rows. */
  addBatch(batch: EventBatch): void {
    const [from, size] = [this.#size, this.#size + batch.size];
    while (this.#columns.size < size) this.#columns = enlarged(this.#columns);
    const { time, lag, duration, user, name, dimensions } = this.#columns;
    time.set(batch.time, from);
    duration.set(batch.duration, from);
    for (let n = 0; n < batch.size; n += 1) lag[from + n] = secondsBetween(batch.time[n] ?? 0, batch.received[n] ?? 0);
    writeCodes(batch.user, batch.texts, this.#users, user, from);
    writeCodes(batch.name, batch.texts, this.#names, name, from);
    const values = batch.texts.map(textOf);
    for (const id of eventDimensions) {
      const places = batch.dimensions[id];
      if (places) writeCodes(places, values, this.#texts[id], dimensions[id], from);
    }
    this.#size = size;
  }

  /**
   * Telemetry of all events so far. Nothing that is added later changes it.
   * @param compareRows which of two rows of one time and name comes first: the one that came first where it is not given
   */
  build(memberships: Iterable<MembershipRecord>, compareRows: (a: number, b: number) => number = byArrival): Telemetry {
    const [users, names] = [this.#users.copy(), this.#names.copy()];
    const texts = byDimension((id) => this.#texts[id].copy());
    const came = this.#columns;
    const ranks = ranksOf(names);
    const order = byTime(
      came.time.subarray(0, this.#size),
      (a, b) => (ranks[came.name[b] ?? 0] ?? 0) - (ranks[came.name[a] ?? 0] ?? 0) || compareRows(a, b),
    );
    const sorted = inOrder(came, order);
    const columns = { ...sorted, completed: completionTimes(sorted, names, texts.lesson_id, texts.course_id) };
    const paid = collectMemberships(memberships, users);
    const people = peopleOf(columns, users, names);
    return { users, names, texts, events: columns, people, ...paid };
  }
}

const byArrival = (a: number, b: number): number => a - b;

/** By code, the place of the text among all in the order of letters. */
function ranksOf(names: Dictionary): Uint32Array {
  const codes = Array.from({ length: names.size }, (_, code) => code);
  codes.sort((a, b) => compareText(names.textOf(a) ?? '', names.textOf(b) ?? ''));
  const ranks = new Uint32Array(names.size);
  for (const [rank, code] of codes.entries()) ranks[code] = rank;
  return ranks;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Codes of the texts of a batch, from a row on; a text gets its code where it first comes. */
function writeCodes(
  places: Int32Array,
  texts: readonly (string | null)[],
  dictionary: Dictionary,
  into: Uint32Array,
  from: number,
): void {
  const known = new Int32Array(texts.length).fill(NOWHERE);
  for (let n = 0; n < places.length; n += 1) {
    const place = places[n] ?? NOWHERE;
    if (place === NOWHERE) continue;
    let code = known[place] ?? NOWHERE;
    if (code === NOWHERE) {
      code = dictionary.add(texts[place] ?? null);
      known[place] = code;
    }
    into[from + n] = code;
  }
}

function byDimension<T>(make: (dimension: EventDimension) => T): Record<EventDimension, T> {
  return Object.fromEntries(eventDimensions.map((id) => [id, make(id)])) as Record<EventDimension, T>;
}

/** Seconds from when an event happened until it was received; 0 where the sender's clock was ahead of ours. NaN stays NaN. */
const secondsBetween = (happened: number, received: number): number => Math.max(0, received - happened) / 1000;

function emptyColumns(size: number): Unmatched {
  return {
    size,
    time: new Float64Array(size),
    user: new Uint32Array(size),
    name: new Uint32Array(size),
    duration: new Float64Array(size),
    lag: new Float64Array(size),
    dimensions: byDimension(() => new Uint32Array(size)),
  };
}

/** The same columns with more room: what is never written of it costs no memory. */
function enlarged(full: Unmatched): Unmatched {
  const columns = emptyColumns(4 * full.size);
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
    user: pickCodes(columns.user, order),
    name: pickCodes(columns.name, order),
    duration: pick(columns.duration, order),
    lag: pick(columns.lag, order),
    dimensions: byDimension((id) => pickCodes(columns.dimensions[id], order)),
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
