import type { Cell, Table } from '../../../../print/document.ts';
import { count } from './text.ts';

type CellText = Cell | string;

/** A column: what it shows of a row, and of many rows together. */
export interface ColumnOf<R> {
  readonly label: string;
  /** Numbers stand right. */
  readonly align?: 'left' | 'right';
  readonly weight: number;
  readonly cell: (row: R) => CellText;
  /** Of the rows that are not shown, and of all rows; empty where nothing can be said of many. */
  readonly of?: (rows: readonly R[]) => CellText;
}

export interface TableOf<R> {
  readonly title: string;
  readonly source: string;
  readonly columns: readonly ColumnOf<R>[];
  /** In the order in which they are shown. */
  readonly rows: readonly R[];
  /** What a row is: `clients`. */
  readonly noun: string;
  readonly limit?: number;
  readonly empty: string;
}

/** Rows that a table shows before it sums up the others. */
export const TABLE_ROWS = 25;

/** A level of risk, with a mark from medium on. */
export function riskLevelCell(level: 'Low' | 'Medium' | 'High'): Cell {
  if (level === 'Low') return { text: level };
  return { text: level, tone: level === 'High' ? 'bad' : 'warn' };
}

const cellOf = (text: CellText): Cell => (typeof text === 'string' ? { text } : text);

/**
 * A table of rows. Beyond the limit the others are one row, and the total is of all of them:
 * both are computed from the rows themselves and formatted once.
 */
export function tableOf<R>({ title, source, columns, rows, noun, limit = TABLE_ROWS, empty }: TableOf<R>): Table {
  const cut = rows.length > limit ? limit - 1 : rows.length;
  const shown = rows.slice(0, cut);
  const others = rows.slice(cut);
  const many = (some: readonly R[], name: string): Cell[] =>
    columns.map(({ of }, index) => (index === 0 ? { text: name } : cellOf(of?.(some) ?? '')));
  const rest = others.length > 0 ? [many(others, `${count(others.length)} other ${noun}`).map(muted)] : [];
  const table = {
    title,
    source,
    columns: columns.map(({ label, align = 'left', weight }) => ({ label, align, weight })),
    rows: [...shown.map((row) => columns.map(({ cell }) => cellOf(cell(row)))), ...rest],
    empty,
  };
  const hasTotal = rows.length > 1 && columns.some(({ of }) => of);
  return hasTotal ? { ...table, total: many(rows, `All ${count(rows.length)} ${noun}`) } : table;
}

const muted = (cell: Cell): Cell => ({ ...cell, tone: cell.tone ?? 'muted' });
