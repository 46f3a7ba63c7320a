import type { ReactNode } from 'react';
import { NONE } from '../format/numbers.ts';
import type { Status } from './status.tsx';

/** What a cell is sorted by, and written from. Null is not measurable: it comes last whichever way the others go. */
export type CellValue = string | number | boolean | null;

/** One column of a table of rows of type R. */
export interface Column<R> {
  readonly id: string;
  readonly header: string;
  /** Below the header: `$ a month`. */
  readonly unit?: string;
  /** Numbers stand at the end, so that their digits stand below each other. */
  readonly align?: 'start' | 'end';
  /** Pixels that it needs at the usual size of text; what is left over is shared out. */
  readonly width: number;
  /** True where its text goes over several lines; rows are as high as that takes. */
  readonly wraps?: boolean;
  /** True unless it says false. */
  readonly sortable?: boolean;
  value(row: R): CellValue;
  /** The value as text; without it, as it is. Whoever sees this text change sees it underlined. */
  write?(row: R): string;
  /** Drawn instead of the text: a bar, a pill. It must say what the text says. */
  cell?(row: R): ReactNode;
  /** How it stands; its mark stands before the text. */
  tone?(row: R): Status;
}

/** Pixels at the usual size of text, as CSS has them: wider where the reader has larger text. */
export const inRem = (pixels: number): string => `${pixels / 16}rem`;

/** What a cell says. */
export function cellText<R>(column: Column<R>, row: R): string {
  if (column.write) return column.write(row);
  const value = column.value(row);
  if (value === null) return NONE;
  return typeof value === 'boolean' ? (value ? 'Yes' : 'No') : String(value);
}

/** The order that a table is in: a column's id, with a minus before it for the highest first, as the API has it; empty for none. */
export type Sort = string;

export function readSort(sort: Sort): { readonly id: string; readonly desc: boolean } | null {
  if (sort === '') return null;
  return sort.startsWith('-') ? { id: sort.slice(1), desc: true } : { id: sort, desc: false };
}

/** The order, or none where the table can't be sorted by that. */
export function knownSort(sort: Sort, columns: readonly Pick<Column<never>, 'id' | 'sortable'>[]): Sort {
  const by = readSort(sort);
  return columns.some(({ id, sortable = true }) => sortable && id === by?.id) ? sort : '';
}

/**
 * The order after a column's head was pressed: numbers the highest first, texts from A, then the other way, then as the
 * rows come.
 */
export function nextSort(sort: Sort, id: string, isNumeric: boolean): Sort {
  const first = isNumeric ? `-${id}` : id;
  const second = isNumeric ? id : `-${id}`;
  return { [first]: second, [second]: '' }[sort] ?? first;
}

/** Numbers by size, texts by letter, no before yes: the order of the API's lists. */
export function compareValues(a: CellValue | undefined, b: CellValue | undefined): number {
  if (a === b || a === null || b === null || a === undefined || b === undefined) return 0;
  return a < b ? -1 : a > b ? 1 : 0;
}
