import { pageTypes, reports } from '../../../../../../core/views/operations/index.ts';
import { testPages } from './checks/world.ts';

/** `npm run test:deep` looks at twenty. */
const SEEDS = [42, 7, 1204];

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

for (const seed of SEEDS) testPages(`seed ${seed}`, { seed }, true);
