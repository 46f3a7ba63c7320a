import type { Box, MarkGroup } from './marks.ts';

/** A place that contents and bookmarks name. */
export interface Landmark {
  readonly kind: 'section' | 'heading' | 'figure' | 'table';
  readonly title: string;
}

/** A part of the report that lies on one page: it is as wide as the page's content, and so high. */
export interface Strip {
  readonly height: number;
  /** How low it may be made for the sake of the page; `height` where it can't be. */
  readonly least: number;
  /** Room above, which it doesn't need at the head of a page. */
  readonly gap: number;
  /** Room that it wants from its top down, or it begins a page. */
  readonly room: number;
  /** The next one stands on the same page. */
  readonly keepNext: boolean;
  /** What is repeated above it at the head of a page: the header of its table. */
  readonly head: Strip | null;
  readonly landmark: Landmark | null;
  place(top: number, height: number): readonly MarkGroup[];
}

type Needed = 'height' | 'gap' | 'place';

export function strip(made: Pick<Strip, Needed> & Partial<Omit<Strip, Needed>>): Strip {
  return { least: made.height, room: 0, keepNext: false, head: null, landmark: null, ...made };
}

/** Heights are sums of fractions: as much may be lost in adding them up. */
const TOLERANCE = 1e-6;

/** No page holds as many. */
const SHORT_END = 100;

export interface Placed {
  readonly strip: Strip;
  readonly top: number;
  readonly height: number;
}

/** The strips that stand on one page, the first of which is kept with those after it. */
function chainFrom(strips: readonly Strip[], start: number): readonly Strip[] {
  let end = start;
  while (end < strips.length - 1 && strips[end]?.keepNext) end++;
  return strips.slice(start, end + 1);
}

/** How close a report is set. */
interface Density {
  /** Share of the room above strips, and of the room that some want, that they get. */
  readonly gaps: number;
  readonly room: number;
  /** Share of what drawings may be made lower that is used. */
  readonly give: number;
}

const EASY: Density = { gaps: 1, room: 1, give: 0.7 };
/** Where it saves a page. */
const CLOSE: Density = { gaps: 0.8, room: 0.5, give: 1 };

/** Strips of one page, one below the other. */
class Page {
  readonly #area: Box;
  readonly #density: Density;
  readonly #strips: Strip[] = [];
  #height = 0;
  /** Points by which drawings may still be made lower. */
  #give = 0;

  constructor(area: Box, density: Density) {
    this.#area = area;
    this.#density = density;
  }

  get empty(): boolean {
    return this.#strips.length === 0;
  }

  /**
   * Takes them all; false, and none of them, where they don't fit even when drawings are made lower, or where the
   * first has less room than it wants and the page isn't to be crowded.
   */
  add(chain: readonly Strip[], crowded = false): boolean {
    const [first] = chain;
    if (!first) return true;
    const all = this.empty && first.head ? [first.head, ...chain] : chain;
    const { gaps, room: wanted, give: share } = this.#density;
    const gap = this.empty ? (all[0]?.gap ?? 0) : 0;
    const height = this.#height + all.reduce((sum, strip) => sum + gaps * strip.gap + strip.height, 0) - gaps * gap;
    const give = this.#give + all.reduce((sum, strip) => sum + share * (strip.height - strip.least), 0);
    const room = this.#area.height + TOLERANCE;
    if (height - give > room) return false;
    if (!crowded && !this.empty && this.#height + gaps * first.gap + wanted * first.room > room) return false;
    this.#strips.push(...all);
    this.#height = height;
    this.#give = give;
    return true;
  }

  /** Where they stand: as high as they want to be, or each a bit lower so that all have room. */
  placed(): readonly Placed[] {
    const excess = this.#height - this.#area.height;
    const share = excess > TOLERANCE ? (this.#density.give * excess) / this.#give : 0;
    let y = this.#area.y;
    return this.#strips.map((strip, index) => {
      const top = y + (index === 0 ? 0 : this.#density.gaps * strip.gap);
      const height = strip.height - share * (strip.height - strip.least);
      y = top + height;
      return { strip, top, height };
    });
  }
}

/** Strips on pages, as close as that. Errors: a strip that is higher than a page. */
function paginateAt(density: Density, strips: readonly Strip[], area: Box): readonly Page[] {
  let page = new Page(area, density);
  const pages = [page];
  const turn = () => {
    page = new Page(area, density);
    pages.push(page);
  };
  for (let at = 0; at < strips.length; ) {
    // The end of a report is better crowded than alone on a page.
    if (strips.length - at < SHORT_END && page.add(strips.slice(at), true)) break;
    const chain = chainFrom(strips, at);
    at += chain.length;
    if (page.add(chain)) continue;
    if (!page.empty) turn();
    if (page.add(chain)) continue;
    for (const strip of chain) {
      if (page.add([strip])) continue;
      turn();
      if (!page.add([strip])) throw new Error(`A part of the report is ${strip.height} points high: more than a page.`);
    }
  }
  return pages;
}

/**
 * Strips on pages in their order, set a bit closer where that saves a page. What is to stay together does, unless it is
 * higher than a page. Errors: a strip that is higher than a page.
 */
export function paginate(strips: readonly Strip[], area: Box): readonly (readonly Placed[])[] {
  const easy = paginateAt(EASY, strips, area);
  const close = paginateAt(CLOSE, strips, area);
  return (close.length < easy.length ? close : easy).map((page) => page.placed());
}
