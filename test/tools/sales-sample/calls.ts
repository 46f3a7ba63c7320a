import { addMonths, quarterStart, type Time } from '../../../core/kernel/time.ts';
import type { DatasetRow } from '../../../core/views/revops/graph/dataset.ts';
import type * as source from '../../../core/views/revops/sources/schemas.ts';
import { territoryOf } from './facts.ts';
import type { SampleRep } from './people.ts';

type Closed = DatasetRow<typeof source.closedOpportunities>;
type Snapshot = DatasetRow<typeof source.dealSnapshots>;
type Call = DatasetRow<typeof source.forecastCalls>;

/** `Q4 2026` of a time in it. */
export function quarterName(time: Time): string {
  const date = new Date(time);
  return `Q${Math.floor(date.getUTCMonth() / 3) + 1} ${date.getUTCFullYear()}`;
}

/** A quota of each rep and quarter: a tenth above what a rep of the segment wins in the mean. */
export function quotaRows(
  reps: readonly SampleRep[],
  closed: readonly Closed[],
  quarters: readonly Time[],
): readonly DatasetRow<typeof source.quotas>[] {
  const won = Map.groupBy(
    closed.filter(({ outcome }) => outcome === 'Won'),
    ({ segment }) => segment,
  );
  return reps.flatMap((rep) => {
    const colleagues = reps.filter(({ segment }) => segment === rep.segment).length;
    const total = (won.get(rep.segment) ?? []).reduce((sum, { amount }) => sum + amount, 0);
    const amount = Math.max(1_000_00, Math.round((1.1 * total) / colleagues / quarters.length));
    return quarters.map((quarter) => ({
      repId: rep.repId,
      quarter: quarterName(quarter),
      quarterStart: quarter,
      amount,
      ...territoryOf(rep),
    }));
  });
}

/** What a rep has won and may win in the quarter that a moment ends or is in. */
interface Standing {
  closed: number;
  commit: number;
  bestCase: number;
}

/** The calls of each rep and each manager at the end of each week and quarter: what is won, and what they make of the open deals. */
export function callRows(
  reps: readonly SampleRep[],
  closed: readonly Closed[],
  snapshots: readonly Snapshot[],
  moments: readonly Time[],
): readonly Call[] {
  const open = Map.groupBy(snapshots, ({ snapshotAt }) => snapshotAt);
  const won = Map.groupBy(
    closed.filter(({ outcome }) => outcome === 'Won'),
    ({ closedAt }) => quarterStart(closedAt),
  );
  const teams = Map.groupBy(reps, ({ managerId }) => managerId);
  return moments.flatMap((moment) => {
    const quarter = quarterStart(moment - 1);
    const wonBefore = (won.get(quarter) ?? []).filter(({ closedAt }) => closedAt < moment);
    const standings = standingsAt(wonBefore, open.get(moment) ?? [], addMonths(quarter, 3));
    const calls = reps.map((rep) => repCall(rep, standings.get(rep.repId), moment, quarter));
    const byRep = new Map(calls.map((call) => [call.callerId, call]));
    return [...calls, ...[...teams].map(([managerId, team]) => managerCall(managerId, team, byRep, moment, quarter))];
  });
}

function standingsAt(
  won: readonly Closed[],
  open: readonly Snapshot[],
  quarterEnd: Time,
): ReadonlyMap<string, Standing> {
  const standings = new Map<string, Standing>();
  const of = (rep: string): Standing => {
    const standing = standings.get(rep) ?? { closed: 0, commit: 0, bestCase: 0 };
    standings.set(rep, standing);
    return standing;
  };
  for (const { ownerId, amount } of won) of(ownerId).closed += amount;
  for (const { ownerId, amount, category, closeDate } of open) {
    if (closeDate >= quarterEnd) continue;
    if (category === 'commit') of(ownerId).commit += amount;
    if (category === 'best-case') of(ownerId).bestCase += amount;
  }
  return standings;
}

function repCall(rep: SampleRep, standing: Standing | undefined, calledAt: Time, quarter: Time): Call {
  const { closed, commit, bestCase } = standing ?? { closed: 0, commit: 0, bestCase: 0 };
  const committed = closed + Math.round(commit * rep.optimism);
  return {
    calledAt,
    callerId: rep.repId,
    level: 'rep',
    quarter: quarterName(quarter),
    closed,
    commit: committed,
    bestCase: committed + bestCase,
    ...territoryOf(rep),
  };
}

function managerCall(
  managerId: string,
  team: readonly SampleRep[],
  byRep: ReadonlyMap<string, Call>,
  calledAt: Time,
  quarter: Time,
): Call {
  const calls = team.flatMap(({ repId }) => byRep.get(repId) ?? []);
  const closed = calls.reduce((sum, call) => sum + call.closed, 0);
  const open = calls.reduce((sum, call) => sum + call.commit - call.closed, 0);
  const [first, ...others] = team;
  const common = <F extends 'segment' | 'region'>(field: F): SampleRep[F] | null =>
    first && others.every((rep) => rep[field] === first[field]) ? first[field] : null;
  return {
    calledAt,
    callerId: managerId,
    level: 'manager',
    quarter: quarterName(quarter),
    closed,
    commit: closed + Math.round(open * 0.95),
    bestCase: null,
    managerName: first?.managerName ?? '',
    segment: common('segment'),
    region: common('region'),
  };
}
