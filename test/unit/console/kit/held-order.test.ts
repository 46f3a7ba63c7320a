import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { holdOrder } from '../../../../console/src/kit/held-order.ts';

const ids = fc.uniqueArray(
  fc.integer({ min: 0, max: 12 }).map((number) => `row-${number}`),
  { maxLength: 9 },
);

/** The longest list of ids that stand in the same order in both: by trying each choice. */
function longestInOrder(shown: readonly string[], wanted: readonly string[]): number {
  const [first, ...rest] = shown;
  if (first === undefined) return 0;
  const without = longestInOrder(rest, wanted);
  const at = wanted.indexOf(first);
  return at < 0 ? without : Math.max(without, 1 + longestInOrder(rest, wanted.slice(at + 1)));
}

describe('rows that are held', () => {
  it('stay where they were, without those that are gone, before those that have come', () => {
    fc.assert(
      fc.property(ids, ids, (held, wanted) => {
        const { ids: shown } = holdOrder(held, wanted);
        expect(shown.toSorted()).toEqual(wanted.toSorted());
        const stayed = held.filter((id) => wanted.includes(id));
        expect(shown.slice(0, stayed.length)).toEqual(stayed);
        expect(shown.slice(stayed.length)).toEqual(wanted.filter((id) => !held.includes(id)));
      }),
    );
  });

  it('count as moved as few as could be moved to bring all into order', () => {
    fc.assert(
      fc.property(ids, ids, (held, wanted) => {
        const { ids: shown, moved } = holdOrder(held, wanted);
        expect(moved).toBe(shown.length - longestInOrder(shown, wanted));
      }),
    );
  });

  it('have not moved when more rows come at the end', () => {
    expect(holdOrder(['a', 'b'], ['a', 'b', 'c'])).toEqual({ ids: ['a', 'b', 'c'], moved: 0 });
    expect(holdOrder(['a', 'b'], ['c', 'a', 'b'])).toEqual({ ids: ['a', 'b', 'c'], moved: 1 });
  });
});
