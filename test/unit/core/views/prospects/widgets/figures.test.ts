import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { BoundFigure } from '../../../../../../core/views/prospects/binding/bound.ts';
import { display } from '../../../../../../core/views/prospects/widgets/format.ts';
import { generateWidget, widgetKinds } from '../../../../../../core/views/prospects/widgets/kinds.ts';
import { bound, figures, served, severalFigures, TIMESTAMP, widget } from './arbitrary.ts';
import { schemaFaults } from './schemas.ts';

const YEAR = { grain: 'month', count: 12 } as const;
const given = (value: number | null) => ({ value, reason: value === null ? 'nothing' : null });
const targets = fc.option(fc.integer({ min: 1, max: 900 }), { nil: null });

describe('a card', () => {
  it('is as in the seed', () => {
    const [figure] = fc.sample(figures('ROI', 'now'), 1);
    if (!figure) throw new Error('no sample');
    const roi: BoundFigure = {
      ...figure,
      figure: given(187.5),
      trend: { to: given(112.3), from: given(100), basis: '2025 against 2024' },
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
        expect(/^[+-]/.test(data.trend.display)).toBe(data.trend.value !== 0);
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

describe('how values are shown', () => {
  it.each([
    [{ format: 'currency' }, 245_000, '$245,000'],
    [{ format: 'currency' }, -1234.5, '-$1,235'],
    [{ format: 'currency', decimals: 2 }, 1234.5, '$1,234.50'],
    [{ format: 'percentage' }, 187.5, '187.5%'],
    [{ format: 'percentage' }, -0.04, '0.0%'],
    [{ format: 'number', unit: 'tickets' }, 1204, '1,204 tickets'],
    [{ format: 'number', unit: 'tickets' }, 1, '1 ticket'],
    [{ format: 'number', unit: 'people' }, 1, '1 person'],
    [{ format: 'number', decimals: 2, unit: 'of 5' }, 1, '1.00 of 5'],
    [{ format: 'days' }, 31, '31 days'],
    [{ format: 'days' }, 1, '1 day'],
    [{ format: 'number' }, null, '—'],
  ] as const)('%j of %p is %s', (config, value, shown) => {
    expect(display(config, value)).toBe(shown);
  });
});

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

describe('any widget of figures', () => {
  it('says of each of them where it comes from, with its benchmarks, and changes nothing that it was given', () => {
    const types = fc.constantFrom('kpi-card', 'line-chart', 'gauge', 'waterfall-chart', 'table', 'heatmap');
    fc.assert(
      fc.property(types, severalFigures(YEAR, 3, 4), served, (type, own, value) => {
        const benchmarks = [{ id: 'a-benchmark', rationale: 'from a survey' }];
        const shown = own.map((figure) => ({ ...figure, figure: given(value), benchmarks }));
        const before = structuredClone(shown);
        const { provenance } = generateWidget(widget(type), bound(...shown));
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
