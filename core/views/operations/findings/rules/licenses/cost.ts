import { DAY } from '../../../../../kernel/time.ts';
import {
  counted,
  date,
  figure,
  finding,
  form,
  guide,
  impact,
  level,
  limit,
  money,
  named,
  sentence,
} from '../../../../../print/findings/wording.ts';
import type { LicenseRow } from '../../../../../world/index.ts';
import { sumOf } from '../../../sums.ts';
import { exceeds, greatest, moved, refs, share } from '../../aggregates.ts';
import { type OperationsRule, rule } from '../../rule.ts';
import { BOTH, OWNER, products } from './shared.ts';

const waste = (row: LicenseRow): number => Math.max(0, row.availableLicenses) * row.costPerLicense;

/** What seats cost, and which of them for nothing. */
export const costRules: readonly OperationsRule[] = [
  rule({
    id: 'license-waste-high',
    pages: BOTH,
    subject: 'licenses/waste',
    label: 'Seats are paid for and not used',
    thresholds: {
      high: limit(10, 'percent of licence cost', 'a tenth is the reserve that joiners need; what is above it is waste'),
      warning: limit(20, 'percent of licence cost', 'shelfware surveys report 20 to 30 % (Gartner, Flexera)'),
      severe: limit(30, 'percent of licence cost', 'above what shelfware surveys report'),
    },
    evaluate({ rows: { licenses } }, at) {
      const cost = sumOf(licenses, (row) => row.totalCost);
      const wasted = sumOf(licenses, waste);
      const part = share(wasted, cost);
      if (!exceeds(part, at.high)) return null;
      const idle = greatest(
        licenses.filter((row) => waste(row) > 0),
        waste,
      );
      const yearly = money('saving', 'Cost of idle seats a year', 12 * Math.max(0, wasted - (cost * at.high) / 100));
      const who = products('Product with the most waste', idle.slice(0, 3));
      return finding({
        severity: 100 * part > at.severe ? 'critical' : 100 * part > at.warning ? 'warning' : 'notice',
        weight: part,
        rows: refs('licenses', idle),
        text: sentence`Idle seats cost ${money('waste', 'Licence waste a month', wasted)} a month, ${figure('share', 'Share of licence cost', 'percent', 100 * part)} of licence cost; a reserve of ${guide('reserve', 'Reserve', 'percent', at.high)} would do. The most waste is in ${who}.`,
        recommendation: sentence`Return seats down to a reserve of ${guide('reserve', 'Reserve', 'percent', at.high)}, beginning with ${who}: this saves ${yearly} a year.`,
        risk: {
          title: sentence`Avoidable licence cost of ${yearly} a year`,
          likelihood: 5,
          impact: level(100 * part, 12, 18, 25, 35),
          mitigation: 'Monthly return of seats that stayed idle; approval of new seats against the reserve.',
        },
        action: { title: sentence`Return idle seats of ${who}`, owner: OWNER, days: 30 },
      });
    },
  }),
  rule({
    id: 'license-waste-low',
    pages: BOTH,
    subject: 'licenses/waste',
    label: 'Few seats are idle',
    thresholds: { low: limit(10, 'percent of licence cost', 'a tenth is the reserve that joiners need') },
    evaluate({ rows: { licenses } }, at) {
      const cost = sumOf(licenses, (row) => row.totalCost);
      const part = share(sumOf(licenses, waste), cost);
      if (part === null || 100 * part > at.low) return null;
      return finding({
        severity: 'positive',
        weight: 1 - part,
        rows: refs('licenses', licenses),
        text: sentence`Idle seats are ${figure('share', 'Share of licence cost', 'percent', 100 * part)} of licence cost, within the reserve of ${guide('reserve', 'Reserve', 'percent', at.low)} that joiners need.`,
      });
    },
  }),
  rule({
    id: 'license-renewal-idle',
    pages: BOTH,
    subject: 'licenses/renewal',
    label: 'Licences renew soon with many idle seats',
    thresholds: {
      horizon: limit(60, 'days', 'seats can be cut at renewal only; the vendor wants the number a month ahead'),
      idle: limit(15, 'percent of seats', 'a tenth is reserve; from here on a cut is worth the talk'),
    },
    evaluate({ rows: { licenses }, asOf }, at) {
      const due = licenses.filter(
        ({ renewalDate }) => renewalDate >= asOf.time && renewalDate - asOf.time <= at.horizon * DAY,
      );
      const idle = greatest(
        due.filter((row) => exceeds(share(row.availableLicenses, row.totalLicenses), at.idle)),
        waste,
      );
      const [first] = [...idle].sort((a, b) => a.renewalDate - b.renewalDate);
      if (!first) return null;
      const who = products('Product that renews with idle seats', idle);
      const wasted = 12 * sumOf(idle, waste);
      const part = share(wasted, 12 * sumOf(licenses, (row) => row.totalCost));
      return finding({
        severity: 'warning',
        weight: part,
        rows: refs('licenses', idle),
        text: sentence`${who} ${form(idle.length, 'renews', 'renew')} within ${figure('horizon', 'Days ahead', 'days', at.horizon)}, ${form(idle.length, 'on', 'the first on')} ${date('first', 'First renewal', first.renewalDate)}, with idle seats that cost ${money('waste', 'Their idle seats a year', wasted)} a year.`,
        recommendation: sentence`Cut the number of seats at the renewal of ${who}.`,
        risk: {
          title: sentence`Idle seats of ${who} are renewed`,
          likelihood: 4,
          impact: level(part, 0.01, 0.03, 0.06, 0.1),
          mitigation: 'Seat counts agreed before the renewal date.',
        },
        action: { title: sentence`Agree seat counts for ${who}`, owner: OWNER, days: 14 },
      });
    },
  }),
  rule({
    id: 'license-waste-concentrated',
    pages: BOTH,
    subject: 'licenses/largest-waste',
    label: 'One product makes up much of the waste',
    thresholds: {
      high: limit(15, 'percent of licence waste', 'one talk with one vendor settles a sixth of the waste'),
      fewest: limit(5, 'licences', 'with fewer, one is a large share anyway'),
    },
    evaluate({ rows: { licenses } }, at) {
      const [worst] = greatest(licenses, waste);
      const total = sumOf(licenses, waste);
      const part = worst ? share(waste(worst), total) : null;
      if (!worst || licenses.length < at.fewest || !exceeds(part, at.high)) return null;
      const product = named('product', 'Product with the most waste', worst.product);
      return finding({
        severity: 'notice',
        weight: share(
          waste(worst),
          sumOf(licenses, (row) => row.totalCost),
        ),
        rows: refs('licenses', [worst]),
        text: sentence`${product} alone makes up ${figure('share', 'Its share of licence waste', 'percent', 100 * part)} of licence waste: ${counted('seats', 'Its idle seats', worst.availableLicenses, 'idle seat')} cost ${money('waste', 'Its waste a month', waste(worst))} a month.`,
        recommendation: sentence`Return seats of ${product} first.`,
        action: { title: sentence`Ask clients which idle seats of ${product} they still need`, owner: OWNER, days: 21 },
      });
    },
  }),
  rule({
    id: 'license-cost-outgrows',
    pages: BOTH,
    subject: 'licenses/growth',
    label: 'Licence cost grows faster than revenue',
    thresholds: {
      gap: limit(
        2,
        'percent points in three months',
        'more than a new client’s seats, bought before its first invoice, explain',
      ),
    },
    evaluate(snapshot, at) {
      const cost = moved(snapshot, 'license-cost', 3);
      const mrr = moved(snapshot, 'mrr', 3);
      if (!cost || !mrr || cost.percent - mrr.percent <= at.gap || cost.percent <= 0) return null;
      const gap = cost.percent - mrr.percent;
      return finding({
        severity: 'warning',
        weight: gap / 20,
        rows: refs('licenses', snapshot.rows.licenses),
        text: sentence`In three months licence cost rose by ${figure('cost', 'Rise of licence cost', 'percent', cost.percent)} to ${figure('now', 'Licence cost a month', 'usd', cost.to)} a month, while monthly recurring revenue ${mrr.percent < 0 ? 'fell' : 'rose'} by ${figure('mrr', 'Change of monthly recurring revenue', 'percent', Math.abs(mrr.percent))}.`,
        recommendation: 'Pass vendors’ price rises on at renewal, and stop orders of seats without a client’s order.',
        risk: {
          title: 'Licence cost outgrows revenue',
          likelihood: level(gap, 2, 4, 7, 10),
          impact: impact(gap / 100),
          mitigation: 'Price adjustment clauses; seats ordered against clients’ orders only.',
        },
        action: { title: 'Compare seats ordered with seats sold', owner: OWNER, days: 14 },
      });
    },
  }),
];
