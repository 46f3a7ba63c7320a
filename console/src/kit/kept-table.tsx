import type { ComponentProps } from 'react';
import { DataTable } from './data-table.tsx';
import { useTableSort } from './table-sort.ts';

type Props<R extends object> = Omit<ComponentProps<typeof DataTable<R>>, 'sort' | 'onSort'> & {
  /** What the address calls it: no other table of the page is called so. */
  readonly name: string;
};

/** A table whose order is kept in the address of its page. */
export function KeptTable<R extends object>({ name, ...table }: Props<R>) {
  return <DataTable {...table} {...useTableSort(name, table.columns)} />;
}
