import type { Chart } from './charts/chart.ts';
import type { Block, Cell, Column, Table } from './document.ts';

export const lead = (text: string): Block => ({ kind: 'paragraph', text, style: 'lead' });
export const body = (text: string): Block => ({ kind: 'paragraph', text, style: 'body' });
export const note = (text: string): Block => ({ kind: 'paragraph', text, style: 'note' });
export const heading = (text: string): Block => ({ kind: 'heading', text });

/** The chart, or the reason why there is none. */
export const chartOr = (chart: Chart | null, reason: string): Block =>
  chart ? { kind: 'chart', chart } : note(reason);

/** Two charts side by side, that end on one line; one alone takes the whole width. */
export function pairOr(left: Chart | null, right: Chart | null, reason: string): Block {
  if (!left || !right) return chartOr(left ?? right, reason);
  const height = Math.max(left.height, right.height);
  return { kind: 'charts', left: { ...left, height }, right: { ...right, height } };
}

/** A column: its head, its room, and what it shows of a row. Numbers stand right. */
export interface ColumnOf<R> extends Omit<Column, 'align'> {
  readonly align?: Column['align'];
  readonly cell: (row: R) => Cell | string;
}

export interface TableOf<R> extends Pick<Table, 'title' | 'source' | 'empty'> {
  readonly columns: readonly ColumnOf<R>[];
  readonly rows: readonly R[];
  /** What a row is, where there are more of them than the table shows: `deals`. */
  readonly noun: string;
}

/** Rows that a table shows; what is beyond is counted in its title. */
const TABLE_ROWS = 20;

export function tableOf<R>({ title, source, empty, columns, rows, noun }: TableOf<R>): Block {
  const shown = rows.slice(0, TABLE_ROWS);
  const more = rows.length - shown.length;
  const table: Table = {
    title: more > 0 ? `${title}: the first ${TABLE_ROWS} of ${rows.length} ${noun}` : title,
    source,
    empty,
    columns: columns.map(({ label, weight, align = 'left' }) => ({ label, weight, align })),
    rows: shown.map((row) => columns.map(({ cell }) => cellOf(cell(row)))),
  };
  return { kind: 'table', table };
}

const cellOf = (cell: Cell | string): Cell => (typeof cell === 'string' ? { text: cell } : cell);
