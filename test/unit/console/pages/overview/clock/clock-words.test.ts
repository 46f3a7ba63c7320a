import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { aheadText, jumps, spanText, TEMPOS } from '../../../../../../console/src/pages/overview/clock/clock-words.ts';

it('offers jumps of whole ticks, no more than one command takes, the smallest first', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3600 }), fc.constantFrom(...TEMPOS), (interval, tempo) => {
      const ticks = jumps({ interval, tempo }).map((jump) => jump.ticks);
      expect(ticks[0]).toBe(1);
      expect(ticks.at(-1)).toBe(2880);
      expect(ticks).toEqual([...new Set(ticks)].sort((a, b) => a - b));
      expect(ticks.every(Number.isInteger)).toBe(true);
    }),
  );
  expect(jumps({ interval: 30, tempo: 1 }).map(({ label }) => label)).toEqual([
    '30 seconds (1 tick)',
    '1 hour (120 ticks)',
    '1 day (2880 ticks)',
  ]);
});

it('writes times in their largest unit', () => {
  expect([0, 1, 59, 60, 90, 3600, 86_400, 1_080_000].map(spanText)).toEqual([
    'no time',
    '1 second',
    '59 seconds',
    '1 minute',
    '1.5 minutes',
    '1 hour',
    '1 day',
    '12.5 days',
  ]);
});

it('says how far a world is from the wall, but not that a tick is due', () => {
  expect([0, -35, 119, 120, 86_400, -7200].map(aheadText)).toEqual([
    'with the wall clock',
    'with the wall clock',
    'with the wall clock',
    '2 minutes ahead of the wall clock',
    '1 day ahead of the wall clock',
    '2 hours behind the wall clock',
  ]);
});
