import styles from './data-table.module.css';
import { type Column, inRem, nextSort, readSort, type Sort } from './table-columns.ts';

interface Props<R> {
  readonly columns: readonly Column<R>[];
  readonly sort: Sort;
  onSort(sort: Sort): void;
  /** Any row: what is in it tells numbers from texts. */
  readonly sample: R | undefined;
}

/** The head of a table; a press on a column's name sorts by it. */
export function DataTableHead<R>({ columns, sort, onSort, sample }: Props<R>) {
  const sorted = readSort(sort);
  return (
    <>
      <colgroup>
        {columns.map(({ id, width }, index) => (
          // On a phone the column that stays in sight leaves room for one that moves.
          <col key={id} style={{ width: index === 0 ? `min(${inRem(width)}, 44vw)` : inRem(width) }} />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          {columns.map((column) => {
            const { id, header, unit, align, sortable = true } = column;
            const isBy = sorted?.id === id;
            const name = (
              <>
                <span className={styles.name}>{header}</span>
                {isBy && (
                  <span className={styles.arrow} aria-hidden="true">
                    {sorted.desc ? '↓' : '↑'}
                  </span>
                )}
              </>
            );
            const isNumeric = sample !== undefined && typeof column.value(sample) === 'number';
            return (
              <th
                key={id}
                scope="col"
                className={align === 'end' ? styles.end : undefined}
                aria-sort={isBy ? (sorted.desc ? 'descending' : 'ascending') : undefined}
              >
                {sortable ? (
                  <button type="button" className={styles.sort} onClick={() => onSort(nextSort(sort, id, isNumeric))}>
                    {name}
                  </button>
                ) : (
                  <span className={styles.fixed}>{name}</span>
                )}
                {unit !== undefined && <span className={styles.unit}>{unit}</span>}
              </th>
            );
          })}
        </tr>
      </thead>
    </>
  );
}
