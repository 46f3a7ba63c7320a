import type { Rows } from '../../../../../../../core/world/index.ts';
import { make, split } from '../tampered.ts';
import { type CaseRow, many, moves } from './case.ts';

const spent = (x: number, first: Partial<Rows['vendors']>, others: Partial<Rows['vendors']> = {}) =>
  split('vendors', ['annualSpend'], x, first, others);
const good = { riskLevel: 'Low', performanceScore: 90, paymentTerms: 'Net 30' } as const;

export const vendorRows: readonly CaseRow[] = [
  ['vendor-concentration', (x) => spent(x, good), 30.1, 30, 'notice', [50.1, 'warning']],
  ['vendor-concentration-low', (x) => spent(x, good), 19.9, 20, 'positive'],
  [
    'vendor-risk-high',
    (x) => spent(Math.max(1, x), { riskLevel: x > 0 ? 'High' : 'Low', performanceScore: 50 }, good),
    9.9,
    0,
    'warning',
    [10, 'critical'],
  ],
  ['vendor-risk-none', (x) => spent(5, { riskLevel: x > 0 ? 'High' : 'Low' }, good), 0, 1, 'positive'],
  ['vendor-performance-weak', (x) => spent(x, { riskLevel: 'Medium', performanceScore: 77 }, good), 25.1, 25, 'notice'],
  ['vendor-performance-weak', (x) => spent(50, { riskLevel: 'Low', performanceScore: x }, good), 77, 78, 'notice'],
  [
    'vendor-tail',
    (x) => ({ rows: { vendors: make('vendors', [{ annualSpend: 98_000 }, { annualSpend: x }]) } }),
    1999,
    2001,
    'notice',
  ],
  [
    'vendor-tail',
    (x) => ({
      rows: { vendors: make('vendors', [...many(2, { annualSpend: 10 }), ...many(x, { annualSpend: 9999 })]) },
    }),
    5,
    6,
    'notice',
  ],
  ['vendor-prepaid', (x) => spent(x, { paymentTerms: 'Annual in advance' }, good), 25.1, 25, 'notice'],
  ['vendor-spend-rising', (x) => moves('vendor-spend', x), 4.1, 4, 'warning'],
];
