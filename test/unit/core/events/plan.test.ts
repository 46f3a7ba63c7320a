import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeSegment, planSegments, segmentName, segmentsIn } from '../../../../core/events/index.ts';
import { DAY, HOUR, isoDate, isoMonth, monthStart } from '../../../../core/kernel/time.ts';
import { registry, type WorldEvent } from '../../../../core/world/index.ts';
import { seeds, worldOf } from '../world/small.ts';

const NOON = Date.UTC(2026, 10, 18, 12);
const partOf = (kind: string): string => (kind.startsWith('lead') ? 'sales' : 'operations');

const eventAt = (time: number, n: number, kind = n % 3 === 0 ? 'client.signed' : 'lead.won'): WorldEvent => ({
  time,
  kind,
  entity: `entity-${n}`,
  data: { n },
});

/** A world's segments as they are stored, with a count of what was written. */
class Store {
  readonly texts = new Map<string, string>([
    ['clients/0', ''],
    ['history/2026-11', ''],
  ]);
  readonly written: string[] = [];

  /** Lets a commit happen; answers the names of what it wrote. */
  commit(events: readonly WorldEvent[], now: number, part = partOf): string[] {
    const plan = planSegments(this.texts.keys(), events, part, now);
    const read = new Map(plan.gone.map((name) => [name, this.texts.get(name) ?? '']));
    const texts = plan.texts(read);
    for (const name of plan.gone) this.texts.delete(name);
    for (const [name, text] of texts) this.texts.set(name, text);
    this.written.push(...texts.keys());
    return [...texts.keys()];
  }

  events(part: string): WorldEvent[] {
    const names = segmentsIn(this.texts.keys()).filter((segment) => segment.part === part);
    return names.flatMap(({ name }) => decodeSegment(this.texts.get(name) ?? ''));
  }
}

/** Waits between events, and after which of them a commit comes. */
const history = fc.array(
  fc.record({ wait: fc.oneof(fc.nat(HOUR), fc.nat(3 * DAY), fc.nat(45 * DAY)), commit: fc.boolean() }),
  { minLength: 1, maxLength: 60 },
);

describe('the segments of a world', () => {
  it('hold each event once and in order, however many commits they came with', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const store = new Store();
        const all: WorldEvent[] = [];
        let pending: WorldEvent[] = [];
        let now = NOON;
        for (const [n, { wait, commit }] of steps.entries()) {
          now += wait;
          pending.push(eventAt(now, n));
          if (!commit && n < steps.length - 1) continue;
          all.push(...pending);
          store.commit(pending, now);
          pending = [];
          for (const part of ['sales', 'operations']) {
            expect(store.events(part)).toEqual(all.filter(({ kind }) => partOf(kind) === part));
          }
        }
        expect(new Set(store.written).size).toBe(store.written.length); // none is ever written again
      }),
    );
  });

  it('are the same bytes once their day is over, whatever the ticks were', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const [cut, whole] = [new Store(), new Store()];
        const all: WorldEvent[] = [];
        let now = NOON;
        for (const [n, { wait }] of steps.entries()) {
          now += wait;
          all.push(eventAt(now, n));
          cut.commit(all.slice(-1), now);
        }
        const after = now + DAY;
        cut.commit([], after);
        whole.commit(all, after);
        expect(new Map([...cut.texts].sort())).toEqual(new Map([...whole.texts].sort()));
        for (const { commits, period } of segmentsIn(cut.texts.keys())) {
          expect(commits).toBeNull();
          expect(period).toHaveLength(period.startsWith(isoMonth(after)) ? 'YYYY-MM-DD'.length : 'YYYY-MM'.length);
        }
      }),
    );
  });

  it('of a simulated company are the same bytes for any cut of its time', () => {
    const declared = (kind: string): string => registry.events.get(kind)?.part ?? '';
    fc.assert(
      fc.property(seeds, fc.array(fc.nat(3 * DAY), { maxLength: 30 }), (seed, waits) => {
        const sealed = (stops: readonly number[]) => {
          const [world, store] = [worldOf(seed), new Store()];
          const end = monthStart(world.time, 2);
          for (const to of [world.time, ...stops.map((wait) => Math.min(world.time + wait, end)), end]) {
            world.advance(to);
            store.commit(world.events.splice(0), world.time, declared);
          }
          return new Map([...store.texts].sort());
        };
        const stops = waits.map((_, n) => waits.slice(0, n + 1).reduce((sum, wait) => sum + wait, 0));
        const once = sealed([]);
        expect(sealed(stops)).toEqual(once);
        expect(segmentsIn(once.keys()).length).toBeGreaterThan(40);
      }),
      { numRuns: 6 },
    );
  });

  it('of a running day are one more for each commit; sixteen of a width become one', () => {
    const store = new Store();
    const commits = 2000;
    let rewritten = 0;
    for (let n = 1; n <= commits; n += 1) {
      const before = store.texts.size;
      const written = store.commit([eventAt(NOON + n, n, 'lead.won')], NOON + n);
      expect(written).toHaveLength(1);
      const { commits: held } = segmentName(written[0] ?? '') ?? {};
      const width = (held?.last ?? 0) - (held?.first ?? 0) + 1;
      expect([1, 16, 256]).toContain(width);
      expect(n % width).toBe(0);
      expect(store.texts.size - before).toBe(width === 1 ? 1 : width === 16 ? -14 : -29);
      rewritten += width;
      expect(segmentsIn(store.texts.keys()).length).toBeLessThanOrEqual(15 * 3);
    }
    expect(rewritten / commits).toBeLessThanOrEqual(3); // an event is written once per power of sixteen
    expect(store.events('sales')).toHaveLength(commits);
  });

  it('are left alone by a commit without events', () => {
    const store = new Store();
    store.commit([eventAt(NOON - 40 * DAY, 1), eventAt(NOON - 2 * DAY, 2), eventAt(NOON, 4)], NOON);
    const before = new Map(store.texts);
    expect(segmentsIn(before.keys()).map(({ name }) => name)).toEqual([
      'events/sales/2026-10',
      'events/sales/2026-11-16',
      'events/sales/2026-11-18/1-1',
    ]);
    expect(store.commit([], NOON + HOUR)).toEqual([]);
    expect(store.texts).toEqual(before);
  });

  it('are sealed at midnight and at the turn of a month, and not before', () => {
    const store = new Store();
    const midnight = Date.UTC(2026, 10, 30);
    const first = Date.UTC(2026, 11, 1);
    store.commit([eventAt(midnight - 1, 1)], midnight - 1);
    expect(segmentsIn(store.texts.keys()).map(({ name }) => name)).toEqual(['events/sales/2026-11-29/1-1']);
    store.commit([eventAt(midnight, 2)], midnight);
    expect(segmentsIn(store.texts.keys()).map(({ name }) => name)).toEqual([
      'events/sales/2026-11-29',
      'events/sales/2026-11-30/1-1',
    ]);
    store.commit([], first - 1);
    expect(segmentsIn(store.texts.keys())).toHaveLength(2);
    store.commit([], first);
    expect(segmentsIn(store.texts.keys()).map(({ name }) => name)).toEqual(['events/sales/2026-11']);
    expect(store.events('sales').map(({ time }) => isoDate(time))).toEqual(['2026-11-29', '2026-11-30']);
  });

  it('need to be at hand to be merged: none is left out in silence', () => {
    const plan = planSegments(['events/sales/2026-11-17/1-1'], [], partOf, NOON);
    expect(() => plan.texts(new Map())).toThrow('events/sales/2026-11-17/1-1 is not at hand');
  });

  it('are told from other chunks by their names', () => {
    for (const name of ['clients/0', 'history/2026-11', 'facts/2026-11', 'log', 'events/sales/2026-11-1']) {
      expect(segmentName(name)).toBeNull();
    }
    expect(segmentName('events/sales/2026-11-18/17-32')).toEqual({
      name: 'events/sales/2026-11-18/17-32',
      part: 'sales',
      period: '2026-11-18',
      commits: { first: 17, last: 32 },
    });
  });
});
