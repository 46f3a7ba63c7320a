import type { Section } from '../../../../print/document.ts';
import type { PageDefinition } from '../../definition.ts';
import { rulesOf } from '../../findings/catalogue.ts';
import { percentOf, sumOf } from '../../sums.ts';
import type { ReportView } from '../../view.ts';
import { chartOr, lead, pairOr, tableBlock } from '../parts/blocks.ts';
import { budgetBars, budgetMonth, budgetOf, daysLeft, forecastOf, forecastShare, spentOf } from '../parts/budget.ts';
import { count, counted, listed, percent, usd, verb } from '../parts/text.ts';
import {
  aheadBy,
  aheadOfTime,
  budgetMap,
  categoryShares,
  habits,
  overText,
  spendByCategory,
  spendTrend,
} from './charts.ts';
import { aheadTable, categoryTable, departmentTable } from './tables.ts';

const NO_DEPARTMENT = 'The company has no department, and so no budget.';

function outlookSection(view: ReportView): Section {
  const { departments } = view.rows;
  const left = budgetOf(departments) - forecastOf(departments);
  const text =
    departments.length === 0
      ? NO_DEPARTMENT
      : `With ${counted(daysLeft(view), 'day')} of ${budgetMonth(view)} left, ${usd(spentOf(departments))} of ` +
        `${usd(budgetOf(departments))} ${verb(2)} spent (${percent(percentOf(spentOf(departments), budgetOf(departments)))}; ` +
        `${overText(view)} of the month is over). The forecast is ${usd(forecastOf(departments))}, ` +
        `${percent(forecastShare(departments))} of budget: ${usd(Math.abs(left))} ${left < 0 ? 'too much' : 'to spare'}.`;
  return {
    id: 'outlook',
    title: 'Will the month end within budget?',
    blocks: [lead(text), chartOr(budgetBars(view), NO_DEPARTMENT), tableBlock(departmentTable(view))],
  };
}

function categorySection(view: ReportView): Section {
  const ahead = aheadOfTime(view);
  const text =
    ahead.length === 0
      ? 'No line of any department has used more of its budget than of its month.'
      : `${counted(ahead.length, 'line')} ${verb(ahead.length, 'runs', 'run')} ahead of the month, by ` +
        `${usd(sumOf(ahead, (line) => aheadBy(view, line)))} together.`;
  return {
    id: 'categories',
    title: 'What is it spent on?',
    blocks: [
      lead(text),
      chartOr(spendByCategory(view), 'Nothing was spent since the first of the month.'),
      tableBlock(categoryTable(view)),
      tableBlock(aheadTable(view)),
    ],
  };
}

function habitText(view: ReportView): string {
  const all = habits(view);
  const over = sumOf(all, ({ months }) => months);
  const most = all.filter(({ months }) => months === all[0]?.months);
  if (over === 0) return 'No department has ended a month of the last twelve over budget.';
  return (
    `In the last twelve whole months departments ended over budget ${counted(over, 'time')}, most often ` +
    `${listed(most.map(({ label }) => label))} (${count(all[0]?.months ?? 0)}).`
  );
}

function historySection(view: ReportView): Section {
  return {
    id: 'history',
    title: 'Does it happen again and again?',
    blocks: [
      lead(habitText(view)),
      chartOr(budgetMap(view), 'There is no whole month of spending yet.'),
      pairOr(spendTrend(view), categoryShares(view), 'History is too short for a trend.'),
    ],
  };
}

export const budgetAnalysis: PageDefinition = {
  id: 'budget-analysis',
  title: 'Budget analysis',
  question: 'Will the month end within budget, what is it spent on, and who overspends again and again?',
  keyFigures: [
    'forecast-vs-budget',
    'budget-variance',
    'spend',
    'budget',
    'forecast',
    'spend-vs-budget',
    'headcount',
    'contracts-value',
  ],
  sections: (view) => [outlookSection(view), categorySection(view), historySection(view)],
  findings: rulesOf('budget-analysis'),
};
