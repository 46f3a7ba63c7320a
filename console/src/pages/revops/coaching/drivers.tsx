import type { RepDriverComparisonRow } from '../../../api/generated/showroom.schemas.ts';
import { getDataset } from '../../../api/generated/showroom.ts';
import { useRead } from '../../../api/read.ts';
import { Bullets } from '../../../charts/bullet.tsx';
import { count, NONE, percent } from '../../../format/numbers.ts';
import { DataTable } from '../../../kit/data-table.tsx';
import { type Explained, useExplain } from '../../../kit/explain/explain.tsx';
import { Figure } from '../../../kit/figure.tsx';
import type { Column } from '../../../kit/table-columns.ts';
import { asAnswerOf, type Figures, widgetOf } from '../answers.ts';
import { textColumn } from '../figure-columns.tsx';
import { queryOf, unfiltered } from '../filters.ts';
import { Part } from '../told.tsx';
import styles from './coaching.module.css';
import { medianName, type PartProps } from './parts.ts';
import { medianOf, type Peers } from './peers.ts';

type Row = RepDriverComparisonRow;

const WINDOW = 'four quarters, or open deals';

const WRITE: Readonly<Record<Row['format_type'], (value: number) => string>> = {
  percent: (value) => percent(Math.round(value * 100), 0),
  days: (value) => `${count(value, 1)} d`,
  decimal: (value) => count(value, 1),
};

const written = (row: Row, value: number | null) => (value === null ? NONE : WRITE[row.format_type](value));

/** Whether a habit is at the median or on its better side. */
function isAhead({ rep_value: value, good_direction }: Row, middle: number): boolean {
  return value !== null && (good_direction === 'higher' ? value >= middle : value <= middle);
}

function messageOf(rows: readonly Row[], medians: ReadonlyMap<string, number | null>, peers: Peers | null): string {
  const known = rows.flatMap((row) => {
    const middle = medians.get(row.metric_name) ?? null;
    return middle === null || row.rep_value === null ? [] : [isAhead(row, middle)];
  });
  if (peers === null || known.length === 0) return 'The habits that drive win rates';
  return `${known.filter(Boolean).length} of ${known.length} habits are at the ${peers.words} median or ahead of it`;
}

type Value = 'rep_value' | 'team_avg_value' | 'top_performer_value' | 'gap_to_top';

/** A figure of a habit, written in the unit of the habit. */
const habitOf = (figures: Figures<'rep_driver_comparison'>, row: Row, field: Value, label: string): Explained => ({
  ...figures.explain(row, field, `${label}: ${row.metric_label}`, { window: WINDOW }),
  display: written(row, row[field]),
});

function columnsOf(figures: Figures<'rep_driver_comparison'>): readonly Column<Row>[] {
  const inUnit = (field: Value, header: string): Column<Row> => ({
    id: field,
    header,
    align: 'end',
    width: 112,
    // Habits are of several units: there is no order between them.
    sortable: false,
    value: (row) => row[field],
    write: (row) => written(row, row[field]),
    cell: (row) => <Figure of={habitOf(figures, row, field, header)} />,
  });
  return [
    textColumn('metric_label', 'Habit', ({ metric_label }) => metric_label, { width: 200 }),
    inUnit('rep_value', 'Own'),
    inUnit('team_avg_value', 'Team mean'),
    inUnit('top_performer_value', 'Top performers'),
    inUnit('gap_to_top', 'Gap to them'),
    textColumn('gap_impact', 'What the gap may be worth', ({ gap_impact }) => gap_impact ?? NONE, {
      width: 240,
      sortable: false,
    }),
  ];
}

function HabitTable({ figures }: { readonly figures: Figures<'rep_driver_comparison'> }) {
  return (
    <DataTable
      label="Habits, beside the team and top performers"
      rows={figures.rows}
      rowId={({ metric_name }) => metric_name}
      columns={columnsOf(figures)}
    />
  );
}

/** The habits that drive win rates: this person's beside the median and the top performers as a group. */
export function Drivers({ dashboard, source, peers }: PartProps) {
  const explain = useExplain();
  const all = useRead(() => getDataset('rep_driver_comparison', queryOf(unfiltered(source.filters))));
  const rows = all.data === undefined ? [] : asAnswerOf(all.data, 'rep_driver_comparison').rows;
  return (
    <Part
      told={widgetOf(dashboard, 'drivers', 'rep_driver_comparison')}
      source={source}
      name="Win rate drivers"
      asks="Which habits make the difference?"
      span={7}
    >
      {(figures) => {
        const medians = new Map(
          figures.rows.map(({ metric_name }) => [
            metric_name,
            medianOf(
              peers,
              rows.filter((row) => row.metric_name === metric_name),
              ({ rep_value }) => rep_value,
            ),
          ]),
        );
        const markOf = (row: Row, value: number | null) =>
          value === null ? undefined : { value, display: written(row, value) };
        return (
          <>
            <Bullets
              level={3}
              title={messageOf(figures.rows, medians, peers)}
              subtitle="Each habit on a scale of its own; closed deals of four quarters, or open ones"
              alt={figures.rows.map((row) => `${row.metric_label}: ${written(row, row.rep_value)}.`).join(' ')}
              names={{
                value: 'Own',
                ...(peers !== null && { target: medianName(peers) }),
                second: 'Top performers',
              }}
              bullets={figures.rows.map((row) => ({
                id: row.metric_name,
                label: `${row.metric_label}${row.good_direction === 'lower' ? ' (less is better)' : ''}`,
                value: row.rep_value,
                display: written(row, row.rep_value),
                target: markOf(row, medians.get(row.metric_name) ?? null),
                second: markOf(row, row.top_performer_value),
                max: row.bar_max ?? 1,
              }))}
              onPick={(id) => {
                const row = figures.rows.find(({ metric_name }) => metric_name === id);
                if (row) explain(habitOf(figures, row, 'rep_value', 'Own'));
              }}
            />
            <details className={styles.more}>
              <summary>The habits, figure by figure</summary>
              <HabitTable figures={figures} />
            </details>
          </>
        );
      }}
    </Part>
  );
}
