import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { generateWidget } from '../../../../../../core/views/prospects/widgets/kinds.ts';
import { bound, served, severalFigures, widget } from './arbitrary.ts';

const YEAR = { grain: 'month', count: 12 } as const;
const given = (value: number | null) => ({ value, reason: value === null ? 'nothing' : null });

describe('any widget of figures', () => {
  it('says of each of them where it comes from, with its benchmarks, and changes nothing that it was given', () => {
    const types = fc.constantFrom('kpi-card', 'line-chart', 'gauge', 'waterfall-chart', 'table', 'heatmap');
    fc.assert(
      fc.property(types, severalFigures(YEAR, 3, 4), served, (type, own, value) => {
        const benchmarks = [{ id: 'a-benchmark', rationale: 'from a survey' }];
        const shown = own.map((figure) => ({ ...figure, figure: given(value), benchmarks }));
        const before = structuredClone(shown);
        const { provenance } = generateWidget(widget(type), bound(...shown), { order: 1, priority: 1 });
        expect(shown).toEqual(before);
        const sources = provenance.map(({ source }) => source);
        expect(sources.filter((source) => source === 'measure').length).toBeGreaterThan(0);
        expect(sources.filter((source) => source === 'benchmark').length).toBe(
          sources.filter((source) => source === 'measure').length,
        );
      }),
    );
  });
});
