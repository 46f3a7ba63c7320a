import type { Box } from '../layout/marks.ts';
import { ink, tones, type } from '../layout/theme.ts';
import { leastRow, nameColumn, rowStyle, SPACE } from './axes.ts';
import type { ParetoChart } from './chart.ts';
import type { Draw } from './draw.ts';
import { between, bottom, inset, polyline, right } from './geometry.ts';
import { figureLabels, plainScale } from './scale.ts';
import { noData, Sketch } from './sketch.ts';
import { othersLabel, splitTail, sum } from './tail.ts';
import { widest } from './text.ts';

interface Row {
  readonly label: string;
  readonly value: number;
  /** Of the whole, with all rows before it; null where shares mean nothing. */
  readonly running: number | null;
  readonly others: boolean;
}

/** From the largest on, the small ones joined at the end; shares only of amounts that add up to something. */
function rowsOf({ bars }: ParetoChart, room: number): readonly Row[] {
  const sorted = bars.toSorted((a, b) => b.value - a.value);
  const { shown, rest } = splitTail(sorted, room);
  const joined = { label: othersLabel(rest.length), value: sum(rest.map(({ value }) => value)) };
  const rows = rest.length > 0 ? [...shown, joined] : shown;
  const total = sum(rows.map(({ value }) => value));
  const shared = total > 0 && sorted.every(({ value }) => value >= 0);
  let running = 0;
  return rows.map(({ label, value }, index) => {
    running += value;
    const last = index === rows.length - 1;
    return { label, value, running: shared ? (last ? 1 : running / total) : null, others: last && rest.length > 0 };
  });
}

/** The running share from row to row, down to all of it. */
function drawRunning(sketch: Sketch, panel: Box, header: number, rows: readonly Row[], height: number): void {
  const figures = widest(['100%'], type.label, sketch.metrics) + 2 * SPACE;
  const plot = inset(panel, { left: 3, right: figures, top: header });
  const at = (share: number) => plot.x + share * plot.width;
  const foot = plot.y + rows.length * height;
  for (const share of [0, 0.5, 0.8, 1]) {
    const dash = share === 0.8 ? { dash: [2, 2] } : {};
    const stroke = share === 0.8 ? ink.faint : ink.line;
    sketch.line([at(share), plot.y], [at(share), foot], { stroke, lineWidth: 0.6, ...dash });
  }
  const style = { style: type.note, color: ink.soft, y: panel.y + header / 2 };
  sketch.text({ ...style, text: '80%', x: at(0.8), align: 'center', whole: true });
  const head = { ...style, x: panel.x, max: at(0.8) - panel.x - 12, whole: true };
  sketch.firstText([
    { ...head, text: 'Running share' },
    { ...head, text: 'Share' },
  ]);
  const points = rows.map(({ running }, index) => [at(running ?? 0), plot.y + (index + 0.5) * height] as const);
  sketch.path(polyline(points), { stroke: tones.warn, lineWidth: 1.4 });
  points.forEach(([x, y], index) => {
    const running = rows[index]?.running ?? 0;
    sketch.circle(x, y, Math.min(2, height * 0.4), { fill: tones.warn, stroke: ink.paper, lineWidth: 0.6 });
    const whole = Math.round(running * 100);
    // Not all of it before the end is reached.
    const text = `${index < points.length - 1 ? Math.min(99, whole) : whole}%`;
    sketch.text({
      text,
      x: right(panel),
      y,
      align: 'right',
      style: rowStyle(sketch, height),
      color: ink.soft,
      whole: true,
    });
  });
}

/** Bars from the largest on, with a panel beside them in which their running share climbs to 100 %. */
export const drawPareto: Draw<ParetoChart> = (chart, box, metrics) => {
  const sketch = new Sketch(box, metrics);
  if (chart.bars.length === 0) return noData(sketch);
  const header = leastRow(sketch) + 2;
  const rows = rowsOf(chart, (box.height - header) / leastRow(sketch));
  const shared = rows[0]?.running !== null;
  const panel = inset(box, { left: shared ? box.width * 0.66 : box.width });
  const area = inset(box, { right: shared ? panel.width + 3 * SPACE : 0, top: shared ? header : 0 });
  const height = Math.min(area.height / rows.length, 24);
  const names = nameColumn(
    sketch,
    rows.map(({ label }) => label),
    area,
    0.4,
  );
  const figure = figureLabels(
    chart.unit,
    rows.map(({ value }) => value),
  );
  const texts = rows.map(({ value }) => figure(value));
  const negative = widest(
    texts.filter((_, index) => (rows[index]?.value ?? 0) < 0),
    type.label,
    metrics,
  );
  const left = names + 2 * SPACE + (negative > 0 ? negative + SPACE : 0);
  const plot = inset(area, { left, right: widest(texts, type.label, metrics) + SPACE });
  const at = plainScale(
    rows.map(({ value }) => value),
    [plot.x, right(plot)],
  );
  rows.forEach(({ label, value, others }, index) => {
    const y = area.y + (index + 0.5) * height;
    const half = Math.min(height * 0.33, 6.5);
    const style = rowStyle(sketch, height);
    sketch.text({ text: label, x: area.x, y, max: names, style, color: others ? ink.soft : ink.text });
    sketch.rect(between(at(0), y - half, at(value), y + half), { fill: others ? tones.muted : tones.plain });
    const end = value < 0 ? ({ x: at(value) - SPACE, align: 'right' } as const) : { x: at(value) + SPACE };
    sketch.text({ text: texts[index] ?? '', ...end, y, style, whole: true });
  });
  const foot = Math.min(bottom(area), area.y + rows.length * height);
  sketch.line([at(0), area.y], [at(0), foot], { stroke: ink.soft, lineWidth: 0.8 });
  if (shared) drawRunning(sketch, panel, header, rows, height);
  return sketch.marks;
};
