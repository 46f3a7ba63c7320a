import { DAY } from '../../../../core/kernel/time.ts';
import type { Severity } from '../../../../core/reports/findings/finding.ts';
import type { Rows } from '../../../../core/world/index.ts';
import { make, NOW, record, split, type Tampering } from './tampered.ts';

export interface Case {
  readonly id: string;
  /** A world in which the figure that the rule looks at is `x`. */
  readonly world: (x: number) => Tampering;
  /** The nearest figure at which it speaks, and the nearest at which it is silent. */
  readonly speaks: number;
  readonly silent: number;
  /** How it speaks, and from which figure on otherwise. */
  readonly severity: Severity;
  readonly severe?: readonly [figure: number, severity: Severity];
}

type Row = [
  id: string,
  world: Case['world'],
  speaks: number,
  silent: number,
  severity: Severity,
  severe?: Case['severe'],
];

const repeat = (count: number, value: number): number[] => Array.from({ length: count }, () => value);
const clients = (list: Partial<Rows['clients']>[]): Tampering => ({ rows: { clients: make('clients', list) } });
const many = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);
const plain = { annualRevenue: 100_000, annualCosts: 50_000, churnRisk: 'Low', status: 'Active' } as const;

/** Clients of so many industries that share 70 of monthly recurring revenue. */
const industries = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ monthlyRecurring: 70 / count, industry: `Industry ${n}` }));

const clientRows: Row[] = [
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

const marginRows: Row[] = [
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

type License = Partial<Rows['licenses']>;
const seats = (total: number, used: number, more: License = {}): License => ({
  totalLicenses: total,
  usedLicenses: used,
  availableLicenses: total - used,
  costPerLicense: 100,
  totalCost: 100 * total,
  utilizationRate: (100 * used) / total,
  renewalDate: NOW + 300 * DAY,
  ...more,
});
const licenses = (list: License[]): Tampering => ({ rows: { licenses: make('licenses', list) } });
const moves = (id: 'license-cost' | 'vendor-spend', x: number): Tampering => ({
  months: { [id]: [100, 100, 100, 100 + x], mrr: [100, 100, 100, 101] },
});

const licenseRows: Row[] = [
  ['license-waste-high', (x) => licenses([seats(1000, 1000 - x)]), 101, 100, 'notice', [201, 'warning']],
  ['license-waste-high', (x) => licenses([seats(1000, 1000 - x)]), 300, 100, 'warning', [301, 'critical']],
  ['license-waste-low', (x) => licenses([seats(1000, 1000 - x)]), 100, 101, 'positive'],
  ['license-non-compliant', (x) => licenses([seats(1000, 1000 + x)]), 1, 0, 'warning', [10, 'critical']],
  ['license-compliant', (x) => licenses([...many(4, seats(10, 5)), seats(10, x)]), 10, 11, 'positive'],
  ['license-renewal-idle', (x) => licenses([seats(10, 5, { renewalDate: NOW + x * DAY })]), 60, 61, 'warning'],
  ['license-renewal-idle', (x) => licenses([seats(100, 100 - x, { renewalDate: NOW + DAY })]), 16, 15, 'warning'],
  ['license-headroom-short', (x) => licenses([seats(100, x)]), 95, 94, 'notice'],
  ['license-headroom-short', (x) => licenses([seats(100, x)]), 100, 101, 'notice'],
  ['license-waste-concentrated', (x) => licenses([seats(100, 100 - x), ...many(6, seats(100, 86))]), 16, 14, 'notice'],
  ['license-cost-outgrows', (x) => moves('license-cost', x), 3.1, 3, 'warning'],
];

const leads = (list: Partial<Rows['leads']>[]): Tampering => ({ rows: { leads: make('leads', list) } });
const won = (value: number, of: number): Tampering => ({
  months: { 'leads-won': [value, 0, 0, 0], 'leads-closed': [of, 0, 0, 0] },
});
const lead = {
  value: 1000,
  stage: 'Discovery',
  lastContact: NOW,
  expectedCloseDate: NOW + 60 * DAY,
  source: 'Partner',
} as const;
const covered = (x: number): Tampering => ({
  ...leads([{ value: 100_000 * x }]),
  months: { 'value-won': [1000, 0, 0, 0] },
});

const pipelineRows: Row[] = [
  ['pipeline-coverage-low', covered, 2.9, 3, 'warning', [1.4, 'critical']],
  ['pipeline-coverage-good', covered, 3, 2.9, 'positive'],
  ['win-rate-low', (x) => won(x, 100), 24, 25, 'warning'],
  ['win-rate-low', (x) => won(0, x), 10, 9, 'warning'],
  ['win-rate-high', (x) => won(x, 100), 35, 34, 'positive'],
  ['win-rate-high', (x) => won(x, x), 10, 9, 'positive'],
  [
    'lead-overdue',
    (x) => split('leads', ['value'], x, { expectedCloseDate: NOW - 1 }, lead),
    10.1,
    10,
    'warning',
    [25, 'critical'],
  ],
  ['lead-stale', (x) => split('leads', ['value'], x, { lastContact: NOW - 15 * DAY }, lead), 10.1, 10, 'warning'],
  ['lead-stale', (x) => leads([{ ...lead, lastContact: NOW - x * DAY }]), 14.1, 14, 'warning'],
  ['lead-concentration', (x) => split('leads', ['value'], x, lead, lead), 20.1, 20, 'notice'],
  ['pipeline-shrinking', (x) => ({ months: { pipeline: [100, 0, 0, 100 - x] } }), 10, 9.9, 'warning'],
  ['pipeline-growing', (x) => ({ months: { pipeline: [100, 0, 0, 100 + x] } }), 10, 9.9, 'positive'],
  ['pipeline-early', (x) => split('leads', ['value'], x, { stage: 'Qualification' }, lead), 60.1, 60, 'notice'],
  [
    'pipeline-closing-soon',
    (x) => split('leads', ['value'], x, { stage: 'Negotiation', expectedCloseDate: NOW + DAY }, lead),
    10.1,
    10,
    'positive',
  ],
  [
    'pipeline-closing-soon',
    (x) => leads([{ ...lead, stage: 'Negotiation', expectedCloseDate: NOW + x * DAY }]),
    30,
    31,
    'positive',
  ],
  [
    'pipeline-source-dependence',
    (x) => leads([{ ...lead, source: 'Referral', value: x }, ...many(4, { ...lead, value: 10 })]),
    61,
    60,
    'notice',
  ],
  [
    'sales-cycle-long',
    (x) => ({ months: { 'leads-won': [1, 0, 0, 0], 'days-to-win': [x, 0, 0, 0] } }),
    91,
    90,
    'notice',
  ],
];

type Technician = Partial<Rows['technicians']>;
const technicians = (list: Technician[]): Tampering => ({ rows: { technicians: make('technicians', list) } });
const load = (x: number, more: Technician = {}): Technician => ({
  billableMinutes: x * 100,
  availableMinutes: 10_000,
  status: 'Busy',
  skills: [],
  ...more,
});
const teams = (x: number): Tampering => ({
  rows: {
    departments: make('departments', [{}, {}]),
    technicians: make('technicians', [
      load(70 + x, { departmentId: 'departments-0' }),
      load(70, { departmentId: 'departments-1' }),
    ]),
  },
});

const capacityRows: Row[] = [
  ['utilization-high', (x) => technicians([load(x)]), 80.1, 80, 'warning', [90.1, 'critical']],
  ['utilization-low', (x) => technicians([load(x)]), 69.9, 70, 'notice', [54.9, 'warning']],
  ['utilization-healthy', (x) => technicians([load(x)]), 70, 69.9, 'positive'],
  ['utilization-healthy', (x) => technicians([load(x)]), 80, 80.1, 'positive'],
  ['technician-overloaded', (x) => technicians([load(x), load(50)]), 85.1, 85, 'warning'],
  ['technician-idle', (x) => technicians([load(x), load(70)]), 59.9, 60, 'notice'],
  ['technician-idle', (x) => technicians([load(50), ...many(x, load(70))]), 8, 9, 'notice'],
  ['utilization-uneven', teams, 10.1, 10, 'notice'],
  [
    'technician-leave-high',
    (x) => technicians([...many(x, load(70, { status: 'On Leave' })), ...many(20 - x, load(70))]),
    4,
    3,
    'warning',
  ],
  [
    'skill-single',
    (x) =>
      technicians([load(70, { skills: ['Linux'] }), ...many(x, load(70, { skills: ['Linux'] })), load(70), load(70)]),
    0,
    1,
    'notice',
  ],
];

const rated = (x: number): Tampering => ({ lastMonth: { satisfaction: x, surveys: 10 } });
const backlog = (open: number): Tampering => ({ lastMonth: { 'tickets-closed': 2100 }, now: { 'open-tickets': open } });

const serviceRows: Row[] = [
  ['satisfaction-low', rated, 4.19, 4.2, 'warning', [3.99, 'critical']],
  ['satisfaction-low', (x) => ({ lastMonth: { satisfaction: 4.1, surveys: x } }), 10, 9, 'warning'],
  ['satisfaction-high', rated, 4.4, 4.39, 'positive'],
  [
    'client-dissatisfied',
    (x) => ({ ...clients([plain]), clients: () => record({ satisfaction: x }) }),
    4.09,
    4.1,
    'warning',
  ],
  [
    'client-dissatisfied',
    (x) => ({
      ...split('clients', ['annualRevenue'], x, {}),
      clients: (id) => record({ satisfaction: id === 'clients-0' ? 4 : 5 }),
    }),
    3.1,
    3,
    'warning',
  ],
  [
    'backlog-growing',
    (x) => ({ lastMonth: { 'tickets-opened': 1000, 'tickets-closed': 1000 - x } }),
    31,
    30,
    'warning',
  ],
  ['backlog-long', backlog, 151, 150, 'warning'],
  ['backlog-short', backlog, 99, 100, 'positive'],
  ['ticket-cost-high', (x) => ({ lastMonth: { 'cost-per-ticket': x } }), 50.01, 50, 'notice'],
  ['ticket-demand-rising', (x) => ({ change: { 'tickets-opened': [1000, 1000 + x] } }), 101, 100, 'notice'],
];

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

const budgetRows: Row[] = [
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

const spent = (x: number, first: Partial<Rows['vendors']>, others: Partial<Rows['vendors']> = {}) =>
  split('vendors', ['annualSpend'], x, first, others);
const good = { riskLevel: 'Low', performanceScore: 90, paymentTerms: 'Net 30' } as const;

const vendorRows: Row[] = [
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

const contractRows: Row[] = [
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

const all = [
  ...clientRows,
  ...marginRows,
  ...licenseRows,
  ...pipelineRows,
  ...capacityRows,
  ...serviceRows,
  ...budgetRows,
  ...vendorRows,
  ...contractRows,
];

export const cases: readonly Case[] = all.map(([id, world, speaks, silent, severity, severe]) => {
  const base = { id, world, speaks, silent, severity };
  return severe ? { ...base, severe } : base;
});
