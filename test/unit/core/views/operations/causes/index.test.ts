import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY, isoDate, isoMonth } from '../../../../../../core/kernel/time.ts';
import {
  catalogue,
  HistoryRecorder,
  type MeasureHistory,
  type MeasureId,
  measureSeries,
} from '../../../../../../core/measures/index.ts';
import {
  asksForSales,
  type Cause,
  type CauseKindId,
  causeEvents,
  causeKindIds,
  causeKinds,
  causesOf,
  movesOf,
  selectCauses,
} from '../../../../../../core/views/operations/causes/index.ts';
import { completeCounts, createWorld, registry, type Simulation } from '../../../../../../core/world/index.ts';
import { type Order, play } from '../../../world/commands.ts';
import { configOf, HOUR } from '../../../world/small.ts';

/** Few rows, but so many of those that come and go seldom that each kind of cause is there. */
const counts = completeCounts({
  clients: 8,
  licenses: 8,
  leads: 8,
  technicians: 20,
  departments: 2,
  vendors: 6,
  contracts: 16,
  reps: 3,
});

const list: readonly Order[] = registry.scenarios.map(({ id }, index) => ({
  after: 5 * HOUR,
  scenario: id,
  magnitude: 1 + index / 2,
  durationMinutes: 299.75,
  stopAfter: index === 1 ? HOUR : null,
}));

interface World {
  readonly simulation: Simulation;
  readonly history: MeasureHistory;
  readonly causes: readonly Cause[];
}

const identified = ({ events }: Simulation) => events.map((event, n) => ({ ...event, id: `event-${n}` }));

function made(step: number): World {
  const recorder = new HistoryRecorder();
  const simulation = createWorld(configOf(3, counts), recorder.observe);
  play(
    () => simulation,
    list,
    (time) => {
      while (simulation.time < time) simulation.advance(Math.min(time, simulation.time + step));
    },
  );
  const history = new Map(recorder.takeWritten().map((month) => [month.month, month]));
  return { simulation, history, causes: causesOf(simulation, identified(simulation)) };
}

const world = made(Number.POSITIVE_INFINITY);
const { simulation, causes } = world;
const end = simulation.time + 1;

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const of = (...kinds: readonly CauseKindId[]): Cause[] => causes.filter(({ kind }) => kinds.includes(kind));

describe('the causes of a company', () => {
  it('are of every kind, from its beginning on and of scenarios that ran later, each with a sentence', () => {
    expect([...new Set(causes.map(({ kind }) => kind))].sort()).toEqual([...causeKindIds].sort());
    expect(new Set(causes.map(({ id }) => id)).size).toBe(causes.length);
    for (const { text, time } of causes) {
      expect(text).toMatch(/^[A-Z0-9].+/u);
      expect(text).not.toMatch(/undefined|null|NaN|(client|vendor|lead|department|technician|contract)-\w/u);
      expect(time).toBeLessThan(end);
    }
    expect(causes.map(({ time }) => time)).toEqual(causes.map(({ time }) => time).sort((a, b) => a - b));
  });

  it.each<readonly [MeasureId, CauseKindId, (cause: Cause) => number]>([
    ['clients-signed', 'client-signed', () => 1],
    ['clients-left', 'client-left', () => 1],
    ['leads-opened', 'deal-opened', () => 1],
    ['leads-won', 'deal-won', () => 1],
    ['leads-lost', 'deal-lost', () => 1],
    ['value-won', 'deal-won', ({ worth }) => worth?.cents ?? Number.NaN],
    ['value-lost', 'deal-lost', ({ worth }) => -(worth?.cents ?? Number.NaN)],
  ])('add up to %s, month by month', (measure, kind, value) => {
    const query = { measure, scope: 'company', key: null, grain: 'month', from: 0, to: simulation.time } as const;
    const { points } = measureSeries(query, world.history, simulation);
    expect(points.length).toBeGreaterThan(24);
    for (const { period, value: measured } of points) {
      const own = of(kind).filter(({ time }) => isoMonth(time) === period);
      expect([period, sum(own.map(value))]).toEqual([period, measured]);
    }
  });

  it('add up to what contracts cost, and no seat or price moves without one', () => {
    const query = { measure: 'contracts-value', scope: 'company', key: null, grain: 'day', from: 0, to: end } as const;
    const { points } = measureSeries(query, world.history, simulation);
    const signed = of('contract-renewed', 'contract-ended', 'contract-signed');
    const first = points[0];
    const later = signed.filter(({ time }) => time >= (first?.end ?? 0));
    const moved = sum(later.map(({ worth }) => worth?.cents ?? Number.NaN));
    expect((points.at(-1)?.value ?? 0) - (first?.value ?? 0)).toBe(moved);
    for (const { kind, worth } of of('vendor-prices-raised', 'price-raised', 'licenses-bought')) {
      expect([kind, (worth?.cents ?? 0) > 0]).toEqual([kind, true]);
    }
    for (const { kind, worth } of of('vendor-prices-lowered', 'price-lowered', 'client-contracted')) {
      expect([kind, (worth?.cents ?? 0) < 0]).toEqual([kind, true]);
    }
  });

  it('are the same however the time was cut', () => {
    expect(made(7 * HOUR).causes).toEqual(causes);
  });

  it('tell of each scenario when it began and when it was over or stopped, in every part of the company', () => {
    const told = of('scenario-started', 'scenario-ended');
    expect(told).toHaveLength(2 * list.length);
    for (const [index, { scenario, durationMinutes, stopAfter }] of list.entries()) {
      const own = told.filter((cause) => cause.scenario === scenario);
      const lasted = (own[1]?.time ?? 0) - (own[0]?.time ?? 0);
      expect(own.map(({ kind }) => kind)).toEqual(['scenario-started', 'scenario-ended']);
      expect(lasted).toBe(stopAfter ?? durationMinutes * 60_000);
      expect(own.every(({ keys, of: { id } }) => keys === null && id === `scenario-${index}`)).toBe(true);
    }
    expect(causesOf(simulation, []).length).toBe(0);
  });

  it('lead to a row that there is, their own wherever it is left', () => {
    for (const { of: own, row } of causes) {
      const there = (kind: string, id: string) => simulation.state[kind as 'clients'].get(id) !== undefined;
      if (own.entity !== 'scenarios' && there(own.entity, own.id)) expect(row).toEqual(own);
      if (row !== null) expect(there(row.entity, row.id)).toBe(true);
    }
    expect(of('client-left').every(({ row }) => row === null)).toBe(true);
  });
});

/** What a query answers, by days and by looking through everything for each place of the rank. */
function slowly({ from, to, measures, kinds, key }: Parameters<typeof selectCauses>[1]): readonly Cause[] {
  const found: Cause[] = [];
  for (const cause of causes) {
    const day = isoDate(cause.time);
    if (day < isoDate(from) || day >= isoDate(to)) continue;
    if (kinds && !kinds.some((kind) => kind === cause.kind)) continue;
    if (key !== undefined && cause.keys !== null && !cause.keys.some((each) => each === key)) continue;
    const moves = movesOf(cause.kind).filter(({ scenario }) => scenario === cause.scenario);
    if (measures && !moves.some((move) => move.measures.some((each) => measures.includes(each)))) continue;
    found.push(cause);
  }
  const before = (a: Cause, b: Cause) => a.weight > b.weight || (a.weight === b.weight && a.time > b.time);
  const rank = (cause: Cause) => found.filter((other) => before(other, cause)).length;
  return [...found].sort((a, b) => rank(a) - rank(b));
}

describe('a question for causes', () => {
  const first = Math.floor((causes[0]?.time ?? 0) / DAY);
  const days = Math.ceil(end / DAY) - first;
  const keys = [...new Set(causes.flatMap(({ keys: own }) => own ?? []))];
  const queries = fc.record(
    {
      from: fc.integer({ min: -2, max: days }).map((day) => (first + day) * DAY),
      to: fc.integer({ min: -2, max: days + 2 }).map((day) => (first + day) * DAY),
      measures: fc.uniqueArray(fc.constantFrom(...catalogue.map(({ id }) => id)), { minLength: 1, maxLength: 3 }),
      kinds: fc.uniqueArray(fc.constantFrom(...causeKindIds), { minLength: 1 }),
      key: fc.constantFrom(...keys),
    },
    { requiredKeys: ['from', 'to'] },
  );

  it('is answered as a slow search does, the weightiest first', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const found = selectCauses(causes, query);
        expect(found).toEqual(slowly(query));
        if (found.some(({ kind }) => /^deal|^quotas/.test(kind))) expect(asksForSales(query)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('has its first moment in it and its last one not', () => {
    for (const { time, id } of causes.slice(0, 20)) {
      const ids = (from: number, to: number) => selectCauses(causes, { from, to }).map((cause) => cause.id);
      expect(ids(time, time + 1)).toContain(id);
      expect(ids(time - DAY, time)).not.toContain(id);
      expect(ids(time + 1, time + DAY)).not.toContain(id);
    }
  });

  it('of what is not of sales needs no events of sales', () => {
    const query = { from: 0, to: end, measures: ['margin'] } as const;
    const names = new Set(causeEvents(asksForSales(query)).map(({ name }) => name));
    const few = identified(simulation).filter(({ kind }) => names.has(kind));
    expect([...names].some((name) => registry.events.get(name)?.part === 'sales')).toBe(false);
    expect(selectCauses(causesOf(simulation, few), query)).toEqual(selectCauses(causes, query));
  });

  it('names every kind in a word for one and for several', () => {
    const words = Object.values(causeKinds).flatMap(({ one, many }) => [one, many]);
    expect(new Set(words).size).toBe(2 * causeKindIds.length);
  });
});
