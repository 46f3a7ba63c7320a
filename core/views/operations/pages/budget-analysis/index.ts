import type { Section } from '../../../../print/document.ts';
import type { PageDefinition } from '../../definition.ts';
import { rulesOf } from '../../findings/catalogue.ts';
import type { CompanySnapshot } from '../../snapshot.ts';
import { percentOf, sumOf } from '../../sums.ts';
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

function outlookSection(snapshot: CompanySnapshot): Section {
  const { departments } = snapshot.rows;
  const left = budgetOf(departments) - forecastOf(departments);
  const text =
    departments.length === 0
      ? NO_DEPARTMENT
      : `With ${counted(daysLeft(snapshot), 'day')} of ${budgetMonth(snapshot)} left, ${usd(spentOf(departments))} of ` +
        `${usd(budgetOf(departments))} ${verb(2)} spent (${percent(percentOf(spentOf(departments), budgetOf(departments)))}; ` +
        `${overText(snapshot)} of the month is over). The forecast is ${usd(forecastOf(departments))}, ` +
        `${percent(forecastShare(departments))} of budget: ${usd(Math.abs(left))} ${left < 0 ? 'too much' : 'to spare'}.`;
  return {
    id: 'outlook',
    title: 'Will the month end within budget?',
    blocks: [lead(text), chartOr(budgetBars(snapshot), NO_DEPARTMENT), tableBlock(departmentTable(snapshot))],
  };
}

function categorySection(snapshot: CompanySnapshot): Section {
  const ahead = aheadOfTime(snapshot);
  const text =
    ahead.length === 0
      ? 'No line of any department has used more of its budget than of its month.'
      : `${counted(ahead.length, 'line')} ${verb(ahead.length, 'runs', 'run')} ahead of the month, by ` +
        `${usd(sumOf(ahead, (line) => aheadBy(snapshot, line)))} together.`;
  return {
    id: 'categories',
    title: 'What is it spent on?',
    blocks: [
      lead(text),
      chartOr(spendByCategory(snapshot), 'Nothing was spent since the first of the month.'),
      tableBlock(categoryTable(snapshot)),
      tableBlock(aheadTable(snapshot)),
    ],
  };
}

function habitText(snapshot: CompanySnapshot): string {
  const all = habits(snapshot);
  const over = sumOf(all, ({ months }) => months);
  const most = all.filter(({ months }) => months === all[0]?.months);
  if (over === 0) return 'No department has ended a month of the last twelve over budget.';
  return (
    `In the last twelve whole months departments ended over budget ${counted(over, 'time')}, most often ` +
    `${listed(most.map(({ label }) => label))} (${count(all[0]?.months ?? 0)}).`
  );
}

function historySection(snapshot: CompanySnapshot): Section {
  return {
    id: 'history',
    title: 'Does it happen again and again?',
    blocks: [
      lead(habitText(snapshot)),
      chartOr(budgetMap(snapshot), 'There is no whole month of spending yet.'),
      pairOr(spendTrend(snapshot), categoryShares(snapshot), 'History is too short for a trend.'),
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
  sections: (snapshot) => [outlookSection(snapshot), categorySection(snapshot), historySection(snapshot)],
  findings: rulesOf('budget-analysis'),
};
