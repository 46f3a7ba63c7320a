import { inReadingOrder, type Placed } from './places.ts';

/** Widgets that are seen at once. */
export interface Screen {
  readonly ids: readonly string[];
  /** The first row of the grid that it shows, and how many. */
  readonly firstRow: number;
  readonly rows: number;
}

/**
 * A dashboard in screens: as many rows at once as fit, cut only where no widget is cut through. A widget taller than
 * that has a screen of its own.
 * @param most rows of the grid that one screen shows
 */
export function screensOf(list: readonly Placed[], most: number): Screen[] {
  const bottom = Math.max(0, ...list.map(({ place }) => place.row + place.rowSpan - 1));
  const isCut = (row: number) => list.some(({ place }) => place.row <= row && row < place.row + place.rowSpan - 1);
  const screens: Screen[] = [];
  let firstRow = 1;
  for (let row = 1; row <= bottom; row += 1) {
    if (isCut(row)) continue;
    const next = nextCut(row, bottom, isCut);
    if (row < bottom && next - firstRow + 1 <= most) continue;
    const ids = inReadingOrder(list.filter(({ place }) => place.row >= firstRow && place.row <= row)).map(
      ({ id }) => id,
    );
    screens.push({ ids, firstRow, rows: row - firstRow + 1 });
    firstRow = row + 1;
  }
  return screens;
}

/** The next row after one below which the dashboard may be cut. */
function nextCut(row: number, bottom: number, isCut: (row: number) => boolean): number {
  let next = row + 1;
  while (next < bottom && isCut(next)) next += 1;
  return next;
}
