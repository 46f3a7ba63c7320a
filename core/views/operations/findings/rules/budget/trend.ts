import { figure, finding, impact, level, limit, month, sentence } from '../../../../../print/findings/wording.ts';
import { sumOf } from '../../../sums.ts';
import { exceeds, moved, refs, share, wholeMonths } from '../../aggregates.ts';
import { type OperationsRule, rule } from '../../rule.ts';
import { BOTH, OWNER } from './shared.ts';

/** What the months before say, and how spending goes with revenue. */
export const trendRules: readonly OperationsRule[] = [
  rule({
    id: 'budget-over-repeatedly',
    pages: BOTH,
    subject: 'budget/streak',
    label: 'The budget was exceeded month after month',
    thresholds: {
      limit: limit(
        100,
        'percent of budget',
        'three months in a row are no chance: the budget or the discipline is wrong',
      ),
    },
    evaluate(snapshot, at) {
      const months = wholeMonths(snapshot, 'spend-vs-budget', 3);
      if (!months?.every((used) => used > at.limit)) return null;
      const mean = sumOf(months, (used) => used) / months.length;
      return finding({
        severity: 'warning',
        weight: (mean - 100) / 10,
        rows: refs('departments', snapshot.rows.departments),
        text: sentence`Spending exceeded the budget in each of the last three whole months, at ${figure('mean', 'Mean spend against budget', 'percent', mean)} on average.`,
        recommendation: 'Raise the budget where prices have risen, and enforce it everywhere else.',
        risk: {
          title: 'Budgets lose their meaning',
          likelihood: 4,
          impact: level(mean - 100, 1, 2, 4, 8),
          mitigation: 'A new baseline for the budget; monthly explanation of each excess.',
        },
        action: { title: 'Set a new baseline for departmental budgets', owner: OWNER, days: 30 },
      });
    },
  }),
  rule({
    id: 'budget-kept-repeatedly',
    pages: BOTH,
    subject: 'budget/streak',
    label: 'The budget was kept month after month',
    thresholds: { limit: limit(100, 'percent of budget', 'three months in a row are no chance') },
    evaluate(snapshot, at) {
      const months = wholeMonths(snapshot, 'spend-vs-budget', 3);
      if (!months?.every((used) => used > 0 && used <= at.limit)) return null;
      const most = Math.max(...months);
      return finding({
        severity: 'positive',
        weight: 0.4,
        rows: refs('departments', snapshot.rows.departments),
        text: sentence`Departments kept the budget in each of the last three whole months; the highest spend was ${figure('most', 'Highest spend against budget', 'percent', most)} of budget.`,
      });
    },
  }),
  rule({
    id: 'spend-high-for-revenue',
    pages: BOTH,
    subject: 'budget/earned',
    label: 'Departments spend much of the revenue',
    thresholds: {
      high: limit(
        70,
        'percent of revenue',
        'with licences paid besides, departments beyond seven tenths of the revenue leave no profit',
      ),
    },
    evaluate(snapshot, at) {
      const spend = snapshot.lastMonth('spend');
      const revenue = snapshot.lastMonth('revenue');
      if (!spend || spend.value === null || !revenue || revenue.value === null) return null;
      const part = share(spend.value, revenue.value);
      if (!exceeds(part, at.high)) return null;
      return finding({
        severity: 100 * part > 100 ? 'critical' : 'warning',
        weight: part - 0.4,
        rows: refs('departments', snapshot.rows.departments),
        text: sentence`Departments spent ${figure('spend', 'Spend of the departments', 'usd', spend.value)} in ${month(spend.period)}, ${figure('share', 'Share of revenue', 'percent', 100 * part)} of the month’s revenue of ${figure('revenue', 'Revenue', 'usd', revenue.value)}.`,
        recommendation: 'Tie departmental budgets to revenue, and defer positions until revenue catches up.',
        risk: {
          title: 'Spending outruns revenue',
          likelihood: level(100 * part, 70, 80, 90, 100),
          impact: impact(part - at.high / 100 + 0.05),
          mitigation: 'Budgets tied to revenue; a hold on new positions.',
        },
        action: { title: 'Propose budgets tied to revenue', owner: OWNER, days: 30 },
      });
    },
  }),
  rule({
    id: 'revenue-outgrows-budget',
    pages: BOTH,
    subject: 'budget/growth',
    label: 'Recurring revenue grows, budgets stay',
    thresholds: {
      gap: limit(5, 'percent in three months', 'half of a usual year’s growth without a new position or tool'),
    },
    evaluate(snapshot, at) {
      const budget = moved(snapshot, 'budget', 3);
      const mrr = moved(snapshot, 'mrr', 3);
      if (!budget || !mrr || mrr.percent - budget.percent <= at.gap || mrr.percent <= 0) return null;
      return finding({
        severity: 'positive',
        weight: mrr.percent / 50,
        rows: refs('departments', snapshot.rows.departments),
        text: sentence`Monthly recurring revenue grew by ${figure('mrr', 'Growth in three months', 'percent', mrr.percent)} in three months while budgets ${budget.percent === 0 ? 'stayed as they were' : 'changed by less'}: growth is being carried by the team in place.`,
      });
    },
  }),
];
