import type { MarkGroup } from './marks.ts';

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
  /** How high it may be made so that its page isn't left half empty; `height` where it can't be. */
  readonly most: number;
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
  return { least: made.height, most: made.height, room: 0, keepNext: false, head: null, landmark: null, ...made };
}
