/** Where widgets stand on the grid of 12 columns, and how they change places without an overlap or a hole. */

export interface Place {
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

export interface Placed {
  readonly id: string;
  readonly place: Place;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

const COLUMNS = 12;

const rightOf = ({ col, colSpan }: Place): number => col + colSpan;
const below = ({ row, rowSpan }: Place): number => row + rowSpan;
const shared = (a: number, aEnd: number, b: number, bEnd: number): number => Math.min(aEnd, bEnd) - Math.max(a, b);

/** How much of an edge two places share in a direction; 0 where the second is not beside the first. */
function edge(from: Place, to: Place, direction: Direction): number {
  const isBeside = {
    left: rightOf(to) === from.col,
    right: to.col === rightOf(from),
    up: below(to) === from.row,
    down: to.row === below(from),
  }[direction];
  if (!isBeside) return 0;
  const isAcross = direction === 'left' || direction === 'right';
  return isAcross
    ? shared(from.row, below(from), to.row, below(to))
    : shared(from.col, rightOf(from), to.col, rightOf(to));
}

/** The widget beside one, that of the longest common edge; undefined at the end of the grid. */
export function neighbour(list: readonly Placed[], id: string, direction: Direction): Placed | undefined {
  const from = list.find((each) => each.id === id);
  if (from === undefined) return undefined;
  return list
    .map((to) => ({ to, length: edge(from.place, to.place, direction) }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length)[0]?.to;
}

const isOfRow = (a: Place, b: Place): boolean => a.row === b.row && a.rowSpan === b.rowSpan;

/** The widgets that stand in one row with one, from left to right; null where they do not fill it alone. */
function rowOf(list: readonly Placed[], { place }: Placed): Placed[] | null {
  const row = list.filter((each) => isOfRow(each.place, place)).sort((a, b) => a.place.col - b.place.col);
  const width = row.reduce((sum, each) => sum + each.place.colSpan, 0);
  return width === COLUMNS ? row : null;
}

/** All rows from top to bottom; null where some widget reaches over several of them. */
function rowsOf(list: readonly Placed[]): Placed[][] | null {
  const rows = new Map<number, Placed[]>();
  for (const each of list) {
    const row = rowOf(list, each);
    if (row === null) return null;
    rows.set(each.place.row, row);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
}

function moved(list: readonly Placed[], places: ReadonlyMap<string, Place>): Placed[] {
  return list.map((each) => ({ ...each, place: places.get(each.id) ?? each.place }));
}

const swapped = <T>(list: readonly T[], a: T, b: T): T[] =>
  list.map((each) => (each === a ? b : each === b ? a : each));

/** Two of one row change places, each with its own width. */
function reorder(list: readonly Placed[], row: readonly Placed[], a: Placed, b: Placed): Placed[] {
  let col = 1;
  const places = new Map<string, Place>();
  for (const { id, place } of swapped(row, a, b)) {
    places.set(id, { ...place, col });
    col += place.colSpan;
  }
  return moved(list, places);
}

/** Two rows change places with all that stands in them. */
function swapRows(list: readonly Placed[], rows: readonly Placed[][], a: Placed, b: Placed): Placed[] {
  const holding = (one: Placed) => rows.find((row) => row.includes(one));
  let top = 1;
  const places = new Map<string, Place>();
  for (const row of swapped(rows, holding(a), holding(b))) {
    for (const { id, place } of row ?? []) places.set(id, { ...place, row: top });
    top += row?.[0]?.place.rowSpan ?? 0;
  }
  return moved(list, places);
}

/** Columns that a widget needs. */
export type LeastWidth = (id: string) => number;

/**
 * Two widgets change places. In one row they keep their widths; of the same height elsewhere, each takes the other's
 * place if it is wide enough; else the rows that they stand in change places.
 */
export function exchange(list: readonly Placed[], from: string, to: string, least: LeastWidth): Placed[] {
  const a = list.find(({ id }) => id === from);
  const b = list.find(({ id }) => id === to);
  if (a === undefined || b === undefined || a === b) return [...list];
  const row = isOfRow(a.place, b.place) ? rowOf(list, a) : null;
  if (row !== null) return reorder(list, row, a, b);
  const fits = a.place.colSpan >= least(b.id) && b.place.colSpan >= least(a.id);
  const rows = rowsOf(list);
  if (rows !== null && !(fits && a.place.rowSpan === b.place.rowSpan)) return swapRows(list, rows, a, b);
  return moved(
    list,
    new Map([
      [a.id, b.place],
      [b.id, a.place],
    ]),
  );
}

/**
 * A widget gets a column from the one at its right, or at its left where it is the last, or gives it one.
 * @returns null where there is none of the same row, or it would be too narrow
 */
export function resize(list: readonly Placed[], id: string, by: 1 | -1, least: LeastWidth): Placed[] | null {
  const one = list.find((each) => each.id === id);
  const row = one && rowOf(list, one);
  if (!one || !row) return null;
  const index = row.indexOf(one);
  const other = row[index + 1] ?? row[index - 1];
  if (other === undefined) return null;
  const widths = new Map([
    [one.id, one.place.colSpan + by],
    [other.id, other.place.colSpan - by],
  ]);
  if ([...widths].some(([each, width]) => width < least(each))) return null;
  let col = 1;
  const places = new Map<string, Place>();
  for (const { id: each, place } of row) {
    const colSpan = widths.get(each) ?? place.colSpan;
    places.set(each, { ...place, col, colSpan });
    col += colSpan;
  }
  return moved(list, places);
}

/** Row by row, from the left. */
export function inReadingOrder<T extends { readonly place: Place }>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => a.place.row - b.place.row || a.place.col - b.place.col);
}
