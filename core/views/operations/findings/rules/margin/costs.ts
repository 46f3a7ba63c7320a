import {
  figure,
  finding,
  guide,
  impact,
  level,
  limit,
  month,
  sentence,
} from '../../../../../print/findings/wording.ts';
import { exceeds, refs, share } from '../../aggregates.ts';
import { type OperationsRule, rule } from '../../rule.ts';

/** What eats it. */
export const costRules: readonly OperationsRule[] = [
  rule({
    id: 'labor-cost-high',
    pages: ['client-profitability', 'resource-allocation', 'executive-overview'],
    subject: 'margin/labor',
    label: 'Labour takes much of the revenue',
    thresholds: {
      high: limit(
        30,
        'percent of revenue',
        'direct labour of a well-run service desk stays below three tenths of what it earns',
      ),
    },
    evaluate(snapshot, at) {
      const labor = snapshot.lastMonth('labor-cost');
      const revenue = snapshot.lastMonth('revenue');
      if (!labor || labor.value === null || !revenue || revenue.value === null) return null;
      const part = share(labor.value, revenue.value);
      if (!exceeds(part, at.high)) return null;
      return finding({
        severity: 'warning',
        weight: part,
        rows: refs('technicians', snapshot.rows.technicians),
        text: sentence`Labour cost ${figure('labor', 'Labour cost', 'usd', labor.value)} in ${month(labor.period)}, ${figure('share', 'Share of revenue', 'percent', 100 * part)} of revenue; the guide is ${guide('limit', 'Guide', 'percent', at.high)}.`,
        recommendation: 'Automate the most frequent ticket types, and move routine work to lower levels.',
        risk: {
          title: 'Labour grows faster than revenue',
          likelihood: level(100 * part, 30, 35, 40, 50),
          impact: impact(part - at.high / 100),
          mitigation: 'Automation, work moved to lower levels, tickets cut at their source.',
        },
        action: {
          title: 'List the most frequent ticket types with their effort',
          owner: 'Service management',
          days: 21,
        },
      });
    },
  }),
  rule({
    id: 'license-expense-high',
    pages: ['client-profitability', 'license-optimization', 'executive-overview'],
    subject: 'margin/licenses',
    label: 'Licences take much of the revenue',
    thresholds: {
      high: limit(
        30,
        'percent of revenue',
        'resale of seats beyond three tenths of the revenue dilutes the margin of the service',
      ),
    },
    evaluate(snapshot, at) {
      const expense = snapshot.lastMonth('license-expense');
      const revenue = snapshot.lastMonth('revenue');
      if (!expense || expense.value === null || !revenue || revenue.value === null) return null;
      const part = share(expense.value, revenue.value);
      if (!exceeds(part, at.high)) return null;
      return finding({
        severity: 'notice',
        weight: part,
        rows: refs('licenses', snapshot.rows.licenses),
        text: sentence`Clients’ licences cost ${figure('expense', 'Licence expense', 'usd', expense.value)} in ${month(expense.period)}, ${figure('share', 'Share of revenue', 'percent', 100 * part)} of revenue.`,
        recommendation: 'Renegotiate the largest products, and pass price rises on at renewal.',
        risk: {
          title: 'Vendors’ price rises eat the margin',
          likelihood: level(100 * part, 20, 28, 36, 44),
          impact: impact(part / 6),
          mitigation: 'Price adjustment clauses in agreements; volume terms with the largest vendors.',
        },
      });
    },
  }),
];
