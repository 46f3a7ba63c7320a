import type { EventKind, EventOf, Field, Scalar, WorldEvent } from '../world/index.ts';
import { type Column, nothing } from './column.ts';
import { type KindColumns, type SegmentColumns, scalarAt } from './segment.ts';

/**
 * The events of some kinds, as the kinds declare them: a field that a kind has got since is null, one that it has no
 * longer is left out. What an event has beside, such as an id, stays.
 * @throws TypeError for a value that the kind's field doesn't hold: it was stored under another meaning
 */
export function eventsOf<K extends EventKind, E extends WorldEvent = WorldEvent>(
  kinds: readonly K[],
  events: Iterable<E>,
): (EventOf<K> & Omit<E, keyof WorldEvent>)[] {
  const byName = new Map(kinds.map(({ name, fields }) => [name as string, Object.entries(fields)]));
  const found: WorldEvent[] = [];
  for (const event of events) {
    const fields = byName.get(event.kind);
    if (fields) found.push({ ...event, data: declaredOf(fields, event) });
  }
  return found as (EventOf<K> & Omit<E, keyof WorldEvent>)[]; // each value has been looked at
}

function declaredOf(fields: readonly [string, Field][], { data, kind, entity, time }: WorldEvent): WorldEvent['data'] {
  const values: Record<string, Scalar> = {};
  for (const [name, { holds, type }] of fields) {
    const value = data[name] ?? null;
    if (!holds(value)) throw new TypeError(`${kind} of ${entity} at ${time}: ${name} is ${value}, expected ${type}`);
    values[name] = value;
  }
  return values;
}

/**
 * The columns of a kind as it is declared: nulls for a field that it has got since; one that it has no longer is left out.
 * @throws TypeError for a value that the kind's field doesn't hold: it was stored under another meaning
 */
export function declaredColumns<K extends EventKind>(
  { name, fields }: K,
  { places, fields: stored }: KindColumns,
  { texts, times, entities }: SegmentColumns,
): Readonly<Record<keyof K['fields'], Column>> {
  const columns = Object.entries(fields).map(([field, { holds, type }]) => {
    const column = stored.get(field) ?? nothing(places.length);
    const wrong = firstWrong(column, texts, holds);
    if (wrong >= 0) {
      const place = places[wrong] ?? 0;
      const value = scalarAt(column, wrong, texts);
      const whose = `${name} of ${texts[entities[place] ?? 0]} at ${times[place]}`;
      throw new TypeError(`${whose}: ${field} is ${value}, expected ${type}`);
    }
    return [field, column];
  });
  return Object.fromEntries(columns);
}

/** Where the first value is that a field doesn't hold; −1 where it holds all. Each text is looked at once. */
function firstWrong(
  { holds, values, nulls }: Column,
  texts: readonly string[],
  isOf: (value: unknown) => boolean,
): number {
  if (nulls !== null && !isOf(null)) {
    const absent = nulls.indexOf(1);
    if (absent >= 0) return absent;
  }
  return holds === 'texts' ? firstWrongText(values, nulls, texts, isOf) : firstWrongNumber(values, nulls, isOf);
}

function firstWrongText(
  values: Float64Array,
  nulls: Uint8Array | null,
  texts: readonly string[],
  isOf: (value: unknown) => boolean,
): number {
  const right = new Uint8Array(texts.length);
  for (let n = 0; n < values.length; n += 1) {
    const place = values[n] ?? 0;
    if (right[place] === 1 || nulls?.[n] === 1) continue;
    if (!isOf(texts[place])) return n;
    right[place] = 1;
  }
  return -1;
}

function firstWrongNumber(values: Float64Array, nulls: Uint8Array | null, isOf: (value: unknown) => boolean): number {
  for (let n = 0; n < values.length; n += 1) if (!isOf(values[n]) && nulls?.[n] !== 1) return n;
  return -1;
}
