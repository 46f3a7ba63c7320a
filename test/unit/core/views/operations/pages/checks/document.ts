import { monthStart } from '../../../../../../../core/kernel/time.ts';
import {
  isStanding,
  type MeasureId,
  measureNow,
  measureSeries,
  needMeasure,
  served,
} from '../../../../../../../core/measures/index.ts';
import type { Chart } from '../../../../../../../core/print/charts/chart.ts';
import { formatFigure } from '../../../../../../../core/print/format.ts';
import type { KeyFigure, ReportDocument, Table } from '../../../../../../../core/print/index.ts';
import { reports } from '../../../../../../../core/views/operations/index.ts';
import type { ReportSample } from '../../../../../../tools/report-sample.ts';
import type { Opened } from './opened.ts';

export function chartsOf({ sections }: ReportDocument): readonly Chart[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'chart' ? [block.chart] : block.kind === 'charts' ? [block.left, block.right] : [],
    ),
  );
}

export const tablesOf = ({ sections }: ReportDocument): readonly Table[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])));

export const figuresOf = ({ sections }: ReportDocument): readonly KeyFigure[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'key-figures' ? block.figures : [])));

/** Every text of a document, wherever it stands. */
export function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** Every number of a document, wherever it stands. */
function numbersOf(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersOf) : [];
}

/** A measure as the API answers it: now, or, of what flows, of the last whole month. */
function answered(id: MeasureId, { simulation, history }: ReportSample): string {
  const measure = needMeasure(id);
  const { value = null } = isStanding(measure) ? measureNow(id, 'company', null, simulation) : { value: lastMonth() };
  return formatFigure(measure.unit, value === null ? null : served(measure.unit, value));

  function lastMonth(): number | null {
    const from = monthStart(simulation.time, -1);
    const to = monthStart(simulation.time) - 1;
    const query = { measure: id, scope: 'company', key: null, grain: 'month', from, to } as const;
    return measureSeries(query, history, simulation).points[0]?.value ?? null;
  }
}

/** What the key figures of a page type have to be, in their order. */
export function expectedFigures({ page, sample }: Opened): readonly { readonly id: string; readonly value: string }[] {
  const ids = reports.find(({ id }) => id === page)?.keyFigures ?? [];
  return ids.map((id) => ({ id, value: answered(id, sample) }));
}

export function expectFiguresOfMeasures(opened: Opened): void {
  const figures = figuresOf(opened.document);
  expect(figures.map(({ id, value }) => ({ id, value }))).toEqual(expectedFigures(opened));
  expect(opened.document.cover).toEqual(figures.slice(0, 4));
}

export function expectNothingEmpty({ document }: Pick<Opened, 'document'>): void {
  expect(textsOf(document).filter((text) => /NaN|undefined|Infinity|\[object|\bnull\b/.test(text))).toEqual([]);
  expect(numbersOf(document).filter((number) => !Number.isFinite(number))).toEqual([]);
  for (const chart of chartsOf(document)) {
    expect(chart.alt.length).toBeGreaterThan(30);
    expect(chart.source).toMatch(/^Source: .+; tick 1,204, 21 Nov 2026$/);
    expect(chart.title).not.toBe('');
    expect(chart.height).toBeGreaterThanOrEqual(40);
    expect(chart.height).toBeLessThanOrEqual(270);
  }
  for (const { blocks } of document.sections) expect(blocks.length).toBeGreaterThan(0);
  expect(new Set(document.sections.map(({ id }) => id)).size).toBe(document.sections.length);
}

export function expectTablesWhole({ document }: Pick<Opened, 'document'>): void {
  for (const { rows, columns, total, empty, source } of tablesOf(document)) {
    expect([...rows, ...(total ? [total] : [])].filter((row) => row.length !== columns.length)).toEqual([]);
    expect(rows.length).toBeLessThanOrEqual(25);
    if (rows.length === 0) expect(empty).not.toBe('');
    expect(source).toMatch(/^Source: /);
  }
}

export function expectSumsRight({ document }: Pick<Opened, 'document'>): void {
  for (const chart of chartsOf(document)) {
    if (chart.kind === 'shares') {
      for (const { shares } of chart.rows) {
        expect(shares.reduce((sum, { value }) => sum + Math.round(value * 10), 0)).toBe(1000);
      }
    } else if (chart.kind === 'waterfall') {
      const cents = chart.steps.map(({ value }) => Math.round(value * 100));
      expect(cents.slice(0, -1).reduce((sum, value) => sum + value, 0)).toBe(cents.at(-1));
    }
  }
}

/** As many charts and tables as a company with rows of every kind fills. */
export function expectFull({ document }: Opened): void {
  const charts = chartsOf(document).filter(({ kind }) => kind !== 'risk-matrix');
  expect(charts.length).toBeGreaterThanOrEqual(5);
  expect(new Set(charts.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(4);
  expect(tablesOf(document).length).toBeGreaterThanOrEqual(4);
}
