import type { Box } from '../layout/marks.ts';
import { ink, type } from '../layout/theme.ts';
import { leastRow, nameColumn, rowStyle, SPACE } from './axes.ts';
import type { BarChart, Tone } from './chart.ts';
import { toneBar } from './colors.ts';
import type { Draw } from './draw.ts';
import { between, inset, right } from './geometry.ts';
import { legend } from './legend.ts';
import { figureLabels, plainScale } from './scale.ts';
import { noData, Sketch } from './sketch.ts';
import { isAdditive, othersLabel, splitTail, sum } from './tail.ts';
import { textWidth, widest } from './text.ts';

interface Row {
  readonly label: string;
  readonly text: string;
  readonly note: string;
  readonly target: number | null;
  readonly tone: Tone;
  /** What the bar reaches from and to: a span for others that don't add up. */
  readonly from: number;
  readonly to: number;
}

/** Rows that have room; the others are one row: their sum, or from the least to the most where they don't add up. */
function rowsOf({ bars, unit }: BarChart, room: number): readonly Row[] {
  const figure = figureLabels(
    unit,
    bars.map(({ value }) => value),
  );
  const { shown, rest } = splitTail(bars, room);
  const rows = shown.map((bar): Row => ({ ...bar, text: figure(bar.value), from: 0, to: bar.value }));
  if (rest.length === 0) return rows;
  const values = rest.map(({ value }) => value);
  const others = { label: othersLabel(rest.length), note: '', target: null, tone: 'muted' as const };
  if (isAdditive(unit)) {
    const to = sum(values);
    return [...rows, { ...others, text: figure(to), from: 0, to }];
  }
  const from = values.reduce((least, value) => Math.min(least, value));
  const to = values.reduce((most, value) => Math.max(most, value));
  return [...rows, { ...others, text: `${figure(from)} to ${figure(to)}`, from, to }];
}

/** Room at both sides for names, figures and notes; the rest is for bars. */
function columns(sketch: Sketch, area: Box, rows: readonly Row[]) {
  const { metrics } = sketch;
  const names = nameColumn(
    sketch,
    rows.map(({ label }) => label),
    area,
  );
  const notes = Math.min(
    widest(
      rows.map(({ note }) => note),
      type.note,
      metrics,
    ),
    area.width * 0.3,
  );
  const figures = widest(
    rows.map(({ text }) => text),
    type.label,
    metrics,
  );
  const negative = widest(
    rows.filter(({ to }) => to < 0).map(({ text }) => text),
    type.label,
    metrics,
  );
  const left = names + 2 * SPACE + (negative > 0 ? negative + SPACE : 0);
  const plain = inset(area, { left, right: figures + SPACE + 2 });
  const withNotes = notes > 0 && plain.width - notes > area.width * 0.25;
  const plot = withNotes ? inset(plain, { right: notes + 2 * SPACE }) : plain;
  return { names, notes: withNotes ? notes : 0, plot };
}

function drawRow(sketch: Sketch, row: Row, y: number, height: number, at: (value: number) => number): void {
  const thickness = Math.min(height * 0.66, 15);
  const bar = between(at(row.from), y - thickness / 2, at(row.to), y + thickness / 2);
  toneBar(sketch, bar, row.tone);
  const style = rowStyle(sketch, height);
  const width = textWidth(row.text, style, sketch.metrics) + 2 * SPACE;
  const text = { text: row.text, y, style, whole: true };
  const mark = row.target === null ? null : at(row.target);
  // Beside its bar, or beyond the target where that stands in the way.
  if (row.to < 0) {
    const hidden = mark !== null && mark < bar.x && mark > bar.x - width;
    sketch.text({ ...text, x: (hidden ? mark - 1 : bar.x) - SPACE, align: 'right' });
  } else {
    const hidden = mark !== null && mark > right(bar) - 2 && mark < right(bar) + width;
    sketch.text({ ...text, x: (hidden ? mark + 1 : right(bar)) + SPACE });
  }
  if (row.target === null) return;
  const reach = Math.min(thickness / 2 + 2, height / 2 - 0.3);
  const x = at(row.target);
  sketch.line([x, y - reach], [x, y + reach], { stroke: ink.paper, lineWidth: 3.2 });
  sketch.line([x, y - reach], [x, y + reach], { stroke: ink.strong, lineWidth: 1.6 });
}

/** Horizontal bars with their figures at their ends, a tick for what each should be, and notes in a column of their own. */
export const drawBars: Draw<BarChart> = (chart, box, metrics) => {
  const sketch = new Sketch(box, metrics);
  if (chart.bars.length === 0) return noData(sketch);
  const aimed = chart.targetLabel !== null && chart.bars.some(({ target }) => target !== null);
  const keys = aimed ? [{ label: chart.targetLabel ?? '', color: ink.strong, mark: 'tick' as const }] : [];
  const area = legend(sketch, box, keys, 1);
  const rows = rowsOf(chart, area.height / leastRow(sketch));
  const height = Math.min(area.height / rows.length, 34);
  const { names, notes, plot } = columns(sketch, area, rows);
  const targets = rows.flatMap(({ target }) => (target === null ? [] : [target]));
  const ends = rows.flatMap(({ from, to }) => [from, to]);
  const at = plainScale([...ends, ...targets], [plot.x + 1, right(plot) - 1]);
  rows.forEach((row, index) => {
    const y = area.y + (index + 0.5) * height;
    const style = rowStyle(sketch, height);
    sketch.text({ text: row.label, x: area.x, y, max: names, style });
    drawRow(sketch, row, y, height, at);
    if (notes > 0)
      sketch.text({ text: row.note, x: right(area), y, align: 'right', max: notes, style: type.note, color: ink.soft });
  });
  const zero = at(0);
  sketch.line([zero, area.y], [zero, area.y + rows.length * height], { stroke: ink.soft, lineWidth: 0.8 });
  return sketch.marks;
};
