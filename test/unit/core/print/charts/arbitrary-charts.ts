import * as fc from 'fast-check';
import type { Chart, ChartKind, Level, Tone } from '../../../../../core/print/charts/chart.ts';
import type { Unit } from '../../../../../core/print/format.ts';
import type { Box } from '../../../../../core/print/layout/marks.ts';

const BASE = { title: 't', subtitle: 's', source: 'q', alt: 'a', height: 100 };
const DAY = 86_400_000;
const TODAY = Date.UTC(2026, 10, 21);

export const boxes: fc.Arbitrary<Box> = fc.record({
  x: fc.integer({ min: 0, max: 300 }),
  y: fc.integer({ min: 0, max: 500 }),
  width: fc.integer({ min: 150, max: 520 }),
  height: fc.integer({ min: 60, max: 320 }),
});

/** Ordinary, huge, tiny, equal, zero; either sign. */
export const values: fc.Arbitrary<number> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -2000, max: 90_000 }) },
  { weight: 3, arbitrary: fc.double({ min: -100, max: 100, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 7, 7, 1e-9, -1e-7, 1e12, -4e11, 99.95, 999.96) },
);
const amounts = values.map(Math.abs);
const labels = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('Hart & Boyle Law', 'M365', 'Field engineering', 'Nov 26', 'A', '') },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constant('The very long name of a client that nobody can say in one breath') },
);
const units = fc.constantFrom<Unit>('usd', 'percent', 'count', 'hours', 'score', 'days');
const tones = fc.constantFrom<Tone>('plain', 'good', 'bad', 'warn', 'muted', 'accent');
const notes = fc.oneof(fc.constant(''), labels);
const gappy = fc.oneof({ weight: 5, arbitrary: values }, { weight: 1, arbitrary: fc.constant(null) });

/** None, one, a few, up to sixty. */
const many = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.array(item, { maxLength: 12 }) },
    { weight: 1, arbitrary: fc.array(item, { minLength: 60, maxLength: 60 }) },
  );
const nullable = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(item, { nil: null, freq: 3 });

const levels = fc.constantFrom<Level>(1, 2, 3, 4, 5);
const days = fc.integer({ min: -200, max: 900 }).map((count) => TODAY + count * DAY);
const axes = fc
  .record({ label: labels, unit: units, threshold: nullable(fc.record({ value: values, label: labels })) })
  .map(({ threshold, ...axis }) => (threshold === null ? axis : { ...axis, threshold }));
/** Rows that each have as many values as there are columns. */
const table = <T, R>(cell: fc.Arbitrary<T>, row: (label: string, values: T[]) => fc.Arbitrary<R>) =>
  many(labels).chain((columns) => {
    const rows = fc
      .tuple(labels, fc.array(cell, { minLength: columns.length, maxLength: columns.length }))
      .chain(([label, own]) => row(label, own));
    return fc.record({ columns: fc.constant(columns), rows: fc.array(rows, { maxLength: 9 }) });
  });

export const charts: { readonly [K in ChartKind]: fc.Arbitrary<Extract<Chart, { kind: K }>> } = {
  waterfall: fc
    .tuple(units, many(fc.record({ label: labels, value: values, role: fc.constantFrom('total', 'step') })))
    .map(([unit, steps]) => ({ ...BASE, kind: 'waterfall', unit, steps })),
  heatmap: fc
    .tuple(
      units,
      table(gappy, (label, own) => fc.constant({ label, values: own })),
      nullable(values),
    )
    .map(([unit, { columns, rows }, target]) => ({ ...BASE, kind: 'heatmap', unit, columns, rows, target })),
  funnel: fc
    .tuple(units, many(fc.record({ label: labels, count: fc.nat(500), value: values, note: notes })))
    .map(([unit, stages]) => ({ ...BASE, kind: 'funnel', unit, stages })),
  timeline: fc
    .tuple(
      fc.integer({ min: 0, max: 2000 }),
      many(fc.record({ label: labels, from: nullable(days), at: days, note: notes, tone: tones })),
    )
    .map(([ahead, entries]) => ({ ...BASE, kind: 'timeline', today: TODAY, until: TODAY + ahead * DAY, entries })),
  pareto: fc
    .tuple(
      units,
      many(
        fc.record({
          label: labels,
          value: fc.oneof({ weight: 40, arbitrary: amounts }, { weight: 1, arbitrary: values }),
        }),
      ),
    )
    .map(([unit, bars]) => ({ ...BASE, kind: 'pareto', unit, bars })),
  scatter: fc
    .tuple(
      axes,
      axes,
      nullable(labels),
      many(
        fc.record({ label: labels, x: values, y: values, size: nullable(values), tone: tones, named: fc.boolean() }),
      ),
    )
    .map(([x, y, sizeLabel, points]) => ({ ...BASE, kind: 'scatter', x, y, sizeLabel, points })),
  bars: fc
    .tuple(
      units,
      nullable(labels),
      many(fc.record({ label: labels, value: values, target: nullable(values), tone: tones, note: notes })),
    )
    .map(([unit, targetLabel, bars]) => ({ ...BASE, kind: 'bars', unit, targetLabel, bars })),
  stacked: fc
    .tuple(
      units,
      table(values, (label, own) => fc.constant({ label, values: own })),
    )
    .map(([unit, { columns, rows }]) => ({ ...BASE, kind: 'stacked', unit, columns, series: rows })),
  lines: fc
    .tuple(
      units,
      table(gappy, (label, own) =>
        fc.record({ label: fc.constant(label), values: fc.constant(own), tone: tones, dashed: fc.boolean() }),
      ),
      nullable(fc.record({ low: values, high: values, label: labels })),
    )
    .map(([unit, { columns, rows }, band]) => ({ ...BASE, kind: 'lines', unit, columns, series: rows, band })),
  shares: fc
    .tuple(
      units,
      fc.array(
        fc.record({ label: labels, shares: fc.array(fc.record({ label: labels, value: values }), { maxLength: 8 }) }),
        { maxLength: 12 },
      ),
    )
    .map(([unit, rows]) => ({ ...BASE, kind: 'shares', unit, rows })),
  bullet: fc
    .record({
      unit: units,
      value: nullable(values),
      display: labels,
      min: values,
      max: values,
      bands: many(fc.record({ from: values, to: values, label: labels })),
      target: nullable(values),
      targetLabel: labels,
    })
    .map((chart) => ({ ...BASE, kind: 'bullet', ...chart })),
  'risk-matrix': many(fc.record({ number: fc.integer({ min: 1, max: 140 }), likelihood: levels, impact: levels })).map(
    (risks) => ({ ...BASE, kind: 'risk-matrix', risks }),
  ),
};
