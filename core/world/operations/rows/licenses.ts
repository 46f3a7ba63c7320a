import { round } from '../../../kernel/money.ts';
import { DAY, dayStart, MINUTE, type Time } from '../../../kernel/time.ts';
import type { Projection } from '../../engine/part.ts';
import { lastMove, lastPosting, type Posting, wobble } from '../../engine/postings.ts';
import { business, postings } from '../../pack/rates.ts';
import type { ComplianceStatus } from '../../rows.ts';
import { totalSeats } from '../license-seats.ts';
import type { License } from '../state.ts';

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

export const licenses: Projection<'licenses'> = {
  kind: 'licenses',
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
};
