import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { BoundRows } from '../../../../../../core/views/prospects/binding/bound.ts';
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
