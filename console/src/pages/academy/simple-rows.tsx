import { Scrollable } from '../../kit/scrollable.tsx';
import styles from './academy.module.css';

interface Props {
  readonly label: string;
  readonly columns: readonly string[];
  /** Each begins with what it is known by, then its cells; the first of these is what the row is of. */
  readonly rows: readonly (readonly [id: string, name: string, ...cells: string[]])[];
}

/** Rows as they are, for the drawer of a figure. */
export function SimpleRows({ label, columns, rows }: Props) {
  return (
    <Scrollable className={styles.partsScroll} label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([id, name, ...cells]) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrollable>
  );
}
