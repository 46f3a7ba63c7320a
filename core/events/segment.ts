import type { Scalar, WorldEvent } from '../world/index.ts';
import { type Column, Dictionary, decodeColumn, encodeColumn } from './column.ts';
import { DigitReader } from './digits.ts';

/** The format that is written. A reader refuses any other. */
const VERSION = 1;

/** What a segment says of itself, before its columns. */
interface Header {
  readonly version: number;
  /** How many events of all kinds. */
  readonly events: number;
  /** Kinds, the names of their fields, and how many events of each. */
  readonly kinds: readonly (readonly [name: string, fields: readonly string[], events: number])[];
  readonly texts: readonly string[];
}

/**
 * Events as an immutable segment: a line of JSON that names kinds, fields and the dictionary of texts, then the columns:
 * time, entity and kind of all events, then each field of each kind, by name. Equal lists of events give equal segments.
 * A field that an event lacks and others of its kind have is null in it.
 * @throws TypeError where a field holds texts and numbers
 */
export function encodeSegment(events: readonly WorldEvent[]): string {
  const dictionary = new Dictionary();
  const kinds = [...Map.groupBy(events, ({ kind }) => kind)];
  const places = new Map(kinds.map(([name], place) => [name, place]));
  const columns = [
    events.map(({ time }) => time),
    events.map(({ entity }) => entity),
    events.map(({ kind }) => places.get(kind) ?? -1),
  ].map((values) => encodeColumn(values, dictionary));
  const tables = kinds.map(([name, rows]) => {
    const named = new Set<string>();
    for (const { data } of rows) for (const field of Object.keys(data)) named.add(field);
    const fields = [...named].sort();
    for (const field of fields) {
      const values = rows.map(({ data }) => data[field] ?? null);
      columns.push(encodeColumn(values, dictionary));
    }
    return [name, fields, rows.length] as const;
  });
  const header: Header = { version: VERSION, events: events.length, kinds: tables, texts: dictionary.texts };
  return `${JSON.stringify(header)}\n${columns.join('')}`;
}

/** The events of one kind in a segment. */
export interface KindColumns {
  readonly name: string;
  /** Where they stand among the events of all kinds. */
  readonly places: Uint32Array;
  readonly fields: ReadonlyMap<string, Column>;
}

/** A segment as it is stored, in columns. */
export interface SegmentColumns {
  /** How many events of all kinds. */
  readonly size: number;
  /** When each was recorded: milliseconds, in order. */
  readonly times: Float64Array;
  /** Whose each is: its place in `texts`. */
  readonly entities: Float64Array;
  readonly kinds: readonly KindColumns[];
  readonly texts: readonly string[];
}

/** The columns of a segment. Throws for a text that is none. */
export function segmentColumns(segment: string): SegmentColumns {
  const end = segment.indexOf('\n');
  const header: Header = JSON.parse(segment.slice(0, end));
  if (header.version !== VERSION) throw new RangeError(`a segment of version ${header.version} can't be read`);
  const { texts, events: size } = header;
  const reader = new DigitReader(segment.slice(end + 1));
  const column = (count: number): Column => decodeColumn(reader, count, texts);
  const [times, entities, kindOf] = [column(size), column(size), column(size)];
  const placesOf = divided(kindOf.values, header);
  const kinds = header.kinds.map(([name, fields, count], kind) => ({
    name,
    places: placesOf[kind] ?? new Uint32Array(0),
    fields: new Map(fields.map((field) => [field, column(count)])),
  }));
  if (!reader.done) throw new RangeError('a segment goes on after its last column');
  return { size, times: times.values, entities: entities.values, kinds, texts };
}

/** The places of each kind's events. */
function divided(kindOf: Float64Array, { kinds }: Header): Uint32Array[] {
  const places = kinds.map(([, , count]) => new Uint32Array(count));
  const found = new Uint32Array(kinds.length);
  for (let place = 0; place < kindOf.length; place += 1) {
    const kind = kindOf[place] ?? 0;
    const nth = found[kind] ?? 0;
    const list = places[kind];
    if (!list || nth >= list.length) throw new RangeError('a segment has fewer events of a kind than it says');
    list[nth] = place;
    found[kind] = nth + 1;
  }
  return places;
}

/** The events of a segment, in the order in which they were written. Throws for a text that is none. */
export function decodeSegment(segment: string): WorldEvent[] {
  return eventsOfColumns(segmentColumns(segment));
}

/** The events of a segment's columns, in the order in which they were written. @param wanted names of kinds: all by default */
export function eventsOfColumns(columns: SegmentColumns, wanted?: ReadonlySet<string>): WorldEvent[] {
  const { size, times, entities, texts } = columns;
  const found = new Array<WorldEvent | undefined>(size).fill(undefined);
  for (const { name: kind, places, fields } of columns.kinds) {
    if (wanted && !wanted.has(kind)) continue;
    const named = [...fields];
    places.forEach((place, n) => {
      const data: Record<string, Scalar> = {};
      for (const [field, column] of named) data[field] = scalarAt(column, n, texts);
      found[place] = { time: times[place] ?? 0, kind, entity: texts[entities[place] ?? 0] ?? '', data };
    });
  }
  return found.filter((event) => event !== undefined);
}

/** The value of a column at a place. */
export function scalarAt({ holds, values, nulls }: Column, place: number, texts: readonly string[]): Scalar {
  if (nulls?.[place] === 1) return null;
  const value = values[place] ?? 0;
  return holds === 'texts' ? (texts[value] ?? null) : value;
}
