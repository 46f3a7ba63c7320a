/** Letters that Unicode does not take apart into a letter and a mark, as people type them who lack them. */
const PLAIN: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  ß: 'ss',
  þ: 'th',
};

const ASCII = /^[\x20-\x7e]*$/;
const UNPARTED = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g');

/** Small letters without their marks. */
function plain(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  const letters = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return letters.replace(UNPARTED, (letter) => PLAIN[letter] ?? letter);
}

/**
 * A text as searching compares it: words of small letters and digits, one blank between two. Marks of letters and
 * whatever else there is are left out: `(312) 555-0134` is `312 555 0134`, and `O’Néill & Co.` is `oneill co`.
 */
export function searchText(text: string): string {
  return plain(text)
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * How a thing answers to a query, the best first: its id is the query; one of its texts begins with it; a word of one
 * does; it stands within one; or each of its words stands somewhere.
 */
export const matches = ['id', 'start', 'word', 'inside', 'apart'] as const;
export type Match = (typeof matches)[number];

/** What a thing is found by. */
export interface Findable {
  readonly id: string;
  /** Its id and its name, and its other texts: as searching compares them, each on a line of its own. */
  readonly called: string;
  readonly told: string;
}

const lines = (texts: readonly string[]): string => texts.map((text) => `\n${searchText(text)}`).join('');

export function findable(id: string, name: string, others: readonly string[]): Findable {
  return { id, called: lines([id, name]), told: lines(others) };
}

/** How lines answer to a query, as the place in `matches`. */
function placeIn(text: string, query: string): number | undefined {
  if (text.includes(`\n${query}`)) return 1;
  if (text.includes(` ${query}`)) return 2;
  return text.includes(query) ? 3 : undefined;
}

/** Twice the place in `matches`, and one more where its name has nothing of it; undefined where it does not answer. */
function rankOf({ id, called, told }: Findable, query: string, words: readonly string[]): number | undefined {
  const inName = placeIn(called, query);
  if (inName !== undefined && called.startsWith(`\n${query}\n`) && searchText(id) === query) return 0;
  const inOthers = placeIn(told, query);
  if (inName !== undefined && inName <= (inOthers ?? inName)) return 2 * inName;
  if (inOthers !== undefined) return 2 * inOthers + 1;
  const areThere = words.length > 1 && words.every((word) => called.includes(word) || told.includes(word));
  return areThere ? 2 * 4 : undefined;
}

/**
 * All things that answer to a query, the best first: by how they do, then those with it in their name, then as they
 * were given.
 * @param query as `searchText` makes it; nothing answers to an empty one
 */
export function findText<T extends Findable>(
  things: Iterable<T>,
  query: string,
): readonly { readonly thing: T; readonly match: Match }[] {
  if (query === '') return [];
  const words = query.split(' ');
  const ranks: T[][] = matches.flatMap(() => [[], []]);
  for (const thing of things) {
    const rank = rankOf(thing, query, words);
    if (rank !== undefined) ranks[rank]?.push(thing);
  }
  return ranks.flatMap((found, rank) => {
    const match = matches[rank >> 1] ?? 'apart';
    return found.map((thing) => ({ thing, match }));
  });
}

/** Which of some texts answers best to a query; undefined where none does by itself. */
export function bestText(texts: readonly string[], query: string): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const text of texts) {
    const place = placeIn(`\n${searchText(text)}`, query) ?? Number.POSITIVE_INFINITY;
    if (place >= least) continue;
    [best, least] = [text, place];
  }
  return best;
}
