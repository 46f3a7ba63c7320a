import { describe, expect, it } from '@jest/globals';
import { measureNow, measureSeries } from '../../../../core/measures/index.ts';
import { configOf, observedWorld } from './worlds.ts';

const { simulation, recorder, start } = observedWorld(configOf(9), 45.5);
const { history } = recorder;
const range = { grain: 'day', from: start, to: simulation.time } as const;

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
