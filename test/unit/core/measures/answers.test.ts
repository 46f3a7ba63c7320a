import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../../../../core/kernel/errors.ts';
import { DAY, dayStart } from '../../../../core/kernel/time.ts';
import {
  change,
  type MeasureId,
  measureNow,
  measureSeries,
  needMeasure,
  served,
} from '../../../../core/measures/index.ts';
import type { MeasureSeries } from '../../../../core/measures/series.ts';
import { configOf, monthsOf, observedWorld } from './worlds.ts';

const { simulation, recorder, start } = observedWorld(configOf(9), 45.5);
const { history } = recorder;
const range = { grain: 'day', from: start, to: simulation.time } as const;
const kindOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return error.kind;
    throw error;
  }
  return 'none';
};

describe('questions that don’t fit', () => {
  const cases: readonly (readonly [string, MeasureId, string, string | null])[] = [
    ['invalid', 'pipeline', 'client', 'client-1'],
    ['invalid', 'mrr', 'company', 'client-1'],
    ['invalid', 'mrr', 'client', null],
    ['not-found', 'mrr', 'client', 'client-999'],
    ['not-found', 'mrr', 'client', '__proto__'],
    ['not-found', 'spend', 'department', 'constructor'],
  ];
  it.each(cases)('are %s: %s of %s %s', (kind, measure, scope, key) => {
    expect(kindOf(() => measureSeries({ measure, scope, key, ...range }, history, simulation))).toBe(kind);
    expect(kindOf(() => measureNow(measure, scope, key, simulation))).toBe(kind);
  });

  it('a range that ends before it begins is invalid, one outside the world’s time is empty', () => {
    const ask = (from: number, to: number) =>
      measureSeries({ measure: 'mrr', scope: 'company', key: null, grain: 'day', from, to }, history, simulation);
    expect(kindOf(() => ask(start + 1, start))).toBe('invalid');
    expect(ask(0, start - 1).points).toEqual([]);
    expect(ask(simulation.time + DAY, simulation.time + 9 * DAY).points).toEqual([]);
  });
});

describe('what is not measurable', () => {
  it('is null with a reason: no surveys at the first second of a day', () => {
    const fresh = observedWorld(configOf(9), 3).simulation;
    const satisfaction = measureNow('satisfaction', 'company', null, fresh);
    expect(satisfaction).toEqual({
      value: null,
      reason: { kind: 'zero-denominator', detail: 'Not measurable: no survey was answered in the period.' },
    });
  });

  it('is null on days that history lacks', () => {
    const known = [...history.values()];
    const gap = new Map(known.slice(1).map((month) => [month.month, month]));
    const first = known[0];
    if (first) gap.set(first.month, { ...first, days: first.days.slice(0, 2) });
    const { points } = measureSeries({ measure: 'mrr', scope: 'company', key: null, ...range }, gap, simulation);
    expect(points[1]?.value).not.toBeNull();
    expect(points[2]).toMatchObject({ value: null, reason: { kind: 'not-recorded' }, partial: true });
  });

  it('is partial where a measure was not recorded from the first', () => {
    const months = [...structuredClone([...history.values()])];
    for (const { scopes } of months) {
      const values = scopes.company?.company?.values;
      if (values) values.revenue = (values.revenue ?? []).map((v, i) => (i < 4 ? null : v));
    }
    const late = new Map(months.map((month) => [month.month, month]));
    const ask = (grain: 'day' | 'month') =>
      measureSeries({ measure: 'revenue', scope: 'company', key: null, ...range, grain }, late, simulation).points;
    expect(ask('day')[0]?.reason?.kind).toBe('not-recorded');
    expect(ask('month')[1]?.value).toBeGreaterThan(0);
    expect(ask('month')[1]?.partial).toBe(true);
  });

  it('retention has no value without the day before', () => {
    expect(measureNow('net-revenue-retention', 'company', null, simulation).reason?.kind).toBe('no-earlier-day');
  });
});

describe('retention', () => {
  const figures = (mrr: Record<string, number>) =>
    Object.fromEntries(Object.entries(mrr).map(([id, value]) => [id, { mrr: value }]));
  const day = dayStart(start);
  const months = monthsOf([
    { day, company: {}, departments: {}, clients: figures({ a: 100, b: 200, c: 100 }) },
    { day: day + DAY, company: {}, departments: {}, clients: figures({ a: 150, b: 180, d: 500 }) },
  ]);
  const ask = (measure: MeasureId) =>
    measureSeries({ measure, scope: 'company', key: null, grain: 'day', from: day, to: day + DAY }, months, null)
      .points;

  it('counts the clients of the eve: grown, shrunk and gone, but no new ones', () => {
    expect(ask('net-revenue-retention')[1]?.value).toBe(((150 + 180) / 400) * 100);
    expect(ask('gross-revenue-retention')[1]?.value).toBe(((100 + 180) / 400) * 100);
    expect(ask('net-revenue-retention')[0]?.reason?.kind).toBe('no-earlier-day');
  });

  it('is 100 % of a company in which nothing moves, and never above it gross', () => {
    const gross = measureSeries(
      { measure: 'gross-revenue-retention', scope: 'company', key: null, ...range },
      history,
      simulation,
    );
    for (const { value } of gross.points.slice(1)) expect(value).toBeLessThanOrEqual(100);
  });
});

describe('change against the period before', () => {
  const series = (measure: MeasureId, values: readonly (number | null)[], partial = true): MeasureSeries => ({
    measure,
    scope: 'company',
    key: null,
    grain: 'month',
    points: values.map((value, i) => ({
      period: `${i}`,
      start: i,
      end: i + 1,
      value,
      partial: partial && i === values.length - 1,
    })),
  });

  it('takes levels and ratios of levels as they stand, flows by whole periods', () => {
    expect(change(series('mrr', [100, 200, 150]))).toMatchObject({ absolute: -50, percent: -25, judgement: 'worse' });
    expect(change(series('spend-vs-budget', [90, 80]))).toMatchObject({ absolute: -10, judgement: 'better' });
    expect(change(series('revenue', [100, 200, 150]))).toMatchObject({
      absolute: 100,
      percent: 100,
      judgement: 'better',
    });
    expect(change(series('margin', [40, 40, 1]))).toMatchObject({ absolute: 0, judgement: 'same' });
    expect(change(series('budget', [1, 2]))?.judgement).toBe('neutral');
  });

  it('says nothing where there is nothing to say', () => {
    expect(change(series('mrr', [100]))).toBeNull();
    expect(change(series('revenue', [100, 200]))).toBeNull();
    expect(change(series('mrr', [null, 200]))).toMatchObject({ absolute: null, percent: null, judgement: null });
    expect(change(series('mrr', [0, 200]))).toMatchObject({ absolute: 200, percent: null });
  });
});

describe('served values', () => {
  it('are decimals of the unit, rounded once', () => {
    expect(served('usd', 123456)).toBe(1234.56);
    expect(served('usd', 100 / 3)).toBe(0.33);
    expect(served('hours', 100)).toBe(1.67);
    expect(served('percent', 200 / 3)).toBe(66.67);
    expect(served('count', 12)).toBe(12);
    expect(needMeasure('average-deal').unit).toBe('usd');
  });
});
