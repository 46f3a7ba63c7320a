import { split } from '../tampered.ts';
import { type CaseRow, clients, many, plain } from './case.ts';

export const marginRows: readonly CaseRow[] = [
  ['margin-low', (x) => ({ lastMonth: { margin: x } }), 29.9, 30, 'warning', [19.9, 'critical']],
  ['margin-healthy', (x) => ({ lastMonth: { margin: x } }), 35, 34.9, 'positive'],
  ['margin-falling', (x) => ({ change: { margin: [40, 40 - x] } }), 2, 1.9, 'warning'],
  ['margin-rising', (x) => ({ change: { margin: [40, 40 + x] } }), 1, 0.9, 'positive'],
  ['clients-at-loss', (x) => clients([{ ...plain, annualCosts: x }, ...many(19, plain)]), 100_001, 100_000, 'warning'],
  [
    'clients-margin-thin',
    (x) => split('clients', ['annualRevenue'], x, { annualCosts: 720_100 * x }, { annualCosts: 0 }),
    10.1,
    10,
    'warning',
  ],
  ['clients-margin-thin', (x) => clients([{ ...plain, annualCosts: 100_000 - 1000 * x }, plain]), 19.9, 20, 'warning'],
  [
    'profit-concentration',
    (x) =>
      clients([...many(3, { annualRevenue: x, annualCosts: 0 }), ...many(9, { annualRevenue: 20, annualCosts: 0 })]),
    41,
    40,
    'notice',
  ],
  [
    'agreement-type-weak',
    (x) =>
      clients([
        ...many(2, { ...plain, contractType: 'Basic' as const, annualCosts: 50_000 + 2000 * x }),
        ...many(2, { ...plain, contractType: 'Premium' as const }),
      ]),
    8,
    7.9,
    'notice',
  ],
  ['labor-cost-high', (x) => ({ lastMonth: { 'labor-cost': x, revenue: 100 } }), 30.1, 30, 'warning'],
  ['license-expense-high', (x) => ({ lastMonth: { 'license-expense': x, revenue: 100 } }), 30.1, 30, 'notice'],
];
