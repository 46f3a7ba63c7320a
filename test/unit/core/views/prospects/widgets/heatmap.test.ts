import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { widgetKinds } from '../../../../../../core/views/prospects/widgets/kinds.ts';
import { bound, figures, severalFigures, weekOf, widget } from './arbitrary.ts';
import { schemaFaults } from './schemas.ts';

const QUARTERS = { grain: 'quarter', count: 5 } as const;

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
