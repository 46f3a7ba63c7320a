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
  named,
  sentence,
} from '../../../../../print/findings/wording.ts';
import { sumOf } from '../../../sums.ts';
import { exceeds, greatest, moved, refs, share, shareOf } from '../../aggregates.ts';
import { type OperationsRule, rule } from '../../rule.ts';
import { BOTH, called, OWNER, spend } from './shared.ts';

/** Where the money goes, and on what terms. */
export const spendRules: readonly OperationsRule[] = [
  rule({
    id: 'vendor-concentration',
    pages: BOTH,
    subject: 'vendors/concentration',
    label: 'One vendor takes much of the spend',
    thresholds: {
      high: limit(30, 'percent of vendor spend', 'beyond three tenths the vendor sets the price, not the buyer'),
      severe: limit(50, 'percent of vendor spend', 'half of the spend can’t be moved within a year'),
    },
    evaluate({ rows: { vendors } }, at) {
      const [largest] = greatest(vendors, spend);
      const part = largest ? share(largest.annualSpend, sumOf(vendors, spend)) : null;
      if (!largest || !exceeds(part, at.high)) return null;
      const name = named('vendor', 'Largest vendor', largest.name);
      return finding({
        severity: 100 * part > at.severe ? 'warning' : 'notice',
        weight: part,
        rows: refs('vendors', [largest]),
        text: sentence`${name} takes ${figure('share', 'Its share of vendor spend', 'percent', 100 * part)} of vendor spend, ${money('spend', 'Spend with it a year', largest.annualSpend)} a year; beyond ${guide('limit', 'Limit', 'percent', at.high)} the vendor sets the price.`,
        recommendation: sentence`Prepare an alternative for part of what ${name} supplies before the next negotiation.`,
        risk: {
          title: sentence`Price rise or outage at ${name}`,
          likelihood: { Low: 2, Medium: 3, High: 4 }[largest.riskLevel] as 2 | 3 | 4,
          impact: level(part, 0.1, 0.2, 0.3, 0.5),
          mitigation: 'A tested alternative; multi-year price terms.',
        },
        action: { title: sentence`Compare alternatives to ${name}`, owner: OWNER, days: 45 },
      });
    },
  }),
  rule({
    id: 'vendor-concentration-low',
    pages: BOTH,
    subject: 'vendors/concentration',
    label: 'Vendor spend is spread',
    thresholds: {
      low: limit(20, 'percent of vendor spend', 'a vendor below a fifth can be replaced within a year'),
      fewest: limit(5, 'vendors', 'with fewer, shares this small are not possible for all'),
    },
    evaluate({ rows: { vendors } }, at) {
      const [largest] = greatest(vendors, spend);
      const part = largest ? share(largest.annualSpend, sumOf(vendors, spend)) : null;
      if (!largest || vendors.length < at.fewest || !part || 100 * part >= at.low) return null;
      return finding({
        severity: 'positive',
        weight: 0.5 - part,
        rows: refs('vendors', [largest]),
        text: sentence`Vendor spend is spread: the largest of ${counted('vendors', 'Vendors', vendors.length, 'vendor')}, ${named('vendor', 'Largest vendor', largest.name)}, takes ${figure('share', 'Its share of vendor spend', 'percent', 100 * part)}.`,
      });
    },
  }),
  rule({
    id: 'vendor-tail',
    pages: BOTH,
    subject: 'vendors/tail',
    label: 'Many small vendors',
    thresholds: {
      small: limit(2, 'percent of vendor spend', 'below, a vendor costs more to manage than it can save'),
      share: limit(25, 'percent of vendors', 'a quarter of the vendors is worth a consolidation'),
    },
    evaluate({ rows: { vendors } }, at) {
      const total = sumOf(vendors, spend);
      if (total === 0) return null;
      const small = greatest(
        vendors.filter((row) => 100 * (row.annualSpend / total) < at.small),
        spend,
      );
      const part = share(small.length, vendors.length);
      if (!exceeds(part, at.share)) return null;
      const who = called('Small vendor', small);
      return finding({
        severity: 'notice',
        weight: part / 4,
        rows: refs('vendors', small),
        text: sentence`${counted('small', 'Small vendors', small.length, 'vendor')} of ${figure('vendors', 'Vendors', 'count', vendors.length)} ${form(small.length, 'takes', 'take')} less than ${guide('limit', 'Limit', 'percent', at.small)} of spend each, ${money('spend', 'Spend with them a year', sumOf(small, spend))} a year together: ${who}.`,
        recommendation: sentence`Move what ${who} supply to larger vendors where products overlap.`,
        action: { title: 'Propose a consolidation of small vendors', owner: OWNER, days: 60 },
      });
    },
  }),
  rule({
    id: 'vendor-prepaid',
    pages: BOTH,
    subject: 'vendors/terms',
    label: 'Much spend is paid in advance',
    thresholds: {
      high: limit(25, 'percent of vendor spend', 'a quarter of the supply paid before it is delivered ties up cash'),
    },
    evaluate({ rows: { vendors } }, at) {
      const early = greatest(
        vendors.filter(({ paymentTerms }) => paymentTerms.endsWith('in advance')),
        spend,
      );
      const part = shareOf(early, vendors, spend);
      if (!exceeds(part, at.high)) return null;
      const who = called('Vendor paid in advance', early);
      return finding({
        severity: 'notice',
        weight: part / 3,
        rows: refs('vendors', early),
        text: sentence`${figure('share', 'Share of vendor spend', 'percent', 100 * part)} of vendor spend, ${money('spend', 'Spend with them a year', sumOf(early, spend))} a year, is paid in advance: ${who}.`,
        recommendation: sentence`Ask ${who} for payment after delivery, in exchange for a longer term.`,
        action: { title: sentence`Negotiate payment terms with ${who}`, owner: 'Finance', days: 45 },
      });
    },
  }),
  rule({
    id: 'vendor-spend-rising',
    pages: BOTH,
    subject: 'vendors/growth',
    label: 'Vendor spend grows faster than revenue',
    thresholds: { gap: limit(3, 'percent points in three months', 'beyond what the seats of a new client explain') },
    evaluate(snapshot, at) {
      const cost = moved(snapshot, 'vendor-spend', 3);
      const mrr = moved(snapshot, 'mrr', 3);
      if (!cost || !mrr || cost.percent <= 0 || cost.percent - mrr.percent <= at.gap) return null;
      const gap = cost.percent - mrr.percent;
      return finding({
        severity: 'warning',
        weight: gap / 20,
        rows: refs('vendors', snapshot.rows.vendors),
        text: sentence`Vendor spend rose by ${figure('rise', 'Rise in three months', 'percent', cost.percent)} in three months to ${figure('spend', 'Vendor spend a year', 'usd', cost.to)} a year, while monthly recurring revenue ${mrr.percent < 0 ? 'fell' : 'rose'} by ${figure('mrr', 'Change of monthly recurring revenue', 'percent', Math.abs(mrr.percent))}.`,
        recommendation: 'Review orders of the quarter, and bring every new contract before finance.',
        risk: {
          title: 'Vendor spend outgrows revenue',
          likelihood: level(gap, 2, 4, 7, 10),
          impact: impact(gap / 100),
          mitigation: 'Finance approves new contracts; volume terms with the largest vendors.',
        },
        action: { title: 'List the orders behind the rise', owner: OWNER, days: 14 },
      });
    },
  }),
];
