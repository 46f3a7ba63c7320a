import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { widgetKinds } from '../../../../../../core/views/prospects/widgets/kinds.ts';
import { bound, cents, licenses, severalFigures, sumCents, widget } from './arbitrary.ts';
import { schemaFaults } from './schemas.ts';

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
