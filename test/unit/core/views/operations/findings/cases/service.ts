import { record, split, type Tampering } from '../tampered.ts';
import { type CaseRow, clients, plain } from './case.ts';

const rated = (x: number): Tampering => ({ lastMonth: { satisfaction: x, surveys: 10 } });
const backlog = (open: number): Tampering => ({ lastMonth: { 'tickets-closed': 2100 }, now: { 'open-tickets': open } });

export const serviceRows: readonly CaseRow[] = [
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
