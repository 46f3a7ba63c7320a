import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CallerAccuracyRow, ForecastAccuracyRow } from '../../../api/generated/showroom.schemas.ts';
import { getDataset } from '../../../api/generated/showroom.ts';
import { useRead } from '../../../api/read.ts';
import { TimeChart } from '../../../charts/time-chart.tsx';
import { percent } from '../../../format/numbers.ts';
import { Figure } from '../../../kit/figure.tsx';
import { Empty } from '../../../kit/states.tsx';
import { type Figures, widgetOf } from '../answers.ts';
import { FigureTable } from '../figure-table.tsx';
import { latestFirst, queryOf } from '../filters.ts';
import { DatasetFigures, Panel, Part } from '../told.tsx';
import { CALLERS, latestCalls, missOf, nearestOf, weeksOf } from './miss.ts';
import { type PartProps, sourceLine } from './parts.ts';
import styles from './pipeline.module.css';

const whole = (value: number) => percent(value, 0);

function messageOf(rows: readonly ForecastAccuracyRow[]): string {
  const nearest = nearestOf(rows);
  if (nearest === undefined) return 'No quarter has ended yet that a forecast was made of';
  const side = Math.round(nearest.bias * 100) === 0 ? '' : nearest.bias < 0 ? ', mostly too low' : ', mostly too high';
  return `${nearest.label} came nearest: off by ${whole(nearest.size * 100)}${side}`;
}

interface WeekProps {
  readonly figures: Figures<'forecast_accuracy'>;
  readonly rows: readonly ForecastAccuracyRow[];
  readonly week: number;
}

/** How far off each forecast of one week was, quarter by quarter. */
function OneWeek({ figures, rows, week }: WeekProps) {
  const own = rows.filter(({ week_number }) => week_number === week);
  return (
    <FigureTable
      label={`Errors at the end of week ${week}`}
      columns={[
        { label: `Week ${week} of`, cell: (quarter: string) => quarter },
        ...CALLERS.map(({ id, label }) => ({
          label,
          cell: (quarter: string) => {
            const row = own.find((each) => each.quarter === quarter && each.caller === id);
            return row === undefined ? (
              '—'
            ) : (
              <Figure of={figures.explain(row, 'bias', `${label}, week ${week} of ${quarter}`, { window: quarter })} />
            );
          },
        })),
        {
          label: 'What came',
          cell: (quarter: string) => {
            const row = own.find((each) => each.quarter === quarter);
            return row === undefined ? (
              '—'
            ) : (
              <Figure of={figures.explain(row, 'actual', `What ${quarter} brought`, { window: quarter })} />
            );
          },
        },
      ]}
      rows={latestFirst(own.map(({ quarter }) => quarter))}
      keyOf={(quarter) => quarter}
      empty="Nothing was forecast in this week of a quarter that is over"
    />
  );
}

/** How far off the calls of past quarters were, and to which side. */
export function Accuracy({ dashboard, source }: PartProps) {
  return (
    <Part
      told={widgetOf(dashboard, 'forecast-accuracy', 'forecast_accuracy')}
      source={source}
      name="Accuracy of the calls"
      asks="How far off were the forecasts of past quarters, and to which side?"
      span={12}
    >
      {(figures) => {
        const rows = latestCalls(figures.rows);
        const weeks = weeksOf(rows);
        const known = weeks.at(Math.floor(weeks.length / 2));
        const kpis = widgetOf(dashboard, 'forecast-trend', 'forecast_history').answer?.rows ?? [];
        const now = kpis.findLast(({ quarter }) => quarter === dashboard.filters.quarter)?.week_number;
        const week = now !== undefined && weeks.includes(now) ? now : known;
        if (week === undefined) return <Empty title="No quarter has ended here that a forecast was made of" />;
        return (
          <>
            <TimeChart
              level={3}
              title={messageOf(rows)}
              subtitle="Size of the errors in percent of what came, by week of the quarter, over the last four quarters that are over"
              source={sourceLine(source, 'forecast_accuracy')}
              alt={CALLERS.map(({ id, label }) => {
                const { size } = missOf(rows.filter(({ caller }) => caller === id));
                return size === null ? '' : `${label}: off by ${whole(size * 100)}.`;
              }).join(' ')}
              series={CALLERS.map(({ id, label }) => ({
                id,
                label,
                points: weeks.map((each) => {
                  const { size } = missOf(rows.filter((row) => row.caller === id && row.week_number === each));
                  const value = size === null ? null : size * 100;
                  return { at: String(each).padStart(2, '0'), label: `Week ${each}`, value };
                }),
              }))}
              write={(value) => percent(value, 0)}
              writeAxis={whole}
            />
            <div className={styles.more}>
              <OneWeek figures={figures} rows={rows} week={week} />
            </div>
          </>
        );
      }}
    </Part>
  );
}

const LEVELS = { rep: 'Rep', manager: 'Manager' } as const;

/** The name; that of a rep leads to what may be talked about. */
function nameOf({ caller_id, caller_name, level }: CallerAccuracyRow): ReactNode {
  if (level === 'manager') return caller_name;
  return (
    <Link to={`/coaching/${caller_id}`} search={((before: object) => before) as never}>
      {caller_name}
    </Link>
  );
}

/** Who called too much or too little, in the last four quarters that are over. */
export function Callers({ source }: PartProps) {
  const read = useRead(() => getDataset('caller_accuracy', queryOf(source.filters)));
  return (
    <Panel name="Who calls how" asks="Calls of the last four quarters that are over, by name" span={7}>
      <DatasetFigures read={read} dataset="caller_accuracy" source={source}>
        {(figures) => {
          const figure = (field: keyof CallerAccuracyRow & string, label: string) => ({
            label,
            cell: (row: CallerAccuracyRow) => (
              <Figure of={figures.explain(row, field, `${label}, ${row.caller_name}`)} />
            ),
          });
          const byName = [...figures.rows].sort(
            (a, b) => a.level.localeCompare(b.level) || a.caller_name.localeCompare(b.caller_name),
          );
          return (
            <>
              <h3 className={styles.lead}>How far off each caller was, and to which side</h3>
              <FigureTable
                label="Accuracy of each caller"
                columns={[
                  { label: 'Name', cell: nameOf },
                  { label: 'Level', align: 'left' as const, cell: ({ level }: CallerAccuracyRow) => LEVELS[level] },
                  figure('error_pct', 'Off by'),
                  figure('bias', 'Side'),
                  figure('called', 'Called'),
                  figure('actual', 'Came'),
                  figure('calls', 'Calls'),
                ]}
                rows={byName}
                keyOf={({ caller_id, level }) => `${caller_id} ${level}`}
                empty="Nobody here has called a quarter that is over"
              />
            </>
          );
        }}
      </DatasetFigures>
    </Panel>
  );
}
