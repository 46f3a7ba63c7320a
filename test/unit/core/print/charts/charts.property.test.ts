import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type {
  BarChart,
  BulletChart,
  FunnelChart,
  ParetoChart,
  ScatterChart,
  WaterfallChart,
} from '../../../../../core/print/charts/chart.ts';
import { sequential } from '../../../../../core/print/charts/colors.ts';
import { drawChart } from '../../../../../core/print/charts/index.ts';
import { riskColor } from '../../../../../core/print/charts/risk-matrix.ts';
import { series as palette, tones } from '../../../../../core/print/layout/theme.ts';
import { metrics, pathPoints, rectsOf, textsOf } from './marks.ts';

const BASE = { title: '', subtitle: '', source: '', alt: '', height: 200 };
const box = { x: 40, y: 70, width: 480, height: 240 };
const amount = fc.integer({ min: 1, max: 100_000 });
const signed = fc.integer({ min: -50_000, max: 50_000 });
/** Points that two figures may differ by: paths are written to a hundredth. */
const CLOSE = 0.03;

const near = (a: number, b: number, close = CLOSE) => Math.abs(a - b) <= close;

/** The least and the greatest of red, green and blue: pale colours have high sums. */
const brightness = (color: string) =>
  [1, 3, 5].reduce((sum, at) => sum + Number.parseInt(color.slice(at, at + 2), 16), 0);

test("a waterfall's steps are as high as their values, and each begins where the last ended", () => {
  const steps = fc.array(signed, { minLength: 2, maxLength: 9 });
  fc.assert(
    fc.property(steps, (values) => {
      const drawn = values.map((value, index) => ({
        label: `S${index}`,
        value,
        role: index === 0 ? ('total' as const) : ('step' as const),
      }));
      const chart: WaterfallChart = { ...BASE, kind: 'waterfall', unit: 'usd', steps: drawn };
      const bars = rectsOf(drawChart(chart, box, metrics), tones.plain, tones.good, tones.bad).map((bar) => bar.box);
      expect(bars).toHaveLength(values.length);
      const largest = values.reduce(
        (most, value, index) => (Math.abs(value) > Math.abs(values[most] ?? 0) ? index : most),
        0,
      );
      const scale = (bars[largest]?.height ?? 0) / Math.abs(values[largest] ?? 0);
      let level: number | null = null;
      values.forEach((value, index) => {
        const bar = bars[index] ?? box;
        if (value !== 0) expect(near(bar.height, Math.abs(value) * scale)).toBe(true);
        const [top, foot] = [bar.y, bar.y + bar.height];
        const [from, to] = value < 0 ? [top, foot] : [foot, top];
        if (level !== null) expect(near(from, level)).toBe(true);
        level = to;
      });
    }),
    { examples: [[[100, -250, 300]]] },
  );
});

test('a waterfall of many steps on little width goes down in rows, each beginning where the last ended', () => {
  const narrow = { ...box, width: 200 };
  fc.assert(
    fc.property(fc.array(amount, { minLength: 6, maxLength: 12 }), (values) => {
      const steps = values.map((value, index) => ({ label: `S${index}`, value, role: 'step' as const }));
      const marks = drawChart({ ...BASE, kind: 'waterfall', unit: 'usd', steps }, narrow, metrics);
      const bars = rectsOf(marks, tones.good).map((bar) => bar.box);
      expect(bars).toHaveLength(values.length);
      const total = values.reduce((sum, value) => sum + value, 0);
      const whole = bars.reduce((sum, bar) => sum + bar.width, 0);
      bars.forEach((bar, index) => {
        expect(near(bar.width, (whole * (values[index] ?? 0)) / total)).toBe(true);
        const before = bars[index - 1];
        if (before) expect(near(bar.x, before.x + before.width)).toBe(true);
      });
    }),
  );
});

test("a stack is as high as its parts together, from zero on, the parts in the series' order", () => {
  const table = fc.array(fc.array(amount, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(table, (rows) => {
      const series = rows.map((values, index) => ({ label: `P${index}`, values }));
      const columns = ['a', 'b', 'c', 'd', 'e'];
      const marks = drawChart({ ...BASE, kind: 'stacked', unit: 'usd', columns, series }, box, metrics);
      const parts = rectsOf(marks, ...palette).filter((part) => part.box.width !== 7);
      expect(parts).toHaveLength(5 * rows.length);
      const heights = columns.map((_, column) => parts.slice(column * rows.length, (column + 1) * rows.length));
      const totals = columns.map((_, column) => rows.reduce((sum, values) => sum + (values[column] ?? 0), 0));
      const scale =
        heights.flat().reduce((sum, { box: part }) => sum + part.height, 0) / totals.reduce((a, b) => a + b, 0);
      heights.forEach((stack, column) => {
        stack.forEach((part, index) => {
          expect(part.fill).toBe(palette[index]);
          expect(near(part.box.height, (rows[index]?.[column] ?? 0) * scale)).toBe(true);
          const below = stack[index - 1];
          if (below) expect(near(part.box.y + part.box.height, below.box.y)).toBe(true);
        });
        const drawn = stack.reduce((sum, { box: part }) => sum + part.height, 0);
        expect(near(drawn, (totals[column] ?? 0) * scale, CLOSE * 6)).toBe(true);
      });
    }),
  );
});

test("a Pareto's bars fall, keep their sum when the small ones are joined, and their running share ends at all of it", () => {
  const heights = fc.integer({ min: 60, max: 320 });
  fc.assert(
    fc.property(fc.array(amount, { minLength: 1, maxLength: 60 }), heights, (values, height) => {
      const bars = values.map((value, index) => ({ label: `V${index}`, value }));
      const chart: ParetoChart = { ...BASE, kind: 'pareto', unit: 'usd', bars };
      const marks = drawChart(chart, { ...box, height }, metrics);
      const drawn = rectsOf(marks, tones.plain, tones.muted).map((bar) => bar.box.width);
      const widths = rectsOf(marks, tones.plain).map((bar) => bar.box.width);
      widths.forEach((width, index) => {
        expect(width).toBeLessThanOrEqual((widths[index - 1] ?? Infinity) + CLOSE);
      });
      const total = values.reduce((sum, value) => sum + value, 0);
      const scale = (widths[0] ?? 0) / Math.max(...values);
      expect(drawn.reduce((sum, width) => sum + width, 0) / scale / total).toBeCloseTo(1, 6);
      const dots = marks.filter((mark) => mark.kind === 'circle');
      const grid = marks.filter((mark) => mark.kind === 'line' && mark.from[0] === mark.to[0]);
      const ends = grid.flatMap((mark) => (mark.kind === 'line' ? [mark.from[0]] : []));
      expect(near(dots.at(-1)?.center[0] ?? 0, Math.max(...ends))).toBe(true);
      expect(dots).toHaveLength(drawn.length);
    }),
  );
});

test("a funnel's bars are as wide as their values", () => {
  fc.assert(
    fc.property(fc.array(amount, { minLength: 1, maxLength: 8 }), (values) => {
      const stages = values.map((value, index) => ({ label: `F${index}`, count: index, value, note: '' }));
      const chart: FunnelChart = { ...BASE, kind: 'funnel', unit: 'usd', stages };
      const widths = rectsOf(drawChart(chart, box, metrics), tones.plain).map((bar) => bar.box.width);
      const scale = Math.max(...widths) / Math.max(...values);
      expect(widths).toHaveLength(values.length);
      widths.forEach((width, index) => {
        expect(near(width, (values[index] ?? 0) * scale)).toBe(true);
      });
    }),
  );
});

test("a scatter's points stand where a straight line from value to place puts them", () => {
  const point = fc.record({ x: signed, y: signed });
  fc.assert(
    fc.property(fc.array(point, { minLength: 3, maxLength: 30 }), (points) => {
      const base = { label: '', size: null, tone: 'plain' as const, named: false };
      const axis = { label: '', unit: 'count' as const };
      const drawn = points.map((at) => ({ ...base, ...at }));
      const chart: ScatterChart = { ...BASE, kind: 'scatter', x: axis, y: axis, sizeLabel: null, points: drawn };
      const dots = drawChart(chart, box, metrics).filter((mark) => mark.kind === 'circle');
      for (const [side, key] of [
        [0, 'x'],
        [1, 'y'],
      ] as const) {
        const places = dots.map((dot) => dot.center[side] ?? 0);
        const own = points.map((at) => at[key]);
        const [low, high] = [own.indexOf(Math.min(...own)), own.indexOf(Math.max(...own))];
        const span = (own[high] ?? 0) - (own[low] ?? 0);
        own.forEach((value, index) => {
          const share = span === 0 ? 0 : (value - (own[low] ?? 0)) / span;
          const wanted = (places[low] ?? 0) + share * ((places[high] ?? 0) - (places[low] ?? 0));
          expect(near(places[index] ?? 0, wanted)).toBe(true);
        });
        if (span > 0) expect((places[high] ?? 0) > (places[low] ?? 0)).toBe(side === 0);
      }
    }),
  );
});

test('bars are as long as their values, to the left below zero, and others add up', () => {
  fc.assert(
    fc.property(fc.array(signed, { minLength: 1, maxLength: 60 }), (values) => {
      const bars = values.map((value, index) => ({
        label: `B${index}`,
        value,
        target: null,
        tone: 'plain' as const,
        note: '',
      }));
      const chart: BarChart = { ...BASE, kind: 'bars', unit: 'usd', targetLabel: null, bars };
      const marks = drawChart(chart, box, metrics);
      const drawn = rectsOf(marks, tones.plain, tones.muted).map((bar) => bar.box);
      const zero = marks.findLast((mark) => mark.kind === 'line')?.from[0] ?? 0;
      const ends = drawn.map((bar) => (near(bar.x, zero, 1e-6) ? bar.width : -bar.width));
      const shown = values.slice(0, drawn.length < values.length ? drawn.length - 1 : drawn.length);
      const others = values.slice(shown.length).reduce((sum, value) => sum + value, 0);
      const all = drawn.length > shown.length ? [...shown, others] : shown;
      const largest = Math.max(...all.map(Math.abs));
      const scale = largest === 0 ? 0 : Math.max(...ends.map(Math.abs)) / largest;
      all.forEach((value, index) => {
        expect(near(ends[index] ?? 0, value * scale)).toBe(true);
      });
    }),
  );
});

test('others of values that do not add up are told from the least to the most', () => {
  const bars = Array.from({ length: 60 }, (_, index) => ({
    label: `B${index}`,
    value: 60 - index,
    target: null,
    tone: 'plain' as const,
    note: '',
  }));
  const chart: BarChart = { ...BASE, kind: 'bars', unit: 'percent', targetLabel: null, bars };
  const texts = textsOf(drawChart(chart, box, metrics)).map(({ text }) => text);
  const [others = ''] = texts.filter((text) => text.endsWith(' others'));
  const count = Number.parseInt(others, 10);
  expect(count).toBeGreaterThan(1);
  expect(texts).toContain(`1% to ${count}%`);
});

test('a line passes through every value and never over the points beside it', () => {
  fc.assert(
    fc.property(fc.array(signed, { minLength: 2, maxLength: 24 }), (values) => {
      const series = [{ label: 'L', values, tone: 'plain' as const, dashed: false }];
      const marks = drawChart(
        { ...BASE, kind: 'lines', unit: 'usd', columns: values.map(String), series, band: null },
        box,
        metrics,
      );
      const path = marks.find((mark) => mark.kind === 'path');
      const points = path?.kind === 'path' ? pathPoints(path.d) : [];
      const knots = points.filter((_, index) => index % 3 === 0 || points.length === 2);
      expect(knots).toHaveLength(values.length);
      const [low, high] = [values.indexOf(Math.min(...values)), values.indexOf(Math.max(...values))];
      const [foot, top] = [knots[low]?.[1] ?? 0, knots[high]?.[1] ?? 0];
      const span = (values[high] ?? 0) - (values[low] ?? 0);
      values.forEach((value, index) => {
        const share = span === 0 ? 0 : (value - (values[low] ?? 0)) / span;
        expect(near(knots[index]?.[1] ?? 0, foot + share * (top - foot))).toBe(true);
      });
      for (const [, y] of points) expect(y >= top - CLOSE && y <= foot + CLOSE).toBe(true);
    }),
  );
});

test('a null is a gap: the line is drawn in two parts', () => {
  const series = [{ label: 'L', values: [1, 2, null, 3, 4], tone: 'plain' as const, dashed: false }];
  const marks = drawChart(
    { ...BASE, kind: 'lines', unit: 'count', columns: ['a', 'b', 'c', 'd', 'e'], series, band: null },
    box,
    metrics,
  );
  expect(marks.filter((mark) => mark.kind === 'path')).toHaveLength(2);
});

test('the parts of a bar of shares are as wide as their shares and fill it', () => {
  fc.assert(
    fc.property(fc.array(amount, { minLength: 1, maxLength: 6 }), (values) => {
      const shares = values.map((value, index) => ({ label: `Part ${index}`, value }));
      const marks = drawChart({ ...BASE, kind: 'shares', unit: 'usd', rows: [{ label: 'R', shares }] }, box, metrics);
      const widths = rectsOf(marks, ...palette)
        .filter((part) => part.box.height > 8)
        .map((part) => part.box.width);
      const total = values.reduce((sum, value) => sum + value, 0);
      const whole = widths.reduce((sum, width) => sum + width, 0);
      widths.forEach((width, index) => {
        expect(near(width, (whole * (values[index] ?? 0)) / total)).toBe(true);
      });
    }),
  );
});

test('the larger a value of a heat map, the darker its cell', () => {
  fc.assert(
    fc.property(fc.array(signed, { minLength: 2, maxLength: 12 }), (values) => {
      const rows = values.map((value, index) => ({ label: `R${index}`, values: [value] }));
      const marks = drawChart(
        { ...BASE, kind: 'heatmap', unit: 'count', columns: ['C'], rows, target: null },
        box,
        metrics,
      );
      const cells = marks.filter((mark) => mark.kind === 'rect').slice(0, values.length);
      const sorted = values
        .map((value, index) => ({ value, light: brightness(cells[index]?.fill ?? '') }))
        .sort((a, b) => a.value - b.value);
      sorted.forEach(({ light }, index) => {
        expect(light).toBeLessThanOrEqual(sorted[index - 1]?.light ?? Infinity);
      });
    }),
  );
  expect(brightness(sequential(0))).toBeGreaterThan(brightness(sequential(1)));
});

test('a risk matrix gets no paler with likelihood or impact, and has every number that has room', () => {
  const levels = [1, 2, 3, 4, 5] as const;
  for (const fixed of levels) {
    const rows = [levels.map((level) => riskColor(fixed, level)), levels.map((level) => riskColor(level, fixed))];
    for (const row of rows) {
      row.forEach((color, index) => {
        expect(brightness(color)).toBeLessThanOrEqual(brightness(row[index - 1] ?? '#ffffff'));
      });
    }
  }
  const risks = levels.map((level) => ({ number: level, likelihood: level, impact: level }));
  const texts = textsOf(drawChart({ ...BASE, kind: 'risk-matrix', risks }, box, metrics)).map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining(['1', '2', '3', '4', '5', 'Severe', 'Almost certain']));
});

test('a bullet is as long as its value on its scale, with its bands and its target where they belong', () => {
  const share = fc.integer({ min: 1, max: 99 });
  fc.assert(
    fc.property(share, share, share, (value, target, edge) => {
      const chart: BulletChart = {
        ...BASE,
        kind: 'bullet',
        unit: 'percent',
        value,
        display: `${value}%`,
        min: 0,
        max: 100,
        bands: [
          { from: 0, to: edge, label: 'Low' },
          { from: edge, to: 100, label: 'High' },
        ],
        target,
        targetLabel: 'Target',
      };
      const marks = drawChart(chart, box, metrics);
      const [bar] = rectsOf(marks, tones.plain).map((mark) => mark.box);
      const grounds = marks.flatMap((mark) => (mark.kind === 'rect' && mark.fill !== tones.plain ? [mark.box] : []));
      const [whole = box, low = box, high = box] = grounds;
      const at = (entry: number) => whole.x + (whole.width * entry) / 100;
      expect(near(bar?.width ?? 0, (whole.width * value) / 100)).toBe(true);
      expect(near(low.x + low.width, at(edge)) && near(high.x, at(edge))).toBe(true);
      const ticks = marks.flatMap((mark) => (mark.kind === 'line' ? [mark.from[0]] : []));
      expect(ticks.every((x) => near(x, at(target)))).toBe(true);
      expect(ticks).toHaveLength(2);
    }),
  );
});
