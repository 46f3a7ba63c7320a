import {
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { holdOrder } from './held-order.ts';
import { type CellValue, type Column, compareValues, readSort, type Sort } from './table-columns.ts';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

/** What can't be measured comes last, whichever way the others go: which is what the table does with what is undefined. */
const definition = <R extends object>({ id, value }: Column<R>): ColumnDef<typeof features, R> => ({
  id,
  accessorFn: (row) => value(row) ?? undefined,
  sortUndefined: 'last',
  sortFn: (a, b) => compareValues(a.getValue<CellValue>(id), b.getValue<CellValue>(id)),
});

/** Tells whether the pointer or the focus is within an element, whose rows then stay where they are. */
function useInside(element: HTMLElement | null, onChange: (inside: boolean) => void): void {
  useEffect(() => {
    if (element === null) return;
    const inside = { pointer: false, focus: false };
    const changes: Readonly<Record<string, (event: Event) => void>> = {
      pointerenter: () => {
        inside.pointer = true;
      },
      pointerleave: () => {
        inside.pointer = false;
      },
      focusin: () => {
        inside.focus = true;
      },
      focusout: (event) => {
        const to = event instanceof FocusEvent ? event.relatedTarget : null;
        inside.focus = to instanceof Node && element.contains(to);
      },
    };
    const listeners = Object.entries(changes).map(([type, change]) => {
      const listener = (event: Event) => {
        change(event);
        onChange(inside.pointer || inside.focus);
      };
      element.addEventListener(type, listener);
      return () => element.removeEventListener(type, listener);
    });
    return () => {
      for (const remove of listeners) remove();
      onChange(false);
    };
  }, [element, onChange]);
}

interface Given<R> {
  readonly frame: HTMLElement | null;
  readonly rows: readonly R[];
  rowId(row: R): string;
  readonly columns: readonly Column<R>[];
  readonly sort: Sort;
  /** Whether the rows come in that order. */
  readonly isSorted: boolean;
  /** Names the list that the rows are of. */
  readonly list: string;
}

/** Rows in the order that they are shown in, which holds while someone points at them or has the focus among them. */
interface Shown<R> {
  readonly shown: readonly R[];
  /** How many would move in the order that is wanted by now. */
  readonly moved: number;
  /** Brings them into that order. */
  release(): void;
}

const NO_ROWS: readonly never[] = [];

export function useShownOrder<R extends object>(given: Given<R>): Shown<R> {
  'use no memo'; // the table changes without React being told
  const { frame, rows, rowId, columns, sort, isSorted } = given;
  const list = `${given.list} ${sort}`;
  const definitions = useMemo(() => columns.map((column) => definition(column)), [columns]);
  const sorting = useMemo(() => {
    const by = readSort(sort);
    return by === null ? [] : [by];
  }, [sort]);
  const table = useTable({
    features,
    columns: definitions,
    data: isSorted ? NO_ROWS : rows,
    getRowId: rowId,
    state: { sorting },
  });
  const sorted = table.getRowModel().rows;
  const wanted = useMemo(() => (isSorted ? rows : sorted.map(({ original }) => original)), [isSorted, rows, sorted]);
  // What comes in order does not move: it is another list when it has another order.
  const ids = useMemo(() => (isSorted ? NO_ROWS : wanted.map(rowId)), [isSorted, wanted, rowId]);

  const [inside, setInside] = useState(false);
  const [held, setHeld] = useState<{ readonly list: string; readonly ids: readonly string[] } | null>(null);
  useInside(frame, setInside);
  useEffect(() => {
    // Whoever comes in finds the rows as they are; another list, or one that was let go, is held anew.
    setHeld((before) => (inside ? (before?.list === list ? before : { list, ids }) : null));
  }, [inside, list, ids]);

  const release = useCallback(() => setHeld((before) => before && { list, ids }), [list, ids]);
  return useMemo(() => {
    if (isSorted || held === null || held.list !== list) return { shown: wanted, moved: 0, release };
    const { ids: order, moved } = holdOrder(held.ids, ids);
    const byId = new Map(wanted.map((row, index) => [ids[index], row]));
    return { shown: order.flatMap((id) => byId.get(id) ?? []), moved, release };
  }, [isSorted, held, list, wanted, ids, release]);
}
