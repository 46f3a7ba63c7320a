import type { Time } from '../../../kernel/time.ts';
import { type Quarter, quarterOf } from './weeks.ts';
import { caseOf, type ForecastDeal } from './win-model.ts';

/** An open deal as it was kept at a closing midnight. */
interface KeptDeal extends ForecastDeal {
  readonly snapshotAt: Time;
  readonly opportunityId: string;
}

/** A closing midnight at which deals were kept. */
export interface Moment {
  readonly at: Time;
  /** The quarter of the day that begins: the one for which a forecast was to be made then. */
  readonly quarter: Quarter;
}

/** What kept deals are to win probabilities: a moment, and the number of a cell and band, for each row of the history. */
export interface PastCases {
  /** In the order of time. */
  readonly moments: readonly Moment[];
  /** The place in `moments` of each row's. */
  readonly momentOf: Uint16Array;
  /** Of each row, see `caseOf`. */
  readonly numbers: Uint16Array;
}

const casesKnown = new WeakMap<readonly KeptDeal[], PastCases>();

/**
 * The cases of a history, in columns beside its rows. Several datasets of a build ask for those of the same rows, which never
 * change: they are found once, and forgotten with the rows.
 */
export function pastCases(history: readonly KeptDeal[]): PastCases {
  const known = casesKnown.get(history);
  if (known !== undefined) return known;
  const cases = casesOf(history);
  casesKnown.set(history, cases);
  return cases;
}

function casesOf(history: readonly KeptDeal[]): PastCases {
  const times = [...new Set(history.map(({ snapshotAt }) => snapshotAt))].sort((a, b) => a - b);
  const moments = times.map((at, place) => ({ at, quarter: quarterOf(at), place }));
  const byTime = new Map(moments.map((moment) => [moment.at, moment]));
  const momentOf = new Uint16Array(history.length);
  const numbers = new Uint16Array(history.length);
  history.forEach((deal, row) => {
    const moment = byTime.get(deal.snapshotAt);
    if (moment === undefined) return;
    momentOf[row] = moment.place;
    numbers[row] = caseOf(deal, moment.at, moment.quarter);
  });
  return { moments, momentOf, numbers };
}

interface Closed {
  readonly opportunityId: string;
  readonly outcome: 'Won' | 'Lost';
  readonly closedAt: Time;
}

interface Outcomes {
  readonly closed: readonly Closed[];
  readonly won: Uint8Array;
}

const outcomesKnown = new WeakMap<readonly KeptDeal[], Outcomes>();

/**
 * Whether the deal of each row of a history was won until its quarter's end: 1 or 0; to be looked at only of quarters that
 * are over. It stays with the rows as their cases do.
 */
export function wonInQuarter(history: readonly KeptDeal[], closed: readonly Closed[]): Uint8Array {
  const known = outcomesKnown.get(history);
  if (known?.closed === closed) return known.won;
  const won = outcomesOf(history, closed);
  outcomesKnown.set(history, { closed, won });
  return won;
}

function outcomesOf(history: readonly KeptDeal[], closed: readonly Closed[]): Uint8Array {
  const wonAt = new Map<string, Time>();
  for (const { opportunityId, outcome, closedAt } of closed) if (outcome === 'Won') wonAt.set(opportunityId, closedAt);
  const { moments, momentOf } = pastCases(history);
  const won = new Uint8Array(history.length);
  history.forEach(({ opportunityId }, row) => {
    const time = wonAt.get(opportunityId);
    const end = moments[momentOf[row] ?? 0]?.quarter.end;
    if (time !== undefined && end !== undefined && time < end) won[row] = 1;
  });
  return won;
}
