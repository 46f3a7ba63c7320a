import type { RepDriverComparisonRow } from '../../../api/generated/showroom.schemas.ts';
import { getDataset } from '../../../api/generated/showroom.ts';
import { useRead } from '../../../api/read.ts';
import { Bullets } from '../../../charts/bullet.tsx';
import { count, NONE, percent } from '../../../format/numbers.ts';
import { Figure } from '../../../kit/figure.tsx';
import { asAnswerOf, type Figures, widgetOf } from '../answers.ts';
import { type Column, FigureTable } from '../figure-table.tsx';
import { queryOf, unfiltered } from '../filters.ts';
import { Part } from '../told.tsx';
import styles from './coaching.module.css';
import { medianName, type PartProps } from './parts.ts';
import { medianOf, type Peers } from './peers.ts';

type Row = RepDriverComparisonRow;

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

function columnsOf(figures: Figures<'rep_driver_comparison'>): readonly Column<Row>[] {
  const inUnit = (field: Value, label: string): Column<Row> => ({
    label,
    cell: (row) => (
      <Figure
        of={{ ...figures.explain(row, field, `${label}: ${row.metric_label}`), display: written(row, row[field]) }}
      />
    ),
  });
  return [
    { label: 'Habit', cell: ({ metric_label }) => metric_label },
    inUnit('rep_value', 'Own'),
    inUnit('team_avg_value', 'Team mean'),
    inUnit('top_performer_value', 'Top performers'),
    inUnit('gap_to_top', 'Gap to them'),
    {
      label: 'What the gap may be worth',
      align: 'left',
      wraps: true,
      cell: ({ gap_impact }) => gap_impact,
    },
  ];
}

/** The habits that drive win rates: this person's beside the median and the top performers as a group. */
export function Drivers({ dashboard, source, peers }: PartProps) {
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
            />
            <details className={styles.more}>
              <summary>The habits, figure by figure</summary>
              <FigureTable
                label="Habits, beside the team and top performers"
                columns={columnsOf(figures)}
                rows={figures.rows}
                keyOf={({ metric_name }) => metric_name}
                empty="No habit was measured"
              />
            </details>
          </>
        );
      }}
    </Part>
  );
}
