import { formatShort } from '../format.ts';
import type { Box } from '../layout/marks.ts';
import { ink, tones, type } from '../layout/theme.ts';
import { leastRow, nameColumn, rowStyle, SPACE } from './axes.ts';
import type { FunnelChart } from './chart.ts';
import { mix } from './colors.ts';
import type { Draw } from './draw.ts';
import { bottom, inset, middle, polyline, right } from './geometry.ts';
import { figureLabels } from './scale.ts';
import { noData, Sketch } from './sketch.ts';
import { lineHeight, textWidth, widest } from './text.ts';

/** What widths stand for: the values, or the counts where nothing has a value. */
function weightsOf({ stages }: FunnelChart): readonly number[] {
  const valued = stages.some(({ value }) => value > 0);
  return stages.map(({ value, count }) => Math.max(0, valued ? value : count));
}

/** The figure inside its bar, or beside it where the bar is too narrow. */
function drawFigure(sketch: Sketch, bar: Box, text: string): void {
  const y = middle(bar);
  const style = lineHeight(type.labelStrong, sketch.metrics) <= bar.height + 3 ? type.labelStrong : type.note;
  const inside = textWidth(text, style, sketch.metrics) + 2 * SPACE <= bar.width;
  const x = inside ? bar.x + bar.width / 2 : right(bar) + SPACE;
  const align = inside ? 'center' : 'left';
  sketch.text({ text, x, y, align, style, color: inside ? ink.paper : ink.text, whole: true });
}

/** A name with its note under it, or beside the bar's name alone where rows are low. */
function drawName(sketch: Sketch, row: Box, name: string, note: string, strong: boolean): void {
  const line = lineHeight(type.label, sketch.metrics);
  const double = note !== '' && row.height >= 2 * line + 1;
  const y = middle(row) - (double ? line / 2 : 0);
  const style = strong ? type.labelStrong : rowStyle(sketch, row.height);
  sketch.text({ text: name, x: row.x, y, max: row.width, style });
  if (double) sketch.text({ text: note, x: row.x, y: y + line, max: row.width, style: type.note, color: ink.soft });
}

/** Bars around one middle, as wide as their values, with the fall from each to the next between them. */
export const drawFunnel: Draw<FunnelChart> = (chart, box, metrics) => {
  const sketch = new Sketch(box, metrics);
  const { stages, unit } = chart;
  if (stages.length === 0) return noData(sketch);
  const weights = weightsOf(chart);
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  const counts = stages.map(({ count }) => formatShort('count', count));
  const figure = figureLabels(
    unit,
    stages.map(({ value }) => value),
  );
  const figures = stages.map(({ value }) => figure(value));
  const counted = unit !== 'count' && box.width > 200;
  const header = counted ? leastRow(sketch) : 0;
  const tail = counted
    ? Math.max(widest(counts, type.label, metrics), widest(['Count'], type.note, metrics)) + 2 * SPACE
    : 0;
  const notes = Math.min(
    widest(
      stages.map(({ note }) => note),
      type.note,
      metrics,
    ),
    box.width * 0.4,
  );
  const names = Math.max(
    nameColumn(
      sketch,
      stages.map(({ label }) => label),
      box,
      0.4,
    ) * 1.06,
    notes,
  );
  const rows = inset(box, { top: header });
  const height = Math.min(rows.height / stages.length, 40);
  const plot = inset(rows, { left: names + 2 * SPACE, right: tail });
  const centre = plot.x + plot.width / 2;
  const bars = weights.map((weight, index): Box => {
    const width = largest > 0 ? (plot.width * weight) / largest : 0;
    const thickness = height * 0.7;
    return { x: centre - width / 2, y: rows.y + index * height + (height - thickness) / 2, width, height: thickness };
  });
  if (counted) {
    const head = { y: box.y + header / 2, style: type.note, color: ink.soft };
    sketch.text({ ...head, text: 'Count', x: right(box), align: 'right' });
  }
  const noted = notes > 0 && height >= 2 * lineHeight(type.label, metrics) + 1;
  bars.forEach((bar, index) => {
    const next = bars[index + 1];
    const row = { x: box.x, y: rows.y + index * height, width: names, height };
    if (next) {
      const fall = [
        [bar.x, bottom(bar)],
        [right(bar), bottom(bar)],
        [right(next), next.y],
        [next.x, next.y],
      ] as const;
      sketch.path(polyline(fall, true), { fill: mix(ink.paper, tones.plain, 0.16) });
    }
    sketch.rect(bar, { fill: tones.plain });
    drawName(sketch, row, stages[index]?.label ?? '', stages[index]?.note ?? '', noted);
    drawFigure(sketch, bar, figures[index] ?? '');
    const count = { text: counts[index] ?? '', x: right(box), y: middle(bar), align: 'right', whole: true } as const;
    if (counted) sketch.text({ ...count, style: rowStyle(sketch, height) });
  });
  return sketch.marks;
};
