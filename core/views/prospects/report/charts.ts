import type { Chart } from '../../../print/charts/chart.ts';
import { gaugeAlt } from '../said/figure.ts';
import { heatmapAlt } from '../said/heatmap.ts';
import { funnelAlt, pieAlt, waterfallAlt } from '../said/parts.ts';
import { barAlt, lineAlt } from '../said/series.ts';
import { written } from '../said/words.ts';
import type { WidgetType } from '../widget.ts';
import { chartBase, type Drawing, isOf, shortNames, unitOf } from './drawing.ts';

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
  return {
    ...chartBase(drawing, lineAlt(widget, data), WIDE),
    kind: 'lines',
    unit: unitOf(widget.config),
    columns: shortNames(labels, data.label_details),
    series: series.map(({ name, data: values }, index) => ({
      label: name,
      values,
      tone: index < aims ? 'plain' : 'muted',
      dashed: index >= aims,
    })),
    band: null,
  };
}

function bars(drawing: Drawing<'bar-chart'>): Chart {
  const { widget, data } = drawing;
  const { categories, series } = data;
  const unit = unitOf(widget.config);
  const names = shortNames(categories, data.category_details);
  const base = chartBase(drawing, barAlt(widget, data), HALF);
  const whole = series.every((line) => line.data.every((value) => value !== null && value >= 0));
  const isOverTime = categories.every((label) => /^\d{4}-/.test(label));
  if (isOverTime && whole) {
    const stack = series.map(({ name, data: values }) => ({ label: name, values: values.map((value) => value ?? 0) }));
    return { ...base, kind: 'stacked', unit, columns: names, series: stack };
  }
  const rows = series.flatMap(({ name, data: values }) =>
    names.map((label, index) => ({
      label: series.length > 1 ? `${name}, ${label}` : label,
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
    ...chartBase(drawing, pieAlt(data), LOW),
    kind: 'shares',
    unit: unitOf(widget.config),
    rows: [{ label: '', shares: parts }],
  };
}

function waterfall(drawing: Drawing<'waterfall-chart'>): Chart {
  const { widget, data } = drawing;
  return {
    ...chartBase(drawing, waterfallAlt(data), WIDE),
    kind: 'waterfall',
    unit: unitOf(widget.config),
    steps: data.steps.map(({ label, value, type, role }) => ({
      label,
      value,
      role: type === 'end' || (type === 'start' && role !== 'part') ? 'total' : 'step',
    })),
  };
}

function bullet(drawing: Drawing<'gauge'>): Chart {
  const { widget, data } = drawing;
  const { value, display, min, max, bands, target = null } = data;
  const targetLabel = target === null ? '' : `Target ${written(widget, target)}`;
  const unit = unitOf(widget.config);
  return {
    ...chartBase(drawing, gaugeAlt(widget, data), LOW),
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
  const base = chartBase(drawing, funnelAlt(data), HALF);
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
  const { rows, columns, values } = data;
  return {
    ...chartBase(drawing, heatmapAlt(widget, data), WIDE),
    kind: 'heatmap',
    unit: unitOf(widget.config),
    columns: shortNames(columns, data.column_details),
    rows: rows.map((label, index) => ({ label, values: values[index] ?? [] })),
    target: null,
  };
}
