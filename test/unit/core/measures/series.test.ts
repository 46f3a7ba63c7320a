import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY, dayStart, HOUR, type Time, yearStart } from '../../../../core/kernel/time.ts';
import { DaySnapshot } from '../../../../core/measures/day.ts';
import {
  catalogue,
  type Grain,
  grains,
  type MeasureHistory,
  type MeasureId,
  type MeasureSeries,
  measureNow,
  measureSeries,
  periodOf,
} from '../../../../core/measures/index.ts';
import type { Simulation } from '../../../../core/world/index.ts';
import { configOf, daysOf, observedWorld, type SeenDay, salesScopes } from './worlds.ts';

let simulation: Simulation;
let history: MeasureHistory;
let days: SeenDay[];
let start: Time;

beforeAll(() => {
  const world = observedWorld(configOf(3), 130.6);
  simulation = world.simulation;
  history = world.recorder.history;
  days = [...history.values()].flatMap(daysOf);
  start = world.start;
});

const ask = (measure: MeasureId, grain: Grain, scope: string = 'company', key: string | null = null): MeasureSeries =>
  measureSeries({ measure, scope, key, grain, from: start, to: simulation.time }, history, simulation);

/** Values of one stored measure by day, with today's from the world; undefined where the key was not there. */
function slowDays(measure: MeasureId, scope: string, key: string): Map<Time, number> {
  const found = new Map<Time, number>();
  for (const figures of days) {
    const parts = new Map([
      ['company', figures.company],
      ['client', figures.clients?.[key]],
      ['department', figures.departments[key]],
      ...salesScopes.map((each) => [each, figures.sales[each]?.[key]] as const),
    ]);
    const value = parts.get(scope)?.[measure];
    if (value !== undefined) found.set(figures.day, value);
  }
  const gone = scope === 'client' && !simulation.state.clients.get(key);
  const now = gone ? null : measureNow(measure, scope, scope === 'company' ? null : key, simulation).value;
  if (now !== null) found.set(dayStart(simulation.time), now);
  return found;
}

function keysOf(scope: string): string[] {
  const ids = days.flatMap(({ clients, departments, sales }) =>
    Object.keys(
      new Map<string, object | null>([['client', clients], ['department', departments], ...Object.entries(sales)]).get(
        scope,
      ) ?? {},
    ),
  );
  return scope === 'company' ? [''] : [...new Set(ids)];
}

const stored = catalogue.filter(({ evaluate }) => evaluate.by === 'state');
const cases = fc
  .tuple(fc.constantFrom(...stored), fc.constantFrom(...grains), fc.nat())
  .chain(([measure, grain, pick]) =>
    fc.tuple(fc.constant(measure), fc.constant(grain), fc.constantFrom(...measure.scopes), fc.constant(pick)),
  );

describe('a series', () => {
  it('is the sum of a flow and the last value of a level, in every period', () => {
    fc.assert(
      fc.property(cases, ([measure, grain, scope, pick]) => {
        const keys = keysOf(scope);
        const key = keys[pick % keys.length] ?? '';
        const slow = slowDays(measure.id, scope, key);
        for (const { start: from, end, value, reason } of ask(measure.id, grain, scope, key || null).points) {
          const within = [...slow].filter(([day]) => day >= from && day < end);
          const last = Math.min(end - DAY, dayStart(simulation.time));
          const sum = within.reduce((total, [, amount]) => total + amount, 0);
          const expected = measure.kind === 'level' ? (slow.get(last) ?? null) : within.length > 0 ? sum : null;
          expect(value).toBe(expected);
          expect(reason?.kind).toBe(value === null ? 'not-there' : undefined);
        }
      }),
      { numRuns: 80 },
    );
  });

  it.each(grains)('by %s covers the time without gaps, and ends now', (grain) => {
    const { points } = ask('mrr', grain);
    expect(points[0]?.start).toBe(periodOf(grain, start).start);
    for (const [place, point] of points.entries()) if (place > 0) expect(point.start).toBe(points[place - 1]?.end);
    const last = points.at(-1);
    expect(last?.end).toBe(periodOf(grain, simulation.time).end);
    expect(last?.value).toBe(measureNow('mrr', 'company', null, simulation).value);
    expect(last?.partial).toBe(true);
    expect(points.slice(1, -1).every(({ partial }) => !partial)).toBe(true);
    expect(points[0]?.partial).toBe(periodOf(grain, start).start < start);
  });

  it('gives a period the same point whatever range is asked for', () => {
    const days = fc.integer({ min: -20 * DAY, max: 160 * DAY });
    fc.assert(
      fc.property(
        days,
        days,
        fc.constantFrom(...grains),
        fc.constantFrom<MeasureId>('margin', 'spend', 'revenue'),
        (a, b, grain, measure) => {
          const [from, to] = [start + Math.min(a, b), start + Math.max(a, b)];
          const part = measureSeries(
            { measure, scope: 'company', key: null, grain, from, to },
            history,
            simulation,
          ).points;
          const whole = ask(measure, grain).points;
          const wanted = whole.filter((point) => point.end > from && point.start <= to);
          expect(part).toEqual(wanted);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each(grains)('by %s takes ratios of the aggregated parts, never means of ratios', (grain) => {
    const of = (id: MeasureId): (number | null)[] => ask(id, grain).points.map(({ value }) => value);
    const [profit, revenue, won, lost] = [of('gross-profit'), of('revenue'), of('leads-won'), of('leads-lost')];
    const [used, seats] = [of('seats-used'), of('seats')];
    for (const [i, value] of of('margin').entries()) expect(value).toBe(((profit[i] ?? 0) / (revenue[i] ?? 0)) * 100);
    for (const [i, value] of of('license-utilization').entries()) {
      expect(value).toBe(((used[i] ?? 0) / (seats[i] ?? 0)) * 100);
    }
    for (const [i, { value, reason }] of ask('win-rate', grain).points.entries()) {
      const closed = (won[i] ?? 0) + (lost[i] ?? 0);
      expect(value).toBe(closed > 0 ? ((won[i] ?? 0) / closed) * 100 : null);
      if (closed === 0) expect(reason?.detail).toContain('no opportunity was won or lost');
    }
  });

  it('made of parts is made of their sums', () => {
    const of = (id: MeasureId): number[] => ask(id, 'week').points.map(({ value }) => value ?? Number.NaN);
    const [revenue, labor, licenses, overhead] = [
      of('revenue'),
      of('labor-cost'),
      of('license-expense'),
      of('overhead-cost'),
    ];
    const cost = labor.map((value, i) => value + (licenses[i] ?? 0) + (overhead[i] ?? 0));
    expect(of('service-cost')).toEqual(cost);
    expect(of('gross-profit')).toEqual(revenue.map((value, i) => value - (cost[i] ?? 0)));
    const [bill, spent] = [of('license-bill'), of('department-spend')];
    const [payments, refunds] = [of('academy-payments'), of('academy-refunds')];
    const earned = revenue.map((value, i) => value + (payments[i] ?? 0) - (refunds[i] ?? 0));
    const cents = (values: readonly number[]): number[] => values.map((value) => Math.round(value * 100));
    expect(payments.some((value) => value > 0)).toBe(true);
    expect(cents(of('total-revenue'))).toEqual(cents(earned));
    const left = earned.map((value, i) => Math.round((value - (bill[i] ?? 0) - (spent[i] ?? 0)) * 100) / 100);
    expect(of('operating-profit').map((value) => Math.round(value * 100) / 100)).toEqual(left);
    expect(of('arr')).toEqual(of('mrr').map((value) => 12 * value));
  });

  it.each(grains)('of clients adds up to the company by %s, to the cent', (grain) => {
    const additive = catalogue.filter(({ additiveOver }) => additiveOver !== null);
    expect(additive.length).toBeGreaterThan(15);
    for (const { id, additiveOver } of additive) {
      if (additiveOver === null) continue;
      const parts = keysOf(additiveOver).map((key) => ask(id, grain, additiveOver, key).points);
      ask(id, grain).points.forEach(({ period, value }, i) => {
        const sum = parts.reduce((total, points) => total + (points[i]?.value ?? 0), 0);
        expect([id, period, sum]).toEqual([id, period, value]);
      });
    }
  });

  it.each([
    ['2024, a leap year', Date.UTC(2024, 0)],
    ['2025', Date.UTC(2025, 0)],
  ])('of an amount of a month adds up to twelve of it in %s', (_, from) => {
    const monthly = 365 * 366; // so that a day of either year is worth whole cents
    let sum = 0;
    for (let day = from; day < yearStart(from + 370 * DAY); day += DAY) {
      sum += DaySnapshot.closing(simulation, day + DAY).accrued(monthly);
    }
    expect(sum).toBe(12 * monthly);
  });

  it('accrues revenue with the day', () => {
    const day = dayStart(simulation.time) + DAY;
    const at = (hours: number): number | null => {
      simulation.advance(day + hours * HOUR);
      return measureNow('revenue', 'company', null, simulation).value;
    };
    const daily = Math.round(((measureNow('mrr', 'company', null, simulation).value ?? 0) * 12) / 365); // 2025
    expect(at(0)).toBe(0);
    expect(Math.abs((at(6) ?? 0) - daily / 4)).toBeLessThan(daily * 0.15);
    expect(measureNow('margin', 'company', null, simulation).value).not.toBeNull();
  });
});
