import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keyRepeats } from '../../../../../../core/views/revops/graph/repeated-key.ts';

type Row = Readonly<Record<string, unknown>>;

/** The first row whose key an earlier one has, asked for as a build asks: in turn, up to the first. */
function firstRepeated(rows: readonly Row[], good = 0): Row | null {
  const isRepeated = keyRepeats({ key: ['name', 'place'] }, rows, good);
  return rows.slice(good).find((row, n) => isRepeated(row, good + n)) ?? null;
}

describe('keys of rows', () => {
  it('given any rows, then the first is found whose key stands before', () => {
    const few = fc.array(fc.record({ name: fc.constantFrom('a', 'b', 'aa'), place: fc.nat(4) }), { maxLength: 12 });
    fc.assert(
      fc.property(few, (list) => {
        const seen = new Set<string>();
        const second = list.find(({ name, place }) => {
          const key = `${name} ${place}`;
          const twice = seen.has(key);
          seen.add(key);
          return twice;
        });
        expect(firstRepeated(list)).toBe(second ?? null);
      }),
    );
  });

  it('given rows of which the first so many have keys of their own, then the answer is the same', () => {
    const own = fc
      .uniqueArray(fc.nat(30), { maxLength: 12 })
      .map((places) => places.map((place) => ({ name: 'a', place })));
    const more = fc.array(fc.record({ name: fc.constant('a'), place: fc.nat(30) }), { maxLength: 8 });
    fc.assert(
      fc.property(own, more, (good, added) => {
        const list = [...good, ...added];
        expect(firstRepeated(list, good.length)).toBe(firstRepeated(list));
      }),
    );
  });

  it('given a hundred thousand keys, then none is taken for another', () => {
    const list = Array.from({ length: 100_000 }, (_, n) => ({ name: `lead-${n % 1000}`, place: Math.floor(n / 1000) }));
    expect(firstRepeated(list)).toBeNull();
  });
});
