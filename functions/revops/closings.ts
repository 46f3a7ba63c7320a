import { quarterStart, type Time, WEEK, weekStart } from '../../core/kernel/time.ts';
import { nextQuarter } from '../../core/views/revops/sources/moments.ts';
import { weekName } from '../../core/views/revops/weeks.ts';
import { historyStart } from '../../core/world/index.ts';
import type { Head } from '../worlds/head.ts';

/** The end of a week or a quarter. */
export interface Closing {
  /** `2026-W47`, `2026-Q3` */
  readonly id: string;
  readonly kind: 'week' | 'quarter';
  /** The midnight that ended it. */
  readonly asOf: Time;
}

/** Weeks that the first build keeps of those that have ended before. */
export const WEEKS_KEPT = 13;

type Clocked = Pick<Head, 'startedAt' | 'time'>;

export function weekClosing(asOf: Time): Closing {
  return { id: weekName(asOf - WEEK), kind: 'week', asOf };
}

/** @param start first midnight of the quarter that ends */
export function quarterClosing(start: Time): Closing {
  const year = new Date(start).getUTCFullYear();
  const number = Math.floor(new Date(start).getUTCMonth() / 3) + 1;
  return { id: `${year}-Q${number}`, kind: 'quarter', asOf: nextQuarter(start) };
}

/** The last week that has ended, if one has since history began. */
export function lastWeek(head: Clocked): Closing | null {
  const asOf = weekStart(head.time);
  return asOf > historyStart(head.startedAt) ? weekClosing(asOf) : null;
}

/** All quarters that have ended since history began, the oldest first. */
export function closedQuarters(head: Clocked): Closing[] {
  const closings: Closing[] = [];
  const running = quarterStart(head.time);
  for (let start = quarterStart(historyStart(head.startedAt)); start < running; start = nextQuarter(start)) {
    closings.push(quarterClosing(start));
  }
  return closings;
}

/**
 * What is still to be kept, the oldest first: all quarters, and the weeks of the last thirteen or since the first one
 * that was kept, whichever is more.
 */
export function closingsDue(head: Clocked, kept: ReadonlyMap<string, Closing>): Closing[] {
  const weeks = [...kept.values()].flatMap(({ kind, asOf }) => (kind === 'week' ? asOf : []));
  const end = weekStart(head.time);
  const from = Math.max(
    Math.min(end - (WEEKS_KEPT - 1) * WEEK, ...weeks),
    weekStart(historyStart(head.startedAt)) + WEEK,
  );
  const due: Closing[] = closedQuarters(head);
  for (let asOf = from; asOf <= end; asOf += WEEK) due.push(weekClosing(asOf));
  return due.filter(({ id }) => !kept.has(id)).sort((a, b) => a.asOf - b.asOf);
}
