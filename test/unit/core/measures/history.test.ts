import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonical } from '../../../../core/kernel/canonical.ts';
import { DAY, HOUR } from '../../../../core/kernel/time.ts';
import {
  appendDay,
  decodeMonth,
  encodeMonth,
  HistoryRecorder,
  type KeyMonth,
  type MeasureHistory,
  type MeasureMonth,
  measureSeries,
  type Values,
} from '../../../../core/measures/index.ts';
import { pack, unpack } from '../../../../core/measures/packing.ts';
import { castWorld, decodeWorld, encodeChunks, FULL_DETAIL_ROWS, historyStart } from '../../../../core/world/index.ts';
import { configOf, daysOf, observedWorld, recordOf } from './worlds.ts';

const config = configOf(21);
const world = observedWorld(config, 45);
const bytes = (history: MeasureHistory): string[] => [...history.values()].map(encodeMonth);
const months = (): MeasureMonth[] => structuredClone([...world.recorder.history.values()]);

describe('history', () => {
  it('has the same bytes however time was cut, and wherever it was loaded again', () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 44 * 24 }), { maxLength: 5 });
    fc.assert(
      fc.property(cuts, fc.boolean(), (hours, reload) => {
        let simulation = castWorld(config);
        let recorder = new HistoryRecorder();
        simulation.observeDay = recorder.observe;
        for (const hour of [...hours.sort((a, b) => a - b), 45 * 24]) {
          simulation.advance(world.start + hour * HOUR);
          if (!reload) continue;
          simulation = decodeWorld(config, simulation.time, encodeChunks(simulation, 'all'));
          recorder = new HistoryRecorder(bytes(recorder.history).map(decodeMonth));
          simulation.observeDay = recorder.observe;
        }
        expect(bytes(recorder.history)).toEqual(bytes(world.recorder.history));
      }),
      { numRuns: 5 },
    );
  });

  it('counts a midnight to the day that ends, from the first day of the world on', () => {
    const first = months()[0];
    expect(first?.month).toBe('2024-10');
    expect(first?.days).toEqual([21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31]);
    const days = months().flatMap(daysOf);
    expect(days.map(({ day }) => day)).toEqual(
      Array.from({ length: 45 }, (_, i) => historyStart(config.startedAt) + i * DAY),
    );
  });

  it('tells which months were written since it was asked last', () => {
    const { simulation, recorder } = observedWorld(config, 5);
    expect(recorder.takeWritten().map(({ month }) => month)).toEqual(['2024-10']);
    expect(recorder.takeWritten()).toEqual([]);
    simulation.advance(simulation.time + 30 * DAY);
    expect(recorder.takeWritten().map(({ month }) => month)).toEqual(['2024-10', '2024-11']);
  });

  it('records a repeated day anew, and drops what came after it', () => {
    const [, november] = months();
    if (!november) throw new Error('no second month');
    const days = daysOf(november);
    for (const place of [0, 7, days.length - 1]) {
      const again = structuredClone(november);
      for (const seen of days.slice(place)) appendDay(again, recordOf(seen));
      expect(encodeMonth(again)).toBe(encodeMonth(november));
    }
  });
});

/** The text of the version before, which had a field for each of three scopes. */
function formerText({ month, days, scopes }: MeasureMonth): string {
  const packed = (values: Readonly<Record<string, Values>> = {}) =>
    Object.fromEntries(Object.entries(values).map(([id, list]) => [id, pack(list)]));
  const keys = (of: Readonly<Record<string, KeyMonth>> | null = {}) =>
    of &&
    Object.fromEntries(Object.entries(of).map(([id, { from, values }]) => [id, { from, values: packed(values) }]));
  return canonical({
    month,
    days,
    company: packed(scopes.company?.company?.values),
    departments: keys(scopes.department),
    clients: keys(scopes.client),
  });
}

describe('a month as text', () => {
  it('comes back from its canonical bytes', () => {
    for (const month of months()) {
      expect(decodeMonth(encodeMonth(month))).toEqual(month);
      const shuffled = { ...month, scopes: Object.fromEntries(Object.entries(month.scopes).reverse()) };
      expect(encodeMonth(shuffled)).toBe(encodeMonth(month));
    }
  });

  it('is read from what the version before wrote, and written by scopes when a day is added', () => {
    for (const month of months()) {
      const former = formerText(month);
      expect(decodeMonth(former)).toEqual(month);
      const last = daysOf(month).at(-1);
      const read = decodeMonth(former);
      if (last) appendDay(read, recordOf(last));
      expect(encodeMonth(read)).toBe(encodeMonth(month));
    }
    const large = '{"clients":null,"company":{"mrr":[[5,3]]},"days":[1,2,3],"departments":{},"month":"2026-11"}';
    expect(decodeMonth(large)).toEqual({
      month: '2026-11',
      days: [1, 2, 3],
      scopes: { company: { company: { from: 0, values: { mrr: [5, 5, 5] } } }, department: {}, client: null },
    });
  });

  it('refuses what is no month', () => {
    expect(() => decodeMonth('{}')).toThrow('no month');
    expect(() => decodeMonth('null')).toThrow('no month');
  });

  it('packs any values and unpacks them', () => {
    const value = fc.oneof(fc.constantFrom(0, null, 5), fc.integer());
    fc.assert(
      fc.property(fc.array(value, { maxLength: 31 }), (values) => expect(unpack(pack(values))).toEqual(values)),
    );
    expect(pack([7, 7, 7, 7])).toEqual([[7, 4]]);
  });
});

describe('a world above the limit of full detail', () => {
  const large = { ...config, counts: { ...config.counts, leads: FULL_DETAIL_ROWS } };
  const { simulation, recorder, start } = observedWorld(large, 3.5);
  const ask = (grain: 'day' | 'week', measure: 'mrr' | 'revenue' = 'revenue') =>
    measureSeries(
      { measure, scope: 'client', key: 'client-1', grain, from: start, to: simulation.time },
      recorder.history,
      simulation,
    );

  it('keeps company and departments, no clients', () => {
    for (const { scopes } of recorder.history.values()) {
      expect(scopes.client).toBeNull();
      expect(Object.keys(scopes.department ?? {})).toHaveLength(6);
    }
  });

  it('answers for clients that it keeps nothing of the past, and what is now', () => {
    const { points } = ask('day');
    expect(points.slice(0, 3).map(({ reason }) => reason?.kind)).toEqual(['not-kept', 'not-kept', 'not-kept']);
    expect(points[3]?.value).toBeGreaterThan(0);
    expect(ask('week').points.at(-1)?.reason?.kind).toBe('not-kept');
    expect(ask('week', 'mrr').points.at(-1)?.value).toBeGreaterThan(0);
    const retention = { measure: 'net-revenue-retention', scope: 'company', key: null, grain: 'day' } as const;
    const { points: kept } = measureSeries(
      { ...retention, from: start, to: simulation.time },
      recorder.history,
      simulation,
    );
    expect(kept.at(-1)?.reason?.kind).toBe('not-kept');
  });
});
