import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { BoundFigure, BoundRows } from '../../../../../../core/views/prospects/binding/bound.ts';
import { widgetKinds } from '../../../../../../core/views/prospects/widgets/kinds.ts';
import { bound, cents, licenses, severalFigures, sumCents, widget } from './arbitrary.ts';
import { schemaFaults } from './schemas.ts';

const QUARTERS = { grain: 'quarter', count: 5 } as const;
const YEAR = { grain: 'month', count: 12 } as const;

/** Costs by vendor, added up naively. */
function byVendor({ rows }: BoundRows): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { vendor, monthlyCost } of rows) {
    sums.set(String(vendor), (sums.get(String(vendor)) ?? 0) + cents(Number(monthlyCost)));
  }
  return sums;
}

describe('bars', () => {
  it('of five figures are five categories of one series, sorted where that is asked for', () => {
    const sorts = fc.constantFrom(undefined, 'none', 'ascending', 'descending');
    fc.assert(
      fc.property(severalFigures(YEAR, 5, 5), sorts, (own, sort) => {
        const config = sort === undefined ? {} : { sort };
        const { data, provenance } = widgetKinds['bar-chart'].generate(widget('bar-chart', config), bound(...own));
        expect(schemaFaults('bar-chart', data)).toEqual([]);
        expect([data.categories.length, data.series.length, data.series[0]?.data.length]).toEqual([5, 1, 5]);
        expect(Object.fromEntries(data.categories.map((label, place) => [label, data.series[0]?.data[place]]))).toEqual(
          Object.fromEntries(own.map(({ as, figure }) => [as, figure.value])),
        );
        const known = (data.series[0]?.data ?? []).flatMap((value) => value ?? []);
        if (sort === 'ascending') expect(known).toEqual(known.toSorted((a, b) => a - b));
        if (sort === 'descending') expect(known).toEqual(known.toSorted((a, b) => b - a));
        if (sort !== 'ascending' && sort !== 'descending') expect(data.categories).toEqual(own.map(({ as }) => as));
        expect(provenance.map(({ field }) => field)).toEqual([0, 1, 2, 3, 4].map((n) => `/series/0/data/${n}`));
      }),
    );
  });

  it('of five periods are five categories, a series for each figure', () => {
    fc.assert(
      fc.property(severalFigures(QUARTERS, 1, 3), (own) => {
        const { data } = widgetKinds['bar-chart'].generate(widget('bar-chart'), bound(...own));
        expect(schemaFaults('bar-chart', data)).toEqual([]);
        expect(data.categories).toEqual(['2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3']);
        expect(data.series).toEqual(
          own.map(({ as, points }) => ({ name: as, data: points.map(({ value }) => value) })),
        );
      }),
    );
  });

  it('of rows are the largest groups and the rest of them, however many there are', () => {
    fc.assert(
      fc.property(licenses({ by: 'vendor', value: 'monthlyCost' }), (rows) => {
        const { data } = widgetKinds['bar-chart'].generate(widget('bar-chart'), bound(rows));
        expect(schemaFaults('bar-chart', data)).toEqual([]);
        const vendors = byVendor(rows);
        const values = data.series[0]?.data ?? [];
        expect(data.categories).toHaveLength(Math.min(5, vendors.size));
        expect(values).toHaveLength(data.categories.length);
        expect(sumCents(values)).toBe(sumCents(rows.rows.map(({ monthlyCost }) => Number(monthlyCost))));
        const named = data.categories.filter((label) => label !== 'Other');
        expect(data.categories.includes('Other')).toBe(vendors.size > 5);
        expect(named.map((label, place) => cents(values[place]) - (vendors.get(label) ?? 0))).toEqual(
          named.map(() => 0),
        );
        const least = Math.min(...named.map((_, place) => cents(values[place])));
        for (const [vendor, sum] of vendors) if (!named.includes(vendor)) expect(sum).toBeLessThanOrEqual(least);
        expect(data.reason !== undefined).toBe(rows.rows.length === 0);
      }),
    );
  });
});

describe('shares', () => {
  const parts = fc.oneof(
    severalFigures('now', 2, 6),
    licenses({ by: 'vendor', value: 'monthlyCost' }).map((r) => [r]),
  );

  it('add up to 100.0, each within a tenth of what it is, and the values to the total', () => {
    fc.assert(
      fc.property(parts, (own) => {
        const { data } = widgetKinds['pie-chart'].generate(widget('pie-chart'), bound(...own));
        expect(schemaFaults('pie-chart', data)).toEqual([]);
        const tenths = data.segments.map(({ percentage }) => Math.round(percentage * 10));
        expect(data.segments.map(({ percentage }) => percentage)).toEqual(tenths.map((share) => share / 10));
        if (data.segments.length === 0) return expect(data).toMatchObject({ total: 0, reason: expect.any(String) });
        expect(tenths.reduce((sum, share) => sum + share, 0)).toBe(1000);
        expect(sumCents(data.segments.map(({ value }) => value))).toBe(cents(data.total));
        for (const { value, percentage } of data.segments) {
          expect(value).toBeGreaterThan(0);
          expect(Math.abs(percentage - (value / data.total) * 100)).toBeLessThan(0.1 + 1e-9);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leave out what has no value or is not above 0', () => {
    fc.assert(
      fc.property(severalFigures('now', 2, 6), (own) => {
        const { data } = widgetKinds['pie-chart'].generate(widget('pie-chart'), bound(...own));
        const above = own.filter(({ figure }) => figure.value !== null && figure.value > 0);
        expect(data.segments.map(({ label, value }) => [label, value])).toEqual(
          above.map(({ as, figure }) => [as, figure.value]),
        );
      }),
    );
  });
});

describe('a waterfall', () => {
  it('comes from its start by its steps to its end, to the cent, whatever the figures are', () => {
    fc.assert(
      fc.property(severalFigures('now', 3, 6), fc.subarray(['B', 'C', 'D']), (own, subtract) => {
        const { data } = widgetKinds['waterfall-chart'].generate(
          widget('waterfall-chart', { subtract }),
          bound(...own),
        );
        expect(schemaFaults('waterfall-chart', data)).toEqual([]);
        const [first, last] = [own[0]?.figure.value ?? null, own.at(-1)?.figure.value ?? null];
        if (first === null || last === null)
          return expect(data).toMatchObject({ steps: [], reason: expect.any(String) });
        const { steps } = data;
        const changes = steps.slice(1, -1);
        expect([steps[0]?.type, steps.at(-1)?.type]).toEqual(['start', 'end']);
        expect(cents(steps[0]?.value) + sumCents(changes.map(({ value }) => value))).toBe(cents(steps.at(-1)?.value));
        let standing = 0;
        for (const { type, value, cumulative } of steps) {
          standing = type === 'end' ? cents(value) : standing + cents(value);
          expect(cents(cumulative)).toBe(standing);
          if (type === 'increase') expect(value).toBeGreaterThanOrEqual(0);
          if (type === 'decrease') expect(value).toBeLessThan(0);
        }
        const exact = own.slice(1, -1).every(({ figure }) => figure.value !== null);
        const signed = ({ as, figure }: BoundFigure): number =>
          subtract.includes(as) ? 0 - cents(figure.value) : cents(figure.value);
        const named = own.slice(1, -1).map(signed);
        if (exact)
          expect(named).toEqual(changes.filter(({ label }) => label !== 'Other').map(({ value }) => cents(value)));
        const miss = own.slice(-1).map(signed)[0];
        const reached = cents(first) + named.reduce((sum, value) => sum + value, 0);
        expect(changes.some(({ label }) => label === 'Other')).toBe(miss !== reached);
      }),
    );
  });
});
