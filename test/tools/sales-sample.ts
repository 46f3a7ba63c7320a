import { stream } from '../../core/kernel/random.ts';
import { addMonths, DAY, dayStart, quarterStart, type Time, WEEK, weekStart } from '../../core/kernel/time.ts';
import type { SourceSet } from '../../core/views/revops/graph/build.ts';
import type { DatasetRow } from '../../core/views/revops/graph/dataset.ts';
import type * as source from '../../core/views/revops/sources/schemas.ts';
import { nextSteps, opportunityTypes, stages } from '../../core/world/index.ts';
import { callRows, quarterName, quotaRows } from './sales-sample/calls.ts';
import { benchmarkOf, type SampleDeal, sampleDeal } from './sales-sample/deal.ts';
import { activityRows, closedRow, contactRows, factsAt, moveRows, openRow, processRows } from './sales-sample/facts.ts';
import { sampleReps } from './sales-sample/people.ts';

/**
 * Rows of all sources, made up: a sales organisation of so many opportunities, of which each has a life of its own, and the
 * rows of all sources tell of the same lives. The same arguments give the same rows.
 */
export interface SalesSample {
  readonly rows: SampleRows;
  readonly sources: SourceSet;
  /** Behind the rows. */
  readonly deals: readonly SampleDeal[];
}

export interface SampleRows {
  readonly clock: readonly DatasetRow<typeof source.clock>[];
  readonly opportunities: readonly DatasetRow<typeof source.opportunities>[];
  readonly closed_opportunities: readonly DatasetRow<typeof source.closedOpportunities>[];
  readonly won_amounts: readonly DatasetRow<typeof source.wonAmounts>[];
  readonly deal_snapshots: readonly DatasetRow<typeof source.dealSnapshots>[];
  readonly reps: readonly DatasetRow<typeof source.reps>[];
  readonly quotas: readonly DatasetRow<typeof source.quotas>[];
  readonly forecast_calls: readonly DatasetRow<typeof source.forecastCalls>[];
  readonly activities: readonly DatasetRow<typeof source.activities>[];
  readonly contacts: readonly DatasetRow<typeof source.contacts>[];
  readonly process_events: readonly DatasetRow<typeof source.processEvents>[];
  readonly pipeline_moves: readonly DatasetRow<typeof source.pipelineMoves>[];
  readonly stage_benchmarks: readonly DatasetRow<typeof source.stageBenchmarks>[];
}

export interface SampleOptions {
  readonly seed?: number;
  /** The day that everything is of; a midnight. */
  readonly asOf?: Time;
  /** Months over which the opportunities opened: the fewer, the more of them are open. */
  readonly months?: number;
}

/** A Wednesday in the middle of a quarter. */
const WEDNESDAY = Date.UTC(2026, 10, 18);

export function salesSample(opportunities: number, options: SampleOptions = {}): SalesSample {
  const { seed = 42, asOf = WEDNESDAY, months = 25 } = options;
  const begins = dayStart(addMonths(asOf, -months));
  const reps = sampleReps(seed, opportunities, begins);
  const random = stream(seed, 'openings', 3, 0);
  const span = (asOf - begins - DAY) / Math.max(1, opportunities);
  const deals = Array.from({ length: opportunities }, (_, n) =>
    sampleDeal(seed, n, Math.floor(begins + 1 + (n + random.float()) * span), asOf, reps),
  );
  const moments = momentsOf(begins, asOf);
  const snapshots = deals.flatMap((deal) => snapshotRows(deal, moments));
  const closed = deals.flatMap((deal) => (deal.end === null ? [] : [closedRow(deal, quarterName(deal.end.at))]));
  const open = deals.filter(({ end }) => end === null);
  const rows: SampleRows = {
    clock: [clockRow(asOf)],
    opportunities: open.map((deal) => openRow(deal, asOf)),
    closed_opportunities: closed,
    won_amounts: closed.flatMap(({ outcome, opportunityId, type, segment, amount, closedAt }) =>
      outcome === 'Won' ? [{ opportunityId, type, segment, amount, wonAt: closedAt }] : [],
    ),
    deal_snapshots: snapshots,
    reps: reps.map(({ rhythm: _rhythm, optimism: _optimism, hiredAt, ...rep }) => ({
      ...rep,
      hiredAt: dayStart(hiredAt),
    })),
    quotas: quotaRows(reps, closed, quartersOf(begins, asOf)),
    forecast_calls: callRows(reps, closed, snapshots, moments),
    activities: deals.flatMap(activityRows),
    contacts: open.flatMap(contactRows),
    process_events: deals.flatMap(processRows),
    pipeline_moves: deals.flatMap(moveRows).sort((a, b) => a.at - b.at),
    stage_benchmarks: benchmarkRows(),
  };
  return { rows, sources: sourceSet(rows, asOf, `${seed}-${opportunities}-${months}`), deals };
}

/** The midnights that ended a week or a quarter. */
function momentsOf(begins: Time, asOf: Time): readonly Time[] {
  const moments = new Set<Time>(quartersOf(begins, asOf).filter((quarter) => quarter > begins));
  for (let moment = weekStart(begins) + WEEK; moment <= asOf; moment += WEEK) moments.add(moment);
  return [...moments].sort((a, b) => a - b);
}

function quartersOf(begins: Time, asOf: Time): readonly Time[] {
  const quarters: Time[] = [];
  for (let quarter = quarterStart(begins); quarter <= asOf; quarter = addMonths(quarter, 3)) quarters.push(quarter);
  return quarters;
}

function snapshotRows(deal: SampleDeal, moments: readonly Time[]): SampleRows['deal_snapshots'] {
  const until = deal.end?.at ?? Number.POSITIVE_INFINITY;
  return moments
    .filter((moment) => moment > deal.openedAt && moment <= until)
    .map((snapshotAt) => ({ snapshotAt, opportunityId: deal.id, ...factsAt(deal, snapshotAt) }));
}

function clockRow(asOf: Time): SampleRows['clock'][number] {
  const start = quarterStart(asOf);
  return {
    asOf,
    quarter: quarterName(asOf),
    quarterStart: start,
    quarterEnd: addMonths(start, 3),
    weekNumber: Math.min(13, 1 + Math.floor((asOf - start) / WEEK)),
    team: 'All',
    segmentFilter: 'All',
    regionFilter: 'All',
  };
}

function benchmarkRows(): SampleRows['stage_benchmarks'] {
  return opportunityTypes.flatMap((type) =>
    stages.map((stage, n) => ({
      type,
      stage,
      stageOrder: n + 1,
      benchmarkDays: benchmarkOf(type, stage),
      nextStep: nextSteps[n] ?? 'signature',
    })),
  );
}

/** The rows as the graph takes them, each with a name of its content as the real sources give. */
function sourceSet(rows: SampleRows, asOf: Time, sample: string): SourceSet {
  const named = Object.entries(rows).map(([id, list]) => [id, { rows: list, version: `${sample}-${asOf}` }] as const);
  return { freshness: { asOf, tick: 1 }, rows: Object.fromEntries(named) };
}
