import { TimeChart } from '../../../charts/time-chart.tsx';
import { count, money } from '../../../format/numbers.ts';
import { dayOfYear } from '../../../format/times.ts';
import { useExplain } from '../../../kit/explain/explain.tsx';
import { Fold } from '../../../kit/fold.tsx';
import { KeptTable } from '../../../kit/kept-table.tsx';
import { Empty } from '../../../kit/states.tsx';
import type { Column } from '../../../kit/table-columns.ts';
import { type Figures, type RowOf, widgetOf } from '../answers.ts';
import { figureColumns, textColumn } from '../figure-columns.tsx';
import { quarterBefore } from '../filters.ts';
import { movedByDeals, weekStretches } from '../moved-by.ts';
import { Part } from '../told.tsx';
import { movement } from '../words.ts';
import { type PartProps, sourceLine } from './parts.ts';
import styles from './pipeline.module.css';

type Week = RowOf<'forecast_history'>;

const compact = (value: number | null) => money(value, { compact: true });
/** Weeks of the small charts: half a year. */
const COURSE = 26;

const weekLabel = ({ week_number, quarter }: Week) => `W${week_number} ${quarter}`;

/** The last day of a week: `22 Nov`. */
const endOf = ({ snapshot_date }: Week) => dayOfYear(Date.parse(snapshot_date) - 1);

/** The weeks of the quarter that is looked at. */
const ownWeeks = ({ rows }: Figures<'forecast_history'>, quarter: string) =>
  rows.filter((week) => week.quarter === quarter);

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

function columnsOf(figures: Figures<'forecast_history'>): readonly Column<Week>[] {
  const figure = figureColumns(figures, ({ week_number }: Week) => `week ${week_number}`);
  return [
    textColumn('week_number', 'Week', ({ week_number }) => `Week ${week_number}`, { width: 92, sortable: false }),
    ...FIELDS.map(([field, header]) => figure(field, header, { window: weekLabel, width: 112 })),
  ];
}

function WeekTable({ figures, quarter }: { readonly figures: Figures<'forecast_history'>; readonly quarter: string }) {
  return (
    <KeptTable
      name="weeks"
      label={`Weeks of ${quarter}`}
      rows={ownWeeks(figures, quarter)}
      rowId={weekLabel}
      columns={columnsOf(figures)}
    />
  );
}

/** What target, closed, commit and forecast were at the end of each week. */
export function History({ dashboard, source }: PartProps) {
  const told = widgetOf(dashboard, 'forecast-trend', 'forecast_history');
  return (
    <Part
      told={told}
      source={source}
      name="Forecast history"
      asks="How did target, closed, commit and forecast run week by week?"
      span={12}
    >
      {(figures) => <Weeks {...{ dashboard, source, figures }} drawing={told.drawing} />}
    </Part>
  );
}

interface WeeksProps extends PartProps {
  readonly figures: Figures<'forecast_history'>;
  readonly drawing: ReturnType<typeof widgetOf>['drawing'];
}

function Weeks({ dashboard, source, figures, drawing }: WeeksProps) {
  const explain = useExplain();
  const { quarter } = dashboard.filters;
  const weeks = ownWeeks(figures, quarter);
  if (weeks.length === 0 || drawing === null)
    return (
      <Empty title={`No week of ${quarter} has ended here`}>The first one is drawn when its Sunday is over.</Empty>
    );
  return (
    <>
      <TimeChart
        level={3}
        title={drawing.message}
        subtitle={`USD, at the end of each week of ${quarter}`}
        source={sourceLine(source, 'forecast_history')}
        alt={drawing.alt}
        series={drawing.series.map(({ field, name, role, data }) => ({
          id: field,
          label: name,
          ...(role === 'target' && { role }),
          points: weeks.map((week, index) => ({
            at: week.snapshot_date,
            label: drawing.x[index]?.short ?? weekLabel(week),
            value: data[index] ?? null,
          })),
        }))}
        movedBy={movedByDeals(source, { measures: ['won-in-quarter', 'pipeline-in-quarter'] })}
        write={compact}
        writeAxis={compact}
        onPick={(at) => {
          const week = weeks.find(({ snapshot_date }) => snapshot_date === at);
          const name = `Forecast, week ${week?.week_number}`;
          if (week) explain(figures.explain(week, 'cumulative_forecast', name, { window: weekLabel(week) }));
        }}
      />
      <Fold id="weeks" title="The weeks, figure by figure" className={styles.more}>
        <WeekTable figures={figures} quarter={quarter} />
      </Fold>
    </>
  );
}

/** What the axis calls a week of whatever quarter. */
const periodOf = ({ week_number }: Pick<Week, 'week_number'>): string => String(week_number).padStart(2, '0');

/** Weeks by their number, so that two quarters lie over each other. */
const byWeek = (weeks: readonly Week[]) =>
  weeks.map((week) => ({ at: periodOf(week), label: `Week ${week.week_number}`, value: week.pipeline_total }));

function comparison(now: Week, then: Week | undefined): string {
  const own = `${compact(now.pipeline_total)} is open at the end of week ${now.week_number}`;
  if (then === undefined) return own;
  const more = now.pipeline_total - then.pipeline_total;
  if (more === 0) return `${own}, as much as a quarter ago`;
  return `${own}, ${compact(Math.abs(more))} ${more < 0 ? 'less' : 'more'} than a quarter ago`;
}

/** Amount and health of the open pipeline: two small charts. */
export function Course({ dashboard, source }: PartProps) {
  const explain = useExplain();
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
              subtitle="USD, open deals due in the quarter, at the end of each week, beside the quarter before; marks are of this quarter"
              source={sourceLine(source, 'forecast_history')}
              alt={`${compact(last.pipeline_total)} at the end of week ${last.week_number}.`}
              series={[
                { id: 'before', label: 'Quarter before', role: 'previous', points: byWeek(before) },
                { id: 'now', label: dashboard.filters.quarter, points: byWeek(weeks) },
              ]}
              movedBy={movedByDeals(source, {
                measures: ['pipeline-in-quarter'],
                stretches: weekStretches(figures.rows, (week) =>
                  week.quarter === last.quarter ? periodOf(week) : null,
                ),
              })}
              write={compact}
              writeAxis={compact}
              height={180}
              onPick={(at) => {
                const week = weeks.find(({ week_number }) => week_number === Number(at));
                const name = `Pipeline, week ${week?.week_number}`;
                if (week) explain(figures.explain(week, 'pipeline_total', name, { window: weekLabel(week) }));
              }}
            />
          );
        }}
      </Part>
      <Part {...shared} name="Health of the pipeline" asks="Is it getting better?">
        {(figures) => {
          const weeks = figures.rows.slice(-COURSE).filter(({ avg_pipeline_health: health }) => health !== null);
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
              series={[
                {
                  id: 'health',
                  label: 'Health',
                  points: weeks.map((week) => ({
                    at: week.snapshot_date,
                    label: endOf(week),
                    value: week.avg_pipeline_health,
                  })),
                },
              ]}
              movedBy={movedByDeals(source, { kinds: ['deal-opened', 'deal-won', 'deal-lost'] })}
              write={(value) => count(value)}
              height={180}
              onPick={(at) => {
                const week = weeks.find(({ snapshot_date }) => snapshot_date === at);
                const name = `Health, week ${week?.week_number}`;
                if (week) explain(figures.explain(week, 'avg_pipeline_health', name, { window: weekLabel(week) }));
              }}
            />
          );
        }}
      </Part>
    </>
  );
}
