import { monthStart } from '../../../kernel/time.ts';
import type { DepartmentRow } from '../../../world/index.ts';
import { greatest, moved, refs, share, sum, sumsBy, wholeMonths } from '../facts.ts';
import type { FindingRule } from '../finding.ts';
import { figure, form, found, guide, impact, level, limit, money, month, named, names, rule, say } from '../wording.ts';

const BOTH = ['budget-analysis', 'executive-overview'] as const;
const OWNER = 'Finance';

const totals = (departments: readonly DepartmentRow[]) => ({
  budget: sum(departments, (row) => row.budget),
  forecast: sum(departments, (row) => row.forecast),
});
const over = (row: DepartmentRow): number => row.forecast - row.budget;

/** Whether departments keep to their budgets. */
export const budgetRules: readonly FindingRule[] = [
  rule({
    id: 'budget-over',
    pages: BOTH,
    subject: 'budget/total',
    label: 'The month is heading over budget',
    thresholds: {
      over: limit(2, 'percent of budget', 'half-way to the usual tolerance of 5 %, while there is still time to act'),
      severe: limit(5, 'percent of budget', 'the usual tolerance of a monthly budget is 5 % either way'),
    },
    evaluate({ rows: { departments } }, at) {
      const { budget, forecast } = totals(departments);
      const part = share(forecast - budget, budget);
      if (100 * part <= at.over) return null;
      const [most] = greatest(departments, over);
      const excess = money('over', 'Forecast above budget', forecast - budget);
      return found({
        severity: 100 * part > at.severe ? 'critical' : 'warning',
        weight: 0.3 + part * 5,
        rows: refs(
          'departments',
          greatest(
            departments.filter((row) => over(row) > 0),
            over,
          ),
        ),
        text: say`Spending is heading ${excess} (${figure('share', 'Share of budget', 'percent', 100 * part)}) over the month’s budget of ${money('budget', 'Budget of the month', budget)}, most of all in ${named('department', 'Department most over budget', most?.name ?? '')}.`,
        recommendation: 'Hold orders that can wait until next month, beginning where the excess is largest.',
        risk: {
          title: say`The month closes ${excess} over budget`,
          likelihood: level(100 * part, 1, 3, 5, 8),
          impact: level(100 * part, 1, 3, 6, 10),
          mitigation: 'Approval of unplanned orders by finance until the month closes.',
        },
        action: { title: 'Review unplanned orders with heads of department', owner: OWNER, days: 5 },
      });
    },
  }),
  rule({
    id: 'budget-on-track',
    pages: BOTH,
    subject: 'budget/total',
    label: 'The month is on budget',
    thresholds: {
      over: limit(2, 'percent of budget', 'half-way to the usual tolerance of 5 %'),
      under: limit(5, 'percent of budget', 'the usual tolerance of a monthly budget is 5 % either way'),
    },
    evaluate({ rows: { departments } }, at) {
      const { budget, forecast } = totals(departments);
      const part = share(forecast - budget, budget);
      if (budget === 0 || 100 * part > at.over || 100 * part < -at.under) return null;
      return found({
        severity: 'positive',
        weight: 0.5,
        rows: refs('departments', departments),
        text: say`The month is on budget: a forecast of ${money('forecast', 'Forecast of the month', forecast)} against ${money('budget', 'Budget of the month', budget)}.`,
      });
    },
  }),
  rule({
    id: 'budget-under',
    pages: BOTH,
    subject: 'budget/total',
    label: 'The month is heading well under budget',
    thresholds: { under: limit(5, 'percent of budget', 'the usual tolerance of a monthly budget is 5 % either way') },
    evaluate({ rows: { departments } }, at) {
      const { budget, forecast } = totals(departments);
      const part = share(budget - forecast, budget);
      if (100 * part <= at.under) return null;
      return found({
        severity: 'notice',
        weight: part,
        rows: refs(
          'departments',
          greatest(
            departments.filter((row) => over(row) < 0),
            (row) => -over(row),
          ),
        ),
        text: say`Spending is heading ${money('under', 'Forecast below budget', budget - forecast)} (${figure('share', 'Share of budget', 'percent', 100 * part)}) below the month’s budget: plans are late, or the budget is too high.`,
        recommendation: 'Ask each head of department what was put off, and release what will not be spent.',
        action: { title: 'Release or re-plan unspent budget', owner: OWNER, days: 14 },
      });
    },
  }),
  rule({
    id: 'department-over-budget',
    pages: BOTH,
    subject: 'budget/departments',
    label: 'Departments are heading over budget',
    thresholds: { over: limit(3, 'percent of its budget', 'a small department’s single purchase may come to that') },
    evaluate({ rows: { departments } }, at) {
      const beyond = greatest(
        departments.filter((row) => 100 * share(over(row), row.budget) > at.over),
        over,
      );
      if (beyond.length === 0) return null;
      const excess = sum(beyond, over);
      const who = names(
        'department',
        'Department over budget',
        beyond.map(({ name }) => name),
      );
      return found({
        severity: 'warning',
        weight: share(
          sum(beyond, (row) => row.budget),
          sum(departments, (row) => row.budget),
        ),
        rows: refs('departments', beyond),
        text: say`${who} ${form(beyond.length, 'is', 'are')} heading over budget by more than ${guide('limit', 'Tolerance', 'percent', at.over)}, ${money('over', 'Their forecast above budget', excess)} in all.`,
        recommendation: say`Agree with the ${form(beyond.length, 'head', 'heads')} of ${who} what can wait until next month.`,
        risk: {
          title: say`Overspending in ${who}`,
          likelihood: level(beyond.length, 1, 2, 3, 4),
          impact: level(
            100 *
              share(
                excess,
                sum(departments, (row) => row.budget),
              ),
            0.5,
            1,
            3,
            5,
          ),
          mitigation: 'Weekly review of open orders with the departments over budget.',
        },
        action: { title: say`Review open orders of ${who}`, owner: 'Heads of department', days: 7 },
      });
    },
  }),
  rule({
    id: 'category-exhausted',
    pages: BOTH,
    subject: 'budget/categories',
    label: 'Categories have outrun the month',
    thresholds: {
      ahead: limit(15, 'percent points', 'spending in a category is uneven: a few working days ahead are normal'),
    },
    evaluate({ rows: { departments }, asOf }, at) {
      const start = monthStart(asOf.time);
      const elapsed = (100 * (asOf.time - start)) / (monthStart(asOf.time, 1) - start);
      const lines = departments.flatMap((row) => row.categories);
      const budgets = new Map(
        sumsBy(
          lines,
          (line) => line.category,
          (line) => line.budget,
        ),
      );
      const ahead = sumsBy(
        lines,
        (line) => line.category,
        (line) => line.spent,
      )
        .map(([category, spent]) => ({ category, spent, used: 100 * share(spent, budgets.get(category) ?? 0) }))
        .filter(({ used }) => used - elapsed > at.ahead)
        .sort((a, b) => b.used - a.used);
      const [most] = ahead;
      if (!most) return null;
      const name = named('category', 'Category furthest ahead', most.category);
      const others = names(
        'other',
        'Category ahead of the month',
        ahead.slice(1).map(({ category }) => category),
      );
      const rest = ahead.length === 1 ? '' : ` ${form(ahead.length - 1, 'is', 'are')} ahead of the month, too.`;
      return found({
        severity: most.used > 100 ? 'warning' : 'notice',
        weight: share(
          sum(ahead, ({ category }) => budgets.get(category) ?? 0),
          sum(lines, (line) => line.budget),
        ),
        rows: refs('departments', departments),
        text: say`${name} has used ${figure('used', 'Share of its budget used', 'percent', most.used)} of the month’s budget with ${figure('elapsed', 'Share of the month that is over', 'percent', elapsed)} of the month over${rest ? '; ' : '.'}${others}${rest}`,
        recommendation: say`Hold further orders in ${name} until the month closes.`,
        risk: {
          title: say`${name} exceeds its budget`,
          likelihood: level(most.used - elapsed, 10, 20, 30, 40),
          impact: level(
            100 *
              share(
                budgets.get(most.category) ?? 0,
                sum(lines, (line) => line.budget),
              ),
            2,
            5,
            15,
            40,
          ),
          mitigation: 'Orders in the category need finance’s approval until the month closes.',
        },
        action: { title: say`Approve orders in ${name} centrally`, owner: OWNER, days: 3 },
      });
    },
  }),
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
    evaluate(view, at) {
      const months = wholeMonths(view, 'spend-vs-budget', 3);
      if (!months?.every((used) => used > at.limit)) return null;
      const mean = sum(months, (used) => used) / months.length;
      return found({
        severity: 'warning',
        weight: (mean - 100) / 10,
        rows: refs('departments', view.rows.departments),
        text: say`Spending exceeded the budget in each of the last three whole months, at ${figure('mean', 'Mean spend against budget', 'percent', mean)} on average.`,
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
    evaluate(view, at) {
      const months = wholeMonths(view, 'spend-vs-budget', 3);
      if (!months?.every((used) => used > 0 && used <= at.limit)) return null;
      const most = Math.max(...months);
      return found({
        severity: 'positive',
        weight: 0.4,
        rows: refs('departments', view.rows.departments),
        text: say`Departments kept the budget in each of the last three whole months; the highest spend was ${figure('most', 'Highest spend against budget', 'percent', most)} of budget.`,
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
    evaluate(view, at) {
      const spend = view.lastMonth('spend');
      const revenue = view.lastMonth('revenue');
      if (!spend || spend.value === null || !revenue || revenue.value === null) return null;
      const part = share(spend.value, revenue.value);
      if (100 * part <= at.high) return null;
      return found({
        severity: 100 * part > 100 ? 'critical' : 'warning',
        weight: part - 0.4,
        rows: refs('departments', view.rows.departments),
        text: say`Departments spent ${figure('spend', 'Spend of the departments', 'usd', spend.value)} in ${month(spend.period)}, ${figure('share', 'Share of revenue', 'percent', 100 * part)} of the month’s revenue of ${figure('revenue', 'Revenue', 'usd', revenue.value)}.`,
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
    evaluate(view, at) {
      const budget = moved(view, 'budget', 3);
      const mrr = moved(view, 'mrr', 3);
      if (!budget || !mrr || mrr.percent - budget.percent <= at.gap || mrr.percent <= 0) return null;
      return found({
        severity: 'positive',
        weight: mrr.percent / 50,
        rows: refs('departments', view.rows.departments),
        text: say`Monthly recurring revenue grew by ${figure('mrr', 'Growth in three months', 'percent', mrr.percent)} in three months while budgets ${budget.percent === 0 ? 'stayed as they were' : 'changed by less'}: growth is being carried by the team in place.`,
      });
    },
  }),
];
