import type { Cell, Column, Table } from '../../document.ts';
import type { FontMetrics } from '../marks.ts';
import { widthOf } from '../set.ts';

/** Room between the texts of two columns is twice this. */
export const CELL_PADDING = 5;
/** A tone's icon before the text, and the room after it. */
export const CELL_ICON = 6;
export const CELL_ICON_ROOM = CELL_ICON + 3;
/** No column claims more of the table than this, for its longest word or for its longest text. */
const MOST_NEEDED = 0.32;
const MOST_WANTED = 0.45;
/** No text is counted as longer than so many times the table, where those that wrap share what is left. */
const MOST_FULL = 2;
/** Room for an icon, the widest character, and the room between columns. */
const LEAST = 32;

interface Claim {
  /** So that no figure is wrapped and no word divided. */
  readonly need: number;
  /** So that no text is wrapped, as far as that goes; and without regard to the other columns. */
  readonly want: number;
  readonly full: number;
  /** Cells that wrap in a column as wide as it needs. */
  readonly wraps: number;
}

const widest = (texts: readonly string[], measure: (text: string) => number): number =>
  texts.reduce((most, text) => Math.max(most, measure(text)), 0);

/** As wide as a column's label is in two lines. */
function labelWidth(label: string, metrics: FontMetrics): number {
  const words = label.split(/\s+/);
  const ways = words.map((_, index) => [words.slice(0, index).join(' '), words.slice(index).join(' ')]);
  return Math.min(...ways.map((lines) => widest(lines, (text) => widthOf(text, 'tableHead', metrics))));
}

function claimOf(column: Column, cells: readonly (Cell | undefined)[], whole: number, metrics: FontMetrics): Claim {
  let need = labelWidth(column.label, metrics);
  let want = need;
  const wholes: number[] = [];
  for (const cell of cells) {
    if (!cell) continue;
    const icon = cell.tone && cell.tone !== 'muted' ? CELL_ICON_ROOM : 0;
    const style = cell.strong ? 'tableStrong' : 'table';
    const measure = (text: string): number => icon + widthOf(text, style, metrics);
    const lines = widest(cell.text.split('\n'), measure);
    wholes.push(lines);
    want = Math.max(want, lines);
    need = Math.max(need, column.align === 'right' ? lines : widest(cell.text.split(/[ \n]+/), measure));
  }
  const room = 2 * CELL_PADDING + 0.01;
  return {
    need: Math.min(need, whole * MOST_NEEDED) + room,
    want: Math.min(want, whole * MOST_WANTED) + room,
    full: Math.min(want, whole * MOST_FULL) + room,
    wraps: wholes.filter((width) => width > need).length,
  };
}

/** Shares out a room that is left, by shares that needn't add up to anything. */
const shareOut = (widths: readonly number[], left: number, shares: readonly number[]): readonly number[] => {
  const all = shares.reduce((sum, share) => sum + share, 0);
  return widths.map((width, index) => width + left * (all > 0 ? (shares[index] ?? 0) / all : 1 / widths.length));
};

/** Columns that lack no more than this get it before those that wrap anyway. */
const SHORT_LACK = 60;

/** Needs, and beyond them what columns lack that would be on one line with a little more: the most cells for it first. */
function withoutShortLacks(claims: readonly Claim[], room: number): readonly number[] {
  const widths = claims.map(({ need }) => need);
  const lacks = claims.map(({ need, want, wraps }, index) => ({
    index,
    lack: want - need,
    each: (want - need) / Math.max(wraps, 1),
  }));
  let left = room;
  for (const { index, lack } of lacks.toSorted((a, b) => a.each - b.each)) {
    if (lack <= 0 || lack > Math.min(left, SHORT_LACK)) continue;
    widths[index] = (widths[index] ?? 0) + lack;
    left -= lack;
  }
  return widths;
}

/**
 * Widths of a table's columns in points, which add up to the whole: where there is room each has its longest text on
 * one line, and what is left goes by weight; else each has its longest word, and what is left goes to those that wrap.
 */
export function columnWidths(table: Table, whole: number, metrics: FontMetrics): readonly number[] {
  const { columns, rows, total } = table;
  const claims = columns.map((column, index) => {
    const strong = total?.[index] && { ...total[index], strong: true };
    return claimOf(column, [...rows.map((row) => row[index]), strong], whole, metrics);
  });
  const needs = claims.map(({ need }) => need);
  const wants = claims.map(({ need, want }) => Math.max(need, want));
  const left = (widths: readonly number[]): number => whole - widths.reduce((sum, width) => sum + width, 0);
  if (left(wants) >= 0) {
    const weights = columns.map(({ weight }) => Math.max(weight, 0));
    return shareOut(wants, left(wants), weights);
  }
  if (left(needs) >= 0) {
    const narrow = withoutShortLacks(claims, left(needs));
    const lacks = claims.map(({ full }, index) => full - (narrow[index] ?? 0));
    return shareOut(narrow, left(narrow), lacks);
  }
  // Too much for the page: all are narrowed, none below what one character takes.
  const floors = columns.map(() => Math.min(LEAST, whole / columns.length));
  const lacks = needs.map((need, index) => Math.max(need - (floors[index] ?? 0), 0));
  return shareOut(floors, left(floors), lacks);
}
