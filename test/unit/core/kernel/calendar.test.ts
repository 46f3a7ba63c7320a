import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Calendar, week } from '../../../../core/kernel/calendar.ts';

const times = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2100, 0, 1) });

describe('calendar', () => {
  const paces = fc
    .array(fc.integer({ min: 0, max: 4 }), { minLength: 168, maxLength: 168 })
    .filter((list) => list.some((pace) => pace > 0));

  it('counts units that its own clock reaches, never backwards', () => {
    fc.assert(
      fc.property(paces, times, fc.double({ min: 0, max: 500, noNaN: true }), (list, from, units) => {
        const calendar = new Calendar(list);
        const to = calendar.after(from, units);
        expect(calendar.between(from, to)).toBeGreaterThanOrEqual(units - 1e-6);
        expect(calendar.between(from, to)).toBeLessThan(units + 1e-5);
        expect(calendar.units(from + 3_600_000)).toBeGreaterThanOrEqual(calendar.units(from));
      }),
    );
  });

  it('passes a week in the sum of its paces', () => {
    const calendar = new Calendar(week((day, hour) => (day < 5 && hour >= 9 && hour < 17 ? 1 : 0)));
    expect(calendar.unitsPerWeek).toBe(40);
    const monday = Date.UTC(2026, 10, 16);
    expect(calendar.between(monday, monday + 7 * 86_400_000)).toBe(40);
    expect(calendar.after(monday, 8)).toBe(monday + 17 * 3_600_000);
    expect(calendar.after(monday + 4 * 86_400_000, 9)).toBe(monday + 7 * 86_400_000 + 10 * 3_600_000);
  });
});
