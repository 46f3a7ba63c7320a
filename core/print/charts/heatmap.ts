import { formatShort } from '../format.ts';
import type { Box, Color } from '../layout/marks.ts';
import { ink, type } from '../layout/theme.ts';
import { categoryAxis, leastRow, nameColumn, rowStyle, SPACE } from './axes.ts';
import type { HeatmapChart } from './chart.ts';
import { diverging, hatch, inkOn, sequential } from './colors.ts';
import type { Draw } from './draw.ts';
import { inset, middle, polyline, right } from './geometry.ts';
import { figureLabels } from './scale.ts';
import { noData, Sketch } from './sketch.ts';
import { fitText, lineHeight, widest, wrapText } from './text.ts';

interface Shades {
  readonly low: number;
  readonly high: number;
  color(value: number): Color;
  /** As cells write it. */
  figure(value: number): string;
}

/** Colours over the span of values: from pale to dark, or equally far to both sides of a target. */
function shadesOf({ rows, target, unit, worse }: HeatmapChart): Shades | null {
  const values = rows.flatMap((row) => row.values).filter((value) => value !== null);
  const [first] = values;
  if (first === undefined) return null;
  const low = values.reduce((least, value) => Math.min(least, value), first);
  const figure = figureLabels(unit, values);
  const high = values.reduce((most, value) => Math.max(most, value), first);
  if (target === null) {
    return { low, high, figure, color: (value) => sequential(high > low ? (value - low) / (high - low) : 0.4) };
  }
  const reach = Math.max(Math.abs(low - target), Math.abs(high - target));
  const sign = worse === 'above' ? -1 : 1;
  return { low, high, figure, color: (value) => diverging(reach > 0 ? (sign * (value - target)) / reach : 0) };
}

/** Whether a value is on the worse side of the target. */
const isWorse = ({ target, worse }: HeatmapChart, value: number): boolean =>
  target !== null && (worse === 'above' ? value > target : value < target);

/** A corner that tells in print, too, that a value is on the worse side of the target. */
function drawCorner(sketch: Sketch, cell: Box, color: Color): void {
  const size = Math.min(4, cell.width / 3, cell.height / 2);
  const [x, y] = [right(cell), cell.y];
  const corner = [
    [x - size, y],
    [x, y],
    [x, y + size],
  ] as const;
  sketch.path(polyline(corner, true), { fill: color });
}

function drawCell(
  sketch: Sketch,
  chart: HeatmapChart,
  shades: Shades,
  cell: Box,
  value: number | null,
  write: ((value: number) => string) | null,
): void {
  if (value === null) {
    sketch.rect(cell, { fill: ink.wash });
    hatch(sketch, cell, ink.line);
    return;
  }
  const fill = shades.color(value);
  sketch.rect(cell, { fill });
  if (isWorse(chart, value)) drawCorner(sketch, cell, inkOn(fill));
  if (write === null) return;
  const text = write(value);
  const style = rowStyle(sketch, cell.height);
  sketch.text({
    text,
    x: cell.x + cell.width / 2,
    y: middle(cell),
    align: 'center',
    style,
    color: inkOn(fill),
    whole: true,
  });
}

/** How cells write their figures: as they are, or whole, or not at all where one of them would have no room. */
function writing(sketch: Sketch, chart: HeatmapChart, shades: Shades, width: number, height: number) {
  if (leastRow(sketch) > height) return null;
  const style = rowStyle(sketch, height);
  const values = chart.rows.flatMap((row) => row.values).filter((value) => value !== null);
  const whole = (value: number) => formatShort(chart.unit, Math.round(value));
  const ways = shades.high - shades.low > 5 ? [shades.figure, whole] : [shades.figure];
  return ways.find((way) => widest(values.map(way), style, sketch.metrics) + 3 <= width) ?? null;
}

/** What the colours mean: a strip from the least to the most, with the target in it. */
function drawKey(sketch: Sketch, area: Box, { unit, target, worse = 'below' }: HeatmapChart, shades: Shades): void {
  const y = middle(area);
  const style = { style: type.note, color: ink.soft, whole: true };
  const low = sketch.text({ ...style, text: shades.figure(shades.low), x: area.x, y });
  if (!low) return;
  const strip = { x: right(low) + SPACE, y: y - 3, width: Math.min(90, area.width * 0.3), height: 6 };
  const cells = 24;
  for (let index = 0; index < cells; index += 1) {
    const value = shades.low + ((shades.high - shades.low) * (index + 0.5)) / cells;
    const x = strip.x + (strip.width * index) / cells;
    sketch.rect({ ...strip, x, width: strip.width / cells }, { fill: shades.color(value) });
  }
  const high = sketch.text({ ...style, text: shades.figure(shades.high), x: right(strip) + SPACE, y });
  if (target === null || !high) return;
  const x = right(high) + 3 * SPACE;
  const named = { text: `Corner: ${worse} target ${formatShort(unit, target)}`, x: x + 9, y, whole: true };
  const box = sketch.firstText([
    { ...style, ...named },
    { ...style, ...named, text: `${worse} ${formatShort(unit, target)}` },
  ]);
  if (box) drawCorner(sketch, { x, y: y - 3, width: 6, height: 6 }, ink.strong);
}

/** Names over the columns: in two lines where they are wide, or only some where they are narrow. */
function drawHeads(
  sketch: Sketch,
  grid: Box,
  columns: readonly string[],
  height: number,
  lines: number,
  every: number,
): void {
  const step = grid.width / columns.length;
  const line = lineHeight(type.label, sketch.metrics);
  columns.forEach((column, index) => {
    if (index % every !== 0) return;
    const wrapped = wrapText(column, step * every - 2, lines, type.label, sketch.metrics);
    wrapped.forEach((text, row) => {
      const y = grid.y - height + SPACE / 2 + (lines - wrapped.length + row + 0.5) * line - 1;
      sketch.text({ text, x: grid.x + (index + 0.5) * step, y, align: 'center', color: ink.soft });
    });
  });
}

/** A table whose cells are coloured by their values; what is not measurable is hatched. */
export const drawHeatmap: Draw<HeatmapChart> = (chart, box, metrics) => {
  const sketch = new Sketch(box, metrics);
  const shades = shadesOf(chart);
  const { columns, rows } = chart;
  if (!shades || columns.length === 0) return noData(sketch);
  const names =
    nameColumn(
      sketch,
      rows.map(({ label }) => label),
      box,
      0.3,
    ) + SPACE;
  const key = box.height > 90 ? leastRow(sketch) + SPACE : 0;
  const heads = categoryAxis(sketch, columns, (box.width - names) / columns.length);
  const area = inset(box, { left: names, top: heads.height, bottom: key });
  const height = Math.min(area.height / rows.length, 34);
  const grid = { ...area, height: height * rows.length };
  drawHeads(sketch, grid, columns, heads.height, heads.lines, heads.every);
  const [step, gap] = [grid.width / columns.length, height > 4 ? 0.5 : 0];
  const write = writing(sketch, chart, shades, step - 2 * gap, height - 2 * gap);
  const thin = Math.max(1, Math.ceil(leastRow(sketch) / height));
  rows.forEach((row, index) => {
    const y = grid.y + index * height;
    const style = rowStyle(sketch, height);
    const text = fitText(row.label, names - SPACE, style, metrics);
    if (index % thin === 0) sketch.text({ text, x: box.x, y: y + height / 2, style });
    columns.forEach((_, column) => {
      const inner = step > 4 ? gap : 0;
      const cell = inset({ x: grid.x + column * step, y, width: step, height }, {});
      const shown = { x: cell.x + inner, y: cell.y + gap, width: step - 2 * inner, height: height - 2 * gap };
      drawCell(sketch, chart, shades, shown, row.values[column] ?? null, write);
    });
  });
  if (key > 0) drawKey(sketch, { ...grid, y: grid.y + grid.height + SPACE, height: key - SPACE }, chart, shades);
  return sketch.marks;
};
