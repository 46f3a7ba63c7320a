import { clamp } from '../../../kernel/math.ts';
import { monthStart } from '../../../kernel/time.ts';
import type { Counts } from '../../config.ts';
import type { Simulation } from '../../machine.ts';
import { castId, personName } from '../../names.ts';
import {
  type DepartmentTraits,
  departments as departmentTraits,
  SELLER_PAY,
  spendPerCategory,
} from '../../pack/departments.ts';
import { cities } from '../../pack/words.ts';
import { managersOf, repsOf } from '../../staff.ts';
import { beginMonth } from '../departments.ts';
import { spentAt } from '../rows/departments.ts';
import type { Department } from '../state.ts';

/** Technicians of the company that the budgets of the pack are made out for. */
const USUAL_TECHNICIANS = 15;
/** Budgets are set in steps of 50 dollars a month. */
const BUDGET_STEP = 5000;

/** Makes the departments: first one of each kind, then the same again at other sites. */
export function castDepartments(simulation: Simulation, count: number, technicians: number, cause: string): void {
  const headcounts = techniciansPerDepartment(count, technicians);
  for (let index = 0; index < count; index += 1) {
    const traits = traitsAt(index);
    const id = castId('department', index);
    const random = simulation.random(id, 'department.traits');
    const people = headcounts[index] ?? 0;
    const factor = sizeFactor(traits, people, technicians);
    const sellers = traits.sells ? shareOf(sellersOf(simulation.config.counts), count, index) : 0;
    const department: Department = {
      id,
      changedAt: simulation.time,
      due: {},
      name: `${traits.name}${siteOf(Math.floor(index / departmentTraits.length))}`,
      head: personName(random).name,
      staff: traits.staff + sellers,
      technicians: people,
      budget: spendPerCategory(
        (category) =>
          Math.round(
            ((category === 'Personnel' ? sellers * SELLER_PAY : 0) +
              traits.budget[category] * factor * random.range(0.94, 1.06)) /
              BUDGET_STEP,
          ) * BUDGET_STEP,
      ),
      pace: spendPerCategory(() => 1),
      extra: spendPerCategory(() => 0),
      monthStart: monthStart(simulation.time),
    };
    beginMonth(simulation, department, simulation.time);
    department.spentBefore = spentAt(department, simulation.time);
    simulation.add('departments', department, cause);
  }
}

/** Reps and managers, less the head of sales, who is one of the managers and is counted in the pack. */
function sellersOf(counts: Counts): number {
  return Math.max(0, repsOf(counts) + managersOf(counts) - 1);
}

/** The part of the people who sell that works in a department, of all those that sell. */
function shareOf(people: number, count: number, index: number): number {
  const selling = Array.from({ length: count }, (_, at) => at).filter((at) => traitsAt(at).sells);
  const place = selling.indexOf(index);
  return Math.floor(people / selling.length) + (place < people % selling.length ? 1 : 0);
}

function traitsAt(index: number): DepartmentTraits {
  const traits = departmentTraits[index % departmentTraits.length];
  if (!traits) throw new Error('the pack has no departments');
  return traits;
}

/** A department's money follows its people; with no technicians of its own it follows the company's size. */
function sizeFactor(traits: DepartmentTraits, people: number, technicians: number): number {
  const usual = traits.technicians * USUAL_TECHNICIANS;
  const factor =
    usual > 0 ? (people + traits.staff) / (usual + traits.staff) : clamp(technicians / USUAL_TECHNICIANS, 0.4, 3);
  return clamp(factor, 0.3, 40);
}

/** Nothing for the first site, then a city, then a city and a number. */
function siteOf(round: number): string {
  if (round === 0) return '';
  const city = cities[(round - 1) % cities.length];
  return round > cities.length ? ` ${city} ${Math.ceil(round / cities.length)}` : ` ${city}`;
}

/** How many technicians each department has: by the shares of the pack, the first department taking the remainder. */
export function techniciansPerDepartment(count: number, technicians: number): readonly number[] {
  const shares = Array.from({ length: count }, (_, index) => traitsAt(index).technicians);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const headcounts = shares.map((share) => (total > 0 ? Math.floor((technicians * share) / total) : 0));
  const rest = technicians - headcounts.reduce((sum, value) => sum + value, 0);
  if (headcounts.length > 0) headcounts[0] = (headcounts[0] ?? 0) + rest;
  return headcounts;
}
