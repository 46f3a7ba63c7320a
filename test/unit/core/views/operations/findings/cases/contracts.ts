import { DAY } from '../../../../../../../core/kernel/time.ts';
import type { Rows } from '../../../../../../../core/world/index.ts';
import { make, NOW, type Tampering } from '../tampered.ts';
import { type CaseRow, many } from './case.ts';

type Contract = Partial<Rows['contracts']>;
const contract = (end: number, more: Contract = {}): Contract => ({
  annualValue: 1000,
  endDate: NOW + end * DAY,
  noticePeriodDays: 30,
  autoRenewal: true,
  vendorId: 'vendors-0',
  ...more,
});
const contracts = (...list: Contract[]): Tampering => ({ rows: { contracts: make('contracts', list) } });
const scored = (score: number, end: number): Tampering => ({
  rows: { contracts: make('contracts', [contract(end)]), vendors: make('vendors', [{ performanceScore: score }]) },
});
const lapsing = { autoRenewal: false };

export const contractRows: readonly CaseRow[] = [
  ['contract-notice-soon', (x) => contracts(contract(30 + x)), 45, 46, 'warning'],
  ['contract-notice-soon', (x) => contracts(contract(30 + x)), 0, -1, 'warning'],
  ['contract-notice-missed', (x) => contracts(contract(30 - x)), 1, 0, 'notice'],
  ['contract-lapse', (x) => contracts(contract(x, lapsing)), 60, 61, 'warning', [21, 'critical']],
  ['contract-cover', (x) => contracts(contract(x, lapsing), ...many(4, contract(10))), 61, 60, 'positive'],
  ['contract-weak-vendor', (x) => scored(77, x), 180, 181, 'notice'],
  ['contract-weak-vendor', (x) => scored(x, 90), 77, 78, 'notice'],
  [
    'contract-ends-cluster',
    (x) => contracts(contract(20, { annualValue: x }), ...many(5, contract(800, { annualValue: 15 }))),
    26,
    25,
    'notice',
  ],
];
