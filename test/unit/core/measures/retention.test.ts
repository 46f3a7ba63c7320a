import { describe, expect, it } from '@jest/globals';
import { DAY, dayStart } from '../../../../core/kernel/time.ts';
import { type MeasureId, measureSeries } from '../../../../core/measures/index.ts';
import { configOf, monthsOf, noSales, observedWorld } from './worlds.ts';

const { simulation, recorder, start } = observedWorld(configOf(9), 45.5);
const { history } = recorder;
const range = { grain: 'day', from: start, to: simulation.time } as const;

describe('retention', () => {
  const figures = (mrr: Record<string, number>) =>
    Object.fromEntries(Object.entries(mrr).map(([id, value]) => [id, { mrr: value }]));
  const day = dayStart(start);
  const months = monthsOf([
    { day, company: {}, departments: {}, clients: figures({ a: 100, b: 200, c: 100 }), sales: noSales },
    { day: day + DAY, company: {}, departments: {}, clients: figures({ a: 150, b: 180, d: 500 }), sales: noSales },
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
