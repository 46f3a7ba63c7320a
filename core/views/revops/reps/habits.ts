import { addMonths, DAY, quarterStart, type Time } from '../../../kernel/time.ts';
import type { DatasetRow } from '../graph/dataset.ts';
import { getOrMake } from '../kit/get-or-make.ts';
import type { clock, dealSnapshots, opportunities, processEvents, stageBenchmarks } from '../sources/schemas.ts';
import type { Closed, Commit, Habits, Pace, PaceOf } from './driver.ts';
import { trailingStart } from './quarters.ts';

type Event = DatasetRow<typeof processEvents>;
type Snapshot = DatasetRow<typeof dealSnapshots>;

export interface HabitRows {
  readonly now: DatasetRow<typeof clock>;
  readonly closed: readonly Closed[];
  readonly open: readonly DatasetRow<typeof opportunities>[];
  readonly events: readonly Event[];
  readonly benchmarks: readonly DatasetRow<typeof stageBenchmarks>[];
  readonly snapshots: readonly Snapshot[];
}

export interface Company {
  /** Closed deals since history begins. */
  readonly deals: readonly Closed[];
  readonly paceOf: PaceOf;
  habitsOf(repId: string): Habits;
}

/** What habits are measured on, of each rep, and all closed deals: each table is walked once. */
export function companyOf({ now, closed, open, events, benchmarks, snapshots }: HabitRows): Company {
  const from = trailingStart(now.quarterStart);
  const { ofDeals, ofReps } = pacesOf(events, benchmarks, from);
  const recent = Map.groupBy(
    closed.filter(({ closedAt }) => closedAt >= from),
    ({ ownerId }) => ownerId,
  );
  const owned = Map.groupBy(open, ({ ownerId }) => ownerId);
  const commits = commitsOf(now.quarterStart, snapshots, closed);
  return {
    deals: closed,
    paceOf: ({ opportunityId }) => ofDeals.get(opportunityId) ?? null,
    habitsOf: (repId) => ({
      closed: recent.get(repId) ?? [],
      open: owned.get(repId) ?? [],
      stages: ofReps.get(repId) ?? null,
      commits: commits.get(repId) ?? [],
      asOf: now.asOf,
    }),
  };
}

/** Days in stages that were left, beside their benchmarks: of each deal, and of each rep's since a time, without those lost. */
function pacesOf(events: readonly Event[], benchmarks: HabitRows['benchmarks'], from: Time) {
  const usual = Map.groupBy(benchmarks, ({ type }) => type);
  const ofDeals = new Map<string, Pace>();
  const ofReps = new Map<string, Pace>();
  for (const { opportunityId, ownerId, type, stage, enteredAt, leftAt, outcome } of events) {
    if (leftAt === null) continue;
    const benchmark = usual.get(type)?.find((row) => row.stage === stage)?.benchmarkDays;
    if (benchmark === undefined) continue;
    const days = (leftAt - enteredAt) / DAY;
    add(ofDeals, opportunityId, days, benchmark);
    if (leftAt >= from && outcome !== 'Lost') add(ofReps, ownerId, days, benchmark);
  }
  return { ofDeals, ofReps };
}

function add(paces: Map<string, Pace>, id: string, days: number, benchmark: number): void {
  const pace = paces.get(id);
  if (pace === undefined) paces.set(id, { days, benchmark });
  else {
    pace.days += days;
    pace.benchmark += benchmark;
  }
}

/**
 * Deals that a rep committed to a quarter, of the four that are over: those that stood in the commit at the end of one of its
 * weeks, to be closed in it; and whether they were won in it. Each counts once a quarter.
 */
function commitsOf(quarter: Time, snapshots: readonly Snapshot[], closed: HabitRows['closed']): Map<string, Commit[]> {
  const from = addMonths(quarter, -12);
  const wonAt = new Map<string, Time>();
  for (const { opportunityId, outcome, closedAt } of closed) {
    if (outcome === 'Won' && closedAt >= from) wonAt.set(opportunityId, closedAt);
  }
  const quarters = new Map<Time, ReturnType<typeof quarterEndedAt>>();
  const commits = new Map<string, Commit & { readonly ownerId: string }>();
  for (const { category, snapshotAt, closeDate, opportunityId, ownerId } of snapshots) {
    if (category !== 'commit' || snapshotAt <= from || snapshotAt > quarter) continue;
    const { start, end } = getOrMake(quarters, snapshotAt, () => quarterEndedAt(snapshotAt));
    if (closeDate >= end) continue;
    const won = wonAt.get(opportunityId);
    commits.set(`${ownerId}/${opportunityId}/${end}`, { ownerId, won: won !== undefined && won >= start && won < end });
  }
  return Map.groupBy(commits.values(), ({ ownerId }) => ownerId);
}

/** The quarter that a closing midnight is of: that of the day which it ends. */
function quarterEndedAt(midnight: Time): { readonly start: Time; readonly end: Time } {
  const start = quarterStart(midnight - DAY);
  return { start, end: addMonths(start, 3) };
}
