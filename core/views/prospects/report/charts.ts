import type { Chart } from '../../../print/charts/chart.ts';
import type { WidgetType } from '../widget.ts';
import type { NamedSeries } from '../widgets/data.ts';
import { chartBase, type Drawing, isOf, periodName, unitOf, written } from './drawing.ts';

/** Heights in points: charts that stand alone, and those two of which stand side by side. */
const WIDE = 150;
const HALF = 112;
const LOW = 74;

/** Chart types of which two stand side by side. */
const halves: ReadonlySet<WidgetType> = new Set(['bar-chart', 'pie-chart', 'gauge', 'funnel-chart']);

export function isHalf({ widget }: Drawing): boolean {
  return halves.has(widget.type);
}

/** The chart of a widget, drawn as its kind; null for what is no chart. */
export function chartOf(drawing: Drawing): Chart | null {
  if (isOf(drawing, 'line-chart')) return lines(drawing);
  if (isOf(drawing, 'bar-chart')) return bars(drawing);
  if (isOf(drawing, 'pie-chart')) return shares(drawing);
  if (isOf(drawing, 'waterfall-chart')) return waterfall(drawing);
  if (isOf(drawing, 'gauge')) return bullet(drawing);
  if (isOf(drawing, 'funnel-chart')) return funnel(drawing);
  return isOf(drawing, 'heatmap') ? heatmap(drawing) : null;
}

function lines(drawing: Drawing<'line-chart'>): Chart {
  const { widget, data } = drawing;
  const { labels, series } = data;
  const aims = widget.target ? series.length - 1 : series.length;
  const said = series.slice(0, aims).map((line) => course(drawing, line));
  return {
    ...chartBase(drawing, said.join(' '), WIDE),
    kind: 'lines',
    unit: unitOf(widget.config),
    columns: labels.map(periodName),
    series: series.map(({ name, data: values }, index) => ({
      label: name,
      values,
      tone: index < aims ? 'plain' : 'muted',
      dashed: index >= aims,
    })),
    band: null,
  };
}

/** `Paid: $13,825 in Nov 25, $13,580 in Oct 26.` */
function course({ widget, data: { labels } }: Drawing<'line-chart'>, { name, data }: NamedSeries): string {
  const known = data.flatMap((value, index) => (value === null ? [] : [{ value, label: labels[index] ?? '' }]));
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return `${name}: no values.`;
  const at = ({ value, label }: typeof first): string => `${written(widget, value)} in ${periodName(label)}`;
  return first === last ? `${name}: ${at(first)}.` : `${name}: ${at(first)}, ${at(last)}.`;
}

function bars(drawing: Drawing<'bar-chart'>): Chart {
  const { widget, data } = drawing;
  const { categories, series } = data;
  const [first] = series;
  const unit = unitOf(widget.config);
  const points = categories.map((label, index) => ({ label: periodName(label), value: first?.data[index] ?? null }));
  const said = points.map(({ label, value }) => `${label} ${written(widget, value)}`).join(', ');
  const base = chartBase(drawing, `${said}.`, HALF);
  const whole = series.every((line) => line.data.every((value) => value !== null && value >= 0));
  const isOverTime = categories.every((label) => /^\d{4}-/.test(label));
  if (isOverTime && whole) {
    const columns = points.map(({ label }) => label);
    const stack = series.map(({ name, data: values }) => ({ label: name, values: values.map((value) => value ?? 0) }));
    return { ...base, kind: 'stacked', unit, columns, series: stack };
  }
  const rows = series.flatMap(({ name, data: values }) =>
    categories.map((label, index) => ({
      label: series.length > 1 ? `${name}, ${periodName(label)}` : periodName(label),
      value: values[index] ?? 0,
      target: null,
      tone: 'plain' as const,
      note: values[index] === null ? 'not measurable' : '',
    })),
  );
  return { ...base, kind: 'bars', unit, targetLabel: null, bars: rows };
}

function shares(drawing: Drawing<'pie-chart'>): Chart {
  const { widget, data } = drawing;
  const parts = data.segments.map(({ label, value, percentage }) => ({
    label: `${label} ${percentage.toFixed(1)}%`,
    value,
  }));
  return {
    ...chartBase(drawing, `${parts.map(({ label }) => label).join(', ')}.`, LOW),
    kind: 'shares',
    unit: unitOf(widget.config),
    rows: [{ label: '', shares: parts }],
  };
}

function waterfall(drawing: Drawing<'waterfall-chart'>): Chart {
  const { widget, data } = drawing;
  const said = data.steps.map(({ label, display }) => `${label} ${display}`).join(', ');
  return {
    ...chartBase(drawing, `${said}.`, WIDE),
    kind: 'waterfall',
    unit: unitOf(widget.config),
    steps: data.steps.map(({ label, value, type }) => ({
      label,
      value,
      role: type === 'start' || type === 'end' ? 'total' : 'step',
    })),
  };
}

function bullet(drawing: Drawing<'gauge'>): Chart {
  const { widget, data } = drawing;
  const { value, display, min, max, bands, target = null } = data;
  const targetLabel = target === null ? '' : `Target ${written(widget, target)}`;
  const unit = unitOf(widget.config);
  const said = `${display} on a scale from ${min} to ${max}${target === null ? '' : `; ${targetLabel.toLowerCase()}`}.`;
  return {
    ...chartBase(drawing, said, LOW),
    kind: 'bullet',
    unit,
    value,
    display,
    min,
    max,
    bands,
    target,
    targetLabel,
  };
}

/** Money has no count of its own: its stages are bars. */
function funnel(drawing: Drawing<'funnel-chart'>): Chart {
  const { widget, data } = drawing;
  const unit = unitOf(widget.config);
  const said = data.stages.map(({ label, display }) => `${label} ${display}`).join(', ');
  const base = chartBase(drawing, `${said}.`, HALF);
  const stages = data.stages.map(({ label, value, percentage }) => ({
    label,
    value,
    note: percentage === null ? '—' : `${percentage.toFixed(1)}%`,
  }));
  if (unit === 'count') {
    return { ...base, kind: 'funnel', unit, stages: stages.map((stage) => ({ ...stage, count: stage.value })) };
  }
  const rows = stages.map((stage) => ({ ...stage, target: null, tone: 'plain' as const }));
  return { ...base, kind: 'bars', unit, targetLabel: null, bars: rows };
}

function heatmap(drawing: Drawing<'heatmap'>): Chart {
  const { widget, data } = drawing;
  const { rows, columns, values, min, max } = data;
  const said = `From ${written(widget, min)} to ${written(widget, max)}, ${rows.length} rows by ${columns.length} columns.`;
  return {
    ...chartBase(drawing, said, WIDE),
    kind: 'heatmap',
    unit: unitOf(widget.config),
    columns: columns.map(periodName),
    rows: rows.map((label, index) => ({ label, values: values[index] ?? [] })),
    target: null,
  };
}
