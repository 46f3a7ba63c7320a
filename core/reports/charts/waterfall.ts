import type { Box } from '../layout/marks.ts';
import { ink, type } from '../layout/theme.ts';
import { categoryAxis, drawCategories, verticalAxis } from './axes.ts';
import type { WaterfallChart } from './chart.ts';
import { toneBar } from './colors.ts';
import type { Draw } from './draw.ts';
import { between, bottom, inset } from './geometry.ts';
import { figureLabels } from './scale.ts';
import { noData, Sketch } from './sketch.ts';
import { lineHeight } from './text.ts';

interface Span {
  readonly label: string;
  readonly value: number;
  readonly total: boolean;
  readonly from: number;
  readonly to: number;
}

/** Where each bar begins and ends: totals at zero, steps where the one before ended. */
function spansOf({ steps }: WaterfallChart): readonly Span[] {
  let running = 0;
  return steps.map(({ label, value, role }) => {
    const total = role === 'total';
    const from = total ? 0 : running;
    running = from + value;
    return { label, value, total, from, to: running };
  });
}

function drawSpan(sketch: Sketch, span: Span, bar: Box, figure: (value: number) => string): void {
  toneBar(sketch, bar, span.total ? 'plain' : span.value < 0 ? 'bad' : 'good');
  const text = `${!span.total && span.value > 0 ? '+' : ''}${figure(span.value)}`;
  const half = lineHeight(type.label, sketch.metrics) / 2 + 1;
  const x = bar.x + bar.width / 2;
  const style = span.total ? type.labelStrong : type.label;
  const above = { text, x, y: bar.y - half, align: 'center', style, whole: true, halo: true } as const;
  const below = { ...above, y: bottom(bar) + half };
  sketch.firstText(span.value < 0 ? [below, above] : [above, below]);
}

/** Columns from a start over ups and downs to an end, joined by thin lines, each with its signed figure. */
export const drawWaterfall: Draw<WaterfallChart> = (chart, box, metrics) => {
  const sketch = new Sketch(box, metrics);
  const spans = spansOf(chart);
  if (spans.length === 0) return noData(sketch);
  const labels = spans.map(({ label }) => label);
  const names = categoryAxis(sketch, labels, (box.width * 0.9) / spans.length, box.height > 110 ? 3 : 1);
  const room = lineHeight(type.label, metrics);
  const deepest = spans.some(({ from, to }) => Math.min(from, to) < 0) ? room : 0;
  const outer = inset(box, { bottom: names.height + deepest, top: room * 0.5 });
  const values = spans.flatMap(({ from, to }) => [from, to]);
  const { area, scale } = verticalAxis(sketch, outer, { unit: chart.unit, values, zero: true });
  const figure = figureLabels(
    chart.unit,
    spans.map(({ value }) => value),
  );
  const step = area.width / spans.length;
  const width = Math.min(step * 0.64, 46);
  spans.forEach((span, index) => {
    const x = area.x + (index + 0.5) * step;
    const next = spans[index + 1];
    const y = scale.at(span.to);
    if (next) sketch.line([x + width / 2, y], [x + step - width / 2, y], { stroke: ink.faint, lineWidth: 0.6 });
    drawSpan(sketch, span, between(x - width / 2, scale.at(span.from), x + width / 2, y), figure);
  });
  drawCategories(sketch, { ...area, height: bottom(outer) + deepest - area.y }, labels, names);
  return sketch.marks;
};
