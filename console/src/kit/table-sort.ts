import { type Column, knownSort, type Sort } from './table-columns.ts';
import { list, useUrlState } from './url-state.ts';

const fields = {
  /** The orders of a page’s tables, each by the table’s name: `stuck.-amount~weeks.pipeline_total`. */
  order: list,
};

/** The order of one table among those of a page; as its rows come where the table can’t be sorted by that. */
export function sortOf(
  orders: readonly string[],
  table: string,
  columns: readonly Pick<Column<never>, 'id' | 'sortable'>[],
): Sort {
  const sort = orders.find((each) => each.startsWith(`${table}.`))?.slice(table.length + 1) ?? '';
  return knownSort(sort, columns);
}

/** The orders of a page’s tables, one of which is another now. */
export function withSort(orders: readonly string[], table: string, sort: Sort): string[] {
  const others = orders.filter((each) => !each.startsWith(`${table}.`));
  return sort === '' ? others : [...others, `${table}.${sort}`];
}

/**
 * The order of a table of a page that has several, kept in its address.
 * @param table its name, which no other table of the page has: no dot, no tilde
 */
export function useTableSort(table: string, columns: readonly Pick<Column<never>, 'id' | 'sortable'>[]) {
  const [{ order }, change] = useUrlState(fields);
  return {
    sort: sortOf(order, table, columns),
    onSort: (sort: Sort) => change({ order: withSort(order, table, sort) }),
  };
}
