import { BarPlot } from '@mui/x-charts/BarChart';
import { ChartsAxisHighlight } from '@mui/x-charts/ChartsAxisHighlight';
import { ChartsDataProvider } from '@mui/x-charts/ChartsDataProvider';
import { ChartsGrid } from '@mui/x-charts/ChartsGrid';
import { ChartsSurface } from '@mui/x-charts/ChartsSurface';
import { ChartsXAxis } from '@mui/x-charts/ChartsXAxis';
import { ChartsYAxis } from '@mui/x-charts/ChartsYAxis';
import { LinePlot } from '@mui/x-charts/LineChart';
import { useContext, useMemo, useState } from 'react';
import { DrawnMarks, STRIP } from './causes/cause-marks.tsx';
import { CauseStrip } from './causes/cause-strip.tsx';
import { whenOf } from './causes/cause-words.ts';
import type { ToldCauses } from './causes/use-causes.ts';
import { ChartControls } from './chart-actions.tsx';
import type { TimePoint } from './series.ts';
import { apartSpan, namedEvery, roundEnds, TICKS, ticksBetween } from './ticks.ts';
import type { TimeChartProps } from './time-chart.tsx';
import styles from './time-plot.module.css';
import { colored, type Drawn, isCompared, nameWidth, PartialStretch, Points, valueAt } from './time-plot-lines.tsx';
import { ReadOut } from './time-read-out.tsx';
import { useWidth } from './use-width.ts';

/** Pixels of the least plot above marks, and of the axis of values. */
const LEAST = 110;
const AXIS = 64;
/** Pixels of a letter of a period's name, and between two names. */
const LETTER = 6.6;
const GAP = 12;
/** Pixels at the right of a plot at least. */
const EDGE = 12;
/** Until the place that there is was measured. */
const USUAL_WIDTH = 480;

/** A value of an axis as the library has it. */
interface Numeric {
  valueOf(): number;
}

type Shape = NonNullable<TimeChartProps['shape']>;

const isPast = ({ role }: Drawn): boolean => role === undefined || role === 'actual';

/** Whether a point is drawn apart, dashed: what is not over. */
const isApart = (each: Drawn, point: TimePoint, shape: Shape): boolean =>
  isPast(each) && point.partial === true && shape === 'line';

/** A series as the library draws it. */
function plottedOf(each: Drawn, periods: readonly string[], shape: Shape, write: TimeChartProps['write']) {
  const isBars = shape === 'bars';
  const data = periods.map((period) => {
    const point = valueAt(each, period);
    return point === undefined || isApart(each, point, shape) ? null : point.value;
  });
  const common = { id: each.id, label: each.label, data, color: each.color, valueFormatter: write };
  if (isBars && isPast(each)) return { ...common, type: 'bar' as const };
  return {
    ...common,
    type: 'line' as const,
    curve: shape === 'steps' ? ('stepAfter' as const) : ('linear' as const),
    showMark: false,
    connectNulls: false,
  };
}

/** The scale of values that are too close for what their axis would say. */
function widened(series: readonly Drawn[], write: (value: number) => string) {
  const values = series.flatMap(({ points }) => points.map(({ value }) => value)).filter((value) => value !== null);
  const span = apartSpan(Math.min(...values), Math.max(...values), write);
  return span && { ...span, tickInterval: ticksBetween(span.min, span.max, TICKS) };
}

interface Props extends TimeChartProps {
  /** What moved it; null where that is not marked. */
  readonly told: ToldCauses | null;
  /** Pixels of the drawing without its marks. */
  readonly height: number;
}

/** The plot of a chart over time. */
export default function TimePlot({
  series,
  told,
  write,
  writeAxis,
  scale,
  shape = 'line',
  height,
  title,
  onPick,
}: Props) {
  const [element, width] = useWidth<HTMLDivElement>(USUAL_WIDTH);
  const [at, setAt] = useState<number | null>(null);
  const [mark, setMark] = useState<{ readonly label: string; readonly period: string }>();
  const drawn = useMemo(() => colored(series), [series]);
  const periods = useMemo(
    () => [...new Set(series.flatMap(({ points }) => points.map((point) => point.at)))].sort(),
    [series],
  );
  const labels = new Map(series.flatMap(({ points }) => points.map((point) => [point.at, point.label])));
  const isBars = shape === 'bars';
  const written = new Map(scale?.ticks.map(({ value, display }) => [value, display]));
  const apart = scale || isBars ? undefined : widened(drawn, writeAxis ?? write);
  const names = drawn.length > 1;
  // Without pointing, it reads the last period that is known or forecast, and not that of a comparison beyond it.
  const known = drawn
    .filter(({ role }) => !isCompared(role))
    .flatMap(({ points }) => points.filter(({ value }) => value !== null));
  const latest =
    known
      .map((point) => point.at)
      .sort()
      .at(-1) ?? periods.at(-1);
  const period = mark?.period ?? (at === null ? latest : periods[at]);
  const unfinished = drawn.flatMap((each) =>
    each.points.flatMap((point) => (point.value !== null && isApart(each, point, shape) ? [point.value] : [])),
  );
  const pointed = { mark: mark?.label, period: at === null ? undefined : periods[at] };
  // In a grid of fixed rows the marks and what they say are taken from the plot; elsewhere they stand below it.
  const controls = useContext(ChartControls);
  const isFixed = controls === 'menu' || controls === 'none';
  const isUnmoved = told?.total !== undefined && told.causes.length === 0;
  const strip = told === null || (isFixed && isUnmoved) ? 0 : STRIP;
  const whole = isFixed ? Math.max(LEAST + strip, height) : height + strip;
  const span = { start: Date.parse(periods[0] ?? ''), end: Date.parse(periods.at(-1) ?? '') };
  const longest = LETTER * Math.max(0, ...periods.map((each) => (labels.get(each) ?? '').length));
  // The name of the latest period reaches beyond its point where points are close together.
  const beyond = Math.max(EDGE, (longest + GAP) / 2 - (width - AXIS) / Math.max(1, periods.length) / 2);
  const right = names && !isBars ? Math.max(beyond, nameWidth(drawn.map(({ label }) => label))) : beyond;
  const every = namedEvery((width - AXIS - right) / Math.max(1, periods.length), longest + GAP);
  return (
    <div ref={element}>
      <ReadOut series={drawn} period={period} label={labels.get(period ?? '')} write={write} />
      <ChartsDataProvider
        series={drawn.map((each) => plottedOf(each, periods, shape, write))}
        xAxis={[
          {
            id: 'time',
            scaleType: 'band',
            data: periods,
            valueFormatter: (value: string) => labels.get(value) ?? value,
            // The latest has its name, and every so many before it.
            tickLabelInterval: (_: unknown, index: number) => (periods.length - 1 - index) % every === 0,
            disableTicks: true,
          },
        ]}
        yAxis={[
          {
            id: 'value',
            width: AXIS,
            // What is drawn apart is unknown to the library, and within the axis all the same.
            ...(apart === undefined &&
              unfinished.length > 0 && {
                domainLimit: (low: Numeric, high: Numeric) =>
                  roundEnds(Math.min(Number(low), ...unfinished), Math.max(Number(high), ...unfinished), TICKS),
              }),
            ...(isBars && { min: 0 }),
            ...apart,
            ...(scale && { min: scale.min, max: scale.max, tickInterval: scale.ticks.map(({ value }) => value) }),
            valueFormatter: (value: number) => written.get(value) ?? (writeAxis ?? write)(value),
            disableLine: true,
            disableTicks: true,
            tickNumber: TICKS,
          },
        ]}
        height={whole}
        margin={{
          top: 8,
          bottom: strip,
          left: 0,
          right,
        }}
        skipAnimation
        onHighlightedAxisChange={(items) => setAt(items.find(({ axisId }) => axisId === 'time')?.dataIndex ?? null)}
        experimentalFeatures={{ keyboardActivation: true }}
        {...(onPick && {
          onAxisClick: (_, data) => {
            const picked = data === null ? undefined : periods[data.dataIndex];
            if (picked !== undefined) onPick(picked);
          },
        })}
      >
        <ChartsSurface className={`${styles.plot} ${onPick ? styles.pickable : ''}`} desc={title}>
          <ChartsGrid horizontal />
          {isBars && (
            <BarPlot
              borderRadius={2}
              slotProps={{
                bar: ({ seriesId, dataIndex }) => {
                  const of = drawn.find(({ id }) => id === seriesId);
                  const start = periods[dataIndex];
                  const isPartial = of !== undefined && start !== undefined && valueAt(of, start)?.partial === true;
                  return isPartial ? { className: styles.partialBar ?? '', stroke: of.color } : {};
                },
              }}
            />
          )}
          <LinePlot
            slotProps={{
              line: ({ seriesId }) => ({
                className: styles[drawn.find(({ id }) => id === seriesId)?.role ?? 'actual'],
              }),
            }}
          />
          {!isBars && shape === 'line' && <PartialStretch series={drawn} />}
          {!isBars && <Points series={drawn} hasNames={names} />}
          <ChartsXAxis axisId="time" />
          <ChartsYAxis axisId="value" />
          <ChartsAxisHighlight x="line" />
          {told !== null && <DrawnMarks causes={told.causes} pointed={pointed} height={whole} />}
        </ChartsSurface>
        {told !== null && (
          <CauseStrip told={told} pointed={pointed} onPoint={setMark} when={(cause) => whenOf(cause, span)} />
        )}
      </ChartsDataProvider>
    </div>
  );
}
