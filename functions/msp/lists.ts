import * as z from 'zod';
import { compareIds } from '../../core/kernel/collection.ts';
import { DomainError } from '../../core/kernel/errors.ts';
import type { SortKey } from '../platform/contract/fields.ts';
import { decodeCursor, nextLink } from '../platform/http/cursor.ts';
import { PAGE } from './entity-routes.ts';

/** What a list was asked for: a page, an order, and filters by field name. */
export interface ListQuery {
  readonly sort?: readonly SortKey<string>[] | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
  readonly [filter: string]: unknown;
}

interface WireRow {
  readonly id: string;
}

/** Where a page ended: the row's id, and its values of the fields that the list is sorted by. */
const position = z.object({ id: z.string(), sort: z.string(), values: z.array(z.unknown()) });
type Position = z.output<typeof position>;

export interface Page<R> {
  readonly rows: R[];
  /** `link` header to the next page, or nothing. */
  readonly headers: { readonly link?: string };
}

/**
 * A page of rows: filtered, sorted (by id where rows are equal), and cut.
 * The cursor carries the place in the order, not a number of rows, so that rows which come and go shift nothing.
 * @param all the rows in the order of their ids
 * @throws DomainError `malformed` for a cursor of another order
 */
export function pageOf<R extends WireRow>(all: readonly R[], query: ListQuery, url: URL): Page<R> {
  const { sort = [], limit = PAGE.usual, cursor, ...filters } = query;
  const order = (a: R, b: R): number => compareRows(valuesOf(a, sort), a.id, valuesOf(b, sort), b.id, sort);
  const matching = all.filter((row) => matches(row, filters));
  const rows = sort.length > 0 ? matching.sort(order) : matching;
  const from = cursor === undefined ? 0 : firstAfter(rows, decode(cursor, sort), sort);
  const page = rows.slice(from, from + limit);
  const last = page[page.length - 1];
  const more = last !== undefined && from + page.length < rows.length;
  return { rows: page, headers: more ? nextLink(url, positionOf(last, sort)) : {} };
}

function matches(row: WireRow, filters: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(filters).every(
    ([name, wanted]) => wanted === undefined || (Array.isArray(wanted) && wanted.includes(field(row, name))),
  );
}

function field(row: WireRow, name: string): unknown {
  return (row as WireRow & Readonly<Record<string, unknown>>)[name];
}

function valuesOf(row: WireRow, sort: readonly SortKey<string>[]): unknown[] {
  return sort.map((key) => field(row, key.field));
}

function positionOf(row: WireRow, sort: readonly SortKey<string>[]): Position {
  return { id: row.id, sort: sortText(sort), values: valuesOf(row, sort) };
}

function sortText(sort: readonly SortKey<string>[]): string {
  return sort.map((key) => (key.descending ? `-${key.field}` : key.field)).join(',');
}

function decode(cursor: string, sort: readonly SortKey<string>[]): Position {
  const place = decodeCursor(position, cursor);
  if (place.sort === sortText(sort) && place.values.length === sort.length) return place;
  throw new DomainError('malformed', 'The cursor belongs to a list in another order.', [
    { pointer: 'query/cursor', detail: 'Expected the cursor of a page that was sorted the same way.' },
  ]);
}

function firstAfter<R extends WireRow>(rows: readonly R[], place: Position, sort: readonly SortKey<string>[]): number {
  const index = rows.findIndex((row) => compareRows(valuesOf(row, sort), row.id, place.values, place.id, sort) > 0);
  return index < 0 ? rows.length : index;
}

function compareRows(
  a: readonly unknown[],
  aId: string,
  b: readonly unknown[],
  bId: string,
  sort: readonly SortKey<string>[],
): number {
  for (const [index, { field, descending }] of sort.entries()) {
    const order = field === 'id' ? compareIds(aId, bId) : compareValues(a[index], b[index]);
    if (order !== 0) return descending && !isMissing(a[index]) && !isMissing(b[index]) ? -order : order;
  }
  return compareIds(aId, bId);
}

/** Not measurable: such rows come last, whichever way the others are sorted. */
function isMissing(value: unknown): boolean {
  return value === null || value === undefined;
}

/** Numbers by size, texts by letter, no before yes. */
function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  return Number(isMissing(a)) - Number(isMissing(b));
}
