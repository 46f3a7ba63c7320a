import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Chart } from '../../../../../core/print/charts/chart.ts';
import { drawChart, drawers } from '../../../../../core/print/charts/index.ts';
import { boxes, charts } from './arbitrary-charts.ts';
import { faultsOf, metrics, textsOf } from './marks.ts';

const kinds = Object.entries(charts);

test('there is a drawer for every kind', () => {
  expect(Object.keys(drawers).sort()).toEqual(kinds.map(([kind]) => kind).sort());
});

describe.each(kinds)('a chart of kind %s', (_kind, chart: fc.Arbitrary<Chart>) => {
  test('stays in its box, has no text over another or wider than its box, and no number that is none', () => {
    fc.assert(
      fc.property(chart, boxes, (drawn, box) => {
        expect(faultsOf(drawChart(drawn, box, metrics), box)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('is the same for the same input, and says something', () => {
    fc.assert(
      fc.property(chart, boxes, (drawn, box) => {
        const marks = drawChart(drawn, box, metrics);
        expect(marks.length).toBeGreaterThan(0);
        expect(drawChart(structuredClone(drawn), { ...box }, metrics)).toEqual(marks);
      }),
      { numRuns: 30 },
    );
  });
});

const BASE = { title: '', subtitle: '', source: '', alt: '', height: 100 };
const empty: readonly Chart[] = [
  { ...BASE, kind: 'waterfall', unit: 'usd', steps: [] },
  { ...BASE, kind: 'heatmap', unit: 'usd', columns: ['A'], rows: [{ label: 'B', values: [null] }], target: null },
  { ...BASE, kind: 'funnel', unit: 'usd', stages: [] },
  { ...BASE, kind: 'timeline', today: 0, until: 1, entries: [] },
  { ...BASE, kind: 'pareto', unit: 'usd', bars: [] },
  {
    ...BASE,
    kind: 'scatter',
    x: { label: 'x', unit: 'usd' },
    y: { label: 'y', unit: 'usd' },
    sizeLabel: null,
    points: [],
  },
  { ...BASE, kind: 'bars', unit: 'usd', targetLabel: null, bars: [] },
  { ...BASE, kind: 'stacked', unit: 'usd', columns: [], series: [] },
  { ...BASE, kind: 'lines', unit: 'usd', columns: ['A'], series: [], band: null },
  { ...BASE, kind: 'shares', unit: 'usd', rows: [{ label: 'B', shares: [{ label: 'C', value: 0 }] }] },
  {
    ...BASE,
    kind: 'bullet',
    unit: 'usd',
    value: null,
    display: '—',
    min: 0,
    max: 1,
    bands: [],
    target: null,
    targetLabel: '',
  },
  { ...BASE, kind: 'risk-matrix', risks: [] },
];

test.each(empty)('a chart of kind $kind without data says so', (chart) => {
  const marks = drawChart(chart, { x: 10, y: 10, width: 240, height: 100 }, metrics);
  expect(textsOf(marks).map(({ text }) => text)).toEqual(['No data']);
});
