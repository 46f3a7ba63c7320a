import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY, HOUR, isoDate } from '../../../../../../core/kernel/time.ts';
import {
  closingMoment,
  isClosing,
  momentOfQuarter,
  nextQuarter,
  parseQuarter,
  quarterName,
  runningMoment,
  weekBefore,
  weekNumber,
} from '../../../../../../core/views/revops/sources/moments.ts';

const days = fc.integer({ min: 0, max: 40_000 }).map((day) => day * DAY);
const day = (text: string): number => Date.parse(`${text}T00:00:00Z`);

describe('moments', () => {
  it('are of the running day and its quarter', () => {
    const now = day('2026-10-01') + 7 * HOUR;
    expect(runningMoment(now)).toEqual({
      asOf: day('2026-10-01'),
      through: now,
      quarter: day('2026-10-01'),
      running: true,
    });
  });

  it('that close a quarter are of the quarter that ended', () => {
    const { asOf, quarter, through } = closingMoment(day('2026-10-01'));
    expect([asOf, through, quarter].map(isoDate)).toEqual(['2026-10-01', '2026-09-30', '2026-07-01']);
    expect(() => closingMoment(day('2026-10-01') + 1)).toThrow(RangeError);
    expect(() => closingMoment(day('2026-10-02'))).toThrow(RangeError);
  });

  it.each([
    ['2026-10-01', true, 1],
    ['2026-10-07', true, 1],
    ['2026-10-08', true, 2],
    ['2026-12-30', true, 13],
    ['2026-12-31', true, 13], // the 92nd day
    ['2026-10-05', false, 1],
    ['2026-10-12', false, 2],
    ['2026-06-08', false, 10],
    ['2027-01-01', false, 13],
    ['2027-01-04', false, 1],
  ])('are counted in weeks of the quarter: %s, running %s, is week %d', (date, running, week) => {
    const moment = running ? runningMoment(day(date) + HOUR) : closingMoment(day(date));
    expect(weekNumber(moment)).toBe(week);
  });

  it.each([
    ['2026-11-20', '2026-11-16'],
    ['2026-11-19', '2026-11-09'],
    ['2026-11-16', '2026-11-09'],
    ['2026-10-07', '2026-10-01'],
    ['2026-10-10', '2026-10-01'],
    ['2026-10-11', '2026-10-05'],
  ])('have an end of a week or a quarter that stands for a week ago: of %s it is %s', (date, before) => {
    expect(isoDate(weekBefore(day(date)))).toBe(before);
  });

  it('have none nearer to seven days before, and none as near before it', () => {
    fc.assert(
      fc.property(days, (time) => {
        const wanted = time - 7 * DAY;
        const closings = Array.from({ length: 15 }, (_, n) => wanted + (n - 7) * DAY).filter(isClosing);
        const nearest = closings.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || a - b)[0];
        expect(weekBefore(time)).toBe(nearest);
      }),
    );
  });

  it('have names of quarters that can be read back', () => {
    fc.assert(
      fc.property(days, (time) => {
        const quarter = parseQuarter(quarterName(time)) ?? Number.NaN;
        expect(quarter).toBeLessThanOrEqual(time);
        expect(nextQuarter(quarter)).toBeGreaterThan(time);
        expect(isClosing(quarter)).toBe(true);
      }),
    );
    expect(['Q5 2026', 'Q0 2026', '2026 Q1', 'Q1 26', ''].map(parseQuarter)).toEqual([null, null, null, null, null]);
  });

  it('of a quarter are now, its end, or a reason why there is none', () => {
    const now = day('2026-11-26') + 8 * HOUR;
    const begins = day('2024-10-26');
    const of = (name: string) => momentOfQuarter(name, now, begins);
    expect(of('Q4 2026')).toEqual(runningMoment(now));
    expect(of('Q3 2026')).toEqual(closingMoment(day('2026-10-01')));
    expect(of('Q4 2024')).toEqual(closingMoment(day('2025-01-01')));
    expect(of('Q1 2027')).toMatchObject({ reason: 'ahead', detail: 'Q1 2027 has not begun; Q4 2026 runs.' });
    expect(of('Q3 2024')).toMatchObject({ reason: 'before-history' });
    expect(of('2026')).toMatchObject({ reason: 'malformed' });
  });

  it('are kept of Mondays and first days of quarters', () => {
    expect(['2026-11-23', '2026-10-01', '2026-11-24', '2026-11-01'].map((date) => isClosing(day(date)))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
