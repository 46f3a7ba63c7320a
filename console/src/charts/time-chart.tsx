import { lazy, Suspense } from 'react';
import { Skeleton } from '../kit/states.tsx';
import { sentencesAt } from './causes/cause-words.ts';
import type { MovedBy } from './causes/placing.ts';
import { useCauses } from './causes/use-causes.ts';
import { ChartFrame } from './chart-frame.tsx';
import { type TimeSeries, tableOfSeries, type ValueScale } from './series.ts';

const Plot = lazy(() => import('./time-plot.tsx'));

export interface TimeChartProps {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly source?: string | undefined;
  readonly alt: string;
  readonly level?: 2 | 3;
  readonly series: readonly TimeSeries[];
  /** What marks the causes of what moved it: its measures, or kinds of causes, and of whom it is. */
  readonly movedBy?: MovedBy | undefined;
  /** How a value is written in the read-out and the table, and how on the axis. */
  write(value: number | null): string;
  writeAxis?(value: number): string;
  /** The axis of values; without it, it is made for the points. */
  readonly scale?: ValueScale | undefined;
  /** `bars` from zero, `line` from point to point, `steps` for whole numbers and levels. */
  readonly shape?: 'line' | 'bars' | 'steps';
  /** Pixels. */
  readonly height?: number;
  /** What is done with a period that was clicked, or chosen by keys and Enter. @param at when it begins */
  onPick?(at: string): void;
}

/** A chart over time: what is behind it is loaded when the first one is shown. */
export function TimeChart(props: TimeChartProps) {
  const { title, subtitle, source, alt, level, series, write, movedBy, height = 240 } = props;
  const { told, isAsked } = useCauses(series, movedBy);
  return (
    <ChartFrame
      title={title}
      subtitle={subtitle}
      source={source}
      alt={alt}
      table={tableOfSeries(
        series,
        write,
        told === null || told.causes.length === 0 ? undefined : sentencesAt(told.causes),
      )}
      isMarked={isAsked ? told !== null : undefined}
      {...(level && { level })}
    >
      <Suspense fallback={<Skeleton height={`${height}px`} />}>
        <Plot {...props} told={told} height={height} />
      </Suspense>
    </ChartFrame>
  );
}
