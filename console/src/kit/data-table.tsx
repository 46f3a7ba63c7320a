import { type ReactNode, useMemo, useRef, useState } from 'react';
import { count } from '../format/numbers.ts';
import styles from './data-table.module.css';
import { DataTableBody } from './data-table-body.tsx';
import { DataTableHead } from './data-table-head.tsx';
import { useShownOrder } from './data-table-order.ts';
import { Scrollable } from './scrollable.tsx';
import { Empty } from './states.tsx';
import { type Column, inRem, type Sort } from './table-columns.ts';

interface Props<R extends object> {
  /** What the rows are, for who reads the table aloud: `Clients`. */
  readonly label: string;
  readonly rows: readonly R[];
  rowId(row: R): string;
  /** The first one names the row, and stays in sight. The list must stay the same from call to call. */
  readonly columns: readonly Column<R>[];
  /** The order, where it is kept elsewhere, such as in the address; without it the table keeps it. */
  readonly sort?: Sort;
  onSort?(sort: Sort): void;
  /** True where the rows come in that order already, as from the API: the table then sorts nothing. */
  readonly isSorted?: boolean;
  /** Names the list that the rows are of: another one is shown as it comes, even under the pointer. */
  readonly list?: string;
  /** What happened to the rows' order that the rows don't show yet, and how to have them anew. */
  readonly outdated?: { readonly count: number; again(): void } | undefined;
  /** A row was chosen, by a click or with Enter. */
  onOpen?(row: R): void;
  readonly openId?: string | undefined;
  /** How many rows there are, where not all of them are loaded. */
  readonly total?: number | undefined;
  /** The end is near, and there are more rows: load them. Leave it out while that goes on. */
  readonly onEnd?: (() => void) | undefined;
  /** The last line: what it is called, and its figures by column. */
  readonly totals?: { readonly label: string; readonly cells: Readonly<Record<string, string>> } | undefined;
  /** What stands there instead of no rows. */
  readonly empty?: ReactNode;
  /** The most that it is high, as CSS has it. */
  readonly height?: string;
}

/**
 * A table of the console: any number of rows, of which those in sight are drawn. Its head and first column stay where
 * they are. Rows don't move under the pointer or the focus: what should have moved is said above, and moved when asked.
 */
export function DataTable<R extends object>(props: Props<R>) {
  const {
    label,
    rows,
    rowId,
    columns,
    isSorted = false,
    list = '',
    outdated,
    onOpen,
    openId,
    total,
    onEnd,
    totals,
  } = props;
  const { height = 'min(74dvh, 960px)', empty = <Empty title="There are no rows" /> } = props;
  const [ownSort, setOwnSort] = useState<Sort>('');
  const sort = props.sort ?? ownSort;
  const [frame, setFrame] = useState<HTMLDivElement | null>(null);
  const scroller = useRef<HTMLElement>(null);
  const { shown, moved, release } = useShownOrder({ frame, rows, rowId, columns, sort, isSorted, list });
  const width = useMemo(() => columns.reduce((sum, column) => sum + column.width, 0), [columns]);

  const changeSort = (next: Sort) => {
    release();
    setOwnSort(next);
    props.onSort?.(next);
  };
  const changed = moved + (outdated?.count ?? 0);
  const sortAgain = () => {
    release();
    outdated?.again();
  };
  if (rows.length === 0) return empty;
  return (
    <div ref={setFrame} className={styles.frame}>
      <Scrollable ref={scroller} label={`${label}, the table`} className={styles.scroll} height={height}>
        <table
          className={styles.table}
          style={{ minWidth: inRem(width) }}
          aria-label={label}
          aria-rowcount={(total ?? rows.length) + 1 + (totals ? 1 : 0)}
        >
          <DataTableHead columns={columns} sort={sort} onSort={changeSort} sample={rows[0]} />
          <DataTableBody
            rows={shown}
            columns={columns}
            scroller={scroller}
            openId={openId}
            rowId={rowId}
            onOpen={onOpen}
            onEnd={onEnd}
          />
          {totals && (
            <tfoot>
              <tr aria-rowindex={(total ?? rows.length) + 2}>
                {columns.map(({ id, align }, index) =>
                  index === 0 ? (
                    <th key={id} scope="row">
                      {totals.label}
                    </th>
                  ) : (
                    <td key={id} className={align === 'end' ? styles.end : undefined}>
                      {totals.cells[id]}
                    </td>
                  ),
                )}
              </tr>
            </tfoot>
          )}
        </table>
      </Scrollable>
      <p className={styles.note} role="status">
        {changed > 0 && (
          <span>
            {count(changed)} changed ·
            <button type="button" className={styles.again} onClick={sortAgain}>
              sort again
            </button>
          </span>
        )}
      </p>
    </div>
  );
}
