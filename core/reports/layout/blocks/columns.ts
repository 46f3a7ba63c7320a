import type { Cell, Column, Table } from '../../document.ts';
import type { FontMetrics } from '../marks.ts';
import { widthOf } from '../set.ts';

/** Room between the texts of two columns is twice this. */
export const CELL_PADDING = 5;
/** A tone's icon before the text, and the room after it. */
export const CELL_ICON = 6;
export const CELL_ICON_ROOM = CELL_ICON + 3;
/** No column claims more of the table than this for the sake of its longest word. */
const MOST_CLAIMED = 0.32;

/** Room for an icon, the widest character, and the room between columns. */
const LEAST = 30;

const longest = (text: string, align: Column['align'], measure: (text: string) => number): number => {
  const parts = align === 'right' ? text.split('\n') : text.split(/\s+/);
  return Math.max(0, ...parts.map(measure));
};

/** What a column needs so that no figure is wrapped and no word divided. */
function least(column: Column, cells: readonly (Cell | undefined)[], limit: number, metrics: FontMetrics): number {
  let need = longest(column.label, 'left', (text) => widthOf(text, 'tableHead', metrics));
  for (const cell of cells) {
    if (!cell) continue;
    const icon = cell.tone && cell.tone !== 'muted' ? CELL_ICON_ROOM : 0;
    const style = cell.strong ? 'tableStrong' : 'table';
    need = Math.max(need, icon + longest(cell.text, column.align, (text) => widthOf(text, style, metrics)));
    if (need >= limit) return limit;
  }
  return Math.min(need, limit);
}

/** Widths of a table's columns in points, by their weights but no narrower than they need; they add up to the whole. */
export function columnWidths(table: Table, whole: number, metrics: FontMetrics): readonly number[] {
  const { columns, rows, total } = table;
  const limit = whole * Math.min(MOST_CLAIMED, 1.6 / columns.length);
  const needs = columns.map((column, index) => {
    const cells = [...rows.map((row) => row[index]), total?.[index]];
    return least(column, cells, limit, metrics) + 2 * CELL_PADDING + 0.01;
  });
  const needed = needs.reduce((sum, need) => sum + need, 0);
  if (needed >= whole) {
    // Too much for the page: all are narrowed, none below what one character takes.
    const floor = Math.min(LEAST, whole / columns.length);
    const wanted = needs.map((need) => Math.max(need - floor, 0));
    const over = wanted.reduce((sum, want) => sum + want, 0) || 1;
    return wanted.map((want) => floor + (want / over) * (whole - floor * columns.length));
  }
  const weights = columns.map(({ weight }) => Math.max(weight, 0.1));
  // Columns that need more than their share get it first; the others share what is left.
  const fixed = new Set<number>();
  for (;;) {
    const left = whole - needs.reduce((sum, need, index) => (fixed.has(index) ? sum + need : sum), 0);
    const share = weights.reduce((sum, weight, index) => (fixed.has(index) ? sum : sum + weight), 0);
    const widths = weights.map((weight, index) => (fixed.has(index) ? (needs[index] ?? 0) : (weight / share) * left));
    const tight = widths.findIndex((width, index) => !fixed.has(index) && width < (needs[index] ?? 0));
    if (tight === -1) return widths;
    fixed.add(tight);
  }
}
