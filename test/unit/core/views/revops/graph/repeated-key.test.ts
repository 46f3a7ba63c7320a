import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { KeysOfRows, type KnownKeys } from '../../../../../../core/views/revops/graph/repeated-key.ts';

type Row = Readonly<Record<string, unknown>>;

/** The first row whose key an earlier one has, asked for as a build asks: rows are added in turn. */
function firstRepeated(rows: readonly Row[], known: KnownKeys = {}): Row | null {
  const keys = new KeysOfRows({ key: ['name', 'place'] }, rows, known);
  for (let n = known.good ?? 0; n < rows.length; n += 1) keys.add(rows[n] ?? {}, n);
  return keys.repeated();
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
        expect(firstRepeated(list, { good: good.length })).toBe(firstRepeated(list));
      }),
    );
  });

  it('given rows made of others that have keys of their own, whether all keep them or not, then the answer is the same', () => {
    const own = fc.uniqueArray(fc.nat(30), { minLength: 1, maxLength: 12 });
    const changes = fc.array(fc.tuple(fc.nat(11), fc.nat(30)), { maxLength: 2 });
    fc.assert(
      fc.property(own, changes, fc.boolean(), (places, changed, isLonger) => {
        const like = places.map((place) => ({ name: 'a', place }));
        const list = like.map((row, n) => ({ ...row, place: changed.find(([at]) => at === n)?.[1] ?? row.place }));
        const rows = isLonger ? [...list, ...list.slice(0, 1)] : list;
        expect(firstRepeated(rows, { like })).toBe(firstRepeated(rows));
      }),
    );
  });

  it('given a hundred thousand keys, then none is taken for another', () => {
    const list = Array.from({ length: 100_000 }, (_, n) => ({ name: `lead-${n % 1000}`, place: Math.floor(n / 1000) }));
    expect(firstRepeated(list)).toBeNull();
  });
});
