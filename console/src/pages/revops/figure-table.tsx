import type { ReactNode } from 'react';
import { Scrollable } from '../../kit/scrollable.tsx';
import { Empty } from '../../kit/states.tsx';
import styles from './figure-table.module.css';

/** A column of a table of figures. */
export interface Column<R> {
  readonly label: string;
  /** Figures stand at the right, words at the left. */
  readonly align?: 'left' | 'right';
  /** Whether its text may go over several lines. */
  readonly wraps?: boolean;
  cell(row: R): ReactNode;
}

interface Props<R> {
  /** What the table is of, for who cannot see where it stands. */
  readonly label: string;
  /** The first names the row, and stays when the others scroll. */
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  keyOf(row: R): string;
  /** What is said where there are no rows. */
  readonly empty: string;
}

/** A table in which each figure can be explained. It scrolls by itself where it is wider than its card. */
export function FigureTable<R>({ label, columns, rows, keyOf, empty }: Props<R>) {
  if (rows.length === 0) return <Empty title={empty} />;
  const [first, ...others] = columns;
  const classOf = ({ align = 'right', wraps = false }: Column<R>) =>
    `${align === 'left' ? styles.left : ''} ${wraps ? styles.wraps : ''}`;
  return (
    <Scrollable className={styles.scroll} label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.label} scope="col" className={classOf(column)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              <th scope="row">{first?.cell(row)}</th>
              {others.map((column) => (
                <td key={column.label} className={classOf(column)}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrollable>
  );
}
