import { make, type Tampering } from '../tampered.ts';
import type { CaseRow } from './case.ts';

const month = (x: number): Tampering => ({
  rows: { departments: make('departments', [{ budget: 100_000, forecast: 1000 * x }]) },
});
/** 68.75 % of November are over at the time of the sample. */
const category = (x: number): Tampering => ({
  rows: {
    departments: make('departments', [{ categories: [{ category: 'Travel', budget: 10_000, spent: x * 100 }] }]),
  },
});
const kept = (x: number): Tampering => ({
  months: { 'spend-vs-budget': [x, 101 - Number(x <= 100), 101 - Number(x <= 100), 50] },
});

export const budgetRows: readonly CaseRow[] = [
  ['budget-over', month, 102.1, 102, 'warning', [105.1, 'critical']],
  ['budget-on-track', month, 102, 102.1, 'positive'],
  ['budget-on-track', month, 95, 94.9, 'positive'],
  ['budget-under', month, 94.9, 95, 'notice'],
  ['department-over-budget', month, 103.1, 103, 'warning'],
  ['category-exhausted', category, 84, 83, 'notice', [101, 'warning']],
  ['budget-over-repeatedly', kept, 100.1, 100, 'warning'],
  ['budget-kept-repeatedly', kept, 100, 100.1, 'positive'],
  [
    'spend-high-for-revenue',
    (x) => ({ lastMonth: { spend: x, revenue: 100 } }),
    70.1,
    70,
    'warning',
    [100.1, 'critical'],
  ],
  [
    'revenue-outgrows-budget',
    (x) => ({ months: { budget: [100, 100, 100, 100], mrr: [100, 100, 100, 100 + x] } }),
    5.1,
    5,
    'positive',
  ],
];
