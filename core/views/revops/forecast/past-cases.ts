import type { Time } from '../../../kernel/time.ts';
import { type Quarter, quarterOf } from './weeks.ts';

/** The deals that were open at a closing midnight. */
export interface Moment<Deal> {
  readonly at: Time;
  /** The quarter of the day that begins: the one for which a forecast was to be made then. */
  readonly quarter: Quarter;
  readonly deals: readonly Deal[];
}

/** Kept deals by the midnight, in the order of time. */
export function momentsOf<Deal extends { readonly snapshotAt: Time }>(history: readonly Deal[]): Moment<Deal>[] {
  return [...Map.groupBy(history, ({ snapshotAt }) => snapshotAt)]
    .map(([at, deals]) => ({ at, quarter: quarterOf(at), deals }))
    .sort((a, b) => a.at - b.at);
}

interface Closed {
  readonly opportunityId: string;
  readonly outcome: 'Won' | 'Lost';
  readonly closedAt: Time;
}

/** When each won deal was won. */
export function winTimes(closed: readonly Closed[]): ReadonlyMap<string, Time> {
  const times = new Map<string, Time>();
  for (const { opportunityId, outcome, closedAt } of closed) if (outcome === 'Won') times.set(opportunityId, closedAt);
  return times;
}

/** Whether the deal was won until the quarter's end; to be asked only of a quarter that is over. */
export function wonBy(wins: ReadonlyMap<string, Time>, opportunityId: string, quarter: Quarter): boolean {
  const wonAt = wins.get(opportunityId);
  return wonAt !== undefined && wonAt < quarter.end;
}
