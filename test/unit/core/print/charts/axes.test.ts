import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { LineChart } from '../../../../../core/print/charts/chart.ts';
import { drawChart } from '../../../../../core/print/charts/index.ts';
import { metrics, textsOf } from './marks.ts';

const BASE = { title: 'T', subtitle: '', source: '', alt: 'A', height: 150 };
const box = { x: 40, y: 60, width: 480, height: 150 };

test('months on an axis are named whole and at round distances, the last among them', () => {
  const months = fc.integer({ min: 2, max: 48 });
  fc.assert(
    fc.property(months, fc.integer({ min: 140, max: 520 }), (count, width) => {
      const columns = Array.from({ length: count }, (_, index) => `M${String(index).padStart(2, '0')} 26`);
      const series = [{ label: 'L', values: columns.map((_, index) => index), tone: 'plain' as const, dashed: false }];
      const chart: LineChart = { ...BASE, kind: 'lines', unit: 'count', columns, series, band: null };
      const texts = textsOf(drawChart(chart, { ...box, width }, metrics)).map(({ text }) => text);
      const shown = texts.flatMap((text) => (columns.includes(text) ? [columns.indexOf(text)] : []));
      expect(texts.filter((text) => /^M.*…/.test(text))).toEqual([]);
      expect(shown.at(-1)).toBe(count - 1);
      const steps = new Set(shown.slice(1).map((at, index) => at - (shown[index] ?? 0)));
      for (const step of steps) expect([1, 2, 3, 4, 6, 12, 24]).toContain(step);
      expect(steps.size).toBeLessThanOrEqual(1);
    }),
  );
});

test('zero has no decimals on an axis', () => {
  const bars = [{ label: 'A', values: [1_250_000] }];
  const marks = drawChart({ ...BASE, kind: 'stacked', unit: 'usd', columns: ['a'], series: bars }, box, metrics);
  expect(textsOf(marks).map(({ text }) => text)).toContain('$0');
});
