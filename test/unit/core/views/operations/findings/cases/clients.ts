import { DAY } from '../../../../../../../core/kernel/time.ts';
import { NOW, record, split } from '../tampered.ts';
import { type CaseRow, clients, many, plain, repeat } from './case.ts';

/** Clients of so many industries that share 70 of monthly recurring revenue. */
const industries = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ monthlyRecurring: 70 / count, industry: `Industry ${n}` }));

export const clientRows: readonly CaseRow[] = [
  [
    'client-concentration-high',
    (x) => split('clients', ['monthlyRecurring'], x, {}),
    20.1,
    20,
    'warning',
    [35, 'critical'],
  ],
  [
    'client-concentration-low',
    (x) => clients([{ monthlyRecurring: x }, ...many(11, { monthlyRecurring: 82 })]),
    100,
    101,
    'positive',
  ],
  [
    'client-risk-high',
    (x) => split('clients', ['annualRevenue'], x, { churnRisk: 'High' }, plain),
    5.1,
    5,
    'warning',
    [20, 'critical'],
  ],
  ['client-risk-low', (x) => split('clients', ['annualRevenue'], x, { churnRisk: 'High' }, plain), 1.9, 2, 'positive'],
  [
    'client-leaving',
    (x) => split('clients', ['annualRevenue'], Math.max(x, 1), { status: x > 0 ? 'Offboarding' : 'Active' }, plain),
    4.9,
    0,
    'warning',
    [5, 'critical'],
  ],
  [
    'client-churn-high',
    (x) => ({
      months: { 'clients-left': [x, ...repeat(12, 0)], 'clients-signed': repeat(13, 0), clients: [100 - x, 100 - x] },
    }),
    16,
    15,
    'warning',
    [25, 'critical'],
  ],
  [
    'client-churn-low',
    (x) => ({
      months: { 'clients-left': [x, ...repeat(12, 0)], 'clients-signed': repeat(13, 0), clients: [100 - x, 100 - x] },
    }),
    4,
    5,
    'positive',
  ],
  ['revenue-retention-low', (x) => ({ lastMonth: { 'net-revenue-retention': x } }), 98.9, 99, 'warning'],
  ['revenue-retention-high', (x) => ({ lastMonth: { 'net-revenue-retention': x } }), 100.1, 100, 'positive'],
  [
    'client-base-growing',
    (x) => ({ months: { 'net-new-clients': [x, 0, 0, 0], clients: [100 + x, 100 + x] } }),
    3,
    2,
    'positive',
  ],
  [
    'client-base-shrinking',
    (x) => ({ months: { 'net-new-clients': [-x, 0, 0, 0], clients: [100 - x, 100 - x] } }),
    1,
    0,
    'warning',
  ],
  [
    'client-agreements-ending',
    (x) => ({
      ...split('clients', ['annualRevenue'], 6, { status: 'Active' }, plain),
      clients: (id) => record({ end: NOW + (id === 'clients-0' ? x : 200) * DAY }),
    }),
    60,
    61,
    'warning',
  ],
  [
    'client-agreements-ending',
    (x) => ({
      ...split('clients', ['annualRevenue'], x, { status: 'Active' }, plain),
      clients: (id) => record({ end: NOW + (id === 'clients-0' ? 20 : 200) * DAY }),
    }),
    5.1,
    5,
    'warning',
  ],
  [
    'client-agreements-ending',
    (x) => ({
      ...split('clients', ['annualRevenue'], 6, { status: 'Active' }, plain),
      clients: () => record({ end: NOW + 10 * DAY, renewing: x === 1 }),
    }),
    0,
    1,
    'warning',
  ],
  [
    'client-industry-concentration',
    (x) => clients([...industries(4), { monthlyRecurring: x, industry: 'Legal' }]),
    31,
    30,
    'notice',
  ],
];
