import type { RepActivityMetricsRow } from '../../../api/generated/showroom.schemas.ts';
import { getDataset } from '../../../api/generated/showroom.ts';
import { useRead } from '../../../api/read.ts';
import { Bullets } from '../../../charts/bullet.tsx';
import { count, NONE } from '../../../format/numbers.ts';
import { DataTable } from '../../../kit/data-table.tsx';
import { useExplain } from '../../../kit/explain/explain.tsx';
import type { Column } from '../../../kit/table-columns.ts';
import { asAnswerOf, type Figures, widgetOf } from '../answers.ts';
import { figureColumns, textColumn } from '../figure-columns.tsx';
import { queryOf, unfiltered } from '../filters.ts';
import { Part } from '../told.tsx';
import styles from './coaching.module.css';
import { medianName, type PartProps } from './parts.ts';
import { medianOf } from './peers.ts';

type Row = RepActivityMetricsRow;

const PERIODS = { '30d': 'Last 30 days', '7d': 'Last 7 days', today: 'Today so far' } as const;

const DAYS = [
  ['monday_avg', 'Monday'],
  ['tuesday_avg', 'Tuesday'],
  ['wednesday_avg', 'Wednesday'],
  ['thursday_avg', 'Thursday'],
  ['friday_avg', 'Friday'],
] as const;

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
    <DataTable
      label="Activities by period"
      rows={figures.rows}
      rowId={({ period }) => period}
      columns={columnsOf(figures)}
    />
  );
}

/** How much was done, and on which days. */
export function Activity({ dashboard, source, peers }: PartProps) {
  const all = useRead(() =>
    getDataset('rep_activity_metrics', { ...queryOf(unfiltered(source.filters)), period: '30d' }),
  );
  const rows = all.data === undefined ? [] : asAnswerOf(all.data, 'rep_activity_metrics').rows;
  const usual = medianOf(peers, rows, ({ avg_daily_activities }) => avg_daily_activities);
  const explain = useExplain();
  const told = widgetOf(dashboard, 'activity', 'rep_activity_metrics');
  return (
    <Part told={told} source={source} name="Activity analysis" asks="How much is done, and on which days?">
      {(figures) => {
        const month = figures.rows.find(({ period }) => period === '30d');
        if (month === undefined) return null;
        const mean = month.avg_daily_activities;
        const days = DAYS.map(([field, label]) => ({ field, label, value: month[field] }));
        const max = Math.max(1, mean ?? 0, usual ?? 0, ...days.map(({ value }) => value ?? 0));
        return (
          <>
            <Bullets
              level={3}
              title={told.drawing?.message ?? ''}
              subtitle="Mean activities by working day, last 30 days"
              alt={days.map(({ label, value }) => `${label}: ${decimal(value)}.`).join(' ')}
              names={{
                value: 'Mean of the weekday',
                target: 'Own mean',
                ...(peers !== null && usual !== null && { second: medianName(peers) }),
              }}
              bullets={days.map(({ field, label, value }) => ({
                id: field,
                label,
                value,
                display: decimal(value),
                target: mean === null ? undefined : { value: mean, display: decimal(mean) },
                second: usual === null ? undefined : { value: usual, display: decimal(usual) },
                max: Math.ceil(max * 1.05),
              }))}
              onPick={(id) => {
                const at = days.find(({ field }) => field === id);
                if (at) explain(figures.explain(month, at.field, `Mean of ${at.label}s`, { window: PERIODS['30d'] }));
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
