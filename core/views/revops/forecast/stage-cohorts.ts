import type { Cents } from '../../../kernel/money.ts';
import { monthStart, type Time } from '../../../kernel/time.ts';
import { opportunityTypes, stages } from '../../../world/index.ts';
import { type DatasetRow, defineTransform } from '../graph/dataset.ts';
import { choice, count, date, fraction, nullable, usd } from '../graph/schema.ts';
import { getOrMake } from '../kit/get-or-make.ts';
import { closedOpportunities, processEvents } from '../sources/schemas.ts';

const outcomes = ['Won', 'Lost', 'Open'] as const;
export const cohortSteps = [...stages, ...outcomes] as const;
export const cohortTypes = ['All', ...opportunityTypes] as const;

/** What became of the deals created in a month: how many came how far. */
export const stageCohorts = defineTransform({
  id: 'stage_cohorts',
  path: '/RevOps/Analytics/stage_cohorts',
  layer: 'core',
  says: 'Of the opportunities created in a month, how many reached each stage, were won, were lost, are still open.',
  grain: 'one row per month of creation, type and stage reached or outcome',
  key: ['month', 'type', 'step'],
  fields: {
    month: date({
      says: 'First day of the month in which they were created.',
      formula: 'month of the first [process_events.entered_at] of each opportunity',
    }),
    type: choice(cohortTypes, {
      says: 'A type, or all: renewals enter late and are won often, so mixed cohorts say little.',
      formula: 'All, and each [process_events.type]',
    }),
    step: choice(cohortSteps, {
      says: 'A stage, reached or passed, or an outcome.',
      formula: 'each stage, then each outcome',
    }),
    stepOrder: count({ says: '1 for the first.', formula: 'place of [step]' }),
    created: count({
      says: 'Opportunities created in the month.',
      formula: 'count of opportunities in [process_events] of [month] and [type]',
    }),
    deals: count({
      says: 'Of them, those that reached the stage or had the outcome.',
      formula:
        'of the [created], those whose furthest [process_events.stage] is [step] or later, or whose last [process_events.outcome] is [step]',
    }),
    share: fraction({ says: 'The share of those created.', formula: '[deals] ÷ [created]', format: 'percent' }),
    amount: usd({
      says: 'Their annual value when they were created.',
      formula: 'Σ [process_events.amount] at the first stage, of the [deals]',
    }),
    closedAmount: nullable(
      usd({
        says: 'Of outcomes won and lost, the value at which they closed; else null.',
        formula: 'Σ [closed_opportunities.amount] of the [deals]',
      }),
    ),
  },
  inputs: { stages: processEvents, closed: closedOpportunities },
  compute({ stages: visits, closed }) {
    const courses = coursesOf(visits);
    const cohorts = new Map<Time, MonthCohorts>();
    for (const course of courses.values()) addTo(cohorts, course);
    for (const { opportunityId, amount } of closed) {
      const course = courses.get(opportunityId);
      if (course !== undefined && course.outcome !== 'Open') addClosed(cohorts, course, amount);
    }
    return [...cohorts]
      .sort(([a], [b]) => a - b)
      .flatMap(([month, byType]) =>
        cohortTypes.flatMap((type) => {
          const cohort = byType.get(type);
          return cohort === undefined ? [] : rowsOf(month, type, cohort);
        }),
      );
  },
  uses({ month, type }, { stages: visits, closed }) {
    const first = firstVisits(visits);
    const ids = new Set(
      [...first].flatMap(([opportunityId, visit]) =>
        monthStart(visit.enteredAt) === month && (type === 'All' || visit.type === type) ? [opportunityId] : [],
      ),
    );
    return {
      stages: visits.filter(({ opportunityId }) => ids.has(opportunityId)),
      closed: closed.filter(({ opportunityId }) => ids.has(opportunityId)),
    };
  },
});

type Visit = DatasetRow<typeof processEvents>;
const placeOf = new Map<string, number>(stages.map((stage, place) => [stage, place]));

/** The stage that each opportunity was created in. */
function firstVisits(visits: readonly Visit[]): Map<string, Visit> {
  const first = new Map<string, Visit>();
  for (const visit of visits) {
    const known = first.get(visit.opportunityId);
    if (!known || visit.enteredAt < known.enteredAt) first.set(visit.opportunityId, visit);
  }
  return first;
}

/** What the visits of an opportunity come to: the first of them, the place of the furthest stage, and how it ended. */
interface Course {
  first: Visit;
  furthest: number;
  outcome: (typeof outcomes)[number];
}

/** One walk over the visits, one record per opportunity: they are the most rows that this dataset reads. */
function coursesOf(visits: readonly Visit[]): ReadonlyMap<string, Course> {
  const courses = new Map<string, Course>();
  for (const visit of visits) {
    const course = getOrMake(courses, visit.opportunityId, () => ({ first: visit, furthest: 0, outcome: 'Open' }));
    if (visit.enteredAt < course.first.enteredAt) course.first = visit;
    course.furthest = Math.max(course.furthest, placeOf.get(visit.stage) ?? 0);
    if (visit.outcome === 'Won' || visit.outcome === 'Lost') course.outcome = visit.outcome;
  }
  return courses;
}

/** The opportunities created in a month of one type, or of all: sums by the place of a step. */
interface Cohort {
  created: number;
  readonly deals: number[];
  /** Annual values when they were created. */
  readonly amounts: Cents[];
  /** Values at which they closed. */
  readonly closed: Cents[];
}

type MonthCohorts = Map<(typeof cohortTypes)[number], Cohort>;

const zeros = (): number[] => cohortSteps.map(() => 0);
const emptyCohort = (): Cohort => ({ created: 0, deals: zeros(), amounts: zeros(), closed: zeros() });
const stepOf = (outcome: Course['outcome']): number => cohortSteps.indexOf(outcome);

function addTo(cohorts: Map<Time, MonthCohorts>, { first, furthest, outcome }: Course): void {
  const ofMonth = getOrMake(cohorts, monthStart(first.enteredAt), (): MonthCohorts => new Map());
  for (const type of ['All', first.type] as const) {
    const cohort = getOrMake(ofMonth, type, emptyCohort);
    cohort.created += 1;
    for (let place = 0; place <= furthest; place += 1) addDeal(cohort, place, first.amount);
    addDeal(cohort, stepOf(outcome), first.amount);
  }
}

function addDeal({ deals, amounts }: Cohort, place: number, amount: Cents): void {
  deals[place] = (deals[place] ?? 0) + 1;
  amounts[place] = (amounts[place] ?? 0) + amount;
}

function addClosed(cohorts: ReadonlyMap<Time, MonthCohorts>, { first, outcome }: Course, amount: Cents): void {
  const ofMonth = cohorts.get(monthStart(first.enteredAt));
  const place = stepOf(outcome);
  for (const type of ['All', first.type] as const) {
    const sums = ofMonth?.get(type)?.closed;
    if (sums !== undefined) sums[place] = (sums[place] ?? 0) + amount;
  }
}

function rowsOf(month: Time, type: (typeof cohortTypes)[number], { created, deals, amounts, closed }: Cohort) {
  return cohortSteps.map((step, n) => ({
    month,
    type,
    step,
    stepOrder: n + 1,
    created,
    deals: deals[n] ?? 0,
    share: (deals[n] ?? 0) / created,
    amount: amounts[n] ?? 0,
    closedAmount: step === 'Won' || step === 'Lost' ? (closed[n] ?? 0) : null,
  }));
}
