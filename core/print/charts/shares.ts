import type { Unit } from '../format.ts';
import { formatShort } from '../format.ts';
import type { Box } from '../layout/marks.ts';
import { ink, type } from '../layout/theme.ts';
import { leastRow, nameColumn, rowStyle, SPACE } from './axes.ts';
import type { SharesChart } from './chart.ts';
import { inkOn, seriesColor } from './colors.ts';
import type { Draw } from './draw.ts';
import { inset, middle, right } from './geometry.ts';
import { legend } from './legend.ts';
import { LEAST } from './scale.ts';
import { noData, Sketch } from './sketch.ts';
import { isAdditive, othersLabel, sum } from './tail.ts';
import { lineHeight, textWidth, widest } from './text.ts';

interface Row {
  readonly label: string;
  /** One for each part, in the parts' order; what is below zero has no share. */
  readonly values: readonly number[];
  readonly total: number;
}

/** More parts than this can't be told apart. */
const PARTS = 6;

/** The parts that any row names, in their order; the last ones joined where they are too many. */
function partsOf({ rows }: SharesChart): { parts: readonly string[]; rest: ReadonlySet<string> } {
  const all = [...new Set(rows.flatMap(({ shares }) => shares.map(({ label }) => label)))];
  if (all.length <= PARTS) return { parts: all, rest: new Set() };
  const rest = all.slice(PARTS - 1);
  return { parts: [...all.slice(0, PARTS - 1), othersLabel(rest.length)], rest: new Set(rest) };
}

function rowsOf(chart: SharesChart, parts: readonly string[], rest: ReadonlySet<string>): readonly Row[] {
  return chart.rows.map(({ label, shares }) => {
    const values = parts.map((part, index) => {
      const joins = rest.size > 0 && index === parts.length - 1;
      const own = shares.filter((share) => (joins ? rest.has(share.label) : share.label === part && !rest.has(part)));
      return sum(own.map(({ value }) => (value < LEAST ? 0 : value)));
    });
    return { label, values, total: sum(values) };
  });
}

/** Figure and share where both have room, else the share, else nothing. */
function drawShare(sketch: Sketch, cell: Box, value: number, total: number, unit: Unit, color: string): void {
  if (value <= 0) return;
  const share = `${Math.round((value / total) * 100)}%`;
  const own = formatShort(unit, value);
  const style = rowStyle(sketch, cell.height);
  if (lineHeight(style, sketch.metrics) > cell.height + 2) return;
  const texts = unit === 'percent' && Math.abs(total - 100) < 0.5 ? [share] : [`${own} · ${share}`, share];
  const text = texts.find((candidate) => textWidth(candidate, style, sketch.metrics) + 2 * SPACE <= cell.width);
  if (text === undefined) return;
  sketch.text({ text, x: cell.x + cell.width / 2, y: middle(cell), align: 'center', style, color, whole: true });
}

/** Names over the parts of the first row, if each has room there. */
function namesFit(sketch: Sketch, parts: readonly string[], first: Row, width: number): boolean {
  return parts.every((part, index) => {
    const room = first.total > 0 ? (width * (first.values[index] ?? 0)) / first.total : 0;
    return textWidth(part, type.label, sketch.metrics) + SPACE <= room;
  });
}

function drawRow(sketch: Sketch, row: Row, bar: Box, unit: Unit): void {
  if (row.total <= 0) {
    sketch.rect(bar, { fill: ink.wash });
    sketch.text({
      text: 'No data',
      x: bar.x + bar.width / 2,
      y: middle(bar),
      align: 'center',
      style: type.note,
      color: ink.soft,
    });
    return;
  }
  let before = 0;
  row.values.forEach((value, index) => {
    const x = bar.x + (bar.width * before) / row.total;
    before += value;
    const cell = { ...bar, x, width: (bar.width * value) / row.total };
    if (value <= 0) return;
    sketch.rect(cell, { fill: seriesColor(index), ...(cell.width > 3 ? { stroke: ink.paper, lineWidth: 0.6 } : {}) });
    drawShare(sketch, cell, value, row.total, unit, inkOn(seriesColor(index)));
  });
}

/** A bar for each row, cut into its shares; parts are named over the first bar, or in a legend. */
export const drawShares: Draw<SharesChart> = (chart, box, metrics) => {
  const sketch = new Sketch(box, metrics);
  const { parts, rest } = partsOf(chart);
  const rows = rowsOf(chart, parts, rest);
  const [first] = rows;
  if (first === undefined || parts.length === 0 || rows.every(({ total }) => total <= 0)) return noData(sketch);
  const names = nameColumn(
    sketch,
    rows.map(({ label }) => label),
    box,
    0.3,
  );
  const totals = isAdditive(chart.unit) ? rows.map(({ total }) => formatShort(chart.unit, total)) : [];
  const tail = totals.length > 0 ? widest(totals, type.labelStrong, metrics) + 2 * SPACE : 0;
  const sides = { left: names > 1 ? names + 2 * SPACE : 0, right: tail };
  const direct = namesFit(sketch, parts, first, inset(box, sides).width);
  const keys = parts.map((label, index) => ({ label, color: seriesColor(index), mark: 'area' as const }));
  const head = leastRow(sketch) + SPACE;
  const area = inset(direct ? inset(box, { top: head }) : legend(sketch, box, keys), sides);
  const height = Math.min(area.height / rows.length, 52);
  if (direct) {
    let before = 0;
    parts.forEach((part, index) => {
      const x = area.x + (area.width * before) / first.total;
      before += first.values[index] ?? 0;
      sketch.text({ text: part, x, y: box.y + head / 2 - 1, color: ink.text });
    });
  }
  rows.forEach((row, index) => {
    const y = area.y + (index + 0.5) * height;
    const bar = { x: area.x, y: y - height * 0.41, width: area.width, height: height * 0.82 };
    const style = rowStyle(sketch, height);
    sketch.text({ text: row.label, x: box.x, y, max: names, style });
    drawRow(sketch, row, bar, chart.unit);
    const strong = { ...style, face: type.labelStrong.face };
    if (tail > 0)
      sketch.text({ text: totals[index] ?? '', x: right(box), y, align: 'right', style: strong, whole: true });
  });
  return sketch.marks;
};
