import { DAY, parseDate } from '../../../../../../core/kernel/time.ts';
import type { DatasetRow } from '../../../../../../core/views/revops/graph/dataset.ts';
import { dealHealthScores } from '../../../../../../core/views/revops/health/deal-health-scores.ts';
import type { DealFacts } from '../../../../../../core/views/revops/health/measures.ts';
import type { Norms } from '../../../../../../core/views/revops/health/norms.ts';
import {
  type clock,
  opportunities,
  type stageBenchmarks,
} from '../../../../../../core/views/revops/sources/schemas.ts';
import { type OpportunityType, type Stage, stages } from '../../../../../../core/world/index.ts';

type Scored = DatasetRow<typeof dealHealthScores>;

export const TODAY = parseDate('2026-11-20');
export const daysAgo = (days: number): number => TODAY - days * DAY;

/** A deal of which every signal is as good as it gets, but for what a test changes. */
export function goodDeal(changes: Partial<DealFacts> = {}): DealFacts {
  return {
    type: 'New Business',
    ownerId: 'rep-1',
    stage: 'Discovery',
    category: 'pipeline',
    amount: 60_000_00,
    openedAt: daysAgo(40),
    stageSince: daysAgo(5),
    closeDate: daysAgo(-30),
    slips: 0,
    engagedContacts: 4,
    economicBuyer: 1,
    champion: 1,
    inbound30: 5,
    outbound30: 5,
    lastInbound: daysAgo(2),
    lastOutbound: daysAgo(1),
    nextStepDue: daysAgo(-4),
    managerName: 'Ada Boyle',
    segment: 'Mid-Market',
    region: 'West',
    ...changes,
  };
}

/** A deal of which every signal is as bad as it gets. */
export function badDeal(): DealFacts {
  return goodDeal({
    amount: 900_000_00,
    openedAt: daysAgo(200),
    stageSince: daysAgo(90),
    slips: 4,
    engagedContacts: 0,
    economicBuyer: 0,
    champion: 0,
    inbound30: 0,
    outbound30: 8,
    lastInbound: null,
    lastOutbound: daysAgo(25),
    nextStepDue: null,
  });
}

/** Twenty days in any stage, 60,000 dollars for any deal. */
export const plainNorms: Norms = { benchmarkDays: () => 20, usualAmount: () => 60_000_00 };

export function clockRow(changes: Partial<DatasetRow<typeof clock>> = {}): DatasetRow<typeof clock> {
  return {
    asOf: TODAY,
    quarter: 'Q4 2026',
    quarterStart: parseDate('2026-10-01'),
    quarterEnd: parseDate('2027-01-01'),
    weekNumber: 8,
    team: 'All',
    segmentFilter: 'All',
    regionFilter: 'All',
    ...changes,
  };
}

/** A scored deal: `goodDeal`, but for what a test changes of its facts or of the result. */
export function scoredDeal(changes: Partial<Scored> = {}): Scored {
  const facts = {
    ...goodDeal(),
    opportunityId: 'lead-1',
    opportunityName: 'Hart – Expansion',
    accountName: 'Hart',
    ownerName: 'Bo Li',
    ...changes,
  };
  const [row] = dealHealthScores.compute({
    clock: [clockRow()],
    opportunities: [
      Object.fromEntries(
        Object.keys(opportunities.fields).map((name) => [name, facts[name as keyof typeof facts]]),
      ) as DatasetRow<typeof opportunities>,
    ],
    won: [],
    benchmarks: [twentyDays(facts.type, facts.stage)],
  });
  if (!row) throw new Error('no row');
  return { ...row, ...changes };
}

/** A benchmark of twenty days. */
export function twentyDays(type: OpportunityType, stage: Stage): DatasetRow<typeof stageBenchmarks> {
  return { type, stage, stageOrder: stages.indexOf(stage) + 1, benchmarkDays: 20, nextStep: 'pricing-review' };
}
