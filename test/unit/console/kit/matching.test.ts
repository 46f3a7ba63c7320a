import { describe, expect, it } from '@jest/globals';
import { bestMatches, rankedMatches } from '../../../../console/src/kit/matching.ts';

const things = [
  { label: 'Gross margin', words: 'profit' },
  { label: 'Margin', words: '' },
  { label: 'Operating profit', words: 'result' },
  { label: 'Café', words: '' },
];
const found = (query: string) => bestMatches(things, query).map(({ label }) => label);

describe('what a query finds', () => {
  it('has every word of it, the beginning of a name first', () => {
    expect(found('margin')).toEqual(['Margin', 'Gross margin']);
    expect(found('profit')).toEqual(['Operating profit', 'Gross margin']);
    expect(found('gross profit')).toEqual(['Gross margin']);
    expect(found('gross nothing')).toEqual([]);
  });

  it('is everything in its order where nothing is asked', () =>
    expect(found('  ')).toEqual(things.map(({ label }) => label)));

  it('is the same whatever the case and the accents', () => expect(found('CAFE')).toEqual(['Café']));

  it('tells what is called so from what only speaks of it', () => {
    const named = (query: string) => rankedMatches(things, query).map(({ thing, isNamed }) => [thing.label, isNamed]);
    expect(named('profit')).toEqual([
      ['Operating profit', true],
      ['Gross margin', false],
    ]);
    expect(named('rgin')).toEqual([
      ['Gross margin', false],
      ['Margin', false],
    ]);
  });
});
