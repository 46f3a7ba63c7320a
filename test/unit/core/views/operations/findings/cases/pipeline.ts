import { DAY } from '../../../../../../../core/kernel/time.ts';
import type { Rows } from '../../../../../../../core/world/index.ts';
import { make, NOW, split, type Tampering } from '../tampered.ts';
import { type CaseRow, many } from './case.ts';

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

export const pipelineRows: readonly CaseRow[] = [
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
