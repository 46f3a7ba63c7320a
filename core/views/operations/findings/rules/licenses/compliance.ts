import { counted, finding, form, guide, level, limit, money, sentence } from '../../../../../print/findings/wording.ts';
import type { LicenseRow } from '../../../../../world/index.ts';
import { sumOf } from '../../../sums.ts';
import { greatest, refs, shareOf } from '../../aggregates.ts';
import { type OperationsRule, rule } from '../../rule.ts';
import { BOTH, OWNER, products } from './shared.ts';

const missing = (row: LicenseRow): number => Math.max(0, row.usedLicenses - row.totalLicenses);

/** Whether there is a seat for everyone. */
export const complianceRules: readonly OperationsRule[] = [
  rule({
    id: 'license-non-compliant',
    pages: BOTH,
    subject: 'licenses/compliance',
    label: 'More seats are used than are paid for',
    thresholds: {
      any: limit(1, 'licence', 'what an audit would find today'),
      severe: limit(1, 'percent of licence cost', 'a gap of this size is no oversight in an auditor’s eyes'),
    },
    evaluate({ rows: { licenses } }, at) {
      const over = greatest(
        licenses.filter((row) => missing(row) > 0),
        (row) => missing(row) * row.costPerLicense,
      );
      if (over.length < at.any) return null;
      const seats = sumOf(over, missing);
      const exposure = 12 * sumOf(over, (row) => missing(row) * row.costPerLicense);
      const gap =
        (100 * exposure) /
        12 /
        Math.max(
          1,
          sumOf(licenses, (row) => row.totalCost),
        );
      const who = products('Product out of compliance', over);
      const short = counted('seats', 'Seats missing', seats, 'seat');
      const part = shareOf(over, licenses, (row) => row.totalCost);
      return finding({
        severity: gap >= at.severe ? 'critical' : 'warning',
        weight: part,
        rows: refs('licenses', over),
        text: sentence`${short} more than are paid for ${form(seats, 'is', 'are')} in use in ${who}. At list price the gap is ${money('exposure', 'Price of the missing seats a year', exposure)} a year, before audit penalties.`,
        recommendation: sentence`Buy or free ${short} in ${who} before the vendor’s next audit.`,
        risk: {
          title: sentence`Audit finding on ${who}`,
          likelihood: level(seats, 5, 20, 50, 100),
          impact: level(gap, 0.5, 1, 3, 6),
          mitigation: 'Purchase of the missing seats; an alert when seats in use reach the number paid for.',
        },
        action: { title: sentence`Close the gap of ${short}`, owner: OWNER, days: 5 },
      });
    },
  }),
  rule({
    id: 'license-compliant',
    pages: BOTH,
    subject: 'licenses/compliance',
    label: 'All licences are in compliance',
    thresholds: { fewest: limit(5, 'licences', 'with fewer it is no achievement') },
    evaluate({ rows: { licenses } }, at) {
      if (licenses.length < at.fewest || licenses.some((row) => missing(row) > 0)) return null;
      return finding({
        severity: 'positive',
        weight: 0.5,
        rows: refs('licenses', licenses),
        text: sentence`All ${counted('licenses', 'Licences', licenses.length, 'licence')} are in compliance: none has more seats in use than are paid for.`,
      });
    },
  }),
  rule({
    id: 'license-headroom-short',
    pages: BOTH,
    subject: 'licenses/headroom',
    label: 'Licences are nearly used up',
    thresholds: { full: limit(95, 'percent of seats', 'the next joiners of a mid-sized client use up the rest') },
    evaluate({ rows: { licenses } }, at) {
      const full = greatest(
        licenses.filter((row) => missing(row) === 0 && row.totalLicenses > 0 && row.utilizationRate >= at.full),
        (row) => row.utilizationRate,
      );
      if (full.length === 0) return null;
      const who = products('Product nearly used up', full);
      return finding({
        severity: 'notice',
        weight: shareOf(full, licenses, (row) => row.totalLicenses),
        rows: refs('licenses', full),
        text: sentence`At least ${guide('full', 'Share of seats in use from which a licence is nearly used up', 'percent', at.full)} of the seats of ${who} are in use: the next joiners will exceed what is paid for.`,
        recommendation: sentence`Order seats of ${who} before the next client joins.`,
        risk: {
          title: sentence`Seats of ${who} run out`,
          likelihood: level(full.length, 1, 2, 4, 6),
          impact: 2,
          mitigation: 'Order ahead of joiners; alerts at nine tenths of the seats.',
        },
        action: { title: sentence`Order a reserve of seats of ${who}`, owner: OWNER, days: 10 },
      });
    },
  }),
];
