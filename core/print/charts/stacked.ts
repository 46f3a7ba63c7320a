import { ink, type } from '../layout/theme.ts';
import { categoryAxis, drawCategories, verticalAxis } from './axes.ts';
import type { StackedChart } from './chart.ts';
import { seriesColor } from './colors.ts';
import type { Draw } from './draw.ts';
import { between, inset, right } from './geometry.ts';
import { legend } from './legend.ts';
import { figureLabels } from './scale.ts';
import { drawEndLabels, endLabelRoom } from './series.ts';
import { noData, Sketch } from './sketch.ts';
import { foldSeries, sum } from './tail.ts';
import { lineHeight, textWidth } from './text.ts';

type Series = StackedChart['series'][number];

interface Segment {
  readonly from: number;
  readonly to: number;
}

/** More parts than this can't be told apart. */
const PARTS = 6;
/** So many are named where the last column ends; more would be a knot of lines there. */
const NAMED = 4;

/** Parts of a column upon each other: what is above zero upwards, what is below it downwards. */
function stack(series: readonly Series[], column: number): readonly Segment[] {
  let [up, down] = [0, 0];
  return series.map(({ values }) => {
    const value = values[column] ?? 0;
    const from = value < 0 ? down : up;
    if (value < 0) down += value;
    else up += value;
    return { from, to: from + value };
  });
}

const totalOf = (segments: readonly Segment[]): number => sum(segments.map(({ from, to }) => to - from));

/** Columns made of parts, named where the last column ends or above where that has no room; totals over the columns. */
export const drawStacked: Draw<StackedChart> = (chart, box, metrics) => {
  const sketch = new Sketch(box, metrics);
  const { columns, unit } = chart;
  if (columns.length === 0 || chart.series.length === 0) return noData(sketch);
  const series = foldSeries(chart.series, PARTS, (rest, label) => ({
    label,
    values: columns.map((_, column) => sum(rest.map(({ values }) => values[column] ?? 0))),
  }));
  const names = series.map(({ label }) => label);
  const line = lineHeight(type.label, metrics);
  const ends = series.length > 1 && series.length <= NAMED ? endLabelRoom(sketch, names, box.height - 3 * line) : null;
  const keys = names.map((label, index) => ({ label, color: seriesColor(index), mark: 'area' as const }));
  const top = ends === null ? legend(sketch, box, keys) : box;
  const foot = categoryAxis(sketch, columns, (top.width * 0.9 - (ends ?? 0)) / columns.length);
  const outer = inset(top, { right: ends ?? 0, bottom: foot.height, top: line * 0.6 });
  const stacks = columns.map((_, column) => stack(series, column));
  const values = stacks.flatMap((segments) => segments.flatMap(({ from, to }) => [from, to]));
  const { area, scale } = verticalAxis(sketch, outer, { unit, values, zero: true });
  const figure = figureLabels(unit, stacks.map(totalOf));
  const step = area.width / columns.length;
  const width = Math.min(step > 5 ? step * 0.72 : step * 0.9, 44);
  stacks.forEach((segments, column) => {
    const x = area.x + (column + 0.5) * step;
    segments.forEach(({ from, to }, index) => {
      const bar = between(x - width / 2, scale.at(from), x + width / 2, scale.at(to));
      const edge = width > 6 && bar.height > 2 ? { stroke: ink.paper, lineWidth: 0.5 } : {};
      sketch.rect(bar, { fill: seriesColor(index), ...edge });
    });
    const net = segments.some(({ to, from }) => to < from) ? 'net ' : '';
    const text = `${net}${figure(totalOf(segments))}`;
    if (columns.length > 14 || textWidth(text, type.note, metrics) > step - 2) return;
    const peak = segments.reduce((most, { to }) => Math.max(most, to), 0);
    const y = scale.at(peak) - line / 2;
    sketch.text({ text, x, y, align: 'center', style: type.note, color: ink.text, whole: true, halo: true });
  });
  const zero = scale.at(0);
  sketch.line([area.x, zero], [right(area), zero], { stroke: ink.soft, lineWidth: 0.8 });
  drawCategories(sketch, { ...area, height: outer.y + outer.height - area.y }, columns, foot);
  const last = stacks.at(-1) ?? [];
  const labels = names.map((text, index) => {
    const { from = 0, to = 0 } = last[index] ?? {};
    return { text, color: seriesColor(index), y: scale.at((from + to) / 2) };
  });
  if (ends !== null) drawEndLabels(sketch, area, labels);
  return sketch.marks;
};
