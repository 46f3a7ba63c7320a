import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addMonths,
  isoDate,
  monthStart,
  parseDate,
  quarterStart,
  weekStart,
  yearStart,
} from '../../../../core/kernel/time.ts';

const times = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2100, 0, 1) });

describe('the calendar', () => {
  it('months, quarters, weeks and years are those of the calendar', () => {
    fc.assert(
      fc.property(times, fc.integer({ min: -60, max: 60 }), (time, months) => {
        const date = isoDate(time);
        expect(isoDate(monthStart(time))).toBe(`${date.slice(0, 7)}-01`);
        expect(isoDate(yearStart(time))).toBe(`${date.slice(0, 4)}-01-01`);
        expect((new Date(quarterStart(time)).getUTCMonth() % 3) + new Date(quarterStart(time)).getUTCDate()).toBe(1);
        expect(new Date(weekStart(time)).getUTCDay()).toBe(1);
        expect(time - weekStart(time)).toBeLessThan(7 * 86_400_000);
        const moved = new Date(addMonths(time, months));
        const wanted = new Date(Date.UTC(new Date(time).getUTCFullYear(), new Date(time).getUTCMonth() + months, 1));
        expect(moved.getUTCMonth()).toBe(wanted.getUTCMonth());
        expect(moved.getUTCDate()).toBeLessThanOrEqual(new Date(time).getUTCDate());
        expect(parseDate(date)).toBe(time - (((time % 86_400_000) + 86_400_000) % 86_400_000));
      }),
    );
  });
});
