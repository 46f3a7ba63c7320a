import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  daysBetween,
  instant,
  isDay,
  localDay,
  startOfDay,
} from '../../../../../console/src/pages/academy/local-days.ts';

const HOUR = 3_600_000;
const zones = ['UTC', 'Europe/Zurich', 'America/New_York', 'Asia/Kolkata', 'Pacific/Kiritimati', 'Asia/Beirut'];
const day = fc
  .integer({ min: Date.UTC(2020, 0, 1) / (24 * HOUR), max: Date.UTC(2030, 0, 1) / (24 * HOUR) })
  .map((number) => new Date(number * 24 * HOUR).toISOString().slice(0, 10));

describe('days of a zone', () => {
  it('begin at the first moment that clocks show their date', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...zones), (date, zone) => {
        const start = startOfDay(date, zone);
        expect([localDay(start - 1, zone), localDay(start, zone)]).toEqual([addDays(date, -1), date]);
      }),
    );
  });

  it.each([
    ['2026-03-29', 'Europe/Zurich', '2026-03-28T23:00:00Z', 23],
    ['2026-10-25', 'Europe/Zurich', '2026-10-24T22:00:00Z', 25],
    ['2026-11-26', 'Asia/Kolkata', '2026-11-25T18:30:00Z', 24],
    // Clocks go from 24:00 to 1:00.
    ['2026-03-29', 'Asia/Beirut', '2026-03-28T22:00:00Z', 23],
  ])('%s in %s begins at %s and has %d hours', (date, zone, begins, hours) => {
    const start = startOfDay(date, zone);
    expect(instant(start)).toBe(begins);
    expect((startOfDay(addDays(date, 1), zone) - start) / HOUR).toBe(hours);
  });

  it('are counted from one to another', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -800, max: 800 }), (date, many) =>
        expect(daysBetween(date, addDays(date, many))).toBe(many + 0),
      ),
    );
  });

  it.each([
    ['2024-02-29', -12, '2023-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-12-01', 1, '2027-01-01'],
  ])('%s and %d months are %s', (date, months, expected) => expect(addMonths(date, months)).toBe(expected));

  it.each(['2026-02-30', '2026-13-01', '26-01-01', '2026-1-1', 'today', ''])('%p is none', (text) =>
    expect(isDay(text)).toBe(false),
  );
});
