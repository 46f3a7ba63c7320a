import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clock, day, dayOfYear, moment, month, relative } from '../../../../console/src/format/times.ts';

const times = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2099, 11, 31) });

describe('times', () => {
  it('are those of UTC, written as the locale does', () => {
    const date = { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' } as const;
    fc.assert(
      fc.property(times, (time) => {
        const iso = new Date(time).toISOString();
        expect(day(time)).toBe(new Date(time).toLocaleDateString(undefined, date));
        expect(day(iso)).toBe(day(time));
        expect(clock(time)).toBe(`${iso.slice(11, 16)} UTC`);
        expect(clock(time, true)).toBe(`${iso.slice(11, 19)} UTC`);
        expect(moment(time)).toBe(`${day(time)}, ${clock(time)}`);
        expect(day(time)).toContain(String(new Date(time).getUTCDate()));
        expect(month(time)).toContain(iso.slice(0, 4));
        expect(dayOfYear(time)).not.toContain(iso.slice(0, 4));
      }),
    );
  });

  it('begin a day at 00:00', () => {
    expect(clock('2026-11-26T00:00:00Z')).toBe('00:00 UTC');
    expect(clock('2026-11-25T23:59:59Z', true)).toBe('23:59:59 UTC');
  });

  it.each([
    [-1, /1 second ago/],
    [-59, /59 seconds ago/],
    [-60, /1 minute ago/],
    [3599, /in 60 minutes/],
    [3600, /in 1 hour/],
    [-86_400, /yesterday/],
  ])('%d seconds from now are told in the largest unit that they fill', (seconds, words) => {
    expect(relative(seconds)).toMatch(words);
  });
});
