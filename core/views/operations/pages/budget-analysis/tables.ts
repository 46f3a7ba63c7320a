import type { Cents } from '../../../../kernel/money.ts';
import type { Cell, Table } from '../../../../print/document.ts';
import type { DepartmentRow } from '../../../../world/index.ts';
import type { CompanySnapshot } from '../../snapshot.ts';
import { grouped, percentOf, smallestFirst, sumOf } from '../../sums.ts';
import { budgetMonth, forecastShare, shareCell } from '../parts/budget.ts';
import { type ColumnOf, tableOf } from '../parts/table.ts';
import { count, percent, sourceOf, usdWhole } from '../parts/text.ts';
import { aheadBy, aheadOfTime, type Line, linesOf } from './charts.ts';

const money = <R>(
  label: string,
  pick: (row: R) => Cents,
  write: (cents: Cents) => Cell | string = usdWhole,
): ColumnOf<R> => ({
  label,
  weight: 1.25,
  align: 'right',
  cell: (row) => write(pick(row)),
  of: (rows) => write(sumOf(rows, pick)),
});

const signed = (cents: Cents): Cell => (cents < 0 ? { text: usdWhole(cents), tone: 'bad' } : { text: usdWhole(cents) });

/** Departments, those that are heading over budget first. */
export function departmentTable(snapshot: CompanySnapshot): Table {
  const columns: readonly ColumnOf<DepartmentRow>[] = [
    { label: 'Department', weight: 2.6, cell: ({ name }) => ({ text: name, strong: true }) },
    { label: 'Head', weight: 1.9, cell: ({ head }) => head },
    {
      label: 'People',
      weight: 0.8,
      align: 'right',
      cell: ({ headcount }) => count(headcount),
      of: (rows) => count(sumOf(rows, ({ headcount }) => headcount)),
    },
    money('Budget', ({ budget }) => budget),
    money('Spent', ({ spent }) => spent),
    money('Forecast', ({ forecast }) => forecast),
    money('Variance', ({ variance }) => variance, signed),
    {
      label: 'Of budget',
      weight: 1,
      align: 'right',
      cell: (row) => shareCell(forecastShare([row])),
      of: (rows) => shareCell(forecastShare(rows)),
    },
  ];
  return tableOf({
    title: `Budgets of ${budgetMonth(snapshot)}, the tightest first`,
    source: sourceOf(snapshot, 'departments; variance is budget less forecast'),
    columns,
    rows: smallestFirst(snapshot.rows.departments, ({ variance }) => variance),
    noun: 'departments',
    empty: 'The company has no department.',
  });
}

/** Categories over all departments. */
export function categoryTable(snapshot: CompanySnapshot): Table {
  const groups = grouped(
    linesOf(snapshot),
    ({ category }) => category,
    ({ budget }) => budget,
  );
  const lines = (some: typeof groups): readonly Line[] => some.flatMap(({ rows }) => rows);
  const sum = (label: string, pick: (line: Line) => Cents, write: (cents: Cents) => Cell | string = usdWhole) =>
    money<(typeof groups)[number]>(label, ({ rows }) => sumOf(rows, pick), write);
  const used = (some: readonly Line[]): string =>
    percent(
      percentOf(
        sumOf(some, ({ spent }) => spent),
        sumOf(some, ({ budget }) => budget),
      ),
    );
  return tableOf({
    title: 'Categories, the largest budget first',
    source: sourceOf(snapshot, 'departments: categories'),
    columns: [
      { label: 'Category', weight: 1.8, cell: ({ label }) => ({ text: label, strong: true }) },
      sum('Budget', ({ budget }) => budget),
      sum('Spent', ({ spent }) => spent),
      { label: 'Used', weight: 0.9, align: 'right', cell: ({ rows }) => used(rows), of: (some) => used(lines(some)) },
      sum('Left', ({ budget, spent }) => budget - spent, signed),
    ],
    rows: groups,
    noun: 'categories',
    empty: 'The company has no department.',
  });
}

/** Lines that are ahead of the month. */
export function aheadTable(snapshot: CompanySnapshot): Table {
  return tableOf({
    title: 'Lines that run ahead of the month, by how much',
    source: sourceOf(snapshot, 'departments: categories, against the share of the month that is over'),
    columns: [
      { label: 'Department', weight: 2.2, cell: ({ department }) => ({ text: department, strong: true }) },
      { label: 'Category', weight: 1.4, cell: ({ category }) => category },
      money<Line>('Budget', ({ budget }) => budget),
      money<Line>('Spent', ({ spent }) => spent),
      {
        label: 'Used',
        weight: 0.9,
        align: 'right',
        cell: ({ spent, budget }) => percent(percentOf(spent, budget)),
        of: (rows) =>
          percent(
            percentOf(
              sumOf(rows, ({ spent }) => spent),
              sumOf(rows, ({ budget }) => budget),
            ),
          ),
      },
      money<Line>('Ahead by', (line) => aheadBy(snapshot, line)),
    ],
    rows: aheadOfTime(snapshot),
    noun: 'lines',
    limit: 10,
    empty: 'No line has used more of its budget than of its month.',
  });
}
