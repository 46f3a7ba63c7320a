import type { Box } from './marks.ts';
import type { Strip } from './strip.ts';

export interface Placed {
  readonly strip: Strip;
  readonly top: number;
  readonly height: number;
}

/** Heights are sums of fractions: as much may be lost in adding them up. */
const TOLERANCE = 1e-6;

/** Pages that a report should have no more of, without cover and contents. */
const ENOUGH = 6;

/** Share of the room above strips that they get where a page is set close, or wide. */
const GAPS = { close: 0.7, wide: 1.3 } as const;

/** What is worth how much where pages may end in several ways; the least sum is the layout. */
const COST = {
  /** A page more, and one more where the report would be longer than it should. */
  page: 0.7,
  longPage: 10,
  /** What is to stay together doesn't. */
  parted: 60,
  /** All that can be made lower or higher is so, to the utmost. */
  close: 1.8,
  wide: 0.1,
  /** A whole page left empty; goes with the square. */
  empty: 2.5,
  /** A last page with next to nothing on it; nothing from half a page on. */
  lonely: 2.5,
  /** A title with less below it than it wants. */
  foot: 1,
  /** A page that ends within a table, and with or before only a few of its rows. */
  table: 0.5,
  rows: 0.35,
  /** A page that ends within a section. */
  section: 0.25,
} as const;
const FEW_ROWS = 3;
const LONELY_SHARE = 0.5;

/** How high strips of one page are, set as they want to be, as close and as wide as they may. */
class Heights {
  natural = 0;
  close = 0;
  wide = 0;

  add(strip: Strip, first: boolean): void {
    const gap = first ? 0 : strip.gap;
    this.natural += gap + strip.height;
    this.close += GAPS.close * gap + strip.least;
    this.wide += GAPS.wide * gap + strip.most;
  }
}

const onPage = (strips: readonly Strip[], from: number, to: number): readonly Strip[] => {
  const head = strips[from]?.head;
  return [...(head ? [head] : []), ...strips.slice(from, to)];
};

const square = (x: number): number => x * x;

/** How well a page is filled by what stands on it. */
function fillCost({ natural, close, wide }: Heights, room: number, last: boolean): number {
  if (natural > room + TOLERANCE) return COST.close * square((natural - room) / Math.max(natural - close, TOLERANCE));
  if (last) return COST.lonely * Math.max(0, 1 - natural / (LONELY_SHARE * room));
  const stretch = wide > natural ? Math.min((room - natural) / (wide - natural), 1) : 0;
  return COST.wide * square(stretch) + COST.empty * square(Math.max(room - wide, 0) / room);
}

/** For each strip, how many of its table's rows stand together from it on. */
function rowsFrom(strips: readonly Strip[]): readonly number[] {
  const counts: number[] = [];
  for (let at = strips.length - 1; at >= 0; at--) {
    const { head } = strips[at] as Strip;
    counts[at] = head ? 1 + (strips[at + 1]?.head === head ? (counts[at + 1] ?? 0) : 0) : 0;
  }
  return counts;
}

/** What it costs to end a page before a strip, when the page began with another one. */
function breakCost(strips: readonly Strip[], rows: readonly number[], from: number, at: number): number {
  const next = strips[at];
  if (!next) return 0;
  const parted = strips[at - 1]?.keepNext ? COST.parted : 0;
  if (!next.head) return parted + (next.landmark?.kind === 'section' ? 0 : COST.section);
  let before = 0;
  while (at - 1 - before >= from && strips[at - 1 - before]?.head === next.head && before <= FEW_ROWS) before++;
  const few = (before <= FEW_ROWS ? 1 : 0) + ((rows[at] ?? 0) <= FEW_ROWS ? 1 : 0);
  return parted + COST.table + few * COST.rows;
}

/** What is to be divided into pages. */
interface Task {
  readonly strips: readonly Strip[];
  /** For each strip, the rows of its table that stand together from it on. */
  readonly rows: readonly number[];
  /** Height of a page's content. */
  readonly room: number;
  /** What a page costs by itself. */
  readonly page: number;
}

interface Choice {
  /** Of this page and of all after it. */
  readonly cost: number;
  readonly end: number;
}

/** The best end of a page that begins with a strip. Errors: a strip that is higher than a page. */
function bestEnd({ strips, rows, room, page }: Task, choices: readonly Choice[], from: number): Choice {
  const heights = new Heights();
  const { head } = strips[from] as Strip;
  if (head) heights.add(head, true);
  let best: Choice = { cost: Number.POSITIVE_INFINITY, end: from };
  let foot = 0;
  for (let at = from; at < strips.length; at++) {
    const strip = strips[at] as Strip;
    const missing = heights.natural + strip.gap + strip.room - room;
    if (at > from && strip.room > 0 && missing > 0) foot += (COST.foot * missing) / strip.room;
    heights.add(strip, at === from && !head);
    if (heights.close > room + TOLERANCE) break;
    const end = at + 1;
    const after = choices[end]?.cost ?? 0;
    const fill = fillCost(heights, room, end === strips.length);
    const cost = after + page + fill + foot + breakCost(strips, rows, from, end);
    if (cost < best.cost) best = { cost, end };
  }
  if (best.end > from) return best;
  throw new Error(`A part of the report is ${strips[from]?.height} points high: more than a page.`);
}

const between = (from: number, to: number, share: number): number => from + share * (to - from);

/** Where they stand: as high as they want to be, or each a bit lower or higher so that the page is filled. */
function placed(strips: readonly Strip[], area: Box, last: boolean): readonly Placed[] {
  const heights = new Heights();
  for (const [index, strip] of strips.entries()) heights.add(strip, index === 0);
  const { natural, close, wide } = heights;
  const over = natural - area.height;
  const shrink = over > TOLERANCE ? over / (natural - close) : 0;
  const stretch = over < 0 && !last && wide > natural ? Math.min(-over / (wide - natural), 1) : 0;
  const gaps = shrink > 0 ? between(1, GAPS.close, shrink) : between(1, GAPS.wide, stretch);
  let y = area.y;
  return strips.map((strip, index) => {
    const top = y + (index === 0 ? 0 : gaps * strip.gap);
    const lower = between(strip.height, strip.least, shrink);
    const height = shrink > 0 ? lower : between(strip.height, strip.most, stretch);
    y = top + height;
    return { strip, top, height };
  });
}

/** Where each page ends, for the least cost of all. */
function endsOf(task: Task): readonly number[] {
  const choices: Choice[] = [];
  for (let from = task.strips.length - 1; from >= 0; from--) choices[from] = bestEnd(task, choices, from);
  const ends: number[] = [];
  for (let end = choices[0]?.end; end !== undefined; end = choices[end]?.end) ends.push(end);
  return ends;
}

/**
 * Strips on pages in their order: the way with the fewest tables parted, titles at a page's foot and pages half empty,
 * and on as few pages as can be where they would be many. What is to stay together does, unless it is higher than a page.
 * Errors: a strip that is higher than a page.
 */
export function paginate(strips: readonly Strip[], area: Box): readonly (readonly Placed[])[] {
  const task = { strips, rows: rowsFrom(strips), room: area.height, page: COST.page };
  const fair = endsOf(task);
  const ends = fair.length > ENOUGH ? endsOf({ ...task, page: COST.longPage }) : fair;
  return ends.map((end, index) => {
    const from = ends[index - 1] ?? 0;
    return placed(onPage(strips, from, end), area, end === strips.length);
  });
}
