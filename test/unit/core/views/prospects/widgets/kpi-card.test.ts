import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { BoundFigure } from '../../../../../../core/views/prospects/binding/bound.ts';
import { widgetKinds } from '../../../../../../core/views/prospects/widgets/kinds.ts';
import { bound, compared, figures, TIMESTAMP, widget } from './arbitrary.ts';
import { schemaFaults } from './schemas.ts';

const given = (value: number | null) => ({ value, reason: value === null ? 'nothing' : null });
const targets = fc.option(fc.integer({ min: 1, max: 900 }), { nil: null });

describe('a card', () => {
  it('is as in the seed', () => {
    const [figure] = fc.sample(figures('ROI', 'now'), 1);
    if (!figure) throw new Error('no sample');
    const roi: BoundFigure = {
      ...figure,
      figure: given(187.5),
      trend: compared(given(100), given(112.3), '2025 against 2024'),
    };
    const { data, provenance } = widgetKinds['kpi-card'].generate(
      widget('kpi-card', { format: 'percentage', trend: true }, 200),
      bound(roi),
    );
    expect(JSON.stringify(data)).toBe(
      JSON.stringify({
        value: 187.5,
        display: '187.5%',
        timestamp: TIMESTAMP,
        trend: { value: 12.3, direction: 'up', display: '+12.3%' },
        target: 200,
        progress: 93.75,
      }),
    );
    expect(provenance.map(({ field, source, id }) => `${field} ${source} ${id}`)).toEqual([
      '/value measure revenue',
      '/trend derived trend',
      '/target target a-rule',
      '/progress derived progress',
    ]);
  });

  it('has its value, a trend where there is one to speak of, and progress towards its target', () => {
    fc.assert(
      fc.property(figures('A', 'now'), targets, fc.boolean(), (figure, target, trend) => {
        const { data } = widgetKinds['kpi-card'].generate(widget('kpi-card', { trend }, target), bound(figure));
        expect(schemaFaults('kpi-card', data)).toEqual([]);
        const { value } = figure.figure;
        const { from, to } = figure.trend;
        expect([data.value, data.target]).toEqual([value, target ?? undefined]);
        expect(data.reason === undefined).toBe(value !== null);
        if (target === null || value === null) expect(data).not.toHaveProperty('progress');
        else expect(Math.abs((data.progress ?? 0) - (value / target) * 100)).toBeLessThan(0.00501);
        const compared = trend && from.value !== null && to.value !== null && from.value > 0;
        expect(data.trend !== undefined).toBe(compared);
        if (!data.trend || from.value === null || to.value === null) return;
        const change = (to.value / from.value - 1) * 100;
        expect(Math.abs(data.trend.value - change)).toBeLessThanOrEqual(0.0501 + Math.abs(change) * 1e-9);
        expect(data.trend.direction).toBe(data.trend.value > 0 ? 'up' : data.trend.value < 0 ? 'down' : 'flat');
        expect(/^[+−]/.test(data.trend.display)).toBe(data.trend.value !== 0);
      }),
    );
  });

  it('has no progress towards nothing', () => {
    fc.assert(
      fc.property(figures('A', 'now'), (figure) => {
        const { data } = widgetKinds['kpi-card'].generate(widget('kpi-card', {}, 0), bound(figure));
        expect(data).not.toHaveProperty('progress');
      }),
      { numRuns: 10 },
    );
  });
});
