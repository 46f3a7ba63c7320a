import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { BoundFigure, BoundRows } from '../../../../../../core/views/prospects/binding/bound.ts';
import { widgetKinds } from '../../../../../../core/views/prospects/widgets/kinds.ts';
import { bound, cents, figures, licenses, severalFigures, sumCents, TIMESTAMP, weekOf, widget } from './arbitrary.ts';
import { schemaFaults } from './schemas.ts';

const QUARTERS = { grain: 'quarter', count: 5 } as const;
const YEAR = { grain: 'month', count: 12 } as const;
const valued = (figure: BoundFigure, value: number): BoundFigure => ({ ...figure, figure: { value, reason: null } });

describe('a funnel', () => {
  it('gets no wider, and says so where it would', () => {
    fc.assert(
      fc.property(severalFigures('now', 2, 5), (own) => {
        const { data, provenance } = widgetKinds['funnel-chart'].generate(widget('funnel-chart'), bound(...own));
        expect(schemaFaults('funnel-chart', data)).toEqual([]);
        const values = data.stages.map(({ value }) => value);
        expect(values).toEqual(values.toSorted((a, b) => b - a));
        const known = own.filter(({ figure }) => figure.value !== null);
        known.forEach(({ figure }, place) => {
          const whole = Math.max(0, figure.value ?? 0);
          const shown = values[place] ?? 0;
          expect(shown).toBeLessThanOrEqual(whole);
          expect(/shown as no more/.test(provenance[place]?.rationale ?? '')).toBe(shown < whole);
        });
        for (const { value, percentage } of data.stages) {
          if (!values[0]) expect(percentage).toBeNull();
          else expect(Math.abs((percentage ?? Number.NaN) - (value / values[0]) * 100)).toBeLessThan(0.0501);
        }
      }),
    );
  });

  it('of opportunities counts those that have reached at least each stage', () => {
    const names = ['Prospecting', 'Qualification', 'Discovery', 'Proposal', 'Negotiation'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { maxLength: 12 }), (stages) => {
        const rows: BoundRows = {
          kind: 'rows',
          as: 'Proposals',
          source: 'rows',
          id: 'opportunities',
          requirement: { kind: 'rows', as: 'Proposals', rows: 'opportunities', by: 'stage' },
          rationale: '',
          columns: [],
          rows: stages.map((stage) => ({ stage })),
        };
        const { data } = widgetKinds['funnel-chart'].generate(
          widget('funnel-chart', { format: 'number' }),
          bound(rows),
        );
        expect(schemaFaults('funnel-chart', data)).toEqual([]);
        expect(data.stages.map(({ label, value }) => [label, value])).toEqual(
          names.map((name, place) => [name, stages.filter((stage) => names.indexOf(stage) >= place).length]),
        );
      }),
    );
  });
});

describe('a heatmap', () => {
  it('of days has each on its weekday in its week, once', () => {
    const days = fc.integer({ min: 7, max: 90 }).chain((count) => figures('A', { grain: 'day', count }));
    fc.assert(
      fc.property(days, (figure) => {
        const { data } = widgetKinds.heatmap.generate(widget('heatmap'), bound(figure));
        expect(schemaFaults('heatmap', data)).toEqual([]);
        expect([data.rows.length, data.values.length]).toEqual([7, 7]);
        for (const row of data.values) expect(row).toHaveLength(data.columns.length);
        for (const { start, value } of figure.points) {
          const { weekday, week } = weekOf(start);
          expect(data.values[weekday]?.[data.columns.indexOf(week)]).toBe(value);
        }
        const known = figure.points.flatMap(({ value }) => value ?? []);
        const cells = data.values.flat().flatMap((value) => value ?? []);
        expect(cells.toSorted()).toEqual(known.toSorted());
        if (known.length > 0) expect([data.min, data.max]).toEqual([Math.min(...known), Math.max(...known)]);
      }),
    );
  });

  it('of several figures has a row for each, a column for each period', () => {
    fc.assert(
      fc.property(severalFigures(QUARTERS, 2, 4), (own) => {
        const { data } = widgetKinds.heatmap.generate(widget('heatmap'), bound(...own));
        expect(data.rows).toEqual(own.map(({ as }) => as));
        expect(data.columns).toEqual(own[0]?.points.map(({ period }) => period));
        expect(data.values).toEqual(own.map(({ points }) => points.map(({ value }) => value)));
      }),
    );
  });
});

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
