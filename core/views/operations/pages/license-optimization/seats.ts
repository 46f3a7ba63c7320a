import type { Cents } from '../../../../kernel/money.ts';
import { DAY } from '../../../../kernel/time.ts';
import type { LicenseRow } from '../../../../world/index.ts';
import type { CompanySnapshot } from '../../snapshot.ts';
import { smallestFirst } from '../../sums.ts';
import { thresholds } from '../parts/thresholds.ts';

/** Seats that are paid for and that nobody uses. */
export const idleSeats = ({ availableLicenses }: LicenseRow): number => Math.max(0, availableLicenses);

/** What they cost a month. */
export const wasteOf = (row: LicenseRow): Cents => idleSeats(row) * row.costPerLicense;

/** Idle seats beyond the reserve that people joining will need. */
export function reclaimable(row: LicenseRow): number {
  const reserve = Math.ceil((row.totalLicenses * thresholds.idleSeats.reserve) / 100);
  return Math.max(0, idleSeats(row) - reserve);
}

/** What giving those back saves a year. */
export const savingOf = (row: LicenseRow): Cents => 12 * reclaimable(row) * row.costPerLicense;

/** Seats in use that are not paid for. */
export const missingSeats = ({ availableLicenses }: LicenseRow): number => Math.max(0, -availableLicenses);

/** Licences that renew within the horizon, the next first. */
export function renewing({ rows, asOf }: CompanySnapshot): readonly LicenseRow[] {
  const until = asOf.time + thresholds.horizon.days * DAY;
  return smallestFirst(
    rows.licenses.filter(({ renewalDate }) => renewalDate <= until),
    ({ renewalDate }) => renewalDate,
  );
}
