import type { EventOf, managerForecastCalled, quotaSet, repForecastCalled } from '../../../world/index.ts';
import type { Kept } from './kept.ts';
import { quarterName } from './moments.ts';
import { type Roster, type RosterRep, repOf, territoryOf } from './roster.ts';

export function quotaGiven(kept: Kept, { entity, time, data }: EventOf<typeof quotaSet>, roster: Roster): void {
  kept.quotas.add(time, {
    repId: entity,
    quarter: quarterName(data.quarter),
    quarterStart: data.quarter,
    amount: data.amount,
    ...territoryOf(repOf(roster, entity)),
  });
}

export function repCalled(kept: Kept, { entity, time, data }: EventOf<typeof repForecastCalled>, roster: Roster): void {
  kept.calls.add(time, {
    calledAt: time,
    callerId: entity,
    level: 'rep',
    quarter: quarterName(data.quarter),
    closed: data.closed,
    commit: data.commit,
    bestCase: data.bestCase,
    ...territoryOf(repOf(roster, entity)),
  });
}

/** A manager calls for the team as a whole: the call is of a segment or a region only where all of the team are. */
export function managerCalled(
  kept: Kept,
  { entity, time, data }: EventOf<typeof managerForecastCalled>,
  roster: Roster,
): void {
  const [first, ...others] = [...roster.values()].filter(({ managerId }) => managerId === entity);
  if (!first) throw new Error(`the events name the manager ${entity}, who has no rep on the roster`);
  const common = <F extends 'segment' | 'region'>(field: F): RosterRep[F] | null =>
    others.every((rep) => rep[field] === first[field]) ? first[field] : null;
  kept.calls.add(time, {
    calledAt: time,
    callerId: entity,
    level: 'manager',
    quarter: quarterName(data.quarter),
    closed: data.closed,
    commit: data.call,
    bestCase: null,
    managerName: first.managerName,
    segment: common('segment'),
    region: common('region'),
  });
}
