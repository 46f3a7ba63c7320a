import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fillWords, type Key, type Lane } from '../../../../core/kernel/threefry.ts';

const ONES = 0xffffffff;

function words(key: Key, lane: Lane, first: number, count: number): number[] {
  const out = new Int32Array(count);
  fillWords(key, lane, first, out);
  return Array.from(out, (word) => word >>> 0);
}

describe('threefry', () => {
  it.each<[Key, Lane, number, number[]]>([
    [[0, 0, 0, 0], [0, 0, 0], 0, [0x9c6ca96a, 0xe17eae66, 0xfc10ecd4, 0x5256a7d8]],
    [[ONES, ONES, ONES, ONES], [ONES, ONES, ONES], ONES, [0x2a881696, 0x57012287, 0xf6c7446e, 0xa16a6732]],
    [
      [0xa4093822, 0x299f31d0, 0x082efa98, 0xec4e6c89],
      [0x85a308d3, 0x13198a2e, 0x03707344],
      0x243f6a88,
      [0x59cd1dbb, 0xb8879579, 0x86b5d00c, 0xac8b6d84],
    ],
  ])('gives the words that its authors publish (%#)', (key, lane, first, expected) => {
    expect(words(key, lane, first, 4)).toEqual(expected);
  });

  it('makes any part of a sequence by itself', () => {
    const word = fc.integer({ min: 0, max: ONES });
    fc.assert(
      fc.property(fc.tuple(word, word, word, word), fc.tuple(word, word, word), fc.nat(1000), (key, lane, first) => {
        const whole = words(key, lane, first, 40);
        expect(whole.slice(12, 20)).toEqual(words(key, lane, first + 3, 8));
      }),
    );
  });

  it('is uniform along a sequence, and from key to key and lane to lane', () => {
    const along = words([1, 2, 3, 4], [0, 0, 0], 0, 64_000);
    const acrossKeys = Array.from({ length: 64_000 }, (_, n) => words([n, 0, 0, 0], [0, 0, 0], 0, 4)[n % 4] ?? 0);
    const acrossLanes = Array.from({ length: 64_000 }, (_, n) => words([0, 0, 0, 0], [0, n, 0], 0, 4)[n % 4] ?? 0);
    for (const sequence of [along, acrossKeys, acrossLanes]) {
      // The six highest bits, then the six lowest.
      for (const shift of [26, 0]) {
        const bins = new Array<number>(64).fill(0);
        for (const value of sequence) bins[(value >>> shift) & 63] = (bins[(value >>> shift) & 63] ?? 0) + 1;
        const chi = bins.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
        expect(chi).toBeLessThan(120); // 63 degrees of freedom: beyond 120 once in 50,000
      }
    }
  });
});
