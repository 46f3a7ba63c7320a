import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { HeatmapChart } from '../../../../../core/print/charts/chart.ts';
import { drawChart } from '../../../../../core/print/charts/index.ts';
import { metrics, textsOf } from './marks.ts';

const BASE = { title: 'T', subtitle: '', source: '', alt: 'A', height: 150 };
const box = { x: 40, y: 60, width: 480, height: 150 };

const heatmap = (values: readonly number[], worse: 'above' | 'below'): HeatmapChart => ({
  ...BASE,
  kind: 'heatmap',
  unit: 'percent',
  columns: ['C'],
  rows: values.map((value, index) => ({ label: `R${index}`, values: [value] })),
  target: 100,
  worse,
});

/** Fills of the cells, and how many of them have a corner. */
function cellsOf(chart: HeatmapChart) {
  const marks = drawChart(chart, box, metrics);
  const fills = marks.flatMap((mark) => (mark.kind === 'rect' ? [mark.fill] : [])).slice(0, chart.rows.length);
  return { fills, corners: marks.filter((mark) => mark.kind === 'path').length };
}

test('what is above a target looks as what is below another one, where that is the worse side', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 6 }), (distances) => {
      const values = distances.map((distance, index) => (index % 2 === 0 ? 100 + distance : 100 - distance));
      const mirrored = values.map((value) => 200 - value);
      const above = cellsOf(heatmap(values, 'above'));
      expect(above.fills).toEqual(cellsOf(heatmap(mirrored, 'below')).fills);
      expect(above.fills).not.toEqual(cellsOf(heatmap(values, 'below')).fills);
      // The key shows one, too.
      expect(above.corners).toBe(values.filter((value) => value > 100).length + 1);
    }),
  );
});

test('a heat map says which side of the target its corners mark', () => {
  for (const worse of ['above', 'below'] as const) {
    const texts = textsOf(drawChart(heatmap([90, 110], worse), box, metrics)).map(({ text }) => text);
    expect(texts).toContain(`Corner: ${worse} target 100%`);
  }
});
