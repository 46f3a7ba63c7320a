import type { Box, Mark } from '../layout/marks.ts';
import { ink, type } from '../layout/theme.ts';
import { categoryAxis, drawCategories, leastRow, nameColumn, rowStyle, SPACE, verticalAxis } from './axes.ts';
import type { Tone, WaterfallChart } from './chart.ts';
import { toneBar } from './colors.ts';
import type { Draw } from './draw.ts';
import { between, bottom, inset, right } from './geometry.ts';
import { figureLabels, plainScale } from './scale.ts';
import { noData, Sketch } from './sketch.ts';
import { lineHeight, widest } from './text.ts';

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

const toneOf = ({ total, value }: Span): Tone => (total ? 'plain' : value < 0 ? 'bad' : 'good');

/** Steps with their sign. */
function figureOf({ total, value }: Span, figure: (value: number) => string): string {
  return `${!total && value > 0 ? '+' : ''}${figure(value)}`;
}

function drawSpan(sketch: Sketch, span: Span, bar: Box, step: number, figure: (value: number) => string): void {
  toneBar(sketch, bar, toneOf(span));
  const text = figureOf(span, figure);
  const half = lineHeight(type.label, sketch.metrics) / 2 + 1;
  const x = bar.x + bar.width / 2;
  const style = span.total ? type.labelStrong : type.label;
  const y = span.value < 0 ? bottom(bar) + half : bar.y - half;
  sketch.text({ text, x, y, align: 'center', max: step, style, whole: true, halo: true });
}

/** Columns narrower than this have no room for their names and figures: then each step is a row. */
const NARROW = 40;

/** The same from top to bottom, with names at the left: for many steps on little width. */
function drawRows(sketch: Sketch, spans: readonly Span[], figure: (value: number) => string): readonly Mark[] {
  const { box, metrics } = sketch;
  const names = nameColumn(
    sketch,
    spans.map(({ label }) => label),
    box,
  );
  const texts = spans.map((span) => figureOf(span, figure));
  const figures = widest(texts, type.labelStrong, metrics) + 2 * SPACE;
  const negative = spans.some(({ from, to, value }) => value < 0 && Math.min(from, to) < 0) ? figures : 0;
  const plot = inset(box, { left: names + 2 * SPACE + negative, right: figures });
  const values = spans.flatMap(({ from, to }) => [from, to]);
  const at = plainScale(values, [plot.x, right(plot)]);
  const height = Math.min(box.height / spans.length, 22);
  spans.forEach((span, index) => {
    const y = box.y + (index + 0.5) * height;
    const half = Math.min(height * 0.36, 7);
    const bar = between(at(span.from), y - half, at(span.to), y + half);
    toneBar(sketch, bar, toneOf(span));
    const end = at(span.to);
    if (index < spans.length - 1) {
      sketch.line([end, y + half], [end, y + height - half], { stroke: ink.faint, lineWidth: 0.6 });
    }
    const style = rowStyle(sketch, height);
    sketch.text({ text: span.label, x: box.x, y, max: names, style });
    const face = span.total ? type.labelStrong.face : style.face;
    const left = Math.max(span.from, span.to) <= 0 && negative > 0;
    const side = left ? ({ x: bar.x - SPACE, align: 'right' } as const) : { x: right(bar) + SPACE };
    sketch.text({ text: texts[index] ?? '', ...side, y, style: { ...style, face }, whole: true });
  });
  sketch.line([at(0), box.y], [at(0), box.y + spans.length * height], { stroke: ink.soft, lineWidth: 0.8 });
  return sketch.marks;
}

/** Columns from a start over ups and downs to an end, joined by thin lines, each with its signed figure. */
export const drawWaterfall: Draw<WaterfallChart> = (chart, box, metrics) => {
  const sketch = new Sketch(box, metrics);
  const spans = spansOf(chart);
  if (spans.length === 0) return noData(sketch);
  const figure = figureLabels(
    chart.unit,
    spans.map(({ value }) => value),
  );
  const narrow = (box.width * 0.9) / spans.length < NARROW;
  if (narrow && box.height / spans.length >= leastRow(sketch)) return drawRows(sketch, spans, figure);
  const labels = spans.map(({ label }) => label);
  const names = categoryAxis(sketch, labels, (box.width * 0.9) / spans.length, box.height > 110 ? 3 : 1);
  const room = lineHeight(type.label, metrics);
  const deepest = spans.some(({ from, to }) => Math.min(from, to) < 0) ? room : 0;
  const outer = inset(box, { bottom: names.height + deepest, top: room * 0.5 });
  const values = spans.flatMap(({ from, to }) => [from, to]);
  const { area, scale } = verticalAxis(sketch, outer, { unit: chart.unit, values, zero: true });
  const step = area.width / spans.length;
  const width = Math.min(step * 0.64, 46);
  spans.forEach((span, index) => {
    const x = area.x + (index + 0.5) * step;
    const next = spans[index + 1];
    const y = scale.at(span.to);
    if (next) sketch.line([x + width / 2, y], [x + step - width / 2, y], { stroke: ink.faint, lineWidth: 0.6 });
    drawSpan(sketch, span, between(x - width / 2, scale.at(span.from), x + width / 2, y), step, figure);
  });
  drawCategories(sketch, { ...area, height: bottom(outer) + deepest - area.y }, labels, names);
  return sketch.marks;
};
