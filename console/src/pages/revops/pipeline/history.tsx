import { TimeChart } from '../../../charts/time-chart.tsx';
import { count, money } from '../../../format/numbers.ts';
import { Figure } from '../../../kit/figure.tsx';
import { Empty } from '../../../kit/states.tsx';
import { type Figures, type RowOf, widgetOf } from '../answers.ts';
import { FigureTable } from '../figure-table.tsx';
import { quarterBefore } from '../filters.ts';
import { Part } from '../told.tsx';
import { movement, type PartProps, sourceLine } from './parts.ts';
import styles from './pipeline.module.css';

type Week = RowOf<'forecast_history'>;
type Amount =
  | 'cumulative_target'
  | 'cumulative_closed'
  | 'cumulative_commit'
  | 'cumulative_forecast'
  | 'pipeline_total';

const compact = (value: number | null) => money(value, { compact: true });
/** Weeks of the small charts: half a year. */
const COURSE = 26;

const weekLabel = ({ week_number, quarter }: Week) => `W${week_number} ${quarter}`;

const points = (weeks: readonly Week[], field: Amount | 'avg_pipeline_health') =>
  weeks.map((week) => ({ at: week.snapshot_date, label: weekLabel(week), value: week[field] }));

/** The same of one quarter, which the subtitle names. */
const ownPoints = (weeks: readonly Week[], field: Amount) =>
  weeks.map((week) => ({ at: week.snapshot_date, label: `W${week.week_number}`, value: week[field] }));

/** The weeks of the quarter that is looked at. */
const ownWeeks = ({ rows }: Figures<'forecast_history'>, quarter: string) =>
  rows.filter((week) => week.quarter === quarter);

function messageOf(weeks: readonly Week[]): string {
  const told = weeks.filter(({ cumulative_forecast }) => cumulative_forecast !== null);
  const [first, last] = [told[0], told.at(-1)];
  if (!first || !last || first === last) return 'What was expected, week by week';
  const [from, to] = [first.cumulative_forecast ?? 0, last.cumulative_forecast ?? 0];
  return `The forecast ${movement(from, to, compact)} from week ${first.week_number} to week ${last.week_number}`;
}

const FIELDS = [
  ['cumulative_target', 'Target pace'],
  ['cumulative_closed', 'Won'],
  ['cumulative_commit', 'Commit'],
  ['cumulative_forecast', 'Forecast'],
  ['pipeline_commit', 'In commit'],
  ['pipeline_best_case', 'In best case'],
  ['pipeline_total', 'Pipeline'],
  ['avg_pipeline_health', 'Health'],
] as const;

/** What target, closed, commit and forecast were at the end of each week. */
export function History({ dashboard, source }: PartProps) {
  const { quarter } = dashboard.filters;
  return (
    <Part
      told={widgetOf(dashboard, 'forecast-trend', 'forecast_history')}
      source={source}
      name="Forecast history"
      asks="How did target, closed, commit and forecast run week by week?"
      span={12}
    >
      {(figures) => {
        const weeks = ownWeeks(figures, quarter);
        if (weeks.length === 0) return <Empty title={`No week of ${quarter} has ended here`} />;
        return (
          <>
            <TimeChart
              level={3}
              title={messageOf(weeks)}
              subtitle={`USD, at the end of each week of ${quarter}`}
              source={sourceLine(source, 'forecast_history')}
              alt={`Commit, forecast and what was won at the end of ${weeks.length} weeks of ${quarter}.`}
              series={[
                { id: 'target', label: 'Target pace', role: 'target', points: ownPoints(weeks, 'cumulative_target') },
                { id: 'closed', label: 'Won', points: ownPoints(weeks, 'cumulative_closed') },
                { id: 'commit', label: 'Commit', points: ownPoints(weeks, 'cumulative_commit') },
                { id: 'forecast', label: 'Forecast', points: ownPoints(weeks, 'cumulative_forecast') },
              ]}
              write={compact}
              writeAxis={compact}
            />
            <details className={styles.more}>
              <summary>The weeks, figure by figure</summary>
              <FigureTable
                label={`Weeks of ${quarter}`}
                columns={[
                  { label: 'Week', cell: (week: Week) => `W${week.week_number}` },
                  ...FIELDS.map(([field, label]) => ({
                    label,
                    cell: (week: Week) => (
                      <Figure
                        of={figures.explain(week, field, `${label}, week ${week.week_number}`, {
                          window: weekLabel(week),
                        })}
                      />
                    ),
                  })),
                ]}
                rows={weeks}
                keyOf={weekLabel}
                empty="No week has ended"
              />
            </details>
          </>
        );
      }}
    </Part>
  );
}

/** Weeks by their number, so that two quarters lie over each other. */
const byWeek = (weeks: readonly Week[]) =>
  weeks.map(({ week_number, pipeline_total }) => ({
    at: String(week_number).padStart(2, '0'),
    label: `Week ${week_number}`,
    value: pipeline_total,
  }));

function comparison(now: Week, then: Week | undefined): string {
  const own = `${compact(now.pipeline_total)} is open at the end of week ${now.week_number}`;
  if (then === undefined) return own;
  const more = now.pipeline_total - then.pipeline_total;
  return `${own}, ${compact(Math.abs(more))} ${more < 0 ? 'less' : 'more'} than a quarter ago`;
}

/** Amount and health of the open pipeline: two small charts. */
export function Course({ dashboard, source }: PartProps) {
  const told = widgetOf(dashboard, 'forecast-trend', 'forecast_history');
  const shared = { told, source, span: 6 } as const;
  return (
    <>
      <Part {...shared} name="Open pipeline" asks="How much is expected to close in the quarter?">
        {(figures) => {
          const weeks = ownWeeks(figures, dashboard.filters.quarter);
          const before = ownWeeks(figures, quarterBefore(dashboard.filters.quarter));
          const last = weeks.at(-1);
          if (!last) return <Empty title={`No week of ${dashboard.filters.quarter} has ended here`} />;
          return (
            <TimeChart
              level={3}
              title={comparison(
                last,
                before.find(({ week_number }) => week_number === last.week_number),
              )}
              subtitle="USD, open deals due in the quarter, at the end of each week, beside the quarter before"
              source={sourceLine(source, 'forecast_history')}
              alt={`${compact(last.pipeline_total)} at the end of week ${last.week_number}.`}
              series={[
                { id: 'before', label: 'Quarter before', role: 'previous', points: byWeek(before) },
                { id: 'now', label: dashboard.filters.quarter, points: byWeek(weeks) },
              ]}
              write={compact}
              writeAxis={compact}
              height={180}
            />
          );
        }}
      </Part>
      <Part {...shared} name="Health of the pipeline" asks="Is it getting better?">
        {({ rows }) => {
          const weeks = rows.slice(-COURSE).filter(({ avg_pipeline_health }) => avg_pipeline_health !== null);
          const [first, last] = [weeks[0], weeks.at(-1)];
          if (!first || !last) return <Empty title="No week has ended here with open deals" />;
          const [from, to] = [first.avg_pipeline_health ?? 0, last.avg_pipeline_health ?? 0];
          return (
            <TimeChart
              level={3}
              title={`Mean health ${movement(Math.round(from), Math.round(to), (size) => `${count(size)} points`)} in ${weeks.length} weeks`}
              subtitle="Mean score of all open deals, 0 to 100, at the end of each week"
              source={sourceLine(source, 'forecast_history')}
              alt={`From ${count(from)} in ${weekLabel(first)} to ${count(to)} in ${weekLabel(last)}.`}
              series={[{ id: 'health', label: 'Health', points: points(weeks, 'avg_pipeline_health') }]}
              write={(value) => count(value)}
              height={180}
            />
          );
        }}
      </Part>
    </>
  );
}
