import { DAY } from '../../../core/kernel/time.ts';
import { type Counts, HISTORY_MONTHS, stride, totalRows } from '../../../core/world/index.ts';
import type { Head } from '../head.ts';

/**
 * Work, in rows simulated for a day, that one request or one commit may do: 3 to 5 seconds on one virtual CPU,
 * so that a request ends in time on a slow one, too (measured: the default world's 25 months, 214,000 of it, take 0.6 s).
 */
const WORK_AT_ONCE = 1_600_000;

/** A technician who is kept busy is as much work as so many other rows: tickets come and go by the hour. */
const TICKETS_WEIGHT = 10;
/** Clients without technicians raise tickets that nobody works on; a client keeps two technicians busy at most. */
const BUSY_PER_CLIENT = 2;
const DAYS_OF_HISTORY = (HISTORY_MONTHS * 365) / 12;

/** What a day of such a world is, in rows simulated for a day. */
export function workPerDay(counts: Counts): number {
  const busy = Math.min(counts.technicians, BUSY_PER_CLIENT * counts.clients);
  return Math.max(1, totalRows(counts) + TICKETS_WEIGHT * busy);
}

/** Whether a world can be made within a request: one of some 1,000 rows in the usual proportions, or more if fewer of them are busy. */
export function isMadeAtOnce(counts: Counts): boolean {
  return workPerDay(counts) * DAYS_OF_HISTORY <= WORK_AT_ONCE;
}

/** Ticks of a world that may be simulated in one commit. */
export function ticksAtOnce({ clock, counts }: Pick<Head, 'clock' | 'counts'>): number {
  return Math.max(1, Math.floor((WORK_AT_ONCE / workPerDay(counts)) * (DAY / stride(clock))));
}
