import type { FieldError } from '../../../kernel/errors.ts';
import type { Position } from '../widget.ts';
import { GRID_COLUMNS } from './place.ts';

/** Rows that a dashboard may have: a hundred cards, one below another, are no dashboard. */
export const GRID_ROWS = 200;

const fields = ['row', 'col', 'rowSpan', 'colSpan'] as const;

/**
 * What is wrong with where widgets stand, with pointers such as `/widgets/3/position/colSpan`; empty where nothing is:
 * each in the grid, none over another, and together a rectangle of 12 columns without a hole.
 */
export function validateGrid(positions: readonly Position[], pointer = '/widgets'): FieldError[] {
  const outside = positions.flatMap((position, index) => outsideOf(position, `${pointer}/${index}/position`));
  if (outside.length > 0) return outside; // overlaps and holes of what isn't in the grid say nothing
  return [...overlapsOf(positions, pointer), ...holesOf(positions, pointer)];
}

function outsideOf(position: Position, pointer: string): FieldError[] {
  const faults: FieldError[] = [];
  for (const field of fields) {
    const value = position[field];
    if (Number.isInteger(value) && value >= 1) continue;
    faults.push({ pointer: `${pointer}/${field}`, detail: `${field} must be a whole number from 1` });
  }
  if (faults.length > 0) return faults;
  const { row, col, rowSpan, colSpan } = position;
  if (col + colSpan - 1 > GRID_COLUMNS) {
    const detail = `columns ${col} to ${col + colSpan - 1} leave the grid of ${GRID_COLUMNS}`;
    faults.push({ pointer: `${pointer}/colSpan`, detail });
  }
  if (row + rowSpan - 1 > GRID_ROWS) {
    const detail = `rows ${row} to ${row + rowSpan - 1} leave the grid of ${GRID_ROWS}`;
    faults.push({ pointer: `${pointer}/rowSpan`, detail });
  }
  return faults;
}

function overlapsOf(positions: readonly Position[], pointer: string): FieldError[] {
  const faults: FieldError[] = [];
  positions.forEach((position, index) => {
    const under = positions.findIndex((other, earlier) => earlier < index && overlap(position, other));
    if (under < 0) return;
    const detail = `it lies over the widget of ${pointer}/${under}`;
    faults.push({ pointer: `${pointer}/${index}/position`, detail });
  });
  return faults;
}

function overlap(a: Position, b: Position): boolean {
  const rows = a.row < b.row + b.rowSpan && b.row < a.row + a.rowSpan;
  return rows && a.col < b.col + b.colSpan && b.col < a.col + a.colSpan;
}

/** One fault for each stretch of columns that nothing covers, over the rows for which it is the same. */
function holesOf(positions: readonly Position[], pointer: string): FieldError[] {
  const bottom = Math.max(0, ...positions.map(({ row, rowSpan }) => row + rowSpan - 1));
  const holes: Position[] = [];
  let open: Position[] = [];
  for (let row = 1; row <= bottom; row += 1) {
    const gaps = gapsOf(positions, row);
    open = gaps.map((gap) => {
      const above = open.find(({ col, colSpan }) => col === gap.col && colSpan === gap.colSpan);
      return above ? { ...above, rowSpan: above.rowSpan + 1 } : gap;
    });
    const below = row < bottom ? gapsOf(positions, row + 1) : [];
    holes.push(...open.filter((gap) => !below.some(({ col, colSpan }) => col === gap.col && colSpan === gap.colSpan)));
  }
  return holes.map((hole) => ({
    pointer,
    detail: `${stretch('row', hole.row, hole.rowSpan)} and ${stretch('column', hole.col, hole.colSpan)} are empty`,
  }));
}

/** The stretches of one row that nothing covers. */
function gapsOf(positions: readonly Position[], row: number): Position[] {
  const gaps: Position[] = [];
  const inRow = positions.filter((position) => position.row <= row && row < position.row + position.rowSpan);
  let from = 1;
  for (const { col, colSpan } of inRow.sort((a, b) => a.col - b.col)) {
    if (col > from) gaps.push({ row, col: from, rowSpan: 1, colSpan: col - from });
    from = Math.max(from, col + colSpan);
  }
  if (from <= GRID_COLUMNS) gaps.push({ row, col: from, rowSpan: 1, colSpan: GRID_COLUMNS + 1 - from });
  return gaps;
}

function stretch(what: string, from: number, span: number): string {
  return span === 1 ? `${what} ${from}` : `${what}s ${from} to ${from + span - 1}`;
}
