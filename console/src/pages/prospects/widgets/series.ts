import type {
  KpiCardDataSpark,
  LineChartDataLabelDetailsItem,
  LineChartDataSeriesItem,
} from '../../../api/generated/showroom.schemas.ts';
import type { TimePoint, TimeSeries } from '../../../charts/series.ts';

type Label = LineChartDataLabelDetailsItem;

/** Series over periods as a chart draws them: with the roles, displays and labels of the data. */
export function timeSeries(
  series: readonly LineChartDataSeriesItem[],
  labels: readonly Label[],
  madeAt: string,
): TimeSeries[] {
  // Only what stands at a moment is of a month that is not over; else its last period was begun in its midst.
  const isNow = labels.at(-1)?.from?.slice(0, 7) === madeAt.slice(0, 7);
  return series.map(({ name, data, displays, role = 'actual' }) => ({
    id: name,
    label: name,
    role,
    atEnd: isNow ? 'now' : 'in part',
    points: labels.map(
      ({ key, label, from, partial = false }, index): TimePoint => ({
        at: from ?? key,
        label,
        value: data[index] ?? null,
        display: displays?.[index],
        // What something is compared with is whole from the beginning.
        partial: partial && role === 'actual',
      }),
    ),
  }));
}

/** The line of a figure, over the periods that it has. */
export function sparkSeries(name: string, { points }: KpiCardDataSpark): TimeSeries {
  return {
    id: name,
    label: name,
    points: points.map(({ key, label, from, value, display, partial = false }) => ({
      at: from ?? key,
      label,
      value,
      display,
      partial,
    })),
  };
}

/** Whether labels are periods, whose values stand over time; else they are things side by side. */
export function areLabelsPeriods(labels: readonly Label[]): boolean {
  return labels.length > 0 && labels.every(({ from }) => from !== undefined);
}
