import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { BoundFigure } from '../../../../../../core/views/prospects/binding/bound.ts';
import { widgetKinds } from '../../../../../../core/views/prospects/widgets/kinds.ts';
import { bound, cents, figures, licenses, severalFigures, sumCents, TIMESTAMP, widget } from './arbitrary.ts';
import { schemaFaults } from './schemas.ts';

const YEAR = { grain: 'month', count: 12 } as const;
const valued = (figure: BoundFigure, value: number): BoundFigure => ({ ...figure, figure: { value, reason: null } });

describe('a table', () => {
  it('of periods has a row each and the totals of what adds up', () => {
    fc.assert(
      fc.property(figures('Paid', YEAR), figures('Rate ~/1', YEAR, false), (paid, rate) => {
        const { data } = widgetKinds.table.generate(widget('table'), bound(paid, rate));
        expect(schemaFaults('table', data)).toEqual([]);
        expect(data.columns.map(({ key }) => key)).toEqual(['period', 'Paid', 'Rate ~/1']);
        expect(data.rows.map((row) => Object.keys(row))).toEqual(data.rows.map(() => ['period', 'Paid', 'Rate ~/1']));
        const known = paid.points.flatMap(({ value }) => value ?? []);
        if (known.length === 0) return expect(data).not.toHaveProperty('totals');
        expect(Object.keys(data.totals ?? {})).toEqual(['Paid']);
        expect(cents(data.totals?.Paid)).toBe(sumCents(known));
      }),
    );
  });

  it('of rows has the columns asked for, in their order, and totals', () => {
    fc.assert(
      fc.property(licenses({}), (rows) => {
        const columns = rows.columns.filter(({ key }) => ['product', 'vendor', 'seats', 'monthlyCost'].includes(key));
        const { data } = widgetKinds.table.generate(widget('table'), bound({ ...rows, columns }));
        expect(schemaFaults('table', data)).toEqual([]);
        expect(data.rows).toEqual(rows.rows);
        expect(data.reason !== undefined).toBe(rows.rows.length === 0);
        if (rows.rows.length === 0) return;
        expect(cents(data.totals?.monthlyCost)).toBe(sumCents(rows.rows.map((row) => Number(row.monthlyCost))));
        expect(data.totals?.seats).toBe(rows.rows.reduce((sum, row) => sum + Number(row.seats), 0));
      }),
    );
  });

  it('of single figures has a row each, with how it shows', () => {
    fc.assert(
      fc.property(severalFigures('now', 1, 5), (own) => {
        const { data } = widgetKinds.table.generate(widget('table'), bound(...own.map((f) => valued(f, 12.34))));
        expect(schemaFaults('table', data)).toEqual([]);
        expect(data.rows).toEqual(own.map(({ as }) => ({ figure: as, value: 12.34, display: '$12' })));
        expect(data.timestamp).toBe(TIMESTAMP);
      }),
      { numRuns: 10 },
    );
  });
});
