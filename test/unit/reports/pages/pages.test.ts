import { rulesNarrator } from '../../../../core/kernel/narrator.ts';
import { monthStart } from '../../../../core/kernel/time.ts';
import { isStanding, measureNow, measureSeries, needMeasure, served } from '../../../../core/measures/index.ts';
import type { Chart } from '../../../../core/reports/charts/chart.ts';
import { formatFigure } from '../../../../core/reports/format.ts';
import { composeReport, pageTypes, type ReportDocument, reports, type Table } from '../../../../core/reports/index.ts';
import { oddCounts, reportSample } from '../../../tools/report-sample.ts';

const worlds = [
  ['seed 42', 42, {}],
  ['seed 7', 7, {}],
  ...Object.entries(oddCounts).map(([name, counts]) => [name, 42, counts] as const),
] as const;

const cases = worlds.flatMap(([world, seed, counts]) => reports.map(({ id }) => ({ world, page: id, seed, counts })));
type Case = (typeof cases)[number];

async function compose({ page, seed, counts }: Case): Promise<ReportDocument> {
  const definition = reports.find(({ id }) => id === page);
  if (!definition) throw new Error(`no report ${page}`);
  const { view } = reportSample(seed, counts);
  return composeReport({ definition, view, request: { paper: 'A4' }, narrator: rulesNarrator });
}

function chartsOf({ sections }: ReportDocument): readonly Chart[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'chart' ? [block.chart] : block.kind === 'charts' ? [block.left, block.right] : [],
    ),
  );
}

const tablesOf = ({ sections }: ReportDocument): readonly Table[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])));

/** Every text of a document, wherever it stands. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** Every number of a document, wherever it stands. */
function numbersOf(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersOf) : [];
}

test('there are seven page types, each with a question and six to eight key figures', () => {
  expect(pageTypes).toEqual([
    'client-profitability',
    'license-optimization',
    'sales-pipeline',
    'resource-allocation',
    'budget-analysis',
    'vendor-management',
    'executive-overview',
  ]);
  for (const { question, keyFigures, findings } of reports) {
    expect(question).toMatch(/\?$/);
    expect(keyFigures.length).toBeGreaterThanOrEqual(6);
    expect(keyFigures.length).toBeLessThanOrEqual(8);
    expect(new Set(keyFigures).size).toBe(keyFigures.length);
    expect(findings.length).toBeGreaterThan(4);
  }
});

describe.each(cases)('$page of $world', (given) => {
  const { simulation, history } = reportSample(given.seed, given.counts);

  test('key figures are those of the measures: now, or of the last whole month', async () => {
    const document = await compose(given);
    const figures = document.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'key-figures' ? block.figures : [])),
    );
    const ids = reports.find(({ id }) => id === given.page)?.keyFigures ?? [];
    const expected = ids.map((id) => {
      const measure = needMeasure(id);
      let value: number | null;
      if (isStanding(measure)) value = measureNow(id, 'company', null, simulation).value;
      else {
        const from = monthStart(simulation.time, -1);
        const to = monthStart(simulation.time) - 1;
        const query = { measure: id, scope: 'company', key: null, grain: 'month', from, to } as const;
        value = measureSeries(query, history, simulation).points[0]?.value ?? null;
      }
      return formatFigure(measure.unit, value === null ? null : served(measure.unit, value));
    });
    expect(figures.map(({ value }) => value)).toEqual(expected);
    expect(figures.map(({ id }) => id)).toEqual(ids);
    expect(document.cover).toEqual(figures.slice(0, 4));
  });

  test('nothing in it is undefined, not a number or empty where something is to be said', async () => {
    const document = await compose(given);
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
  });

  test('tables are as wide as their columns, at most 25 rows long, or say why they are empty', async () => {
    for (const { rows, columns, total, empty, source } of tablesOf(await compose(given))) {
      expect([...rows, ...(total ? [total] : [])].filter((row) => row.length !== columns.length)).toEqual([]);
      expect(rows.length).toBeLessThanOrEqual(25);
      if (rows.length === 0) expect(empty).not.toBe('');
      expect(source).toMatch(/^Source: /);
    }
  });

  test('shares add up to 100.0, a waterfall to its end', async () => {
    for (const chart of chartsOf(await compose(given))) {
      if (chart.kind === 'shares') {
        for (const { shares } of chart.rows) {
          expect(shares.reduce((sum, { value }) => sum + Math.round(value * 10), 0)).toBe(1000);
        }
      } else if (chart.kind === 'waterfall') {
        const cents = chart.steps.map(({ value }) => Math.round(value * 100));
        expect(cents.slice(0, -1).reduce((sum, value) => sum + value, 0)).toBe(cents.at(-1));
      }
    }
  });

  test('the same input gives the same document', async () => {
    expect(await compose(given)).toEqual(await compose(given));
  });
});

test.each(cases.filter(({ world }) => world.startsWith('seed') || world === 'large'))(
  '$page of $world has five charts or more of four kinds, and tables',
  async (given) => {
    const document = await compose(given);
    const charts = chartsOf(document).filter(({ kind }) => kind !== 'risk-matrix');
    expect(charts.length).toBeGreaterThanOrEqual(5);
    expect(new Set(charts.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(4);
    expect(tablesOf(document).length).toBeGreaterThanOrEqual(4);
  },
);
