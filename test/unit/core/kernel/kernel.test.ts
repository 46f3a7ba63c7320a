import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Calendar, week } from '../../../../core/kernel/calendar.ts';
import { canonical, type Json } from '../../../../core/kernel/canonical.ts';
import { Collection, compareIds } from '../../../../core/kernel/collection.ts';
import { EventQueue } from '../../../../core/kernel/event-queue.ts';
import { causedId } from '../../../../core/kernel/hash.ts';
import { exp, ln } from '../../../../core/kernel/math.ts';
import { stream } from '../../../../core/kernel/random.ts';
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

describe('math', () => {
  it('ln and exp are those of the engine, to the last places', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        expect(Math.abs(ln(x) - Math.log(x))).toBeLessThanOrEqual(4e-16 * Math.max(1, Math.abs(Math.log(x))) * 4);
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: -600, max: 600, noNaN: true }), (x) => {
        expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(1e-13);
      }),
    );
  });
});

describe('random', () => {
  it('is the same for the same key, and another for any other', () => {
    fc.assert(
      fc.property(fc.integer(), fc.string(), fc.integer(), fc.nat(), (world, subject, purpose, n) => {
        const draw = (w: number, s: string, p: number, k: number): number[] => {
          const random = stream(w, s, p, k);
          return [random.next(), random.next(), random.next()];
        };
        expect(draw(world, subject, purpose, n)).toEqual(draw(world, subject, purpose, n));
        expect(draw(world, subject, purpose, n)).not.toEqual(draw(world, subject, purpose, n + 1));
        expect(draw(world, subject, purpose, n)).not.toEqual(draw(world + 1, subject, purpose, n));
        expect(draw(world, subject, purpose, n)).not.toEqual(draw(world, `${subject}!`, purpose, n));
      }),
    );
  });

  it('is uniform within streams and from stream to stream', () => {
    for (const first of [false, true]) {
      const bins = new Array<number>(64).fill(0);
      const whole = stream(7, 'whole', 1, 0);
      for (let n = 0; n < 64_000; n += 1) {
        const value = first ? stream(7, `client-${n % 100}`, 3, Math.floor(n / 100)).float() : whole.float();
        const bin = Math.floor(value * 64);
        bins[bin] = (bins[bin] ?? 0) + 1;
      }
      const chi = bins.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
      expect(chi).toBeLessThan(120); // 63 degrees of freedom: beyond 120 once in 50,000
    }
  });

  it('has the moments that the distributions have', () => {
    const random = stream(1, 'moments', 2, 3);
    const draws = Array.from(
      { length: 40_000 },
      () => [random.normal(), random.exponential(3), random.lognormal(5, 0.4)] as const,
    );
    const mean = (of: (draw: readonly [number, number, number]) => number): number =>
      draws.reduce((sum, draw) => sum + of(draw), 0) / draws.length;
    expect(mean(([normal]) => normal)).toBeCloseTo(0, 1);
    expect(mean(([normal]) => normal * normal)).toBeCloseTo(1, 1);
    expect(mean(([, wait]) => wait) / 3).toBeCloseTo(1, 1);
    expect(mean(([, , value]) => value) / (5 * Math.exp(0.08))).toBeCloseTo(1, 1);
  });
});

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

describe('collections and queues', () => {
  it('a collection has its records in the order of their ids, whatever came and went', () => {
    const operations = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 40 })), { maxLength: 120 });
    fc.assert(
      fc.property(operations, (list) => {
        const collection = new Collection<{ id: string }>();
        const plain = new Set<string>();
        for (const [adds, number] of list) {
          const id = `row-${number}`;
          if (adds === plain.has(id)) continue;
          if (adds) {
            collection.add({ id });
            plain.add(id);
          } else {
            collection.remove(id);
            plain.delete(id);
          }
          expect([...collection].map((record) => record.id)).toEqual([...plain].sort(compareIds));
        }
        expect(collection.size).toBe(plain.size);
      }),
    );
  });

  it('a queue gives events by time, entity and process', () => {
    const event = fc.record({
      at: fc.integer({ min: 0, max: 9 }),
      id: fc.constantFrom('a-1', 'a-2', 'a-10'),
      process: fc.nat(3),
      n: fc.constant(0),
    });
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const queue = new EventQueue();
        for (const entry of events) queue.push(entry);
        const popped = Array.from(events, () => queue.pop());
        const sorted = [...events].sort((a, b) => a.at - b.at || compareIds(a.id, b.id) || a.process - b.process);
        expect(popped.map((entry) => `${entry?.at} ${entry?.id} ${entry?.process}`)).toEqual(
          sorted.map((entry) => `${entry.at} ${entry.id} ${entry.process}`),
        );
      }),
    );
  });
});

describe('text and time', () => {
  it('canonical text is JSON that does not depend on the order of fields', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonical(value as Json);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonical(JSON.parse(text))).toBe(text);
      }),
    );
    expect(canonical({ b: 1, a: [true, null] })).toBe('{"a":[true,null],"b":1}');
    expect(() => canonical(Number.NaN)).toThrow(RangeError);
  });

  it('ids derive from their cause', () => {
    const ids = new Set(Array.from({ length: 50_000 }, (_, n) => causedId('lead', `desk-${n % 50}/${n}`)));
    expect(ids.size).toBe(50_000);
    expect(causedId('lead', 'desk-1/2')).toBe(causedId('lead', 'desk-1/2'));
    expect(causedId('lead', 'x')).toMatch(/^lead-[0-9a-hjkmnp-tv-z]{10}$/);
  });

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
