import type { RepActivityMetricsRow } from '../../../api/generated/showroom.schemas.ts';
import { getDataset } from '../../../api/generated/showroom.ts';
import { useRead } from '../../../api/read.ts';
import { Bullets } from '../../../charts/bullet.tsx';
import { count, NONE } from '../../../format/numbers.ts';
import { Figure } from '../../../kit/figure.tsx';
import { asAnswerOf, widgetOf } from '../answers.ts';
import { FigureTable } from '../figure-table.tsx';
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
  ['total_activities', 'All'],
  ['call_count', 'Calls'],
  ['email_count', 'E-mails'],
  ['meeting_count', 'Meetings'],
  ['demo_count', 'Demos'],
  ['avg_daily_activities', 'A working day'],
  ['team_avg_daily', 'Team mean'],
  ['top_performer_daily', 'Top performers'],
  ['activity_consistency_score', 'Evenness'],
] as const;

const decimal = (value: number | null) => (value === null ? NONE : count(value, 1));

function messageOf({ total_activities, low_activity_days: low }: Row): string {
  if (total_activities === 0) return 'No activity of the last thirty days is recorded';
  return low.length === 0 ? 'The week is even' : `Quieter than the other days: ${low.join(', ')}`;
}

/** How much was done, and on which days. */
export function Activity({ dashboard, source, peers }: PartProps) {
  const all = useRead(() =>
    getDataset('rep_activity_metrics', { ...queryOf(unfiltered(source.filters)), period: '30d' }),
  );
  const rows = all.data === undefined ? [] : asAnswerOf(all.data, 'rep_activity_metrics').rows;
  const usual = medianOf(peers, rows, ({ avg_daily_activities }) => avg_daily_activities);
  return (
    <Part
      told={widgetOf(dashboard, 'activity', 'rep_activity_metrics')}
      source={source}
      name="Activity analysis"
      asks="How much is done, and on which days?"
    >
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
              title={messageOf(month)}
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
            />
            <div className={styles.more}>
              <FigureTable
                label="Activities by period"
                columns={[
                  { label: 'Period', cell: ({ period }: Row) => PERIODS[period] },
                  ...FIELDS.map(([field, label]) => ({
                    label,
                    cell: (row: Row) => (
                      <Figure
                        of={figures.explain(row, field, `${label}, ${PERIODS[row.period].toLowerCase()}`, {
                          window: PERIODS[row.period],
                        })}
                      />
                    ),
                  })),
                ]}
                rows={figures.rows}
                keyOf={({ period }) => period}
                empty="Nothing was recorded"
              />
            </div>
          </>
        );
      }}
    </Part>
  );
}
