import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY, type Time, WEEK, weekStart } from '../../../../../core/kernel/time.ts';
import { parseWeek, weekName } from '../../../../../core/views/revops/weeks.ts';

const times = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2090, 0, 1) });

/** By the words of ISO 8601: weeks begin on Monday, and the first of a year is that with its first Thursday. */
function plainWeek(time: Time): string {
  const thursday = new Date(weekStart(time) + 3 * DAY);
  let thursdays = 0;
  for (let day = Date.UTC(thursday.getUTCFullYear(), 0, 1); day <= thursday.getTime(); day += DAY) {
    if (new Date(day).getUTCDay() === 4) thursdays += 1;
  }
  return `${thursday.getUTCFullYear()}-W${String(thursdays).padStart(2, '0')}`;
}

describe('the name of a week', () => {
  it('is that of ISO 8601', () => {
    fc.assert(fc.property(times, (time) => expect(weekName(time)).toBe(plainWeek(time))));
    expect(weekName(Date.UTC(2026, 11, 31))).toBe('2026-W53');
    expect(weekName(Date.UTC(2027, 0, 3))).toBe('2026-W53');
  });

  it('is read back as its Monday', () => {
    fc.assert(fc.property(times, (time) => expect(parseWeek(weekName(time))).toBe(weekStart(time))));
  });

  it('is of no other form, and of no week that the year lacks', () => {
    for (const text of ['2026-47', '2026-W7', '2026-W00', '2026-W54', '2025-W53', 'W47', '']) {
      expect([text, parseWeek(text)]).toEqual([text, null]);
    }
    expect(parseWeek('2026-W53')).toBe(Date.UTC(2026, 11, 28));
    expect((parseWeek('2027-W01') ?? 0) - (parseWeek('2026-W53') ?? 0)).toBe(WEEK);
  });
});
