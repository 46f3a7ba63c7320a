import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { widgetKinds } from '../../../../../../core/views/prospects/widgets/kinds.ts';
import { bound, severalFigures, widget } from './arbitrary.ts';
import { schemaFaults } from './schemas.ts';

const YEAR = { grain: 'month', count: 12 } as const;
const targets = fc.option(fc.integer({ min: 1, max: 900 }), { nil: null });

describe('a line', () => {
  it('has twelve months and a series for each figure, and one for its target', () => {
    fc.assert(
      fc.property(severalFigures(YEAR, 1, 4), targets, (lines, target) => {
        const { data, provenance } = widgetKinds['line-chart'].generate(
          widget('line-chart', {}, target),
          bound(...lines),
        );
        expect(schemaFaults('line-chart', data)).toEqual([]);
        expect(data.labels).toHaveLength(12);
        expect(data.labels.at(-1)).toBe('2026-10');
        expect([...data.labels].sort()).toEqual(data.labels);
        const own = lines.map(({ as, points }) => ({ name: as, data: points.map(({ value }) => value) }));
        const aim = target === null ? [] : [{ name: 'Target', data: Array.from({ length: 12 }, () => target) }];
        expect(data.series).toEqual([...own, ...aim]);
        expect(new Set(provenance.map(({ field }) => field)).size).toBe(data.series.length);
      }),
    );
  });
});
