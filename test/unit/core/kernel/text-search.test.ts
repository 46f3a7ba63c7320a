import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findable, findText, type Match, searchText } from '../../../../core/kernel/text-search.ts';

describe('a text as it is searched', () => {
  it.each([
    ['(312) 555-0134', '312 555 0134'],
    ['O’Néill & Co.', 'oneill co'],
    ['client-12', 'client 12'],
    ['Łódź, Straße', 'lodz strasse'],
    ['ŒUVRE', 'oeuvre'],
    ['office ﬁt', 'office fit'],
    [' -- ', ''],
  ])('of %p is %p', (text, searched) => expect(searchText(text)).toBe(searched));

  it('stays what it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) =>
        expect(searchText(searchText(text))).toBe(searchText(text)),
      ),
    );
  });
});

interface Thing {
  readonly id: string;
  readonly name: string;
  readonly others: readonly string[];
}

/** How a text answers, word by word and letter by letter. */
function levelOf(text: string, query: string): number {
  const words = searchText(text).split(' ');
  const tails = words.map((_, index) => words.slice(index).join(' '));
  const begins = (whole: string): boolean => [...query].every((letter, index) => whole[index] === letter);
  if (begins(tails[0] ?? '')) return 1;
  if (tails.some(begins)) return 2;
  const [whole = ''] = tails;
  return [...whole].some((_, index) => begins(whole.slice(index))) ? 3 : 9;
}

const NAMES: Readonly<Record<number, Match>> = { 0: 'id', 1: 'start', 2: 'word', 3: 'inside', 4: 'apart' };

/** Each thing with its rank, then sorted: level by level, those with it in their name first, then as they came. */
function slowly(things: readonly Thing[], query: string): [id: string, match: Match | undefined][] {
  const ranked = things.map(({ id, name, others }, place) => {
    const inName = Math.min(levelOf(id, query), levelOf(name, query));
    const inOthers = Math.min(9, ...others.map((text) => levelOf(text, query)));
    const all = [id, name, ...others].map(searchText).join('\n');
    const apart = query.includes(' ') && query.split(' ').every((word) => all.includes(word)) ? 4 : 9;
    const level = searchText(id) === query ? 0 : Math.min(inName, inOthers, apart);
    return { id, level, elsewhere: Number(level > 0 && level < 4 && inName > inOthers), place };
  });
  return ranked
    .filter(({ level }) => level < 9)
    .sort((a, b) => a.level - b.level || a.elsewhere - b.elsewhere || a.place - b.place)
    .map(({ id, level }) => [id, NAMES[level]]);
}

describe('what a search finds', () => {
  const word = fc.stringMatching(/^[abÄß]{1,3}$/);
  const text = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' - '));
  const things = fc
    .array(fc.record({ name: text, others: fc.array(text, { maxLength: 2 }) }), { maxLength: 12 })
    .map((rows): Thing[] => rows.map((row, index) => ({ id: `a-${index}`, ...row })));

  it('is what the plainest way finds, in the same order', () => {
    const queries = fc.oneof(text, word, fc.constant('A-1'));
    fc.assert(
      fc.property(things, queries, (all, asked) => {
        const query = searchText(asked);
        const found = findText(
          all.map(({ id, name, others }) => findable(id, name, others)),
          query,
        );
        expect(found.map(({ thing, match }) => [thing.id, match])).toEqual(slowly(all, query));
      }),
    );
  });

  it('is nothing where nothing is asked', () => expect(findText([findable('a-1', 'A', [])], '')).toEqual([]));
});
