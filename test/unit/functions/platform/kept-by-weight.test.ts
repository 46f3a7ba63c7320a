import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { KeptByWeight } from '../../../../functions/platform/kept-by-weight.ts';

const LIMITS = { entries: 3, weight: 10 };

/** The slow and obvious way: the uses from the last one back, each key once, as long as all are within the limits. */
function expected(uses: readonly (readonly [string, number])[]): string[] {
  const latest = [...new Map(uses.toReversed().map(([key]) => [key, true])).keys()];
  const weights = new Map(uses);
  const kept: string[] = [];
  let weight = 0;
  for (const key of latest) {
    weight += weights.get(key) ?? 0;
    if (kept.length > 0 && (kept.length === LIMITS.entries || weight > LIMITS.weight)) break;
    kept.push(key);
  }
  return kept.sort();
}

describe('what is kept by weight', () => {
  it('is what was used last, as far as number and weight allow', () => {
    const use = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.integer({ min: 0, max: 12 }));
    fc.assert(
      fc.property(fc.array(use, { minLength: 1, maxLength: 12 }), (uses) => {
        // What was let go of comes back only where it is used again: asked for after each use.
        const kept = new KeptByWeight<number>(LIMITS);
        let sofar: (readonly [string, number])[] = [];
        for (const [key, weight] of uses) {
          expect(kept.use(key, weight, weight)).toBe(weight);
          sofar.push([key, weight]);
          const keys = expected(sofar);
          expect(['a', 'b', 'c', 'd', 'e'].filter((one) => kept.get(one) !== undefined)).toEqual(keys);
          sofar = sofar.filter(([one]) => keys.includes(one));
        }
      }),
    );
  });

  it('stays where it was used last, however much it weighs', () => {
    const kept = new KeptByWeight<number>(LIMITS);
    kept.use('small', 1, 1);
    kept.use('large', 11, 11);
    expect([kept.get('small'), kept.get('large')]).toEqual([undefined, 11]);
    kept.delete('large');
    expect(kept.get('large')).toBeUndefined();
    kept.use('small', 1, 1);
    kept.use('fits', 9, 9); // what was deleted weighs nothing any more
    expect([kept.get('small'), kept.get('fits')]).toEqual([1, 9]);
  });
});
