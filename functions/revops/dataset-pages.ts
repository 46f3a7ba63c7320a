import * as z from 'zod';
import type { Fields, RowOf } from '../../core/views/revops/graph/schema.ts';
import { type Dataset, rowKey } from '../../core/views/revops/index.ts';
import { decodeCursor, nextLink } from '../platform/http/cursor.ts';
import type { Rows } from './ports.ts';
import { PER_PAGE } from './query.ts';

/** Where a page ended: the key of its last row, and how many rows there were up to it. */
const position = z.object({ key: z.string().max(1000), rows: z.int().min(0) });

export type Position = z.output<typeof position>;

/** Where a list goes on. @throws DomainError `malformed` for a cursor that no list has made */
export function positionOf(cursor: string | undefined): Position | null {
  return cursor === undefined ? null : decodeCursor(position, cursor);
}

interface PageRequest {
  readonly limit?: number | undefined;
  readonly after: Position | null;
}

/**
 * A page of the rows of a dataset in their order, and the link to the next. It goes on after the row where the page before
 * ended, wherever that stands by now; where that row is gone, after as many rows as there were before.
 */
export function pageOfRows(dataset: Dataset, rows: Rows, { limit = PER_PAGE, after }: PageRequest, url: URL) {
  const keyOf = (row: Rows[number]): string => rowKey(dataset, row as RowOf<Fields>);
  const index = after === null ? -1 : rows.findIndex((row) => keyOf(row) === after.key);
  const from = index < 0 ? (after?.rows ?? 0) : index + 1;
  const page = rows.slice(from, from + limit);
  const last = page.at(-1);
  const end = from + page.length;
  const more = last !== undefined && end < rows.length;
  return { rows: page, headers: more ? nextLink(url, { key: keyOf(last), rows: end }) : {} };
}
