import type { Unit } from '../format.ts';
import type { Box } from '../layout/marks.ts';
import { ink, type } from '../layout/theme.ts';
import { bottom, inset, right } from './geometry.ts';
import { type ValueScale, valueScale } from './scale.ts';
import type { Sketch } from './sketch.ts';
import { lineHeight, widest, wrapText } from './text.ts';

/** Points between a label and what it names. */
export const SPACE = 4;

export interface Plot {
  /** Where the data stands: within it, `scale` turns values into heights. */
  readonly area: Box;
  readonly scale: ValueScale;
}

export interface ValueAxis {
  readonly unit: Unit;
  readonly values: readonly number[];
  /** Whether zero must be on the axis: where lengths are compared. */
  readonly zero: boolean;
}

/** A vertical axis at the left: light lines across, figures with their unit, and a darker line at zero. */
export function verticalAxis(sketch: Sketch, area: Box, { unit, values, zero }: ValueAxis): Plot {
  const { metrics } = sketch;
  const half = lineHeight(type.label, metrics) / 2;
  const inner = inset(area, { top: half, bottom: half / 2 });
  const count = Math.min(6, Math.max(2, inner.height / 28));
  const scale = valueScale(unit, values, [bottom(inner), inner.y], count, zero);
  const labels = widest(scale.ticks.map(scale.label), type.label, metrics);
  const left = labels > area.width * 0.35 ? 0 : labels + SPACE;
  const plot = inset(inner, { left });
  for (const tick of scale.ticks) {
    const y = scale.at(tick);
    const stroke = tick === 0 ? ink.soft : ink.line;
    sketch.line([plot.x, y], [right(plot), y], { stroke, lineWidth: tick === 0 ? 0.8 : 0.5 });
    if (left > 0) {
      const text = scale.label(tick);
      sketch.text({ text, x: plot.x - SPACE, y, align: 'right', color: ink.soft, whole: true });
    }
  }
  return { area: plot, scale };
}

/** How names stand under columns: in how many lines, and only every how manyth. */
export interface CategoryAxis {
  readonly lines: number;
  readonly every: number;
  /** Room below the plot. */
  readonly height: number;
}

/** Columns narrower than this have no room for a name of their own. */
const NARROW = 26;

/** Of months, every second, quarter or half a year is named rather than every fifth. */
const EVERY = [1, 2, 3, 4, 6, 12, 24] as const;
const roundEvery = (least: number): number => EVERY.find((every) => every >= least - 1e-9) ?? Math.ceil(least);

export function categoryAxis(sketch: Sketch, labels: readonly string[], step: number, most = 2): CategoryAxis {
  const { metrics } = sketch;
  const line = lineHeight(type.label, metrics);
  const width = widest(labels, type.label, metrics);
  if (width + SPACE > step && step >= NARROW) {
    const counts = labels.map((label) => wrapText(label, step - SPACE, most, type.label, metrics).length);
    const lines = counts.reduce((largest, count) => Math.max(largest, count), 1);
    return { lines, every: 1, height: lines * line + SPACE };
  }
  return { lines: 1, every: roundEvery((width + SPACE) / step), height: line + SPACE };
}

/** Writes the names of columns under a plot, each centred on its own; of many, the last is among those named. */
export function drawCategories(sketch: Sketch, area: Box, labels: readonly string[], axis: CategoryAxis): void {
  const { metrics } = sketch;
  const step = area.width / labels.length;
  const line = lineHeight(type.label, metrics);
  // The plot may have come out narrower than was thought when the axis was planned.
  const least = axis.every > 1 ? (widest(labels, type.label, metrics) + SPACE) / step : 1;
  const every = Math.max(axis.every, roundEvery(least));
  labels.forEach((label, index) => {
    if ((labels.length - 1 - index) % every !== 0) return;
    const x = area.x + (index + 0.5) * step;
    const room = step * every - SPACE;
    wrapText(label, room, axis.lines, type.label, metrics).forEach((text, row) => {
      const y = bottom(area) + SPACE + (row + 0.5) * line;
      sketch.text({ text, x, y, align: 'center', max: Math.max(room, 3), color: ink.soft });
    });
  });
}

/** Width of a column of names at the left: as they need, but no more than a share of the whole. */
export function nameColumn(sketch: Sketch, labels: readonly string[], area: Box, share = 0.36): number {
  return Math.min(widest(labels, type.label, sketch.metrics) + 1, area.width * share);
}

/** Height of a row that still holds a line of small text. */
export function leastRow(sketch: Sketch): number {
  return lineHeight(type.note, sketch.metrics) + 0.6;
}

/** The style that fits into a row of this height. */
export function rowStyle(sketch: Sketch, height: number) {
  return lineHeight(type.label, sketch.metrics) <= height ? type.label : type.note;
}
