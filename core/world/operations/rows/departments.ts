import { type Cents, toDollars } from '../../../kernel/money.ts';
import { isoMonth, isoTime, monthStart, type Time } from '../../../kernel/time.ts';
import type { Row } from '../../engine/entity.ts';
import type { Projection } from '../../machine.ts';
import { lastPosting } from '../../pace.ts';
import { type SpendCategory, spendCategories } from '../../pack/departments.ts';
import { business, postings } from '../../pack/rates.ts';
import type { Department } from '../state.ts';

export interface SpendLine {
  readonly category: SpendCategory;
  readonly budget: Cents;
  readonly spent: Cents;
}

export interface DepartmentRow extends Row {
  readonly name: string;
  readonly head: string;
  readonly headcount: number;
  /** `2026-11` */
  readonly month: string;
  readonly budget: Cents;
  readonly spent: Cents;
  readonly forecast: Cents;
  /** Budget less forecast: below 0 the month is heading over budget. */
  readonly variance: Cents;
  readonly categories: readonly SpendLine[];
}

/** Planned spending of a category for a part of the month. */
function planned(department: Department, category: SpendCategory, part: number): Cents {
  return Math.round(department.budget[category] * department.pace[category] * part);
}

/** The share of the month's business that is over: spending follows the business calendar. */
function monthShare(time: Time): number {
  const start = monthStart(time);
  return business.between(start, time) / business.between(start, monthStart(time, 1));
}

/** When the figures of its row last moved, by a posting or an event. */
function shownAt(department: Department, time: Time): Time {
  return Math.max(lastPosting(department.id, time, postings.department).time, department.changedAt);
}

/** The share of the month that is over in what the row shows. */
function shareShown(department: Department, shown: Time): number {
  return monthShare(Math.max(shown, department.monthStart));
}

function spentOf(department: Department, category: SpendCategory, share: number): Cents {
  return planned(department, category, share) + department.extra[category];
}

/** What it has spent since the first of the month, as its row shows it at a time. */
export function spentAt(department: Department, time: Time): Cents {
  const share = shareShown(department, shownAt(department, time));
  return spendCategories.reduce((sum, category) => sum + spentOf(department, category, share), 0);
}

/** The row as JSON. */
const wire = (row: DepartmentRow) => ({
  id: row.id,
  name: row.name,
  head: row.head,
  headcount: row.headcount,
  month: row.month,
  budget: toDollars(row.budget),
  spent: toDollars(row.spent),
  forecast: toDollars(row.forecast),
  variance: toDollars(row.variance),
  categories: row.categories.map((line) => ({
    category: line.category,
    budget: toDollars(line.budget),
    spent: toDollars(line.spent),
  })),
  lastUpdated: isoTime(row.lastUpdated),
});
export type DepartmentWire = ReturnType<typeof wire>;

export const departments: Projection<'departments'> = {
  drift: 'department.spend-posted',
  shown: (_simulation, department, time) => shownAt(department, time),
  row(_simulation, department, time) {
    const shown = shownAt(department, time);
    const share = shareShown(department, shown);
    let budget = 0;
    let spent = 0;
    let forecast = 0;
    const categories = spendCategories.map((category) => {
      const line = {
        category,
        budget: department.budget[category],
        spent: spentOf(department, category, share),
      };
      budget += line.budget;
      spent += line.spent;
      forecast += planned(department, category, 1) + department.extra[category];
      return line;
    });
    return {
      id: department.id,
      name: department.name,
      head: department.head,
      headcount: department.staff + department.technicians,
      month: isoMonth(department.monthStart),
      budget,
      spent,
      forecast,
      variance: budget - forecast,
      categories,
      lastUpdated: shown,
    };
  },
  wire,
  name: ({ name }) => name,
};
