import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contentHash } from '../../../../../../core/views/revops/graph/content-hash.ts';
import {
  count,
  flag,
  id,
  nullable,
  number,
  records,
  text,
  texts,
} from '../../../../../../core/views/revops/graph/schema.ts';

const fields = {
  name: id('It.'),
  place: count('Where.'),
  real: nullable(number('A figure.')),
  sure: flag('Whether.'),
  words: texts('Words.'),
  parts: records({ part: text('A part.'), size: number('Its size.') }, 'Parts.'),
};
const dataset = { fields };

const row = fc.record({
  name: fc.string({ minLength: 1, maxLength: 5 }),
  place: fc.oneof(fc.integer({ min: -3, max: 3 }), fc.maxSafeInteger()),
  real: fc.option(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0.5, -0.5, 1.5))),
  sure: fc.boolean(),
  words: fc.array(fc.constantFrom('', 'a', 'ab', 'b', 'ü'), { maxLength: 3 }),
  parts: fc.array(fc.record({ part: fc.constantFrom('', 'a', 'aa'), size: fc.integer({ min: -1, max: 1 }) }), {
    maxLength: 2,
  }),
});
const rows = fc.array(row, { maxLength: 6 });

/** The rows with −0 as 0, in one order of fields and of rows. */
const plain = (list: readonly object[]): string => JSON.stringify(list.map((each) => JSON.stringify(each)).sort());

describe('the hash of rows', () => {
  it('given any two lists of rows, then hashes are equal where the content is, whatever the order', () => {
    fc.assert(
      fc.property(rows, rows, (a, b) => {
        expect(contentHash(dataset, a) === contentHash(dataset, b)).toBe(plain(a) === plain(b));
        expect(contentHash(dataset, a.toReversed())).toBe(contentHash(dataset, a));
        const turned = a.map((each) => Object.fromEntries(Object.entries(each).reverse()));
        expect(contentHash(dataset, turned)).toBe(contentHash(dataset, a));
      }),
    );
  });

  it('given a list and the same with one value changed, then hashes differ', () => {
    const change = fc.tuple(rows, row, row);
    fc.assert(
      fc.property(change, ([others, before, after]) => {
        const same = plain([before]) === plain([after]);
        expect(contentHash(dataset, [...others, before]) === contentHash(dataset, [...others, after])).toBe(same);
      }),
    );
  });

  it('given hundreds of thousands of rows that differ in little, then no two have one hash', () => {
    const seen = new Set<string>();
    let made = 0;
    const add = (place: number, real: number | null, name: string): void => {
      made += 1;
      seen.add(contentHash(dataset, [{ name, place, real, sure: false, words: [], parts: [] }]));
    };
    for (let n = 0; n < 150_000; n += 1) {
      add(n, null, 'a');
      add(0, n / 7 + 0.01, 'a');
      add(n % 1000, -(n + 0.5), `lead-${n}`);
    }
    for (const [a, b] of [
      [1.5, 2.5],
      [-1.5, -2.5],
      [-1.5, 2.5],
    ] as const) {
      made += 1;
      const parts = [
        { part: 'x', size: a },
        { part: 'x', size: b },
      ];
      seen.add(contentHash(dataset, [{ name: 'a', place: 0, real: null, sure: false, words: [], parts }]));
    }
    expect(seen.size).toBe(made);
  });

  it('given values that trade places between rows or fields, then hashes differ', () => {
    const pair = (a: string, b: string, x: number, y: number) =>
      contentHash({ fields: { name: fields.name, place: fields.place } }, [
        { name: a, place: x },
        { name: b, place: y },
      ]);
    expect(pair('a', 'b', 1, 2)).not.toBe(pair('a', 'b', 2, 1));
    const two = { fields: { name: fields.name, word: text('A word.') } };
    expect(contentHash(two, [{ name: 'ab', word: 'c' }])).not.toBe(contentHash(two, [{ name: 'a', word: 'bc' }]));
  });
});
