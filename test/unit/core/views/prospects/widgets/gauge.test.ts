import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { widgetKinds } from '../../../../../../core/views/prospects/widgets/kinds.ts';
import { bound, figures, widget } from './arbitrary.ts';
import { schemaFaults } from './schemas.ts';

const given = (value: number | null) => ({ value, reason: value === null ? 'nothing' : null });
const targets = fc.option(fc.integer({ min: 1, max: 900 }), { nil: null });

describe('a gauge', () => {
  const bands = [
    { from: 0, to: 70, label: 'Low' },
    { from: 70, to: 100, label: 'High' },
  ];

  it('has bands from its least to its most without a gap, and value and target within', () => {
    const configs = fc.constantFrom({}, { format: 'percentage' as const }, { scale: { min: 0, max: 100, bands } });
    fc.assert(
      fc.property(figures('A', 'now'), targets, configs, (figure, target, config) => {
        const { data } = widgetKinds.gauge.generate(widget('gauge', config, target), bound(figure));
        expect(schemaFaults('gauge', data)).toEqual([]);
        const edges = data.bands.flatMap(({ from, to }) => [from, to]);
        expect([edges[0], edges.at(-1)]).toEqual([data.min, data.max]);
        data.bands.slice(1).forEach(({ from }, place) => {
          expect(from).toBe(data.bands[place]?.to);
        });
        for (const { from, to } of data.bands) expect(from).toBeLessThan(to);
        for (const shown of [data.value, target]) {
          if (shown === null) continue;
          expect(shown).toBeGreaterThanOrEqual(data.min);
          expect(shown).toBeLessThanOrEqual(data.max);
        }
        if (data.value !== null && target !== null) {
          expect(Math.abs((data.progress ?? 0) - (data.value / target) * 100)).toBeLessThan(0.00501);
        }
      }),
    );
  });

  it('keeps its scale where all lies on it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), figures('A', 'now'), (value, figure) => {
        const scale = { min: 0, max: 100, bands };
        const { data } = widgetKinds.gauge.generate(
          widget('gauge', { scale }),
          bound({ ...figure, figure: given(value) }),
        );
        expect({ min: data.min, max: data.max, bands: data.bands }).toEqual(scale);
      }),
    );
  });
});
