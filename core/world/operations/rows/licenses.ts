import { type Cents, round, toDollars } from '../../../kernel/money.ts';
import { DAY, dayStart, isoDate, isoTime, MINUTE, type Time } from '../../../kernel/time.ts';
import type { Row } from '../../engine/entity.ts';
import { type Posting, wobble } from '../../engine/postings.ts';
import type { Projection } from '../../machine.ts';
import { lastMove, lastPosting } from '../../pace.ts';
import type { LicenseType } from '../../pack/products.ts';
import { business, postings } from '../../pack/rates.ts';
import { totalSeats } from '../license-seats.ts';
import type { License } from '../state.ts';

export type ComplianceStatus = 'Compliant' | 'Warning' | 'Non-Compliant';

export interface LicenseRow extends Row {
  readonly vendor: string;
  readonly product: string;
  readonly licenseType: LicenseType;
  readonly totalLicenses: number;
  readonly usedLicenses: number;
  readonly availableLicenses: number;
  readonly costPerLicense: Cents;
  readonly totalCost: Cents;
  readonly renewalDate: Time;
  readonly complianceStatus: ComplianceStatus;
  /** Percent. */
  readonly utilizationRate: number;
}

/** Percent with two decimals; 0 of 0 is 0. */
export function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : round((100 * part) / whole, 2);
}

/** From this share of seats in use, in percent, or so near to its renewal, a compliant licence is a warning. */
const WARNING = { utilization: 95, renewalDays: 14 } as const;

export function compliance(total: number, used: number, renewal: Time, time: Time): ComplianceStatus {
  if (used > total) return 'Non-Compliant';
  const close = renewal - dayStart(time) <= WARNING.renewalDays * DAY;
  return close || percent(used, total) >= WARNING.utilization ? 'Warning' : 'Compliant';
}

/** Seats in use: what people usually use, a little more or less with each posting; all seats and more while overused. */
function seatsInUse(license: License, posting: Posting): number {
  const { held } = license;
  const total = totalSeats(license);
  if (license.overuse > 0) return total + license.overuse;
  const busy = business.between(posting.time - 30 * MINUTE, posting.time);
  const swing = Math.max(1, held * 0.02) * (0.5 + busy);
  const used = held * license.adoption + wobble(license.id, posting) * swing;
  return Math.max(0, Math.min(total, Math.round(used)));
}

function lastShown(license: License, time: Time): Time {
  if (license.overuse > 0) return license.changedAt;
  return lastMove(license.id, time, postings.license, license.changedAt, (posting) => seatsInUse(license, posting));
}

/** The row as JSON. */
const wire = (row: LicenseRow) => ({
  id: row.id,
  vendor: row.vendor,
  product: row.product,
  licenseType: row.licenseType,
  totalLicenses: row.totalLicenses,
  usedLicenses: row.usedLicenses,
  availableLicenses: row.availableLicenses,
  costPerLicense: toDollars(row.costPerLicense),
  totalCost: toDollars(row.totalCost),
  renewalDate: isoDate(row.renewalDate),
  complianceStatus: row.complianceStatus,
  utilizationRate: row.utilizationRate,
  lastUpdated: isoTime(row.lastUpdated),
});
export type LicenseWire = ReturnType<typeof wire>;

export const licenses: Projection<'licenses'> = {
  drift: 'license.seats-used',
  shown: (_simulation, license, time) => lastShown(license, time),
  row(simulation, license, time) {
    const total = totalSeats(license);
    const used = seatsInUse(license, lastPosting(license.id, time, postings.license));
    const shown = lastShown(license, time);
    return {
      id: license.id,
      vendor: simulation.state.vendors.need(license.vendor).name,
      product: license.product,
      licenseType: license.type,
      totalLicenses: total,
      usedLicenses: used,
      availableLicenses: total - used,
      costPerLicense: license.price,
      totalCost: total * license.price,
      renewalDate: license.renewal,
      complianceStatus: compliance(total, used, license.renewal, shown),
      utilizationRate: percent(used, total),
      lastUpdated: shown,
    };
  },
  wire,
  name: ({ product }) => product,
};
