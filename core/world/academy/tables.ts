import { type Course, courses, FIRST_COURSE, generatorStages, type Plan, plans, planTypes } from '../pack/academy.ts';
import { generatorPlan, type StageRates } from '../pack/generator.ts';
import { buying, habit, joining, session } from '../pack/learning.ts';

/** The tables of the pack that the academy is made of. */
export interface AcademyTables {
  readonly courses: readonly Course[];
  readonly firstCourse: string;
  readonly plans: readonly Plan[];
  readonly stages: readonly StageRates[];
  /** Chances, by name: also the sums of those that are added up. */
  readonly chances: Readonly<Record<string, number>>;
}

/** What is wrong with the tables, in sentences. */
export function faultsOf({ courses: list, firstCourse, plans: sold, stages, chances }: AcademyTables): string[] {
  const faults: string[] = [];
  const check = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(fault);
  };
  check(new Set(list.map(({ id }) => id)).size === list.length, 'two courses have the same id');
  check(
    list.some(({ id }) => id === firstCourse),
    `there is no course ${firstCourse} to begin with`,
  );
  check(
    list.some(({ weight }) => weight > 0),
    'no course is ever chosen',
  );
  for (const { id, lessons, minutes, weight, difficulty } of list) {
    check(Number.isInteger(lessons) && lessons > 0, `course ${id} has ${lessons} lessons`);
    check(minutes > 0 && weight >= 0 && difficulty > 0, `course ${id} has a time, weight or difficulty below 0`);
  }
  check(sameSet(planTypes, sold), `the plans sold are not ${planTypes.join(', ')}`);
  for (const { type, months, price, weight } of sold) {
    check(Number.isInteger(months) && months > 0, `the plan ${type} lasts ${months} months`);
    check(Number.isInteger(price) && price > 0 && weight > 0, `the plan ${type} has no price or no buyers`);
  }
  check(stages.map(({ stage }) => stage).join() === generatorStages.join(), 'the stages are not in their order');
  for (const { stage, models, median, fails, faults: reasons } of stages) {
    check(models.length > 0 && reasons.length > 0, `the stage ${stage} has no model, or no reason to fail`);
    check(median > 0 && isChance(fails), `the stage ${stage} takes no time, or fails by ${fails}`);
  }
  for (const [name, chance] of Object.entries(chances)) check(isChance(chance), `${name} is a chance of ${chance}`);
  return faults;
}

const isChance = (value: number): boolean => value >= 0 && value <= 1;
const sameSet = (types: readonly string[], sold: readonly Plan[]): boolean =>
  [...types].sort().join() ===
  sold
    .map(({ type }) => type)
    .sort()
    .join();

/** The tables as the pack has them. */
export const tables: AcademyTables = {
  courses,
  firstCourse: FIRST_COURSE,
  plans,
  stages: generatorPlan,
  chances: {
    'the seats of a client': joining.seats,
    'a start at once': habit.startsAtOnce,
    'the usual hour': habit.usualHour,
    'an early pause': habit.earlyPause + habit.earlyPauseSlower,
    'a pause after all courses': (habit.pause + habit.pauseSlower) * habit.finishedPause,
    'another lesson': session.another + session.anotherKeen,
    'looking only': session.looksOnly,
    'going on after giving up': session.goesOnAfter,
    'another platform': session.otherPlatform,
    'being offline': session.offline,
    buying: buying.buys + buying.buysKeen,
    'a payment that fails': buying.paymentFails,
    'another plan': buying.changesPlan,
    'a refund': buying.refunds,
  },
};

const faults = faultsOf(tables);
if (faults.length > 0) throw new Error(`the tables of the academy are wrong: ${faults.join('; ')}`);
