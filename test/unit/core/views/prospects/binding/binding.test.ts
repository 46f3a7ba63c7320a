import { describe, expect, it } from '@jest/globals';
import { DAY } from '../../../../../../core/kernel/time.ts';
import type { MeasureId } from '../../../../../../core/measures/index.ts';
import type { BoundFigure } from '../../../../../../core/views/prospects/binding/bound.ts';
import type { FigureId } from '../../../../../../core/views/prospects/value/index.ts';
import type { Requirement, Window } from '../../../../../../core/views/prospects/widget.ts';
import { type Sample, SEEDS, sampleOf, snapshotOf } from '../../../../../tools/prospect-sample.ts';
import { onDay } from '../slow-value.ts';

const cases = SEEDS.flatMap((seed) => sampleOf(seed).clients.map((client) => ({ sample: sampleOf(seed), client })));

function bind(sample: Sample, client: string, requirement: Requirement): BoundFigure {
  const [bound] = snapshotOf(sample, client).bind([requirement]).requirements;
  if (bound?.kind !== 'figure') throw new Error('no figure');
  return bound;
}

const measure = (id: MeasureId, window: Window): Requirement => ({
  kind: 'measure',
  as: id,
  measure: id,
  scope: 'client',
  window,
});
const derived = (figure: FigureId, window: Window = 'now'): Requirement => ({
  kind: 'derived',
  as: figure,
  figure,
  window,
});

/** The sum of a stored measure over the days of whole months: from the `from`th month back, up to the `to`th one. */
function sumOf(
  { history, simulation }: Sample,
  client: string,
  id: MeasureId,
  from: number,
  to: number,
): number | null {
  const now = new Date(simulation.time);
  const start = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - from);
  const end = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - to + 1);
  let sum: number | null = null;
  for (let day = start; day < end; day += DAY) {
    const value = onDay(history, client, id, day);
    if (value !== null) sum = (sum ?? 0) + value;
  }
  return sum;
}

describe('a measure over several months', () => {
  it('is the sum of its days where it is a flow', () => {
    for (const { sample, client } of cases) {
      for (const count of [1, 3, 12]) {
        const bound = bind(sample, client, measure('surveys', { grain: 'month', count }));
        expect([client, count, bound.figure.value]).toEqual([
          client,
          count,
          sumOf(sample, client, 'surveys', count, 1),
        ]);
      }
    }
  });

  it('is a ratio of sums where it is a ratio, never a mean of ratios', () => {
    for (const { sample, client } of cases) {
      const points = sumOf(sample, client, 'survey-points', 3, 1);
      const surveys = sumOf(sample, client, 'surveys', 3, 1);
      const { value, reason } = bind(sample, client, measure('satisfaction', { grain: 'month', count: 3 })).figure;
      const mean = points === null || !surveys ? null : Math.round((points / surveys) * 100) / 100;
      expect([client, value]).toEqual([client, mean]);
      expect(reason === null).toBe(value !== null);
    }
  });

  it('is compared with as many months before, where there are any', () => {
    for (const { sample, client } of cases) {
      const { trend } = bind(sample, client, measure('tickets-closed', { grain: 'month', count: 3 }));
      // The month before, too: whoever came in the midst of a month has less of it.
      const earlier = [4, 5, 6, 7].map((month) => sumOf(sample, client, 'tickets-closed', month, month));
      const whole = earlier.every((value) => value !== null);
      expect([client, trend.from.value]).toEqual([
        client,
        whole ? sumOf(sample, client, 'tickets-closed', 6, 4) : null,
      ]);
      expect(trend.to.value).toBe(sumOf(sample, client, 'tickets-closed', 3, 1));
    }
  });
});

describe('a level', () => {
  it('is compared with the end of the last month', () => {
    for (const { sample, client } of cases) {
      const { trend, figure } = bind(sample, client, measure('employees', 'now'));
      expect(trend.to).toEqual(figure);
      expect(trend.from.value).toBe(onDay(sample.history, client, 'employees', Date.UTC(2026, 9, 31)));
      expect(trend.basis).toBe('now against the end of 2026-10');
    }
  });

  it('ends its line now', () => {
    for (const { sample, client } of cases) {
      const { points, figure } = bind(sample, client, measure('open-tickets', { grain: 'month', count: 12 }));
      expect(points).toHaveLength(12);
      expect(points.at(-1)).toMatchObject({ period: '2026-11', value: figure.value });
    }
  });
});

describe('a figure of the value model', () => {
  it('is compared by its halves where it is an amount: of 24 months one year with the other', () => {
    for (const { sample, client } of cases) {
      const { span } = snapshotOf(sample, client).value;
      const [first] = span;
      const came = first && onDay(sample.history, client, 'employees', first.start) === null ? 1 : 0;
      const half = Math.floor((span.length - came) / 2);
      const { trend } = bind(sample, client, derived('paid'));
      const dollars = (from: number, to: number): number | null => {
        const cents = half === 0 ? null : sumOf(sample, client, 'revenue', from, to);
        return cents === null ? null : cents / 100;
      };
      expect([client, trend.to.value]).toEqual([client, dollars(half, 1)]);
      expect([client, trend.from.value]).toEqual([client, dollars(2 * half, half + 1)]);
      if (span.length === 24) expect(trend.basis).toBe('2025-11 to 2026-10 against 2024-11 to 2025-10');
    }
  });

  it('is compared with a month ago where it is a rate', () => {
    for (const { sample, client } of cases) {
      const year = bind(sample, client, derived('roi', { grain: 'month', count: 12 }));
      const { trend, figure } = bind(sample, client, derived('roi'));
      expect(figure.value).toBe(year.points.at(-1)?.value);
      const before = year.points.at(-2)?.value ?? null;
      expect([client, trend.from.value]).toEqual([client, before]);
      if (before !== null) expect(trend.to).toEqual(figure);
    }
  });

  it('names the benchmarks that it rests on, through all that it is made of', () => {
    const [first] = cases;
    if (!first) throw new Error('no client');
    const ids = (figure: FigureId): string[] =>
      bind(first.sample, first.client, derived(figure)).benchmarks.map(({ id }) => id);
    expect(ids('paid')).toEqual([]);
    expect(ids('license-savings')).toEqual(['retail-premium']);
    expect(new Set(ids('roi'))).toEqual(
      new Set([...ids('in-house-avoided'), ...ids('downtime-avoided'), ...ids('license-savings')]),
    );
    expect(ids('payback-months')).toContain('switching-hours');
  });
});
