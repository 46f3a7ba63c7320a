import {
  counted,
  figure,
  finding,
  form,
  guide,
  impact,
  level,
  limit,
  money,
  sentence,
} from '../../../../../print/findings/wording.ts';
import { sumOf } from '../../../sums.ts';
import { exceeds, greatest, refs, share, shareOf } from '../../aggregates.ts';
import { type OperationsRule, rule } from '../../rule.ts';
import { BOTH, called, OWNER, spend } from './shared.ts';

/** How well vendors deliver, and which may fail. */
export const deliveryRules: readonly OperationsRule[] = [
  rule({
    id: 'vendor-risk-high',
    pages: BOTH,
    subject: 'vendors/risk',
    label: 'Vendors at high risk',
    thresholds: {
      any: limit(1, 'vendor', 'a failing vendor is a client’s outage to come'),
      severe: limit(10, 'percent of vendor spend', 'a tenth of the supply from failing vendors reaches many clients'),
    },
    evaluate({ rows: { vendors } }, at) {
      const risky = greatest(
        vendors.filter(({ riskLevel }) => riskLevel === 'High'),
        spend,
      );
      if (risky.length < at.any) return null;
      const part = shareOf(risky, vendors, spend);
      const worst = risky.reduce((a, b) => (b.performanceScore < a.performanceScore ? b : a));
      const who = called('Vendor at high risk', risky);
      return finding({
        severity: part !== null && 100 * part >= at.severe ? 'critical' : 'warning',
        weight: Math.max(part ?? 0, 0.05),
        rows: refs('vendors', risky),
        text: sentence`${who} ${form(risky.length, 'is', 'are')} at high risk, with a performance score down to ${figure('score', 'Lowest performance score', 'count', worst.performanceScore)} of ${guide('most', 'Best score', 'count', 100)} and ${money('spend', 'Spend with them a year', sumOf(risky, spend))} of spend a year.`,
        recommendation: sentence`Agree an improvement plan with ${who}, and line up a replacement.`,
        risk: {
          title: sentence`${who} ${form(risky.length, 'fails', 'fail')} to deliver`,
          likelihood: level(100 - worst.performanceScore, 30, 36, 42, 50),
          impact: impact(part),
          mitigation: 'Improvement plan with dates; a tested replacement.',
        },
        action: { title: sentence`Hold a performance review with ${who}`, owner: OWNER, days: 14 },
      });
    },
  }),
  rule({
    id: 'vendor-risk-none',
    pages: BOTH,
    subject: 'vendors/risk',
    label: 'No vendor at high risk',
    thresholds: { fewest: limit(5, 'vendors', 'with fewer it is no achievement') },
    evaluate({ rows: { vendors } }, at) {
      if (vendors.length < at.fewest || vendors.some(({ riskLevel }) => riskLevel === 'High')) return null;
      const low = share(
        sumOf(
          vendors.filter(({ riskLevel }) => riskLevel === 'Low'),
          spend,
        ),
        sumOf(vendors, spend),
      );
      const all = counted('vendors', 'Vendors', vendors.length, 'vendor');
      return finding({
        severity: 'positive',
        weight: low,
        rows: refs('vendors', vendors),
        text:
          low === null
            ? sentence`None of ${all} is at high risk; there is no spend with them.`
            : sentence`None of ${all} is at high risk, and ${figure('share', 'Spend with vendors at low risk', 'percent', 100 * low)} of spend goes to vendors at low risk.`,
      });
    },
  }),
  rule({
    id: 'vendor-performance-weak',
    pages: BOTH,
    subject: 'vendors/performance',
    label: 'Much spend with middling vendors',
    thresholds: {
      score: limit(78, 'of 100', 'below this score a vendor counts as a medium risk'),
      high: limit(25, 'percent of vendor spend', 'a quarter of the supply falls short'),
    },
    evaluate({ rows: { vendors } }, at) {
      const weak = greatest(
        vendors.filter((row) => row.performanceScore < at.score && row.riskLevel !== 'High'),
        spend,
      );
      const part = shareOf(weak, vendors, spend);
      if (!exceeds(part, at.high)) return null;
      const who = called('Vendor with a middling score', weak);
      return finding({
        severity: 'notice',
        weight: part / 2,
        rows: refs('vendors', weak),
        text: sentence`${figure('share', 'Share of vendor spend', 'percent', 100 * part)} of vendor spend goes to vendors that score below ${guide('limit', 'Limit', 'count', at.score)} of ${guide('most', 'Best score', 'count', 100)}: ${who}.`,
        recommendation: sentence`Put service levels with credits into the contracts of ${who}.`,
        risk: {
          title: 'Middling vendors slip to high risk',
          likelihood: level(weak.length, 2, 4, 6, 9),
          impact: impact(part / 4),
          mitigation: 'Service levels with credits; regular scorecards.',
        },
        action: { title: sentence`Send scorecards to ${who}`, owner: OWNER, days: 30 },
      });
    },
  }),
];
