import type { Cents } from '../../../kernel/money.ts';
import { isoMonth, monthStart, type Time } from '../../../kernel/time.ts';
import type { Projection } from '../../engine/part.ts';
import { lastPosting } from '../../engine/postings.ts';
import { type SpendCategory, spendCategories } from '../../pack/departments.ts';
import { business, postings } from '../../pack/rates.ts';
import type { Department } from '../state.ts';

/** Planned spending of a category for a part of the month. */
function planned(department: Department, category: SpendCategory, part: number): Cents {
  return Math.round(department.budget[category] * department.pace[category] * part);
}

/** The share of the month's business that is over: spending follows the business calendar. */
function monthShare(time: Time): number {
  const start = monthStart(time);
  return business.between(start, time) / business.between(start, monthStart(time, 1));
}

export const departments: Projection<'departments'> = {
  kind: 'departments',
  drift: 'department.spend-posted',
  shown: (_simulation, department, time) =>
    Math.max(lastPosting(department.id, time, postings.department).time, department.changedAt),
  row(simulation, department, time) {
    const shown = departments.shown(simulation, department, time);
    const part = monthShare(Math.max(shown, department.monthStart));
    let budget = 0;
    let spent = 0;
    let forecast = 0;
    const categories = spendCategories.map((category) => {
      const extra = department.extra[category];
      const line = {
        category,
        budget: department.budget[category],
        spent: planned(department, category, part) + extra,
      };
      budget += line.budget;
      spent += line.spent;
      forecast += planned(department, category, 1) + extra;
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
};
