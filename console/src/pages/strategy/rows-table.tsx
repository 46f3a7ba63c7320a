import type { ReactNode } from 'react';
import { Scrollable } from '../../kit/scrollable.tsx';
import styles from './rows-table.module.css';

interface Row {
  readonly id: string;
  /** The first is what the row is of. */
  readonly cells: readonly ReactNode[];
  readonly isChosen?: boolean;
}

interface Props {
  /** What the table is of, for who does not see it. */
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** Columns of words, which are set to the left as the first one is. */
  readonly words?: readonly number[];
}

/** Rows of figures beneath their heads; where they need more room than there is, they scroll by themselves. */
export function RowsTable({ label, columns, rows, words = [] }: Props) {
  const wordly = (index: number) => (words.includes(index) ? styles.word : undefined);
  return (
    <Scrollable className={styles.scroll} label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={column} scope="col" className={wordly(index)}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells: [first, ...others], isChosen = false }) => (
            <tr key={id} data-chosen={isChosen || undefined}>
              <th scope="row">{first}</th>
              {others.map((cell, index) => (
                <td key={columns[index + 1]} className={wordly(index + 1)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrollable>
  );
}
