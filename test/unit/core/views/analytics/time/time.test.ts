import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addMonths, DAY, HOUR } from '../../../../../../core/kernel/time.ts';
import { bucketsOf } from '../../../../../../core/views/analytics/time/buckets.ts';
import { comparedWith } from '../../../../../../core/views/analytics/time/compare.ts';
import { localDayOf, offsetAt, startOfLocalDay } from '../../../../../../core/views/analytics/time/zone.ts';
import { runtimeOffset, slowLocalDay, zoneOf } from '../../../../../tools/zones.ts';
import { runs } from '../../../world/small.ts';
import { zones } from '../random-telemetry.ts';

const anyZone = fc.constantFrom(...zones);
const times = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2026, 11, 31) });
const zurich = zoneOf('Europe/Zurich', Date.UTC(2025, 0, 1), Date.UTC(2027, 0, 1));
const hours = ({ start, end }: { start: number; end: number }): number => (end - start) / HOUR;

describe('zones', () => {
  it('have the offsets that the runtime knows', () => {
    const offsets = new Map(zones.map(({ id }) => [id, runtimeOffset(id)]));
    fc.assert(
      fc.property(anyZone, times, (zone, time) => {
        expect(offsetAt(zone, time)).toBe(offsets.get(zone.id)?.(time));
      }),
      runs(300),
    );
  });

  it('have days that begin at the first instant of their date', () => {
    fc.assert(
      fc.property(anyZone, times, (zone, time) => {
        const day = localDayOf(zone, time);
        expect(day).toBe(slowLocalDay(zone, time));
        const start = startOfLocalDay(zone, day);
        expect([localDayOf(zone, start - 1), localDayOf(zone, start)]).toEqual([day - 1, day]);
      }),
      runs(300),
    );
  });

  it('have days of 23 and 25 hours, in as many hours', () => {
    const day = (date: number) =>
      bucketsOf(zurich, { start: date - DAY, end: date + 2 * DAY }, 'day').filter(({ cut }) => !cut);
    expect(day(Date.UTC(2026, 2, 29)).map(hours)).toContain(23);
    expect(day(Date.UTC(2026, 9, 25)).map(hours)).toContain(25);
    for (const [date, count] of [
      [Date.UTC(2026, 2, 29), 23],
      [Date.UTC(2026, 9, 25), 25],
    ] as const) {
      const number = localDayOf(zurich, date + HOUR);
      const span = { start: startOfLocalDay(zurich, number), end: startOfLocalDay(zurich, number + 1) };
      expect(bucketsOf(zurich, span, 'hour')).toHaveLength(count);
    }
  });

  it('may begin a day an hour late, skip one, or go back over midnight', () => {
    const saoPaulo = zoneOf('America/Sao_Paulo', Date.UTC(2017, 0, 1), Date.UTC(2019, 0, 1));
    const begun = bucketsOf(saoPaulo, { start: Date.UTC(2018, 10, 3), end: Date.UTC(2018, 10, 6) }, 'day');
    expect(begun.filter(({ cut }) => !cut).map(hours)).toEqual([24, 23]);
    const back = bucketsOf(saoPaulo, { start: Date.UTC(2018, 1, 16), end: Date.UTC(2018, 1, 20) }, 'day');
    expect(back.filter(({ cut }) => !cut).map(hours)).toEqual([24, 25, 24]);
    const apia = zoneOf('Pacific/Apia', Date.UTC(2011, 11, 1), Date.UTC(2012, 0, 31));
    const skipped = bucketsOf(apia, { start: Date.UTC(2011, 11, 28), end: Date.UTC(2012, 0, 3) }, 'day');
    expect(skipped.filter(({ cut }) => !cut).every((bucket) => hours(bucket) === 24)).toBe(true);
  });
});

describe('buckets', () => {
  it('cover a range without gap or overlap, and only those at its ends are cut', () => {
    fc.assert(
      fc.property(
        anyZone,
        times,
        fc.integer({ min: 0, max: 40 * DAY }),
        fc.constantFrom('hour', 'day', 'week', 'month' as const),
        (zone, start, length, grain) => {
          const buckets = bucketsOf(zone, { start, end: start + length }, grain);
          let at = start;
          for (const bucket of buckets) {
            expect(bucket.start).toBe(at);
            expect(bucket.end).toBeGreaterThan(bucket.start);
            at = bucket.end;
          }
          expect(at).toBe(start + length);
          expect(buckets.slice(1, -1).every(({ cut }) => !cut)).toBe(true);
        },
      ),
      runs(200),
    );
  });
});

describe('the range that is compared with', () => {
  it('has as many local days, or milliseconds', () => {
    fc.assert(
      fc.property(anyZone, times, fc.integer({ min: 0, max: 60 }), fc.boolean(), (zone, time, days, whole) => {
        const day = localDayOf(zone, time);
        const start = whole ? startOfLocalDay(zone, day) : startOfLocalDay(zone, day) + 1;
        const end = whole ? startOfLocalDay(zone, day + days) : start + days * DAY;
        const before = comparedWith(zone, { start, end }, 'previous');
        expect(before?.end).toBe(start);
        if (whole) expect(day - localDayOf(zone, before?.start ?? 0)).toBe(days);
        else expect(start - (before?.start ?? 0)).toBe(end - start);
      }),
      runs(200),
    );
  });

  it('is the same dates of the year before', () => {
    const local = (day: number): number => startOfLocalDay(zurich, day / DAY);
    const span = { start: local(Date.UTC(2026, 2, 1)), end: local(Date.UTC(2026, 3, 1)) };
    const expected = { start: local(addMonths(Date.UTC(2026, 2, 1), -12)), end: local(Date.UTC(2025, 3, 1)) };
    expect(comparedWith(zurich, span, 'year')).toEqual(expected);
    expect(comparedWith(zurich, span, 'none')).toBeNull();
  });
});
