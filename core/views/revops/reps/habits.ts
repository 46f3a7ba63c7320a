import { addMonths, DAY, quarterStart, type Time } from '../../../kernel/time.ts';
import type { DatasetRow } from '../graph/dataset.ts';
import type {
  clock,
  closedOpportunities,
  dealSnapshots,
  opportunities,
  processEvents,
  stageBenchmarks,
} from '../sources/schemas.ts';
import type { ClosedDeal, Commit, Habits, Pace } from './drivers.ts';
import { trailingStart } from './quarters.ts';

type Event = DatasetRow<typeof processEvents>;
type Snapshot = DatasetRow<typeof dealSnapshots>;

export interface HabitRows {
  readonly now: DatasetRow<typeof clock>;
  readonly closed: readonly DatasetRow<typeof closedOpportunities>[];
  readonly open: readonly DatasetRow<typeof opportunities>[];
  readonly events: readonly Event[];
  readonly benchmarks: readonly DatasetRow<typeof stageBenchmarks>[];
  readonly snapshots: readonly Snapshot[];
}

export interface Company {
  /** Since history begins. */
  readonly deals: readonly ClosedDeal[];
  habitsOf(repId: string): Habits;
}

/** What habits are measured on, of each rep, and all closed deals: each table is walked once. */
export function companyOf({ now, closed, open, events, benchmarks, snapshots }: HabitRows): Company {
  const from = trailingStart(now.quarterStart);
  const passages = passagesOf(events, benchmarks);
  const paces = new Map<string, Pace>();
  for (const { opportunityId, pace } of passages) paces.set(opportunityId, added(paces.get(opportunityId), pace));
  const deals = closed.map((deal): ClosedDeal => ({ ...deal, pace: paces.get(deal.opportunityId) ?? null }));
  const recent = Map.groupBy(
    deals.filter(({ closedAt }) => closedAt >= from),
    ({ ownerId }) => ownerId,
  );
  const stages = Map.groupBy(
    passages.filter(({ leftAt, lost }) => leftAt >= from && !lost),
    ({ ownerId }) => ownerId,
  );
  const owned = Map.groupBy(open, ({ ownerId }) => ownerId);
  const commits = commitsOf(now.quarterStart, snapshots, closed);
  return {
    deals,
    habitsOf: (repId) => ({
      closed: recent.get(repId) ?? [],
      open: owned.get(repId) ?? [],
      stages: (stages.get(repId) ?? []).map(({ pace }) => pace),
      commits: commits.get(repId) ?? [],
      asOf: now.asOf,
    }),
  };
}

interface Passage {
  readonly opportunityId: string;
  readonly ownerId: string;
  readonly leftAt: Time;
  readonly lost: boolean;
  readonly pace: Pace;
}

/** Stages that have been left, each beside its benchmark. */
function passagesOf(events: readonly Event[], benchmarks: HabitRows['benchmarks']): Passage[] {
  const usual = new Map(benchmarks.map(({ type, stage, benchmarkDays }) => [`${type}/${stage}`, benchmarkDays]));
  return events.flatMap(({ opportunityId, ownerId, type, stage, enteredAt, leftAt, outcome }) => {
    const benchmark = usual.get(`${type}/${stage}`);
    if (leftAt === null || benchmark === undefined) return [];
    const pace = { days: (leftAt - enteredAt) / DAY, benchmark };
    return [{ opportunityId, ownerId, leftAt, lost: outcome === 'Lost', pace }];
  });
}

const added = (sum: Pace | undefined, { days, benchmark }: Pace): Pace => ({
  days: (sum?.days ?? 0) + days,
  benchmark: (sum?.benchmark ?? 0) + benchmark,
});

/**
 * Deals that a rep committed to a quarter, of the four that are over: those that stood in the commit at the end of one of its
 * weeks, to be closed in it; and whether they were won in it. Each counts once a quarter.
 */
function commitsOf(quarter: Time, snapshots: readonly Snapshot[], closed: HabitRows['closed']): Map<string, Commit[]> {
  const wonAt = new Map(
    closed.filter(({ outcome }) => outcome === 'Won').map((row) => [row.opportunityId, row.closedAt]),
  );
  const from = addMonths(quarter, -12);
  const commits = new Map<string, Commit & { readonly ownerId: string }>();
  for (const { category, snapshotAt, closeDate, opportunityId, ownerId } of snapshots) {
    if (category !== 'commit' || snapshotAt <= from || snapshotAt > quarter) continue;
    const end = addMonths(quarterStart(snapshotAt - DAY), 3); // a closing midnight is of the day that it ends
    if (closeDate >= end) continue;
    const won = wonAt.get(opportunityId);
    commits.set(`${ownerId}/${opportunityId}/${end}`, { ownerId, won: won !== undefined && won < end });
  }
  return Map.groupBy(commits.values(), ({ ownerId }) => ownerId);
}
