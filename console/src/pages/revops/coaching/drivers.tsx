import type { RepDriverComparisonRow } from '../../../api/generated/showroom.schemas.ts';
import { Bullets } from '../../../charts/bullet.tsx';
import { count, NONE, percent } from '../../../format/numbers.ts';
import { type Explained, useExplain } from '../../../kit/explain/explain.tsx';
import { Figure } from '../../../kit/figure.tsx';
import { Fold } from '../../../kit/fold.tsx';
import { KeptTable } from '../../../kit/kept-table.tsx';
import type { Column } from '../../../kit/table-columns.ts';
import { type Figures, widgetOf } from '../answers.ts';
import { textColumn } from '../figure-columns.tsx';
import { Part } from '../told.tsx';
import styles from './coaching.module.css';
import { benchmarkOf, type PartProps } from './parts.ts';

type Row = RepDriverComparisonRow;

const WINDOW = 'four quarters, or open deals';

const WRITE: Readonly<Record<Row['format_type'], (value: number) => string>> = {
  percent: (value) => percent(Math.round(value * 100), 0),
  days: (value) => `${count(value, 1)} d`,
  decimal: (value) => count(value, 1),
};

const written = (row: Row, value: number | null) => (value === null ? NONE : WRITE[row.format_type](value));

type Value = 'rep_value' | 'team_avg_value' | 'top_performer_value' | 'gap_to_top';

/** A figure of a habit, written in the unit of the habit. */
const habitOf = (figures: Figures<'rep_driver_comparison'>, row: Row, field: Value, label: string): Explained => ({
  ...figures.explain(row, field, `${label}: ${row.metric_label}`, { window: WINDOW }),
  display: written(row, row[field]),
});

/** Whether means of others are the rep’s own: nobody else sells. */
const isAlone = (rows: readonly Row[]): boolean =>
  rows.every((row) => row.team_avg_value === row.rep_value && row.top_performer_value === row.rep_value);

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
    ...(isAlone(figures.rows)
      ? []
      : [
          inUnit('team_avg_value', 'Team mean'),
          inUnit('top_performer_value', 'Top performers'),
          inUnit('gap_to_top', 'Gap to them'),
          textColumn('gap_impact', 'What the gap may be worth', ({ gap_impact }: Row) => gap_impact ?? NONE, {
            width: 240,
            sortable: false,
          }),
        ]),
  ];
}

function HabitTable({ figures }: { readonly figures: Figures<'rep_driver_comparison'> }) {
  return (
    <KeptTable
      name="habits"
      label="Habits"
      rows={figures.rows}
      rowId={({ metric_name }) => metric_name}
      columns={columnsOf(figures)}
    />
  );
}

/** The habits that drive win rates: this person's beside the median and the top performers as a group. */
export function Drivers({ dashboard, source }: PartProps) {
  const explain = useExplain();
  const told = widgetOf(dashboard, 'drivers', 'rep_driver_comparison');
  // One tile for each row, in their order.
  const tiles = told.drawing?.tiles ?? [];
  const medianName = benchmarkOf(tiles[0], 'median')?.label;
  return (
    <Part told={told} source={source} name="Win rate drivers" asks="Which habits make the difference?" span={7}>
      {(figures) => {
        const alone = isAlone(figures.rows);
        const markOf = (row: Row, value: number | null) =>
          value === null ? undefined : { value, display: written(row, value) };
        return (
          <>
            <Bullets
              level={3}
              title={told.drawing?.message ?? ''}
              subtitle="Each habit on a scale of its own; closed deals of four quarters, or open ones"
              alt={figures.rows.map((row) => `${row.metric_label}: ${written(row, row.rep_value)}.`).join(' ')}
              names={{
                value: 'Own',
                ...(medianName !== undefined && { target: medianName }),
                ...(!alone && { second: 'Top performers' }),
              }}
              bullets={figures.rows.map((row, index) => ({
                id: row.metric_name,
                label: `${row.metric_label}${row.good_direction === 'lower' ? ' (less is better)' : ''}`,
                value: row.rep_value,
                display: written(row, row.rep_value),
                target: markOf(row, benchmarkOf(tiles[index], 'median')?.value ?? null),
                second: alone ? undefined : markOf(row, row.top_performer_value),
                max: row.bar_max ?? 1,
              }))}
              onPick={(id) => {
                const row = figures.rows.find(({ metric_name }) => metric_name === id);
                if (row) explain(habitOf(figures, row, 'rep_value', 'Own'));
              }}
            />
            <Fold id="habits" title="The habits, figure by figure" className={styles.more}>
              <HabitTable figures={figures} />
            </Fold>
          </>
        );
      }}
    </Part>
  );
}
