import { describe, expect, it, jest } from '@jest/globals';
import { DAY, dayStart } from '../../../../core/kernel/time.ts';
import { catalogue, createCatalogue, standard } from '../../../../core/measures/catalogue.ts';
import { type ClientDay, clientsOf } from '../../../../core/measures/client-day.ts';
import { decodeMonth, encodeMonth } from '../../../../core/measures/codec.ts';
import { perDay } from '../../../../core/measures/day.ts';
import { cohort, level, perPart, total } from '../../../../core/measures/define.ts';
import { scopeOfKey } from '../../../../core/measures/key.ts';
import { createMeasureReader } from '../../../../core/measures/now.ts';
import { HistoryRecorder } from '../../../../core/measures/recorder.ts';
import { defineScope } from '../../../../core/measures/scope.ts';
import { createSeriesReader } from '../../../../core/measures/series.ts';
import { castWorld, historyStart } from '../../../../core/world/index.ts';
import { configOf } from './worlds.ts';

const text = <const Id extends string>(id: Id) =>
  ({ id, label: 'L', unit: 'usd', direction: 'neutral', description: 'D.', rationale: 'r' }) as const;

/** A scope that the house does not know: clients by their industry. */
const industry = defineScope<readonly ClientDay[]>({
  id: 'industry',
  label: 'industry',
  plural: 'industries',
  parts: perDay((day) => Map.groupBy(clientsOf(day).values(), ({ row }) => row.industry)),
  has: (simulation, key) =>
    [...simulation.state.clients].some((each) => simulation.row('clients', each).industry === key),
  keeps: () => true,
});

const industryMrr = level({
  ...text('industry-mrr'),
  inputs: ['clients.industry', 'clients.monthlyRecurring'],
  taken: perPart(industry, (clients) => total(clients, ({ record }) => record.agreement.monthly)),
});
const kept = cohort({ ...text('industry-kept'), level: 'industry-mrr', growth: true, whenZero: 'none' });
const wider = createCatalogue([...standard.scopes, industry], [...catalogue, industryMrr, kept]);

const config = configOf(11);
const start = historyStart(config.startedAt);

/** A world whose first days were recorded by one catalogue, the others by the wider one. */
function recorded(first: typeof standard, firstDays: number, days: number) {
  const simulation = castWorld(config);
  let recorder = new HistoryRecorder([], first);
  simulation.observeDay = recorder.observe;
  simulation.advance(start + firstDays * DAY);
  recorder = new HistoryRecorder([...recorder.history.values()].map(encodeMonth).map(decodeMonth), wider);
  simulation.observeDay = recorder.observe;
  simulation.advance(start + days * DAY + DAY / 2);
  const texts = [...recorder.history.values()].map(encodeMonth);
  const history = new Map(texts.map(decodeMonth).map((month) => [month.month, month]));
  return { simulation, history };
}

describe('a scope that is one record more', () => {
  const { simulation, history } = recorded(wider, 3, 14);
  const measures = createMeasureReader(simulation, wider);
  const read = createSeriesReader(history, measures, wider);
  const names = [...new Set([...simulation.state.clients].map((each) => simulation.row('clients', each).industry))];
  const ask = (measure: string, scope: string, key: string | null) =>
    read({ measure, scope, key, grain: 'day', from: start, to: simulation.time }).points;

  it('is recorded, stored, read back, and adds up to the company', () => {
    expect(names.length).toBeGreaterThan(2);
    const whole = ask('mrr', 'company', null);
    expect(whole).toHaveLength(15);
    expect(ask('industry-mrr', 'company', null).map(({ value }) => value)).toEqual(whole.map(({ value }) => value));
    const parts = names.map((name) => ask('industry-mrr', 'industry', name));
    for (const [place, { value }] of whole.entries()) {
      expect(total(parts, (points) => points[place]?.value ?? Number.NaN)).toBe(value);
    }
  });

  it('is now what its clients are now, and is followed by a cohort', () => {
    for (const name of names) {
      const clients = [...simulation.state.clients].filter((each) => simulation.row('clients', each).industry === name);
      const sum = total(clients, ({ agreement }) => agreement.monthly);
      expect(measures.now('industry-mrr', 'industry', name).value).toBe(sum);
    }
    expect(ask('industry-kept', 'company', null).at(-1)?.value).toBeGreaterThan(0);
  });

  it('is found by its keys, and refuses others', () => {
    expect(scopeOfKey(names[0], simulation, history, wider)).toBe('industry');
    expect(() => scopeOfKey(names[0], simulation, history)).toThrow(
      `There is no client, department, sales rep, sales manager, segment or region ${names[0]}.`,
    );
    expect(() => ask('industry-mrr', 'industry', 'Astrology')).toThrow('There is no industry Astrology.');
    expect(() => ask('mrr', 'industry', names[0] ?? '')).toThrow('mrr is not measured per industry.');
  });

  it('was not recorded on the days before there was one', () => {
    const late = recorded(standard, 6, 9);
    const readLate = createSeriesReader(late.history, createMeasureReader(late.simulation, wider), wider);
    const query = { scope: 'industry', grain: 'day', from: start, to: late.simulation.time } as const;
    const { points } = readLate({ ...query, measure: 'industry-mrr', key: names[0] ?? '' });
    expect(points.map(({ reason }) => reason?.kind)).toEqual([
      ...Array.from({ length: 6 }, () => 'not-recorded'),
      ...Array.from({ length: 4 }, () => undefined),
    ]);
    expect(scopeOfKey('client-1', late.simulation, late.history, wider)).toBe('client');
  });
});

describe('the scope of a key', () => {
  const { simulation, history } = recorded(standard, 1, 40);

  it('is that of the part that is there, or was', () => {
    expect(scopeOfKey(undefined, simulation, history)).toBe('company');
    for (const { id } of simulation.state.departments) expect(scopeOfKey(id, simulation, history)).toBe('department');
    const [first] = simulation.state.clients.ids();
    if (first === undefined) throw new Error('no clients');
    expect(scopeOfKey(first, simulation, new Map())).toBe('client');
    simulation.remove('clients', first, 'client.left');
    expect(scopeOfKey(first, simulation, history)).toBe('client');
    expect(() => scopeOfKey(first, simulation, new Map())).toThrow(
      'There is no client, department, sales rep, sales manager, segment or region',
    );
    for (const key of ['company', '__proto__', 'constructor', '']) {
      expect(() => scopeOfKey(key, simulation, history)).toThrow(
        'There is no client, department, sales rep, sales manager, segment or region',
      );
    }
  });
});

describe('measures of one moment', () => {
  const { simulation, history } = recorded(standard, 1, 20);

  it('are computed once, whatever is asked how often', () => {
    let taken = 0;
    const counted = level({
      ...text('counted'),
      inputs: [],
      taken: perPart(industry, () => {
        taken += 1;
        return 1;
      }),
    });
    const counting = createCatalogue([...standard.scopes, industry], [...catalogue, counted]);
    const measures = createMeasureReader(simulation, counting);
    const first = measures.now('counted', 'company', null);
    const once = taken;
    expect(once).toBe(first.value);
    expect(measures.now('counted', 'company', null)).toBe(first);
    expect(taken).toBe(once);
  });

  it('make rows once for all measures', () => {
    const row = jest.spyOn(simulation.registry.projections.clients, 'row');
    const measures = createMeasureReader(simulation);
    for (const { id } of catalogue) measures.now(id, 'company', null);
    for (const { id } of catalogue) measures.now(id, 'company', null);
    expect(row).toHaveBeenCalledTimes(simulation.state.clients.size);
    row.mockRestore();
  });

  it('have no value of a part that is gone, and none of a time that is over', () => {
    const measures = createMeasureReader(simulation);
    const [gone] = simulation.state.clients.ids();
    if (gone === undefined) throw new Error('no clients');
    simulation.remove('clients', gone, 'client.left');
    expect(() => measures.now('mrr', 'client', gone)).toThrow(`There is no client ${gone}.`);
    expect(measures.now('mrr', 'client', gone, history)).toMatchObject({ value: null, reason: { kind: 'not-there' } });
    simulation.advance(dayStart(simulation.time) + DAY);
    expect(() => measures.now('mrr', 'company', null)).toThrow('moved on');
  });
});
