import { TimeChart } from '../../../charts/time-chart.tsx';
import { movedByOf } from './moved-by.ts';
import { timeSeries } from './series.ts';
import type { KindProps } from './shown.ts';
import { writerOf } from './written.ts';

/** A line whose axis is cut says so. */
export function axisNote(axis: { readonly domain: { readonly zero: boolean }; readonly unit: string | null }): string {
  return [axis.unit, axis.domain.zero ? null : 'axis does not begin at 0'].filter(Boolean).join(', ');
}

/** Measures over twelve months. */
export function LineWidget({ shown, data, plotHeight }: KindProps<'line-chart'>) {
  const { axis, label_details: labels, series, message, alt } = data;
  const span = `${labels[0]?.label} to ${labels.at(-1)?.label}`;
  return (
    <TimeChart
      title={message}
      subtitle={[span, axisNote(axis)].filter(Boolean).join(', ')}
      alt={alt}
      series={timeSeries(series, labels, data.timestamp)}
      movedBy={movedByOf(shown, data.scope)}
      write={writerOf(axis)}
      scale={{ ...axis.domain, ticks: axis.ticks }}
      height={plotHeight}
    />
  );
}
