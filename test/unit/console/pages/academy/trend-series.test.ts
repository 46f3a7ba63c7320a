import { describe, expect, it } from '@jest/globals';
import { actualSeries, previousSeries } from '../../../../../console/src/pages/academy/trend-series.ts';

const DAY = 86_400_000;
const iso = (time: number) => new Date(time).toISOString();

/** A trend by periods of so many days, whose values are counted from a number on. */
function trend(id: string, from: string, lengths: readonly number[], first: number, partial: readonly number[] = []) {
  let at = Date.parse(from);
  const points = lengths.map((days, index) => {
    const start = at;
    at += days * DAY;
    return {
      start: iso(start),
      end: iso(at),
      label: `${iso(start).slice(0, 19)}+00:00`,
      value: first + index,
      reason: null,
      partial: partial.includes(index),
    };
  });
  const described = { id, label: id, unit: 'count', format: 'integer', better: 'up', definition: '' } as const;
  return {
    ...described,
    granularity: 'week' as const,
    points,
    displays: points.map(({ value }) => String(value)),
    label_details: points.map(({ label }) => ({ key: label, label, short: label.slice(5, 10) })),
  };
}

const valuesOf = ({ points }: ReturnType<typeof previousSeries>) => points.map(({ value }) => value);

describe('the course of the range before', () => {
  it('stands at the periods of this one', () => {
    const [now, before] = [trend('a', '2026-11-02', [7, 7], 1), trend('a', '2026-10-19', [7, 7], 5)];
    const series = previousSeries(now, before, 14 * DAY);
    expect(valuesOf(series)).toEqual([5, 6]);
    expect(series.points.map(({ at }) => at)).toEqual(actualSeries(now).points.map(({ at }) => at));
  });

  it('is of the nearest period where weeks of both ranges are not on each other', () => {
    const [now, before] = [trend('a', '2026-11-02', [7, 7], 1), trend('a', '2025-11-03', [7, 7], 5)];
    expect(valuesOf(previousSeries(now, before, 365 * DAY))).toEqual([5, 6]);
  });

  it('has nothing where no period is near, and nothing of what is cut, but for what is of a moment', () => {
    const lengths = [7, 7, 4];
    const [now, before] = [trend('a', '2026-11-02', lengths, 1, [2]), trend('a', '2026-10-15', [7, 7], 5)];
    expect(valuesOf(previousSeries(now, before, 18 * DAY))).toEqual([5, 6, null]);
    const of = (id: string) =>
      previousSeries(trend(id, '2026-11-02', lengths, 1, [2]), trend(id, '2026-10-15', lengths, 5, [2]), 18 * DAY);
    expect(valuesOf(of('revenue'))).toEqual([5, 6, null]);
    expect(valuesOf(of('mrr'))).toEqual([5, 6, 7]);
  });
});
