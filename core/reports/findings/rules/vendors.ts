import type { VendorRow } from '../../../world/index.ts';
import { greatest, moved, refs, share, sum } from '../facts.ts';
import type { FindingRule } from '../finding.ts';
import {
  counted,
  figure,
  form,
  found,
  guide,
  impact,
  level,
  limit,
  money,
  named,
  names,
  rule,
  say,
} from '../wording.ts';

const BOTH = ['vendor-management', 'executive-overview'] as const;
const OWNER = 'Vendor management';
const spend = (row: VendorRow): number => row.annualSpend;
const called = (label: string, rows: readonly VendorRow[]) =>
  names(
    'vendor',
    label,
    rows.map(({ name }) => name),
  );

/** Whom the company buys from, how well they deliver, and on what terms. */
export const vendorRules: readonly FindingRule[] = [
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
      const part = largest ? share(largest.annualSpend, sum(vendors, spend)) : 0;
      if (!largest || 100 * part <= at.high) return null;
      const name = named('vendor', 'Largest vendor', largest.name);
      return found({
        severity: 100 * part > at.severe ? 'warning' : 'notice',
        weight: part,
        rows: refs('vendors', [largest]),
        text: say`${name} takes ${figure('share', 'Its share of vendor spend', 'percent', 100 * part)} of vendor spend, ${money('spend', 'Spend with it a year', largest.annualSpend)} a year; beyond ${guide('limit', 'Limit', 'percent', at.high)} the vendor sets the price.`,
        recommendation: say`Prepare an alternative for part of what ${name} supplies before the next negotiation.`,
        risk: {
          title: say`Price rise or outage at ${name}`,
          likelihood: { Low: 2, Medium: 3, High: 4 }[largest.riskLevel] as 2 | 3 | 4,
          impact: level(part, 0.1, 0.2, 0.3, 0.5),
          mitigation: 'A tested alternative; multi-year price terms.',
        },
        action: { title: say`Compare alternatives to ${name}`, owner: OWNER, days: 45 },
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
      const part = largest ? share(largest.annualSpend, sum(vendors, spend)) : 0;
      if (!largest || vendors.length < at.fewest || part === 0 || 100 * part >= at.low) return null;
      return found({
        severity: 'positive',
        weight: 0.5 - part,
        rows: refs('vendors', [largest]),
        text: say`Vendor spend is spread: the largest of ${counted('vendors', 'Vendors', vendors.length, 'vendor')}, ${named('vendor', 'Largest vendor', largest.name)}, takes ${figure('share', 'Its share of vendor spend', 'percent', 100 * part)}.`,
      });
    },
  }),
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
      const part = share(sum(risky, spend), sum(vendors, spend));
      const worst = risky.reduce((a, b) => (b.performanceScore < a.performanceScore ? b : a));
      const who = called('Vendor at high risk', risky);
      return found({
        severity: 100 * part >= at.severe ? 'critical' : 'warning',
        weight: Math.max(part, 0.05),
        rows: refs('vendors', risky),
        text: say`${who} ${form(risky.length, 'is', 'are')} at high risk, with a performance score down to ${figure('score', 'Lowest performance score', 'count', worst.performanceScore)} of ${guide('most', 'Best score', 'count', 100)} and ${money('spend', 'Spend with them a year', sum(risky, spend))} of spend a year.`,
        recommendation: say`Agree an improvement plan with ${who}, and line up a replacement.`,
        risk: {
          title: say`${who} ${form(risky.length, 'fails', 'fail')} to deliver`,
          likelihood: level(100 - worst.performanceScore, 30, 36, 42, 50),
          impact: impact(part),
          mitigation: 'Improvement plan with dates; a tested replacement.',
        },
        action: { title: say`Hold a performance review with ${who}`, owner: OWNER, days: 14 },
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
        sum(
          vendors.filter(({ riskLevel }) => riskLevel === 'Low'),
          spend,
        ),
        sum(vendors, spend),
      );
      return found({
        severity: 'positive',
        weight: low,
        rows: refs('vendors', vendors),
        text: say`None of ${counted('vendors', 'Vendors', vendors.length, 'vendor')} is at high risk, and ${figure('share', 'Spend with vendors at low risk', 'percent', 100 * low)} of spend goes to vendors at low risk.`,
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
      const part = share(sum(weak, spend), sum(vendors, spend));
      if (100 * part <= at.high) return null;
      const who = called('Vendor with a middling score', weak);
      return found({
        severity: 'notice',
        weight: part / 2,
        rows: refs('vendors', weak),
        text: say`${figure('share', 'Share of vendor spend', 'percent', 100 * part)} of vendor spend goes to vendors that score below ${guide('limit', 'Limit', 'count', at.score)} of ${guide('most', 'Best score', 'count', 100)}: ${who}.`,
        recommendation: say`Put service levels with credits into the contracts of ${who}.`,
        risk: {
          title: 'Middling vendors slip to high risk',
          likelihood: level(weak.length, 2, 4, 6, 9),
          impact: impact(part / 4),
          mitigation: 'Service levels with credits; regular scorecards.',
        },
        action: { title: say`Send scorecards to ${who}`, owner: OWNER, days: 30 },
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
      const total = sum(vendors, spend);
      const small = greatest(
        vendors.filter((row) => 100 * share(row.annualSpend, total) < at.small),
        spend,
      );
      if (total === 0 || 100 * share(small.length, vendors.length) <= at.share) return null;
      const who = called('Small vendor', small);
      return found({
        severity: 'notice',
        weight: share(small.length, vendors.length) / 4,
        rows: refs('vendors', small),
        text: say`${counted('small', 'Small vendors', small.length, 'vendor')} of ${figure('vendors', 'Vendors', 'count', vendors.length)} ${form(small.length, 'takes', 'take')} less than ${guide('limit', 'Limit', 'percent', at.small)} of spend each, ${money('spend', 'Spend with them a year', sum(small, spend))} a year together: ${who}.`,
        recommendation: say`Move what ${who} supply to larger vendors where products overlap.`,
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
      const part = share(sum(early, spend), sum(vendors, spend));
      if (100 * part <= at.high) return null;
      const who = called('Vendor paid in advance', early);
      return found({
        severity: 'notice',
        weight: part / 3,
        rows: refs('vendors', early),
        text: say`${figure('share', 'Share of vendor spend', 'percent', 100 * part)} of vendor spend, ${money('spend', 'Spend with them a year', sum(early, spend))} a year, is paid in advance: ${who}.`,
        recommendation: say`Ask ${who} for payment after delivery, in exchange for a longer term.`,
        action: { title: say`Negotiate payment terms with ${who}`, owner: 'Finance', days: 45 },
      });
    },
  }),
  rule({
    id: 'vendor-spend-rising',
    pages: BOTH,
    subject: 'vendors/growth',
    label: 'Vendor spend grows faster than revenue',
    thresholds: { gap: limit(3, 'percent points in three months', 'beyond what the seats of a new client explain') },
    evaluate(view, at) {
      const cost = moved(view, 'vendor-spend', 3);
      const mrr = moved(view, 'mrr', 3);
      if (!cost || !mrr || cost.percent <= 0 || cost.percent - mrr.percent <= at.gap) return null;
      const gap = cost.percent - mrr.percent;
      return found({
        severity: 'warning',
        weight: gap / 20,
        rows: refs('vendors', view.rows.vendors),
        text: say`Vendor spend rose by ${figure('rise', 'Rise in three months', 'percent', cost.percent)} in three months to ${figure('spend', 'Vendor spend a year', 'usd', cost.to)} a year, while monthly recurring revenue ${mrr.percent < 0 ? 'fell' : 'rose'} by ${figure('mrr', 'Change of monthly recurring revenue', 'percent', Math.abs(mrr.percent))}.`,
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
