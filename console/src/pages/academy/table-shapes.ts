import type { KeyColumn, MetricColumn, Row, Table } from './shapes.ts';

const isMetric = (column: MetricColumn | KeyColumn): column is MetricColumn => 'unit' in column;

export const metricColumns = ({ columns }: Table): MetricColumn[] => columns.filter(isMetric);
export const keyColumns = ({ columns }: Table): KeyColumn[] =>
  columns.filter((column): column is KeyColumn => !isMetric(column));

export type TableKind = 'cohorts' | 'bridge' | 'plain';

/** What a table is drawn as, by what names its rows: periods are cohorts, movements a bridge. */
export function kindOf(table: Table): TableKind {
  const [key] = keyColumns(table);
  if (key?.dimension === 'period') return 'cohorts';
  return key?.dimension === 'movement' ? 'bridge' : 'plain';
}

/** Figures up to which a table takes half of the width. */
const NARROW = 2;

/** Whether a table has room beside another thing. */
export const isNarrow = (table: Table): boolean =>
  kindOf(table) === 'bridge' || (kindOf(table) === 'plain' && metricColumns(table).length <= NARROW);

/** Tables with the same figures by different dimensions stand in one place, one at a time. */
export function groupTables<T extends Table>(tables: readonly T[]): T[][] {
  const groups = new Map<string, T[]>();
  for (const table of tables) {
    const figures = metricColumns(table).map(({ id }) => id);
    const key = `${kindOf(table)} ${keyColumns(table).length} ${figures.join(' ')}`;
    groups.set(key, [...(groups.get(key) ?? []), table]);
  }
  return [...groups.values()];
}

export interface Sorting {
  readonly column: string;
  readonly direction: 'asc' | 'desc';
}

/** The sorting of a table within the state of the page: `courses.learners.desc`. */
export function sortingOf(table: Table, sort: string): Sorting {
  const [id, column, direction] = sort.split('.');
  const known = table.columns.find((each) => each.id === column);
  if (id === table.id && known !== undefined)
    return { column: known.id, direction: direction === 'asc' ? 'asc' : 'desc' };
  const [first] = metricColumns(table);
  return { column: first?.id ?? '', direction: 'desc' };
}

/** Rows in an order; what has no value stands last, whichever way. Equal rows stay as they came. */
export function sortRows<R extends Row>(rows: readonly R[], { column, direction }: Sorting): R[] {
  const sign = direction === 'asc' ? 1 : -1;
  const inColumn = (row: Row) =>
    column in row.values ? (row.values[column]?.value ?? null) : (row.key[column] ?? null);
  return [...rows].sort((a, b) => {
    const [left, right] = [inColumn(a), inColumn(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    if (typeof left === 'string' || typeof right === 'string') {
      return sign * String(left).localeCompare(String(right), undefined, { numeric: true });
    }
    return sign * (left - right);
  });
}
