import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Counts, defaultCounts, entityKinds, tickAt } from '../../../../../core/world/index.ts';
import { isMadeAtOnce, ticksAtOnce, workPerDay } from '../../../../../functions/worlds/write/effort.ts';

const withMore = (more: Partial<Counts>): Counts => ({ ...defaultCounts, ...more });
/** The usual proportions, of so many rows. */
const usual = (rows: number): Counts =>
  Object.fromEntries(entityKinds.map((kind) => [kind, Math.round((defaultCounts[kind] * rows) / 131)])) as Counts;

describe('what is made at once', () => {
  it.each([
    ['the default world', defaultCounts, true],
    ['some 570 rows in the usual proportions', usual(570), true],
    ['some 580 rows in the usual proportions', usual(580), false],
    // Measured: 3 to 4 CPU seconds each at the limit; 1,000 clients took 8 to 10.
    ['375 clients', withMore({ clients: 375 }), true],
    ['376 clients', withMore({ clients: 376 }), false],
    ['600 clients', withMore({ clients: 600 }), false],
    ['1,650 licenses', withMore({ licenses: 1650 }), true],
    ['1,651 licenses', withMore({ licenses: 1651 }), false],
    ['349 leads', withMore({ leads: 349 }), true],
    ['350 leads', withMore({ leads: 350 }), false],
    ['411 departments', withMore({ departments: 411 }), true],
    ['412 departments', withMore({ departments: 412 }), false],
    ['82 clients who keep 161 technicians busy', withMore({ clients: 82, technicians: 161 }), true],
    ['82 clients who keep 162 technicians busy', withMore({ clients: 82, technicians: 162 }), false],
  ])('is told by kinds: %s', (_what, counts, atOnce) => {
    expect(isMadeAtOnce(counts)).toBe(atOnce);
  });

  it('is never more work for fewer rows', () => {
    const counts = fc.record(
      Object.fromEntries(entityKinds.map((kind) => [kind, fc.nat(2000)])) as Record<keyof Counts, fc.Arbitrary<number>>,
    );
    fc.assert(
      fc.property(counts, fc.constantFrom(...entityKinds), fc.integer({ min: 1, max: 500 }), (some, kind, more) => {
        const larger = { ...some, [kind]: some[kind] + more };
        expect(workPerDay(larger)).toBeGreaterThan(workPerDay(some) - (Object.values(some).some(Boolean) ? 0 : 1));
        expect(isMadeAtOnce(larger) && !isMadeAtOnce(some)).toBe(false);
      }),
    );
  });
});

describe('what is advanced at once', () => {
  it('is one tick at least, and fewer of them the faster the world runs', () => {
    const clock = { running: true, interval: 30, tempo: 1, anchorTick: 0, anchorWall: 0, anchorTime: 0 };
    expect(tickAt(clock, 30_000)).toBe(1);
    const [slow, fast] = [1, 240].map((tempo) => ticksAtOnce({ clock: { ...clock, tempo }, counts: defaultCounts }));
    expect(slow).toBeGreaterThan(230 * (fast ?? 0));
    expect(ticksAtOnce({ clock: { ...clock, interval: 3600, tempo: 240 }, counts: usual(100_000) })).toBe(1);
  });
});
