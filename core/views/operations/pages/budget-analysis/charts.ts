import { toDollars } from '../../../../kernel/money.ts';
import type { HeatmapChart, LineChart, SharesChart, StackedChart } from '../../../../print/charts/chart.ts';
import { formatMonth } from '../../../../print/format.ts';
import type { SpendLine } from '../../../../world/index.ts';
import type { CompanySnapshot } from '../../snapshot.ts';
import { grouped, largestFirst, sumOf, withRest } from '../../sums.ts';
import { budgetMonth, monthOver } from '../parts/budget.ts';
import { monthsLine } from '../parts/months.ts';
import { sharesChart } from '../parts/share-bars.ts';
import { listed, percent, sourceOf, usd } from '../parts/text.ts';

/** A category of one department's budget. */
export interface Line extends SpendLine {
  readonly department: string;
}

export const linesOf = ({ rows }: CompanySnapshot): readonly Line[] =>
  rows.departments.flatMap(({ name, categories }) => categories.map((line) => ({ ...line, department: name })));

/** Categories by what was spent, the smallest ones put together. */
const categories = (snapshot: CompanySnapshot) =>
  withRest(
    grouped(
      linesOf(snapshot),
      ({ category }) => category,
      ({ spent }) => spent,
    ),
    6,
    'Other',
  );

/** What each department has spent on what since the first of the month. */
export function spendByCategory(snapshot: CompanySnapshot): StackedChart | null {
  const departments = largestFirst(snapshot.rows.departments, ({ spent }) => spent);
  const groups = categories(snapshot);
  const total = sumOf(departments, ({ spent }) => spent);
  if (total === 0) return null;
  return {
    kind: 'stacked',
    title: 'What the departments spend it on',
    subtitle: `USD since the first of ${budgetMonth(snapshot)}`,
    source: sourceOf(snapshot, 'departments: categories, spent'),
    alt:
      `Columns of ${departments.length} departments by category, together ${usd(total)}. Largest: ` +
      `${listed(groups.slice(0, 3).map(({ label, value }) => `${label} ${usd(value)}`))}.`,
    height: 170,
    unit: 'usd',
    columns: departments.map(({ name }) => name),
    series: groups.map(({ label, rows }) => ({
      label,
      values: departments.map(({ name }) =>
        toDollars(
          sumOf(
            rows.filter(({ department }) => department === name),
            ({ spent }) => spent,
          ),
        ),
      ),
    })),
  };
}

/** Budget and spending cut into categories. */
export function categoryShares(snapshot: CompanySnapshot): SharesChart | null {
  return sharesChart(snapshot, {
    title: 'Is it spent on what it was meant for?',
    subtitle: 'Percent by category',
    from: 'departments: categories, budget, spent',
    rows: linesOf(snapshot),
    part: ({ category }) => category,
    bars: [
      { label: 'Budget', pick: ({ budget }) => budget },
      { label: 'Spent', pick: ({ spent }) => spent },
    ],
  });
}

export interface Habit {
  readonly label: string;
  readonly months: number;
}

/** Departments by how many of the last twelve whole months they ended over budget. */
export function habits(snapshot: CompanySnapshot): readonly Habit[] {
  const all = snapshot.rows.departments.map(({ id, name }) => {
    const points = snapshot.wholeMonths('spend-vs-budget', 12, id);
    return { label: name, months: points.filter(({ value }) => value !== null && value > 100).length };
  });
  return largestFirst(all, ({ months }) => months);
}

/** How departments ended their months. */
export function budgetMap(snapshot: CompanySnapshot): HeatmapChart | null {
  const months = snapshot.wholeMonths('spend-vs-budget', 12);
  if (snapshot.rows.departments.length === 0 || months.length === 0) return null;
  const rows = snapshot.rows.departments.map(({ id, name }) => {
    const points = snapshot.wholeMonths('spend-vs-budget', 12, id);
    const byMonth = new Map(points.map(({ period, value }) => [period, value]));
    return { label: name, values: months.map(({ period }) => byMonth.get(period) ?? null) };
  });
  const often = habits(snapshot).slice(0, 3);
  return {
    kind: 'heatmap',
    title: 'How each department ended its months',
    subtitle: 'Percent of the month’s budget that was spent',
    source: sourceOf(snapshot, 'measure spend-vs-budget, of departments, by month'),
    alt:
      `Heat map of ${rows.length} departments over ${months.length} whole months to ` +
      `${formatMonth(months.at(-1)?.period ?? '')}. Months over budget: ${listed(often.map(({ label, months: over }) => `${label} ${over}`))}.`,
    height: 40 + 20 * rows.length,
    unit: 'percent',
    columns: months.map(({ period }) => formatMonth(period, true)),
    rows,
    target: 100,
    worse: 'above',
  };
}

export function spendTrend(snapshot: CompanySnapshot): LineChart | null {
  return monthsLine(snapshot, {
    title: 'Two years of spending against budget',
    lines: [
      { measure: 'spend', label: 'Spent' },
      { measure: 'budget', label: 'Budget', tone: 'muted', dashed: true },
    ],
    wholeOnly: true,
  });
}

/** Lines that have used more of their budget than of their month: the dearest first. */
export function aheadOfTime(snapshot: CompanySnapshot): readonly Line[] {
  const share = monthOver(snapshot);
  return largestFirst(
    linesOf(snapshot).filter(({ budget, spent }) => 100 * spent > budget * share),
    (line) => aheadBy(snapshot, line),
  );
}

/** Cents by which a line is ahead of the month. */
export const aheadBy = (snapshot: CompanySnapshot, { budget, spent }: SpendLine): number =>
  spent - Math.round((budget * monthOver(snapshot)) / 100);

export const overText = (snapshot: CompanySnapshot): string => percent(monthOver(snapshot));
