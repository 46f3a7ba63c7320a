import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY, parseDate } from '../../../../core/kernel/time.ts';
import { grains, periodOf, periodsBetween } from '../../../../core/measures/index.ts';

describe('periods', () => {
  const time = fc.integer({ min: parseDate('1999-01-01'), max: parseDate('2040-01-01') });

  it.each([
    ['2026-11-21', '2026-W47', '2026-11', '2026-Q4'],
    ['2026-12-31', '2026-W53', '2026-12', '2026-Q4'],
    ['2027-01-03', '2026-W53', '2027-01', '2027-Q1'],
    ['2027-01-04', '2027-W01', '2027-01', '2027-Q1'],
    ['2024-12-30', '2025-W01', '2024-12', '2024-Q4'],
    ['2021-01-01', '2020-W53', '2021-01', '2021-Q1'],
    ['2024-02-29', '2024-W09', '2024-02', '2024-Q1'],
  ])('%s lies in %s, %s and %s', (date, week, month, quarter) => {
    const names = grains.map((grain) => periodOf(grain, parseDate(date) + 5).name);
    expect(names).toEqual([date, week, month, quarter]);
  });

  it('hold their time, and follow one another with names of their own', () => {
    fc.assert(
      fc.property(time, fc.constantFrom(...grains), (at, grain) => {
        const period = periodOf(grain, at);
        expect(period.start).toBeLessThanOrEqual(at);
        expect(period.end).toBeGreaterThan(at);
        const next = periodOf(grain, period.end);
        expect(next.start).toBe(period.end);
        expect(next.name).not.toBe(period.name);
        expect(periodOf(grain, period.end - 1)).toEqual(period);
      }),
    );
  });

  it('weeks are counted by Thursdays, as ISO 8601 does', () => {
    fc.assert(
      fc.property(time, (at) => {
        const { name, start } = periodOf('week', at);
        const thursday = new Date(start + 3 * DAY);
        expect(new Date(start).getUTCDay()).toBe(1);
        let count = 1;
        for (
          let day = thursday.getTime() - 7 * DAY;
          new Date(day).getUTCFullYear() === thursday.getUTCFullYear();
          day -= 7 * DAY
        )
          count += 1;
        expect(name).toBe(`${thursday.getUTCFullYear()}-W${String(count).padStart(2, '0')}`);
      }),
    );
  });

  it('between two times are those that hold one of their days', () => {
    const names = periodsBetween('week', parseDate('2026-11-22') + 5, parseDate('2026-11-30')).map(({ name }) => name);
    expect(names).toEqual(['2026-W47', '2026-W48', '2026-W49']);
    expect(periodsBetween('month', 10, 9 - DAY)).toEqual([]);
  });
});
