import Button from '@mui/material/Button';
import { useState } from 'react';
import type { AnalyticsTable, AnalyticsTableRowsItem } from '../../api/generated/showroom.schemas.ts';
import { Scrollable } from '../../kit/scrollable.tsx';
import styles from './academy.module.css';
import { hasPeople, peopleOf, type Scene } from './scene.ts';
import type { MetricColumn } from './shapes.ts';
import { keyColumns, metricColumns, sortingOf, sortRows } from './table-shapes.ts';

/** Rows that are shown at first. */
const ROWS = 12;

interface Props {
  readonly table: AnalyticsTable;
  readonly scene: Scene;
}

/** Metrics by dimensions, sorted by any of them, the first as bars; a figure opens who stands behind it. */
export function MetricTable({ table, scene }: Props) {
  const [all, setAll] = useState(false);
  const { state, change } = scene;
  const sorting = sortingOf(table, state.sort);
  const rows = sortRows(table.rows, sorting);
  const keys = keyColumns(table);
  const metrics = metricColumns(table);
  const [main] = metrics;
  const most = Math.max(0, ...rows.map(({ values }) => values[main?.id ?? '']?.value ?? 0));
  const sortBy = (column: string, first: 'asc' | 'desc') => {
    const other = first === 'asc' ? 'desc' : 'asc';
    const direction = sorting.column === column && sorting.direction === first ? other : first;
    change({ sort: `${table.id}.${column}.${direction}` });
  };
  const heading = (id: string, label: string, first: 'asc' | 'desc') => {
    const isSorted = sorting.column === id;
    const order = sorting.direction === 'asc' ? 'ascending' : 'descending';
    return (
      <th
        key={id}
        scope="col"
        aria-sort={isSorted ? order : 'none'}
        className={first === 'asc' ? styles.word : undefined}
      >
        <button type="button" className={styles.sort} onClick={() => sortBy(id, first)}>
          {label}
          <span aria-hidden="true">{isSorted ? (sorting.direction === 'asc' ? ' ↑' : ' ↓') : ''}</span>
        </button>
      </th>
    );
  };
  // `Starter, 1` beside `Starter` is `Lesson 1`.
  const withoutFirst = ({ cells }: AnalyticsTableRowsItem, id: string) => {
    const [text = '', first = ''] = [cells[id]?.display, cells[keys[0]?.id ?? '']?.display];
    const label = keys.find((key) => key.id === id)?.label ?? '';
    return text.startsWith(`${first}, `) ? `${label} ${text.slice(first.length + 2)}` : text;
  };
  const rowId = ({ key }: AnalyticsTableRowsItem) => keys.map(({ id }) => key[id] ?? '').join(' ');
  return (
    <>
      <Scrollable className={styles.scroll} label={table.label}>
        <table className={styles.table}>
          <thead>
            <tr>
              {keys.map(({ id, label }) => heading(id, label, 'asc'))}
              {metrics.map(({ id, label }) => heading(id, label, 'desc'))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, all ? undefined : ROWS).map((row) => (
              <tr key={rowId(row)}>
                {keys.map(({ id }, index) =>
                  index === 0 ? (
                    <th key={id} scope="row">
                      {row.cells[id]?.display}
                    </th>
                  ) : (
                    <td key={id} className={styles.word}>
                      {withoutFirst(row, id)}
                    </td>
                  ),
                )}
                {metrics.map((metric) => (
                  <td key={metric.id}>
                    {metric === main && most > 0 && (
                      <span className={styles.barTrack} aria-hidden="true">
                        <span
                          className={styles.bar}
                          style={{ width: `${((row.values[metric.id]?.value ?? 0) / most) * 100}%` }}
                        />
                      </span>
                    )}
                    <span className={metric === main ? styles.number : undefined}>
                      <Cell table={table} scene={scene} row={row} metric={metric} />
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrollable>
      {rows.length > ROWS && (
        <Button onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? `Only ${ROWS}` : `All ${rows.length} rows`}
        </Button>
      )}
    </>
  );
}

type CellProps = Props & {
  readonly row: AnalyticsTableRowsItem;
  readonly metric: MetricColumn;
};

function Cell({ table, scene, row, metric }: CellProps) {
  const { value = null, reason = null } = row.values[metric.id] ?? {};
  const display = row.cells[metric.id]?.display ?? '';
  if (value === null) {
    return (
      <>
        <span aria-hidden="true">—</span>
        <span className="visually-hidden">{reason}</span>
      </>
    );
  }
  const keys = keyColumns(table).map(({ id }) => id);
  if (value === 0 || !hasPeople(scene, metric.id, keys)) return display;
  const name = keys.map((id) => row.cells[id]?.display).join(', ');
  return (
    <button
      type="button"
      className={styles.cell}
      onClick={() => scene.change({ people: peopleOf(scene, metric.id, { cell: row.key }) })}
      aria-label={`${metric.label}, ${name}: ${display}. Who they are`}
    >
      {display}
    </button>
  );
}
