import { monthStart, type Time } from '../../kernel/time.ts';
import { defineProcess, type Simulation } from '../machine.ts';
import { randomly } from '../pace.ts';
import { purchases, type SpendCategory, spendCategories } from '../pack/departments.ts';
import { rates } from '../pack/rates.ts';
import { departmentPurchased } from './events.ts';
import type { Department } from './state.ts';

/** How closely each category keeps to its plan: the deviation of a month's pace. People cost what they cost; travel varies. */
const paceSpread: Readonly<Record<SpendCategory, number>> = {
  Personnel: 0.012,
  Software: 0.04,
  Hardware: 0.12,
  Contractors: 0.14,
  Training: 0.16,
  Travel: 0.18,
  Facilities: 0.015,
};

/** A new month: planned pace is drawn anew, unplanned spending begins at nothing. */
export function beginMonth(simulation: Simulation, department: Department, at: Time): void {
  const random = simulation.random(department.id, 'department.month', Math.floor(at / 1000 / 3600));
  department.monthStart = monthStart(at);
  for (const category of spendCategories) {
    department.pace[category] = Math.min(1.5, Math.max(0.5, 0.975 + random.normal() * paceSpread[category]));
    department.extra[category] = 0;
  }
  department.spentBefore = 0;
}

const month = defineProcess({
  id: 'department.month',
  kind: 'departments',
  wait: (_simulation, department) => monthStart(department.monthStart, 1),
  fire(simulation, department) {
    beginMonth(simulation, department, simulation.time);
    simulation.touch('departments', department, 'department.month-opened');
  },
});

const weightedPurchases = purchases.map((entry) => [entry, entry[2]] as const);

const purchase = defineProcess({
  id: 'department.purchase',
  kind: 'departments',
  wait: (simulation, _department, random) => randomly(simulation.time, rates.purchase.mean, random),
  fire(simulation, department, random) {
    const [category, cause, , median] = random.weighted(weightedPurchases);
    const share = department.budget[category] / Math.max(1, usualBudget);
    const amount = Math.round(random.lognormal(median, 0.5) * Math.min(1.5, Math.max(0.15, share)));
    department.extra[category] += amount;
    simulation.touch('departments', department, cause);
    simulation.record(departmentPurchased, department.id, { cause, category, amount });
  },
});

/** The budget line, in cents a month, to which the purchases of the pack are made out. */
const usualBudget = 250_000;

export const departmentProcesses = [month, purchase];
