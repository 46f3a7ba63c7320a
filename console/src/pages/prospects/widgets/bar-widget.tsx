import { BarList } from '../../../charts/bar-list.tsx';
import { TimeChart } from '../../../charts/time-chart.tsx';
import { axisNote } from './line-widget.tsx';
import { movedByOf } from './moved-by.ts';
import { areLabelsPeriods, timeSeries } from './series.ts';
import type { KindProps } from './shown.ts';
import { writerOf } from './written.ts';

/** Periods as columns over time; things of any other kind as a list of bars, with their names. */
export function BarWidget({ shown, data, plotHeight }: KindProps<'bar-chart'>) {
  const { axis, category_details: labels, series, message, alt } = data;
  const frame = { title: message, subtitle: axisNote(axis) || undefined, alt };
  const { min, max } = axis.domain;
  if (areLabelsPeriods(labels)) {
    return (
      <TimeChart
        {...frame}
        series={timeSeries(series, labels, data.timestamp)}
        shape="bars"
        movedBy={movedByOf(shown, data.scope)}
        write={writerOf(axis)}
        scale={{ min, max, ticks: axis.ticks }}
        height={plotHeight}
      />
    );
  }
  return (
    <BarList
      {...frame}
      head={shown.title}
      groups={series.map(({ name, data: values, displays = [] }) => ({
        name,
        bars: labels.map(({ label }, index) => ({
          label,
          value: values[index] ?? null,
          display: displays[index] ?? '',
        })),
      }))}
      min={min}
      max={max}
    />
  );
}
