import type { Scalar, WorldEvent } from '../world/index.ts';
import { Dictionary, decodeColumn, encodeColumn } from './column.ts';
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

/** The events of a segment, in the order in which they were written. Throws for a text that is none. */
export function decodeSegment(segment: string): WorldEvent[] {
  const end = segment.indexOf('\n');
  const header: Header = JSON.parse(segment.slice(0, end));
  if (header.version !== VERSION) throw new RangeError(`a segment of version ${header.version} can't be read`);
  const { texts } = header;
  const reader = new DigitReader(segment.slice(end + 1));
  const column = (size: number): Scalar[] => decodeColumn(reader, size, texts);
  const times = column(header.events);
  const entities = column(header.events);
  const places = column(header.events);
  const tables = header.kinds.map(([name, fields, size]) => ({ name, rows: rowsOf(fields, size, column) }));
  if (!reader.done) throw new RangeError('a segment goes on after its last column');
  return times.map((time, n) => {
    const table = tables[Number(places[n])];
    const data = table?.rows.next().value;
    if (!table || !data) throw new RangeError('a segment has fewer events of a kind than it says');
    return { time: Number(time), kind: table.name, entity: String(entities[n]), data };
  });
}

function rowsOf(
  fields: readonly string[],
  size: number,
  column: (size: number) => Scalar[],
): Iterator<WorldEvent['data'], undefined> {
  const rows = Array.from({ length: size }, (): Record<string, Scalar> => ({}));
  for (const field of fields) {
    const values = column(size);
    for (const [n, row] of rows.entries()) row[field] = values[n] ?? null;
  }
  return rows[Symbol.iterator]();
}
