import { BarPlot } from '@mui/x-charts/BarChart';
import { ChartsAxisHighlight } from '@mui/x-charts/ChartsAxisHighlight';
import { ChartsContainer } from '@mui/x-charts/ChartsContainer';
import { ChartsGrid } from '@mui/x-charts/ChartsGrid';
import { ChartsXAxis } from '@mui/x-charts/ChartsXAxis';
import { ChartsYAxis } from '@mui/x-charts/ChartsYAxis';
import { useDrawingArea, useXScale, useYScale } from '@mui/x-charts/hooks';
import { LinePlot } from '@mui/x-charts/LineChart';
import { useMemo, useState } from 'react';
import { apart } from './apart.ts';
import type { Role, TimeMark, TimeSeries } from './series.ts';
import type { TimeChartProps } from './time-chart.tsx';
import styles from './time-plot.module.css';

/** The colour of the n-th series that is no comparison. */
const COLORS = ['var(--series-1)', 'var(--series-2)', 'var(--series-3)', 'var(--series-4)'] as const;
const OTHER = 'var(--series-other)';
const COMPARED: Partial<Record<Role, string>> = {
  target: 'var(--ink-soft)',
  benchmark: 'var(--ink-soft)',
  previous: 'var(--series-1)',
};
/** Pixels that a name at the end of a line takes: some 7 a letter, after a gap, and never more than the lines can spare. */
const LETTER = 7.4;
const GAP = 14;
const WIDEST_NAME = 170;

const nameWidth = (names: readonly string[]): number =>
  Math.min(WIDEST_NAME, GAP + LETTER * Math.max(...names.map(({ length }) => length)));
/** Pixels that names at the ends of lines need from one to the next. */
const NAME_HEIGHT = 15;

interface Drawn extends TimeSeries {
  readonly color: string;
}

function colored(series: readonly TimeSeries[]): Drawn[] {
  let next = 0;
  return series.map((each) => {
    const fixed = each.role && COMPARED[each.role];
    if (fixed !== undefined) return { ...each, color: fixed };
    const color = COLORS[next] ?? OTHER;
    next += 1;
    return { ...each, color };
  });
}

const valueAt = ({ points }: TimeSeries, at: string) => points.find((point) => point.at === at);

type Place = (at: string) => number | undefined;

/** The middle of a period on the axis, whether that is of points or of bands. */
function usePlace(): Place {
  const scale = useXScale();
  return (at) => {
    if (!('bandwidth' in scale)) return undefined;
    const x = scale(at as never);
    return x === undefined ? undefined : Number(x) + scale.bandwidth() / 2;
  };
}

/** Dots at each period, hollow where it is not over, and names at the ends of the lines. */
function Points({ series, hasNames }: { readonly series: readonly Drawn[]; readonly hasNames: boolean }) {
  const place = usePlace();
  const y = useYScale<'linear'>();
  const { left, top, width, height } = useDrawingArea();
  const ends = series.flatMap(({ id, points }) => {
    const last = points.findLast(({ value }) => value !== null);
    return last === undefined ? [] : [{ id, y: Number(y(last.value as never)) }];
  });
  const names = apart(ends, NAME_HEIGHT, top + height);
  return (
    <g>
      {series.map(({ id, label, role = 'actual', points, color }) => {
        const drawn = points.filter((point) => point.value !== null);
        const end = names.find((name) => name.id === id)?.y;
        const dots = role === 'actual' && points.length <= 40;
        return (
          <g key={id}>
            {dots &&
              drawn.map(({ at, value, partial = false }) => (
                <circle
                  key={at}
                  cx={place(at)}
                  cy={Number(y(value as never))}
                  r="3"
                  fill={partial ? 'var(--bg)' : color}
                  stroke={color}
                  strokeWidth="1.5"
                />
              ))}
            {hasNames && end !== undefined && (
              <text
                x={left + width + 10}
                y={end}
                className={styles.name}
                fill={role === 'target' || role === 'benchmark' ? 'var(--ink-soft)' : color}
              >
                {label}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** The stretch from the last whole period to the one that is not over, dashed. */
function PartialStretch({ series }: { readonly series: readonly Drawn[] }) {
  const place = usePlace();
  const y = useYScale<'linear'>();
  return (
    <g>
      {series.map(({ id, points, color }) => {
        const drawn = points.filter(({ value }) => value !== null);
        const [before, last] = drawn.slice(-2);
        if (before === undefined || last?.partial !== true) return null;
        return (
          <line
            key={id}
            x1={place(before.at)}
            y1={Number(y(before.value as never))}
            x2={place(last.at)}
            y2={Number(y(last.value as never))}
            stroke={color}
            strokeWidth="2"
            strokeDasharray="4 4"
          />
        );
      })}
    </g>
  );
}

/** What happened, as marks on the axis of time; which is said in words above the plot. */
function Marks({ marks, periods }: { readonly marks: readonly TimeMark[]; readonly periods: readonly string[] }) {
  const place = usePlace();
  const { top, height } = useDrawingArea();
  return (
    <g>
      {marks.map(({ at, label }) => {
        const period = periods.findLast((each) => each <= at);
        const x = period === undefined ? undefined : place(period);
        if (x === undefined) return null;
        return (
          <g key={`${at} ${label}`} className={styles.mark}>
            <line x1={x} x2={x} y1={top} y2={top + height} />
            <path d={`M${x - 4} ${top}h8l-4 6z`} />
          </g>
        );
      })}
    </g>
  );
}

/** The plot of a chart over time. */
export default function TimePlot({
  series,
  marks = [],
  write,
  writeAxis,
  scale,
  shape = 'line',
  height = 240,
  title,
  onPick,
}: TimeChartProps) {
  const [at, setAt] = useState<number | null>(null);
  const drawn = useMemo(() => colored(series), [series]);
  const periods = useMemo(
    () => [...new Set(series.flatMap(({ points }) => points.map((point) => point.at)))].sort(),
    [series],
  );
  const labels = new Map(series.flatMap(({ points }) => points.map((point) => [point.at, point.label])));
  const written = new Map(scale?.ticks.map(({ value, display }) => [value, display]));
  const names = drawn.length > 1;
  const isBars = shape === 'bars';
  const plotted = drawn.map((each) => {
    const isPast = each.role === undefined || each.role === 'actual';
    const values = periods.map((period) => {
      const point = valueAt(each, period);
      // What is not over is drawn apart, dashed.
      return point === undefined || (!isBars && isPast && point.partial && shape === 'line') ? null : point.value;
    });
    const common = { id: each.id, label: each.label, data: values, color: each.color, valueFormatter: write };
    if (isBars && isPast) return { ...common, type: 'bar' as const };
    return {
      ...common,
      type: 'line' as const,
      curve: shape === 'steps' ? ('stepAfter' as const) : ('linear' as const),
      showMark: false,
      connectNulls: false,
    };
  });
  const shown = at ?? periods.length - 1;
  const period = periods[shown];
  const happened = marks.filter(
    (mark) =>
      period !== undefined &&
      mark.at >= period &&
      (periods[shown + 1] === undefined || mark.at < (periods[shown + 1] ?? '')),
  );
  return (
    <div>
      <p className={styles.readout}>
        <strong>{period === undefined ? '' : labels.get(period)}</strong>
        {drawn.map((each) => {
          const point = period === undefined ? undefined : valueAt(each, period);
          if (point === undefined) return null;
          return (
            <span key={each.id}>
              <span
                className={`${styles.key} ${each.role === 'previous' ? styles.previousKey : ''}`}
                style={{ background: each.color }}
              />
              {names ? `${each.label} ` : ''}
              {point.display ?? write(point.value)}
              {point.partial ? ' so far' : ''}
            </span>
          );
        })}
        {happened.map(({ label, at: when }) => (
          <span key={`${when} ${label}`} className={styles.happened}>
            ▾ {label}
          </span>
        ))}
      </p>
      <ChartsContainer
        series={plotted}
        xAxis={[
          {
            id: 'time',
            scaleType: 'band',
            data: periods,
            valueFormatter: (value: string) => labels.get(value) ?? value,
            tickLabelMinGap: 12,
            disableTicks: true,
          },
        ]}
        yAxis={[
          {
            id: 'value',
            width: 64,
            ...(isBars && { min: 0 }),
            ...(scale && { min: scale.min, max: scale.max, tickInterval: scale.ticks.map(({ value }) => value) }),
            valueFormatter: (value: number) => written.get(value) ?? (writeAxis ?? write)(value),
            disableLine: true,
            disableTicks: true,
            tickNumber: 4,
          },
        ]}
        height={height}
        margin={{
          top: 8,
          bottom: 0,
          left: 0,
          right: names && !isBars ? nameWidth(drawn.map(({ label }) => label)) : 12,
        }}
        skipAnimation
        onHighlightedAxisChange={(items) => setAt(items.find(({ axisId }) => axisId === 'time')?.dataIndex ?? null)}
        className={`${styles.plot} ${onPick ? styles.pickable : ''}`}
        desc={title}
        experimentalFeatures={{ keyboardActivation: true }}
        {...(onPick && {
          onAxisClick: (_, data) => {
            const picked = data === null ? undefined : periods[data.dataIndex];
            if (picked !== undefined) onPick(picked);
          },
        })}
      >
        <ChartsGrid horizontal />
        <Marks marks={marks} periods={periods} />
        {isBars && (
          <BarPlot
            borderRadius={2}
            slotProps={{
              bar: ({ seriesId, dataIndex }) => {
                const of = drawn.find(({ id }) => id === seriesId);
                const at = periods[dataIndex];
                const isPartial = of !== undefined && at !== undefined && valueAt(of, at)?.partial === true;
                return isPartial ? { className: styles.partialBar ?? '', stroke: of.color } : {};
              },
            }}
          />
        )}
        <LinePlot
          slotProps={{
            line: ({ seriesId }) => ({ className: styles[drawn.find(({ id }) => id === seriesId)?.role ?? 'actual'] }),
          }}
        />
        {!isBars && shape === 'line' && <PartialStretch series={drawn} />}
        {!isBars && <Points series={drawn} hasNames={names} />}
        <ChartsXAxis axisId="time" />
        <ChartsYAxis axisId="value" />
        <ChartsAxisHighlight x="line" />
      </ChartsContainer>
    </div>
  );
}
