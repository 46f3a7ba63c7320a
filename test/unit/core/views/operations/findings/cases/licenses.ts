import { DAY } from '../../../../../../../core/kernel/time.ts';
import type { Rows } from '../../../../../../../core/world/index.ts';
import { make, NOW, type Tampering } from '../tampered.ts';
import { type CaseRow, many, moves } from './case.ts';

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

export const licenseRows: readonly CaseRow[] = [
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
