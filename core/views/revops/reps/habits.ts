import { addMonths, DAY, type Time } from '../../../kernel/time.ts';
import type { DatasetRow } from '../graph/dataset.ts';
import type {
  clock,
  closedOpportunities,
  forecastCalls,
  opportunities,
  processEvents,
  stageBenchmarks,
} from '../sources/schemas.ts';
import type { Call, ClosedDeal, Habits, Pace } from './drivers.ts';
import { trailingStart } from './quarters.ts';
import type { RepPerformance } from './rep-performance.ts';

type Event = DatasetRow<typeof processEvents>;
type Forecast = DatasetRow<typeof forecastCalls>;

/** Day of the quarter by whose end a call counts as one at its middle. */
const MIDDLE = 46 * DAY;

export interface HabitRows {
  readonly now: DatasetRow<typeof clock>;
  readonly performance: readonly RepPerformance[];
  readonly closed: readonly DatasetRow<typeof closedOpportunities>[];
  readonly open: readonly DatasetRow<typeof opportunities>[];
  readonly events: readonly Event[];
  readonly benchmarks: readonly DatasetRow<typeof stageBenchmarks>[];
  readonly calls: readonly Forecast[];
}

export interface Company {
  /** Since history begins. */
  readonly deals: readonly ClosedDeal[];
  habitsOf(repId: string): Habits;
}

/** What habits are measured on, of each rep, and all closed deals: each table is walked once. */
export function companyOf({ now, performance, closed, open, events, benchmarks, calls }: HabitRows): Company {
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
  const called = callsOf(now.quarterStart, performance, calls);
  return {
    deals,
    habitsOf: (repId) => ({
      closed: recent.get(repId) ?? [],
      open: owned.get(repId) ?? [],
      stages: (stages.get(repId) ?? []).map(({ pace }) => pace),
      calls: called.get(repId) ?? [],
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

/** Of each rep, for the four quarters before: the last call up to its middle, beside what was won in all of it. */
function callsOf(
  quarter: Time,
  performance: readonly RepPerformance[],
  calls: readonly Forecast[],
): ReadonlyMap<string, Call[]> {
  const over = performance.filter(
    ({ quarterStart }) => quarterStart < quarter && quarterStart >= addMonths(quarter, -12),
  );
  const rows = new Map(over.map((row) => [`${row.repId}/${row.quarter}`, row]));
  const last = new Map<RepPerformance, Forecast>();
  for (const call of calls) {
    const row = call.level === 'rep' ? rows.get(`${call.callerId}/${call.quarter}`) : undefined;
    if (row === undefined || call.calledAt > row.quarterStart + MIDDLE) continue;
    const before = last.get(row);
    if (before === undefined || call.calledAt > before.calledAt) last.set(row, call);
  }
  const found = [...last].map(([{ repId, closedWon }, { commit }]) => ({ repId, commit, won: closedWon }));
  return Map.groupBy(found, ({ repId }) => repId);
}
