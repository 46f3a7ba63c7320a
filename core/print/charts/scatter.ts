import type { Box } from '../layout/marks.ts';
import { ink, tones, type } from '../layout/theme.ts';
import { leastRow, SPACE } from './axes.ts';
import type { Axis, ScatterChart, Tone } from './chart.ts';
import type { Draw } from './draw.ts';
import { bottom, inset, right } from './geometry.ts';
import { type ValueScale, valueScale } from './scale.ts';
import { noData, Sketch, type TextRequest } from './sketch.ts';
import { fitText, lineHeight, textWidth, widest } from './text.ts';

type Point = ScatterChart['points'][number];

const LEAST = 2.6;
const MOST = 9;

const valuesOf = (axis: Axis, values: readonly number[]): readonly number[] =>
  axis.threshold ? [...values, axis.threshold.value] : values;

/** Areas stand for sizes: the radius is the root of the share of the largest. */
function radiusOf(points: readonly Point[], most: number): (point: Point) => number {
  const largest = points.reduce((max, { size }) => Math.max(max, size ?? 0), 0);
  return ({ size }) =>
    size === null || largest <= 0 ? LEAST : Math.max(LEAST - 1, most * Math.sqrt(Math.max(0, size) / largest));
}

/** Each tone has its own look in grey: full, ring, full with a white core. */
function drawPoint(sketch: Sketch, x: number, y: number, radius: number, tone: Tone): void {
  const color = tones[tone];
  if (tone === 'muted' || tone === 'warn') {
    sketch.circle(x, y, radius - 0.6, { fill: ink.paper, stroke: color, lineWidth: 1.2 });
    return;
  }
  sketch.circle(x, y, radius, { fill: color, stroke: ink.paper, lineWidth: 0.6 });
  if (tone === 'bad') sketch.circle(x, y, radius * 0.42, { fill: ink.paper });
}

function drawFrame(sketch: Sketch, plot: Box, x: ValueScale, y: ValueScale): void {
  for (const tick of y.ticks) {
    const at = y.at(tick);
    sketch.line([plot.x, at], [right(plot), at], {
      stroke: tick === 0 ? ink.soft : ink.line,
      lineWidth: tick === 0 ? 0.8 : 0.5,
    });
    if (tick === 0) sketch.block({ x: plot.x, y: at - 0.5, width: plot.width, height: 1 });
    sketch.text({ text: y.label(tick), x: plot.x - SPACE, y: at, align: 'right', color: ink.soft, whole: true });
  }
  const foot = bottom(plot) + SPACE + lineHeight(type.label, sketch.metrics) / 2;
  for (const tick of x.ticks) {
    const at = x.at(tick);
    sketch.line([at, plot.y], [at, bottom(plot)], {
      stroke: tick === 0 ? ink.soft : ink.line,
      lineWidth: tick === 0 ? 0.8 : 0.5,
    });
    sketch.text({ text: x.label(tick), x: at, y: foot, align: 'center', color: ink.soft, whole: true });
  }
}

/** Lines across at what a side is about, named at their ends. */
function drawThresholds(sketch: Sketch, chart: ScatterChart, plot: Box, x: ValueScale, y: ValueScale): void {
  const line = { stroke: ink.strong, lineWidth: 0.8, dash: [3, 2] };
  const half = lineHeight(type.note, sketch.metrics) / 2;
  const style = { style: type.note, color: ink.strong, max: plot.width * 0.6 };
  if (chart.x.threshold) {
    const at = x.at(chart.x.threshold.value);
    sketch.line([at, plot.y], [at, bottom(plot)], line);
    sketch.block({ x: at - 0.5, y: plot.y, width: 1, height: plot.height });
    const named = { ...style, text: chart.x.threshold.label, y: plot.y + half };
    const sides: TextRequest[] = [
      { ...named, x: at + 3, max: right(plot) - at - 3, whole: true },
      { ...named, x: at - 3, align: 'right', max: at - 3 - plot.x },
    ];
    sketch.firstText(sides);
  }
  if (chart.y.threshold) {
    const at = y.at(chart.y.threshold.value);
    sketch.line([plot.x, at], [right(plot), at], line);
    sketch.block({ x: plot.x, y: at - 0.5, width: plot.width, height: 1 });
    const named = { ...style, text: chart.y.threshold.label, x: right(plot), align: 'right' as const };
    sketch.firstText([
      { ...named, y: at - half - 1, clear: true },
      { ...named, y: at + half + 1, clear: true },
    ]);
  }
}

/** Names beside their points, where they hide neither a point nor a line nor another name. */
function drawNames(
  sketch: Sketch,
  plot: Box,
  points: readonly { point: Point; x: number; y: number; r: number }[],
): void {
  const half = lineHeight(type.note, sketch.metrics) / 2;
  for (const { point, x, y, r } of points) {
    if (!point.named) continue;
    const text = fitText(point.label, plot.width * 0.45, type.note, sketch.metrics);
    const width = textWidth(text, type.note, sketch.metrics);
    const base = { text, style: type.note, clear: true, whole: true, halo: true };
    const near = r + 2;
    const places: TextRequest[] = [
      { ...base, x: x + near, y },
      { ...base, x: x - near, y, align: 'right' },
      { ...base, x, y: y - near - half, align: 'center' },
      { ...base, x, y: y + near + half, align: 'center' },
      { ...base, x: x + near * 0.7, y: y - near * 0.7 - half },
      { ...base, x: x + near * 0.7, y: y + near * 0.7 + half },
      { ...base, x: x - near * 0.7, y: y - near * 0.7 - half, align: 'right' },
      { ...base, x: x - near * 0.7, y: y + near * 0.7 + half, align: 'right' },
    ];
    const inPlot = ({ align, y: at }: TextRequest): boolean =>
      (align !== 'right' || x - near - width >= plot.x) && at - half >= plot.y && at + half <= bottom(plot);
    sketch.firstText(places.filter(inPlot));
  }
}

/** The two axes' names: of the height at the top, of the width at the foot; what areas mean beside the first. */
function drawAxisNames(sketch: Sketch, chart: ScatterChart, head: number, foot: number): void {
  const { box } = sketch;
  const style = { style: type.note, color: ink.text };
  const size = chart.sizeLabel !== null && box.width > 220 ? `Area: ${chart.sizeLabel}` : '';
  if (size !== '')
    sketch.text({
      ...style,
      text: size,
      x: right(box),
      y: box.y + head / 2,
      align: 'right',
      max: box.width * 0.5,
      color: ink.soft,
    });
  sketch.text({
    ...style,
    text: chart.y.label,
    x: box.x,
    y: box.y + head / 2,
    max: box.width * (size === '' ? 1 : 0.46),
  });
  sketch.text({ ...style, text: chart.x.label, x: right(box), y: bottom(box) - foot / 2, align: 'right' });
}

/** One point for each row between two axes; area for size; names where there is room. */
export const drawScatter: Draw<ScatterChart> = (chart, box, metrics) => {
  const sketch = new Sketch(box, metrics);
  const { points } = chart;
  if (points.length === 0) return noData(sketch);
  const named = box.height > 90;
  const [head, foot] = named ? [leastRow(sketch) + 2, leastRow(sketch)] : [0, 0];
  if (named) drawAxisNames(sketch, chart, head, foot);
  const line = lineHeight(type.label, metrics);
  const most = Math.min(MOST, box.height / 16);
  const area = inset(box, { top: head + line / 2, bottom: foot + line + SPACE });
  const ys = valuesOf(
    chart.y,
    points.map((point) => point.y),
  );
  const y = valueScale(chart.y.unit, ys, [bottom(area) - most, area.y + most], Math.min(6, area.height / 28), false);
  const left = Math.min(widest(y.ticks.map(y.label), type.label, metrics) + SPACE, box.width * 0.4);
  const plot = inset(area, { left, right: SPACE });
  const xs = valuesOf(
    chart.x,
    points.map((point) => point.x),
  );
  const x = valueScale(chart.x.unit, xs, [plot.x + most, right(plot) - most], Math.min(8, plot.width / 55), false);
  drawFrame(sketch, plot, x, y);
  const radius = radiusOf(points, most);
  const placed = points.map((point) => ({ point, x: x.at(point.x), y: y.at(point.y), r: radius(point) }));
  for (const at of placed.toSorted((a, b) => b.r - a.r)) {
    drawPoint(sketch, at.x, at.y, at.r, at.point.tone);
    sketch.block({ x: at.x - at.r, y: at.y - at.r, width: 2 * at.r, height: 2 * at.r });
  }
  drawThresholds(sketch, chart, plot, x, y);
  drawNames(sketch, plot, placed);
  return sketch.marks;
};
