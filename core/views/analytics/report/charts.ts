import type {
  BarChart,
  FunnelChart,
  HeatmapChart,
  LineChart,
  SharesChart,
  WaterfallChart,
} from '../../../print/charts/chart.ts';
import { formatFigure, formatShort } from '../../../print/format.ts';
import type { Funnel, Section, Table, Trend } from '../answer/payload.ts';
import { figureText, nameOf, periodText, printedUnit, rangeText } from '../words.ts';
import { type ReportInput, sourceOf, trendOf, wholeOf } from './input.ts';

const LINE_HEIGHT = 150;

export interface LinePlan {
  readonly title: string;
  /** Trends of the section, the main one first; all of one unit. */
  readonly trends: readonly string[];
  readonly height?: number;
}

/** The course of some metrics; null where nothing could be measured, or nothing happened. */
export function lines(input: ReportInput, section: Section, plan: LinePlan): LineChart | null {
  const trends = plan.trends.map((id) => trendOf(section, id));
  const [first] = trends;
  if (!first) return null;
  const unit = printedUnit[first.unit];
  const [from, until] = wholeOf(first);
  const series = trends.map((trend) => ({
    label: trend.label,
    values: trend.points.slice(from, until).map(({ value }) => value),
    tone: 'plain' as const,
    dashed: false,
  }));
  if (series.every(({ values }) => values.every((value) => value === null || value === 0))) return null;
  const cut = until - from < first.points.length ? `, whole ${first.granularity}s only` : '';
  return {
    kind: 'lines',
    title: plan.title,
    subtitle: `${unitText(first)} by ${first.granularity}${cut}`,
    source: sourceOf(input, trends.map(({ id }) => id).join(', ')),
    alt: series.map((one, index) => courseText(one.label, one.values, trends[index] ?? first)).join(' '),
    height: plan.height ?? LINE_HEIGHT,
    unit,
    columns: first.points.slice(from, until).map(({ label }) => periodText(label, first.granularity)),
    series,
    band: null,
  };
}

const unitText = ({ unit }: Trend): string => (unit === 'usd' ? 'USD' : unit === 'percent' ? 'Percent' : 'Number');

function courseText(label: string, values: readonly (number | null)[], { unit }: Trend): string {
  const known = values.filter((value) => value !== null);
  const [first = null, last = null] = [known[0], known.at(-1)];
  const [low, high] = [Math.min(...known), Math.max(...known)];
  if (known.length === 0) return `${label}: not measurable.`;
  return `${label}: from ${figureText(unit, first)} to ${figureText(unit, last)}, between ${figureText(unit, low)} and ${figureText(unit, high)}.`;
}

/** From MRR at the beginning of the range to MRR at its end; null where there is neither. */
export function bridge(
  input: ReportInput,
  table: Table,
  labels: Readonly<Record<string, string>>,
): WaterfallChart | null {
  const steps = table.rows.flatMap(({ key, values }) => {
    const value = values.amount?.value ?? null;
    return value === null ? [] : [{ id: key.movement ?? '', value }];
  });
  const [opening] = steps;
  const closing = steps.at(-1);
  if (!opening || !closing || steps.every(({ value }) => value === 0)) return null;
  const isTotal = (id: string): boolean => id === opening.id || id === closing.id;
  const shown = steps.filter(({ id, value }) => isTotal(id) || value !== 0);
  return {
    kind: 'waterfall',
    title: 'What moved MRR',
    subtitle: `USD a month, ${rangeText(input.question)}`,
    source: sourceOf(input, table.label),
    alt: shown.map(({ id, value }) => `${labels[id] ?? id} ${formatFigure('usd', value)}`).join(', '),
    height: 170,
    unit: 'usd',
    steps: shown.map(({ id, value }) => ({
      label: labels[id] ?? id,
      value,
      role: isTotal(id) ? ('total' as const) : ('step' as const),
    })),
  };
}

/** People by the steps that they came to; null where nobody entered. */
export function funnelChart(input: ReportInput, funnel: Funnel): FunnelChart | null {
  const { steps, label, window_days: days, partial } = funnel;
  if ((steps[0]?.users ?? 0) === 0) return null;
  return {
    kind: 'funnel',
    title: label,
    subtitle: `People who registered in the range, within ${days} days${partial ? '; the window of some is not over' : ''}`,
    source: sourceOf(input, `funnel ${funnel.id}`),
    alt: steps.map((step) => `${step.label}: ${step.users}.`).join(' '),
    height: 34 * steps.length,
    unit: 'count',
    stages: steps.map((step, index) => ({
      label: step.label,
      count: step.users,
      value: step.users,
      note:
        index === 0 || step.median_hours.value === null ? '' : `median ${figureText('hours', step.median_hours.value)}`,
    })),
  };
}

export interface CohortPlan {
  readonly title: string;
  readonly subtitle: string;
  /** Metrics of the columns, and how each is named. */
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  readonly granularity: 'week' | 'month';
}

/** Cohorts that a page has room for: the latest. */
const MOST_COHORTS = 13;

/** Cohorts by row, with what became of them period by period; null where nobody registered. */
export function cohorts(input: ReportInput, table: Table, plan: CohortPlan): HeatmapChart | null {
  const joined = table.rows.filter(({ values }) => (values['new-users']?.value ?? 0) > 0);
  const shown = joined.slice(-MOST_COHORTS);
  const rows = shown.map(({ key, values }) => ({
    label: `${periodText(key.period ?? '', plan.granularity)} · ${formatFigure('count', values['new-users']?.value ?? 0)}`,
    values: plan.columns.map(({ id }) => values[id]?.value ?? null),
  }));
  if (rows.every(({ values }) => values.every((value) => value === null))) return null;
  const metric = table.columns.find(({ id }) => id === plan.columns[0]?.id);
  const unit = metric && 'unit' in metric && metric.unit === 'usd' ? 'usd' : 'percent';
  const more = joined.length > shown.length ? `; the last ${shown.length} of ${joined.length}` : '';
  return {
    kind: 'heatmap',
    title: plan.title,
    subtitle: `${plan.subtitle}${more}`,
    source: sourceOf(input, table.label),
    alt: `${rows.length} cohorts by the ${plan.granularity} of their registration, the latest ${rows.at(-1)?.label}. ${rows
      .slice(0, 3)
      .map(({ label, values }) => `${label}: ${figureText(unit, values[0] ?? null)} in the first column`)
      .join('; ')}.`,
    height: 30 + 18 * rows.length,
    unit,
    columns: plan.columns.map(({ label }) => label),
    rows,
    target: null,
  };
}

/** The share of each row of a table in a metric, as one bar; null where there is nothing to share. */
export function shares(
  input: ReportInput,
  table: Table,
  { metric, title }: { readonly metric: string; readonly title: string },
): SharesChart | null {
  const parts = table.rows.flatMap(({ key, values }) => {
    const value = values[metric]?.value ?? 0;
    const [name = null] = Object.values(key);
    return value > 0 ? [{ label: nameOf(name), value }] : [];
  });
  if (parts.length === 0) return null;
  return {
    kind: 'shares',
    title,
    subtitle: 'USD of MRR at the end of the range',
    source: sourceOf(input, table.label),
    alt: `MRR at the end of the range by plan: ${parts.map(({ label, value }) => `${label} ${formatShort('usd', value)}`).join(', ')}.`,
    height: 46,
    unit: 'usd',
    rows: [{ label: '', shares: parts }],
  };
}

/** Rows of a table as bars by a metric, the largest first; null where none has any. */
export function bars(
  input: ReportInput,
  table: Table,
  { metric, title, subtitle }: { readonly metric: string; readonly title: string; readonly subtitle: string },
): BarChart | null {
  const rows = table.rows.flatMap(({ key, values }) => {
    const value = values[metric]?.value ?? 0;
    const [name = null] = Object.values(key);
    return value > 0 ? [{ label: nameOf(name), value, target: null, tone: 'plain' as const, note: '' }] : [];
  });
  if (rows.length === 0) return null;
  rows.sort((a, b) => b.value - a.value || (a.label < b.label ? -1 : 1));
  return {
    kind: 'bars',
    title,
    subtitle,
    source: sourceOf(input, table.label),
    alt: `${subtitle}, the most frequent first: ${rows.map(({ label, value }) => `${label} ${formatFigure('count', value)}`).join(', ')}.`,
    height: 24 + 22 * rows.length,
    unit: 'count',
    targetLabel: null,
    bars: rows,
  };
}
