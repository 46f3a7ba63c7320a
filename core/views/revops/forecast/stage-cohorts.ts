import { monthStart } from '../../../kernel/time.ts';
import { opportunityTypes, stages } from '../../../world/index.ts';
import { type DatasetRow, defineTransform } from '../graph/dataset.ts';
import { choice, count, date, fraction, nullable, usd } from '../graph/schema.ts';
import { closedOpportunities, processEvents } from '../sources/schemas.ts';

const outcomes = ['Won', 'Lost', 'Open'] as const;
export const cohortSteps = [...stages, ...outcomes] as const;
export const cohortTypes = ['All', ...opportunityTypes] as const;

/** An opportunity's way: when and at what value it was created, the furthest stage, and how it ended. */
interface Way {
  readonly month: number;
  readonly type: (typeof opportunityTypes)[number];
  /** Annual value when it was created. */
  readonly amount: number;
  /** Place of the furthest stage, from 0. */
  readonly furthest: number;
  readonly outcome: (typeof outcomes)[number];
  readonly closedAmount: number | null;
}

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
    const closedAt = new Map(closed.map((row) => [row.opportunityId, row.amount]));
    const cohorts = Map.groupBy(waysOf(visits, closedAt), ({ month }) => month);
    return [...cohorts]
      .sort(([a], [b]) => a - b)
      .flatMap(([month, ways]) =>
        cohortTypes.flatMap((type) => {
          const ofType = type === 'All' ? ways : ways.filter((way) => way.type === type);
          return ofType.length === 0 ? [] : rowsOf(month, type, ofType);
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

/** What the visits of an opportunity come to. */
interface Course {
  first: Visit;
  furthest: number;
  outcome: Way['outcome'];
}

/** One pass over the visits, one record per opportunity: they are the most rows that this dataset reads. */
function waysOf(visits: readonly Visit[], closedAmounts: ReadonlyMap<string, number>): Way[] {
  const courses = new Map<string, Course>();
  for (const visit of visits) {
    const { opportunityId, stage, outcome } = visit;
    let course = courses.get(opportunityId);
    if (course === undefined) {
      course = { first: visit, furthest: 0, outcome: 'Open' };
      courses.set(opportunityId, course);
    }
    if (visit.enteredAt < course.first.enteredAt) course.first = visit;
    course.furthest = Math.max(course.furthest, placeOf.get(stage) ?? 0);
    if (outcome === 'Won' || outcome === 'Lost') course.outcome = outcome;
  }
  return Array.from(courses, ([opportunityId, { first, furthest, outcome }]) => ({
    month: monthStart(first.enteredAt),
    type: first.type,
    amount: first.amount,
    furthest,
    outcome,
    closedAmount: closedAmounts.get(opportunityId) ?? null,
  }));
}

function rowsOf(month: number, type: (typeof cohortTypes)[number], ways: readonly Way[]) {
  return cohortSteps.map((step, n) => {
    const isStage = n < stages.length;
    const there = ways.filter(({ furthest, outcome }) => (isStage ? furthest >= n : outcome === step));
    const closes = step === 'Won' || step === 'Lost';
    return {
      month,
      type,
      step,
      stepOrder: n + 1,
      created: ways.length,
      deals: there.length,
      share: there.length / ways.length,
      amount: there.reduce((sum, { amount }) => sum + amount, 0),
      closedAmount: closes ? there.reduce((sum, { closedAmount }) => sum + (closedAmount ?? 0), 0) : null,
    };
  });
}
