import { type MeasureId, needMeasure, type SeriesPoint } from '../../../../measures/index.ts';
import type { LineChart, Tone } from '../../../../print/charts/chart.ts';
import { formatFigure, formatMonth } from '../../../../print/format.ts';
import type { CompanySnapshot } from '../../snapshot.ts';
import { sourceOf } from './text.ts';

export interface MonthLine {
  readonly measure: MeasureId;
  /** Id of the client or department; the company without it. */
  readonly key?: string;
  readonly label?: string;
  readonly tone?: Tone;
  readonly dashed?: boolean;
}

export interface MonthsChart {
  readonly title: string;
  readonly lines: readonly MonthLine[];
  readonly months?: number;
  /** True for measures whose running month can't be compared with a whole one. */
  readonly wholeOnly?: boolean;
  readonly band?: LineChart['band'];
  readonly height?: number;
}

/** Lines of measures over months, in one unit; null where history has fewer than two values. */
export function monthsLine(snapshot: CompanySnapshot, chart: MonthsChart): LineChart | null {
  const { title, lines, months = 24, wholeOnly = false, band = null, height = 150 } = chart;
  const first = lines[0];
  if (!first) return null;
  const { unit } = needMeasure(first.measure);
  const read = ({ measure, key }: MonthLine): readonly SeriesPoint[] =>
    wholeOnly ? snapshot.wholeMonths(measure, months, key) : snapshot.months(measure, months, key);
  const points = read(first);
  const series = lines.map((line, index) => ({
    label: line.label ?? needMeasure(line.measure).label,
    values: (index === 0 ? points : read(line)).map(({ value }) => value),
    tone: line.tone ?? 'plain',
    dashed: line.dashed ?? false,
  }));
  if (!series.some(({ values }) => values.filter((value) => value !== null).length > 1)) return null;
  const from = formatMonth(points[0]?.period ?? '');
  const to = formatMonth(points.at(-1)?.period ?? '');
  const spoken = series.map(({ label, values }) => {
    const known = values.filter((value) => value !== null);
    if (known.length === 0) return `${label} has no value.`;
    const write = (value: number | undefined): string => formatFigure(unit, value ?? null);
    const [low, high] = [Math.min(...known), Math.max(...known)];
    return `${label} went from ${write(known[0])} to ${write(known.at(-1))}, between ${write(low)} and ${write(high)}.`;
  });
  return {
    kind: 'lines',
    title,
    subtitle: `${unitName[unit]}, ${from} to ${to}`,
    source: sourceOf(snapshot, `measures ${lines.map(({ measure }) => measure).join(', ')}, by month`),
    alt: `Lines from ${from} to ${to}. ${spoken.join(' ')}`,
    height,
    unit,
    columns: points.map(({ period }) => formatMonth(period, true)),
    series,
    band,
  };
}

/** A unit as the subtitle of a chart names it. */
export const unitName = {
  usd: 'USD',
  percent: 'Percent',
  count: 'Count',
  hours: 'Hours',
  score: 'Score',
  days: 'Days',
} as const;
