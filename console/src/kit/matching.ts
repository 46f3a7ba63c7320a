interface Findable {
  readonly label: string;
  readonly words: string;
}

/** A text without what does not tell names apart: letters small and without marks. */
export const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** What a word of a name counts that begins with what is asked for. */
const WORD = 5;

/** How well a thing answers to a query: 0 not at all; the beginning of its name says more than a word of it, that more than a description. */
function scoreOf({ label, words }: Findable, parts: readonly string[]): number {
  const name = plain(label);
  const more = plain(words);
  let score = 0;
  for (const part of parts) {
    if (name.startsWith(part)) score += 8;
    else if (name.split(/[\s-]/).some((word) => word.startsWith(part))) score += WORD;
    else if (name.includes(part)) score += 3;
    else if (more.includes(part)) score += 1;
    else return 0;
  }
  return score;
}

/** Things that have every word of a query, the best first; without a query all of them, as they stand. */
export function bestMatches<T extends Findable>(things: readonly T[], query: string): T[] {
  return rankedMatches(things, query).map(({ thing }) => thing);
}

/** The same, with whether each has all that is asked for in its name, at the beginning of words. */
export function rankedMatches<T extends Findable>(
  things: readonly T[],
  query: string,
): { readonly thing: T; readonly isNamed: boolean }[] {
  const parts = plain(query).split(/\s+/).filter(Boolean);
  if (parts.length === 0) return things.map((thing) => ({ thing, isNamed: true }));
  return things
    .map((thing) => ({ thing, score: scoreOf(thing, parts) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ thing, score }) => ({ thing, isNamed: score >= WORD * parts.length }));
}
