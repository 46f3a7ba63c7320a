import type { Cents } from '../../../kernel/money.ts';
import { quarterStart, type Time } from '../../../kernel/time.ts';
import type { DatasetRow } from '../graph/dataset.ts';
import { sumOf } from '../kit/statistics.ts';
import type { clock, closedOpportunities, quotas } from '../sources/schemas.ts';
import { partBegun, sameDay } from './quarters.ts';

type Closed = DatasetRow<typeof closedOpportunities>;

/** What a rep was asked for and closed in a quarter. */
export interface QuarterFacts {
  readonly quarter: string;
  readonly quarterStart: Time;
  /** Null: none was set. */
  readonly quota: Cents | null;
  /** The quota as far as it is due: of the running quarter, pro rata by days begun. */
  readonly quotaToDate: Cents | null;
  readonly closedWon: Cents;
  /** Won up to the same day of the quarter as it is of the clock's. */
  readonly closedByDay: Cents;
  readonly won: readonly Closed[];
  readonly lost: readonly Closed[];
}

/**
 * A rep's quarters up to the clock's, the first first: those with a quota, those in which a deal closed, and the one that
 * runs.
 */
export function quarterFacts(
  now: DatasetRow<typeof clock>,
  set: readonly DatasetRow<typeof quotas>[],
  closed: readonly Closed[],
): QuarterFacts[] {
  const names = new Map<Time, string>([[now.quarterStart, now.quarter]]);
  const quotaOf = new Map<Time, Cents>();
  for (const { quarter, quarterStart: start, amount } of set) {
    names.set(start, quarter);
    quotaOf.set(start, amount);
  }
  const closedIn = Map.groupBy(closed, ({ closedAt }) => quarterStart(closedAt));
  for (const [start, [first]] of closedIn) if (first) names.set(start, first.closeQuarter);
  return [...names]
    .filter(([start]) => start <= now.quarterStart)
    .sort(([a], [b]) => a - b)
    .map(([start, quarter]) => {
      const quota = quotaOf.get(start) ?? null;
      const deals = closedIn.get(start) ?? [];
      const won = deals.filter(({ outcome }) => outcome === 'Won');
      const day = sameDay(start, now);
      return {
        quarter,
        quarterStart: start,
        quota,
        quotaToDate: quota === null || start < now.quarterStart ? quota : Math.round(quota * partBegun(now)),
        closedWon: sumOf(won, ({ amount }) => amount),
        closedByDay: sumOf(won, ({ closedAt, amount }) => (closedAt < day ? amount : 0)),
        won,
        lost: deals.filter(({ outcome }) => outcome === 'Lost'),
      };
    });
}
