import type { Position } from '../widget.ts';
import type { WidgetSize } from './size.ts';

export const GRID_COLUMNS = 12;

/** How a row of the grid may be divided: halves, thirds, quarters, and what they make together. Each adds up to 12. */
const divisions: readonly (readonly number[])[] = [
  [3, 3, 3, 3],
  [4, 4, 4],
  [3, 3, 6],
  [3, 6, 3],
  [6, 3, 3],
  [6, 6],
  [8, 4],
  [4, 8],
  [12],
];

const LOST = 50; // per column above a widget's largest width: dearer than any other wish
const TALL = 4; // a row taller than wished counts as much as two columns

/** The rows from one widget to the last: how they are divided, and how far that is from what they wish. */
interface Layout {
  readonly cost: number;
  readonly division: readonly number[];
}

const END: Layout = { cost: 0, division: [] };

/**
 * Places for widgets on the grid, in the same order: read row by row they keep the order given, none lies over another,
 * and together they fill a rectangle of 12 columns. Of all such ways it is the one nearest to what they wish.
 */
export function placeWidgets(sizes: readonly WidgetSize[]): Position[] {
  const best = new Array<Layout>(sizes.length + 1).fill(END);
  for (let at = sizes.length - 1; at >= 0; at -= 1) best[at] = bestFrom(sizes, at, best);
  const positions: Position[] = [];
  for (let row = 1; positions.length < sizes.length; ) {
    const at = positions.length;
    const { division } = best[at] ?? END;
    const rowSpan = heightOf(sizes.slice(at, at + division.length));
    let col = 1;
    for (const colSpan of division) {
      positions.push({ row, col, rowSpan, colSpan });
      col += colSpan;
    }
    row += rowSpan;
  }
  return positions;
}

/** The best first row from one widget on, given the best ways for what is below it. One widget may always fill its row. */
function bestFrom(sizes: readonly WidgetSize[], at: number, best: readonly Layout[]): Layout {
  let cheapest: Layout = { cost: Number.POSITIVE_INFINITY, division: [GRID_COLUMNS] };
  for (const division of divisions) {
    const below = best[at + division.length];
    if (!below) continue;
    const cost = below.cost + costOf(sizes.slice(at, at + division.length), division);
    if (cost < cheapest.cost) cheapest = { cost, division };
  }
  return cheapest;
}

function costOf(widgets: readonly WidgetSize[], division: readonly number[]): number {
  const height = heightOf(widgets);
  let cost = 0;
  widgets.forEach(({ minCols, cols, maxCols, rows }, index) => {
    const width = division[index] ?? 0;
    if (width < minCols) cost = Number.POSITIVE_INFINITY;
    cost += square(width - cols) + LOST * Math.max(0, width - maxCols) + TALL * square(height - rows);
  });
  return cost;
}

const square = (value: number): number => value * value;

function heightOf(widgets: readonly WidgetSize[]): number {
  return Math.max(...widgets.map(({ rows }) => rows));
}
