import type { RepActivityMetricsRow } from '../../../api/generated/showroom.schemas.ts';
import { Bullets } from '../../../charts/bullet.tsx';
import { count, NONE } from '../../../format/numbers.ts';
import { useExplain } from '../../../kit/explain/explain.tsx';
import { KeptTable } from '../../../kit/kept-table.tsx';
import type { Column } from '../../../kit/table-columns.ts';
import { type Figures, widgetOf } from '../answers.ts';
import { figureColumns, textColumn } from '../figure-columns.tsx';
import { Part } from '../told.tsx';
import styles from './coaching.module.css';
import type { PartProps } from './parts.ts';

type Row = RepActivityMetricsRow;

const PERIODS = { '30d': 'Last 30 days', '7d': 'Last 7 days', today: 'Today so far' } as const;

const WEEKDAYS = ['monday_avg', 'tuesday_avg', 'wednesday_avg', 'thursday_avg', 'friday_avg'] as const;

const FIELDS = [
  ['total_activities', 'All', 68],
  ['call_count', 'Calls', 72],
  ['email_count', 'E-mails', 84],
  ['meeting_count', 'Meetings', 92],
  ['demo_count', 'Demos', 80],
  ['avg_daily_activities', 'A working day', 124],
  ['team_avg_daily', 'Team mean', 104],
  ['top_performer_daily', 'Top performers', 132],
  ['activity_consistency_score', 'Evenness', 96],
] as const;

const decimal = (value: number | null) => (value === null ? NONE : count(value, 1));

function columnsOf(figures: Figures<'rep_activity_metrics'>): readonly Column<Row>[] {
  const figure = figureColumns(figures, ({ period }: Row) => PERIODS[period].toLowerCase());
  return [
    textColumn('period', 'Period', ({ period }) => PERIODS[period], { width: 124, sortable: false }),
    ...FIELDS.map(([field, header, width]) =>
      figure(field, header, { width, window: ({ period }) => PERIODS[period] }),
    ),
  ];
}

function PeriodTable({ figures }: { readonly figures: Figures<'rep_activity_metrics'> }) {
  return (
    <KeptTable
      name="periods"
      label="Activities by period"
      rows={figures.rows}
      rowId={({ period }) => period}
      columns={columnsOf(figures)}
    />
  );
}

/** How much was done, and on which days. */
export function Activity({ dashboard, source }: PartProps) {
  const explain = useExplain();
  const told = widgetOf(dashboard, 'activity', 'rep_activity_metrics');
  const { drawing } = told;
  const [own, mean, median] = drawing?.series ?? [];
  const at = (values: readonly (number | null)[] | undefined, index: number) => values?.[index] ?? null;
  const markOf = (value: number | null) => (value === null ? undefined : { value, display: decimal(value) });
  return (
    <Part told={told} source={source} name="Activity analysis" asks="How much is done, and on which days?">
      {(figures) => {
        const month = figures.rows.find(({ period }) => period === '30d');
        if (month === undefined || drawing === null || own === undefined) return null;
        return (
          <>
            <Bullets
              level={3}
              title={drawing.message}
              subtitle="Mean activities by working day, last 30 days"
              alt={drawing.alt}
              names={{
                value: own.name,
                ...(mean && { target: mean.name }),
                ...(median && { second: median.name }),
              }}
              bullets={drawing.x.map(({ key, label }, index) => ({
                id: key,
                label,
                value: at(own.data, index),
                display: decimal(at(own.data, index)),
                target: markOf(at(mean?.data, index)),
                second: markOf(at(median?.data, index)),
                max: drawing.axis?.domain.max ?? 1,
              }))}
              onPick={(id) => {
                const field = WEEKDAYS.find((each) => each === id);
                const name = drawing.x.find(({ key }) => key === id)?.label;
                if (field) explain(figures.explain(month, field, `Mean of ${name}s`, { window: PERIODS['30d'] }));
              }}
            />
            <div className={styles.more}>
              <PeriodTable figures={figures} />
            </div>
          </>
        );
      }}
    </Part>
  );
}
