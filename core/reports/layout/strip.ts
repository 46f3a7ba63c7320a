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
  /** The next one stands on the same page. */
  readonly keepNext: boolean;
  /** What is repeated above it at the head of a page: the header of its table. */
  readonly head: Strip | null;
  readonly landmark: Landmark | null;
  place(top: number, height: number): readonly MarkGroup[];
}

type Needed = 'height' | 'gap' | 'place';

export function strip(made: Pick<Strip, Needed> & Partial<Omit<Strip, Needed>>): Strip {
  return { least: made.height, keepNext: false, head: null, landmark: null, ...made };
}

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

/** Puts strips one below the other on a page. */
class Page {
  readonly placed: Placed[] = [];
  #y: number;
  readonly #area: Box;

  constructor(area: Box) {
    this.#area = area;
    this.#y = area.y;
  }

  get empty(): boolean {
    return this.placed.length === 0;
  }

  /** Puts them all there; false, and none of them, where they don't fit even when they are made lower. */
  add(chain: readonly Strip[]): boolean {
    const head = this.empty ? (chain[0]?.head ?? null) : null;
    const all = head ? [head, ...chain] : chain;
    const gaps = all.map(({ gap }, index) => (this.empty && index === 0 ? 0 : gap));
    const total = (of: (strip: Strip) => number) =>
      all.reduce((sum, strip, index) => sum + of(strip) + (gaps[index] ?? 0), 0);
    const room = this.#area.y + this.#area.height - this.#y + 1e-6;
    const excess = total(({ height }) => height) - room;
    const give = all.reduce((sum, { height, least }) => sum + height - least, 0);
    if (excess > give) return false;
    const share = excess > 0 ? excess / give : 0;
    for (const [index, strip] of all.entries()) {
      this.#y += gaps[index] ?? 0;
      const height = strip.height - share * (strip.height - strip.least);
      this.placed.push({ strip, top: this.#y, height });
      this.#y += height;
    }
    return true;
  }
}

/**
 * Strips on as few pages as their order allows. What is to stay together does, unless it is higher than a page.
 * Errors: a strip that is higher than a page.
 */
export function paginate(strips: readonly Strip[], area: Box): readonly (readonly Placed[])[] {
  let page = new Page(area);
  const pages = [page];
  const turn = () => {
    page = new Page(area);
    pages.push(page);
  };
  for (let at = 0; at < strips.length; ) {
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
  return pages.map(({ placed }) => placed);
}
