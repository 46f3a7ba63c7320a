import { pageTypes, reports } from '../../../../core/reports/index.ts';
import { hasPdfTools } from '../../../tools/pdf-tools.ts';
import { oddCounts } from '../../../tools/report-sample.ts';
import {
  expectFiguresOfMeasures,
  expectFull,
  expectNothingEmpty,
  expectSumsRight,
  expectTablesWhole,
} from './checks/document.ts';
import { layoutFaults } from './checks/layout.ts';
import { compose, type Given, open } from './checks/opened.ts';
import { expectReadable } from './checks/pdf.ts';

/** `npm run test:deep` looks at twenty. */
const SEEDS = [42, 7, 1204];

interface Case extends Given {
  readonly world: string;
  readonly page: string;
}

const worlds: readonly Omit<Case, 'page'>[] = [
  ...SEEDS.map((seed) => ({ world: `seed ${seed}`, seed })),
  ...Object.entries(oddCounts).map(([world, counts]) => ({ world, seed: 42, counts })),
];
const cases: readonly Case[] = worlds.flatMap((world) => pageTypes.map((page) => ({ ...world, page })));
const full = cases.filter(({ world }) => world.startsWith('seed') || world === 'large');
const withTools = hasPdfTools() ? test : test.skip;

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
  const opened = () => open(given, given.page);

  test('key figures are those of the measures: now, or of the last whole month', async () => {
    expectFiguresOfMeasures(await opened());
  });

  test('nothing in it is undefined, not a number or empty where something is to be said', async () => {
    expectNothingEmpty(await opened());
  });

  test('tables are as wide as their columns, at most 25 rows long, or say why they are empty', async () => {
    expectTablesWhole(await opened());
  });

  test('shares add up to 100.0, a waterfall to its end', async () => {
    expectSumsRight(await opened());
  });

  test('the same input gives the same document', async () => {
    const { document } = await opened();
    expect(await compose(given, given.page)).toEqual(document);
  });

  test('no text lies outside its box or over another', async () => {
    const { layout } = await opened();
    expect(layoutFaults(layout)).toEqual([]);
  });

  withTools('the file has nothing wrong, and each text and key figure can be read in it', async () => {
    await expectReadable(await opened());
  });
});

test.each(full)('$page of $world has five charts or more of four kinds, and tables', async (given) => {
  expectFull(await open(given, given.page));
});
