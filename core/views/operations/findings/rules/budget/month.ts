import { monthStart } from '../../../../../kernel/time.ts';
import {
  figure,
  finding,
  form,
  guide,
  level,
  limit,
  money,
  named,
  names,
  sentence,
} from '../../../../../print/findings/wording.ts';
import type { DepartmentRow } from '../../../../../world/index.ts';
import { sumOf } from '../../../sums.ts';
import { exceeds, greatest, namesOf, refs, share, sumsBy } from '../../aggregates.ts';
import { type OperationsRule, rule } from '../../rule.ts';
import { BOTH, OWNER } from './shared.ts';

const totals = (departments: readonly DepartmentRow[]) => ({
  budget: sumOf(departments, (row) => row.budget),
  forecast: sumOf(departments, (row) => row.forecast),
});
const over = (row: DepartmentRow): number => row.forecast - row.budget;

/** How the running month is heading. */
export const monthRules: readonly OperationsRule[] = [
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
      if (!exceeds(part, at.over)) return null;
      const [most] = greatest(departments, over);
      const excess = money('over', 'Forecast above budget', forecast - budget);
      return finding({
        severity: 100 * part > at.severe ? 'critical' : 'warning',
        weight: 0.3 + part * 5,
        rows: refs(
          'departments',
          greatest(
            departments.filter((row) => over(row) > 0),
            over,
          ),
        ),
        text: sentence`Spending is heading ${excess} (${figure('share', 'Share of budget', 'percent', 100 * part)}) over the month’s budget of ${money('budget', 'Budget of the month', budget)}, most of all in ${named('department', 'Department most over budget', most?.name ?? '')}.`,
        recommendation: 'Hold orders that can wait until next month, beginning where the excess is largest.',
        risk: {
          title: sentence`The month closes ${excess} over budget`,
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
      if (part === null || 100 * part > at.over || 100 * part < -at.under) return null;
      return finding({
        severity: 'positive',
        weight: 0.5,
        rows: refs('departments', departments),
        text: sentence`The month is on budget: a forecast of ${money('forecast', 'Forecast of the month', forecast)} against ${money('budget', 'Budget of the month', budget)}.`,
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
      if (!exceeds(part, at.under)) return null;
      return finding({
        severity: 'notice',
        weight: part,
        rows: refs(
          'departments',
          greatest(
            departments.filter((row) => over(row) < 0),
            (row) => -over(row),
          ),
        ),
        text: sentence`Spending is heading ${money('under', 'Forecast below budget', budget - forecast)} (${figure('share', 'Share of budget', 'percent', 100 * part)}) below the month’s budget: plans are late, or the budget is too high.`,
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
        departments.filter((row) => exceeds(share(over(row), row.budget), at.over)),
        over,
      );
      if (beyond.length === 0) return null;
      const excess = sumOf(beyond, over);
      const budget = sumOf(departments, (row) => row.budget);
      const who = namesOf('department', 'Department over budget', beyond);
      return finding({
        severity: 'warning',
        weight: share(
          sumOf(beyond, (row) => row.budget),
          budget,
        ),
        rows: refs('departments', beyond),
        text: sentence`${who} ${form(beyond.length, 'is', 'are')} heading over budget by more than ${guide('limit', 'Tolerance', 'percent', at.over)}, ${money('over', 'Their forecast above budget', excess)} in all.`,
        recommendation: sentence`Agree with the ${form(beyond.length, 'head', 'heads')} of ${who} what can wait until next month.`,
        risk: {
          title: sentence`Overspending in ${who}`,
          likelihood: level(beyond.length, 1, 2, 3, 4),
          impact: level(100 * (excess / budget), 0.5, 1, 3, 5),
          mitigation: 'Weekly review of open orders with the departments over budget.',
        },
        action: { title: sentence`Review open orders of ${who}`, owner: 'Heads of department', days: 7 },
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
        .flatMap(([category, spent]) => {
          const part = share(spent, budgets.get(category) ?? 0);
          return part === null ? [] : [{ category, used: 100 * part }];
        })
        .filter(({ used }) => used - elapsed > at.ahead)
        .sort((a, b) => b.used - a.used);
      const [most] = ahead;
      if (!most) return null;
      const budget = sumOf(lines, (line) => line.budget);
      const name = named('category', 'Category furthest ahead', most.category);
      const others = names(
        'other',
        'Category ahead of the month',
        ahead.slice(1).map(({ category }) => category),
      );
      const rest = ahead.length === 1 ? '' : ` ${form(ahead.length - 1, 'is', 'are')} ahead of the month, too.`;
      return finding({
        severity: most.used > 100 ? 'warning' : 'notice',
        weight: share(
          sumOf(ahead, ({ category }) => budgets.get(category) ?? 0),
          budget,
        ),
        rows: refs('departments', departments),
        text: sentence`${name} has used ${figure('used', 'Share of its budget used', 'percent', most.used)} of the month’s budget with ${figure('elapsed', 'Share of the month that is over', 'percent', elapsed)} of the month over${rest ? '; ' : '.'}${others}${rest}`,
        recommendation: sentence`Hold further orders in ${name} until the month closes.`,
        risk: {
          title: sentence`${name} exceeds its budget`,
          likelihood: level(most.used - elapsed, 10, 20, 30, 40),
          impact: level(100 * ((budgets.get(most.category) ?? 0) / budget), 2, 5, 15, 40),
          mitigation: 'Orders in the category need finance’s approval until the month closes.',
        },
        action: { title: sentence`Approve orders in ${name} centrally`, owner: OWNER, days: 3 },
      });
    },
  }),
];
