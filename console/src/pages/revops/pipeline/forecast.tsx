import type { ForecastConfidenceRow } from '../../../api/generated/showroom.schemas.ts';
import { getDataset } from '../../../api/generated/showroom.ts';
import { useRead } from '../../../api/read.ts';
import { ForecastRange } from '../../../charts/forecast-range.tsx';
import { money, percent } from '../../../format/numbers.ts';
import { day } from '../../../format/times.ts';
import { useExplain } from '../../../kit/explain/explain.tsx';
import { Figure } from '../../../kit/figure.tsx';
import { type Figures, widgetOf } from '../answers.ts';
import { isOver, queryOf, spanOf } from '../filters.ts';
import { DatasetFigures, Panel } from '../told.tsx';
import { type PartProps, sourceLine } from './parts.ts';
import styles from './pipeline.module.css';

const compact = (value: number | null) => money(value, { compact: true });

/** The message of the chart. */
function messageOf(row: ForecastConfidenceRow): string {
  const { quarter, quarter_target: target, ai_forecast: forecast, closed_won: won } = row;
  if (isOver(quarter, row.snapshot_date)) return `${quarter} ended with ${compact(won)} won`;
  if (forecast === null) return `${compact(won)} is won so far; what comes can’t be told yet`;
  if (target === null || target === 0) return `${quarter} is expected to end at ${compact(forecast)}`;
  const share = Math.round((forecast / target) * 100);
  return `${quarter} is expected to end at ${percent(share, 0)} of its target`;
}

const LABELS = { target: 'Target', high: 'High end', forecast: 'Forecast', low: 'Low end' } as const;

const PARTS = [
  ['closed_won', 'Won so far'],
  ['expected_open', 'Expected of open deals'],
  ['expected_new', 'Expected of new deals'],
  ['ai_forecast', 'Forecast'],
  ['low', 'Low end'],
  ['high', 'High end'],
  ['pipeline_commit', 'Pipeline in commit'],
  ['pipeline_best_case', 'Pipeline in best case'],
  ['pipeline_total', 'Pipeline of the quarter'],
] as const;

interface RangeProps extends PartProps {
  readonly figures: Figures<'forecast_confidence'>;
  readonly row: ForecastConfidenceRow;
}

/** The figure that stands at each label of the quarter's end. */
const ENDS = { target: 'quarter_target', high: 'high', forecast: 'ai_forecast', low: 'low' } as const;

function Range({ dashboard, source, figures, row }: RangeProps) {
  const explain = useExplain();
  const { quarter, quarter_target: target, ai_forecast: value, low, high, closed_won: won } = row;
  const { from, until } = spanOf(quarter);
  const weeks = widgetOf(dashboard, 'forecast-trend', 'forecast_history').answer?.rows ?? [];
  const own = weeks.filter((week) => week.quarter === quarter && week.snapshot_date < row.snapshot_date);
  const come = [
    { at: from, value: 0 },
    ...own.map(({ snapshot_date: at, cumulative_closed }) => ({ at, value: cumulative_closed })),
    { at: row.snapshot_date, value: won },
  ];
  const open = !isOver(quarter, row.snapshot_date) && value !== null && low !== null && high !== null;
  const range = open ? { low, value, high } : null;
  const told =
    range === null ? '' : ` At the end of the quarter between ${compact(low)} and ${compact(high)} is expected.`;
  return (
    <>
      <ForecastRange
        level={3}
        title={messageOf(row)}
        subtitle={`USD, won in ${quarter}${range === null ? '' : ' so far; hatched: where four of five outcomes lie'}`}
        source={sourceLine(source, 'forecast_confidence, forecast_history')}
        alt={`${compact(won)} is won on ${day(row.snapshot_date)}.${told}${target === null ? '' : ` The target is ${compact(target)}.`}`}
        from={from}
        until={until}
        come={come}
        forecast={range}
        target={target}
        write={compact}
        writeDate={day}
        onPick={() => explain(figures.explain(row, 'closed_won', 'Won so far', { window: quarter }))}
        onPickEnd={(end) => explain(figures.explain(row, ENDS[end], LABELS[end], { window: quarter }))}
      />
      <dl className={styles.facts}>
        {PARTS.map(([field, label]) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd>
              <Figure of={figures.explain(row, field, label, { window: quarter })} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** What the quarter will bring, with its range, and what that is made of. */
export function Forecast({ dashboard, source }: PartProps) {
  const read = useRead(() => getDataset('forecast_confidence', queryOf(source.filters)));
  return (
    <Panel name="Forecast" asks="Will the quarter be made?" span={7}>
      <DatasetFigures read={read} dataset="forecast_confidence" source={source} height="22rem">
        {(figures) => {
          const row = figures.rows.find(({ team_filter }) => team_filter === dashboard.filters.team) ?? figures.rows[0];
          return row && <Range {...{ dashboard, source, figures, row }} />;
        }}
      </DatasetFigures>
    </Panel>
  );
}
