import { DAY } from '../../../core/kernel/time.ts';
import {
  type Counts,
  type EntityKind,
  entityKinds,
  HISTORY_MONTHS,
  stride,
  usualLearners,
} from '../../../core/world/index.ts';
import type { Head } from '../head.ts';

/**
 * Work, in licenses simulated for a day, that one request or one commit may do: some 4 seconds on one virtual CPU,
 * so that a request ends in time on a slow one, too (measured: the 25 months of a license take 1.5 ms, those of the
 * default world 1.2 s).
 */
const WORK_AT_ONCE = 1_856_000;

/** How much more work than a license a row of a kind is, as measured; whatever is not named is as much, or less. A lead comes with its rep's activities and weekly snapshots. */
const WEIGHTS: Readonly<Partial<Record<EntityKind, number>>> = { clients: 4, leads: 5, departments: 4 };

/** What keeping a technician busy adds: tickets come and go by the hour. */
const TICKETS_WEIGHT = 7;
/** Clients without technicians raise tickets that nobody works on; a client keeps two technicians busy at most. */
const BUSY_PER_CLIENT = 2;
/** What a learner of the academy adds: sessions, and the writing of their events. */
const LEARNER_WEIGHT = 1;
const DAYS_OF_HISTORY = (HISTORY_MONTHS * 365) / 12;

/** What a day of such a world is, in licenses simulated for a day. */
export function workPerDay(counts: Counts): number {
  const rows = entityKinds.reduce((sum, kind) => sum + counts[kind] * (WEIGHTS[kind] ?? 1), 0);
  const busy = Math.min(counts.technicians, BUSY_PER_CLIENT * counts.clients);
  return Math.max(1, rows + TICKETS_WEIGHT * busy + LEARNER_WEIGHT * usualLearners(counts));
}

/** Whether a world can be made within a request: one of some 570 rows in the usual proportions. */
export function isMadeAtOnce(counts: Counts): boolean {
  return workPerDay(counts) * DAYS_OF_HISTORY <= WORK_AT_ONCE;
}

/** Ticks of a world that may be simulated in one commit. */
export function ticksAtOnce({ clock, counts }: Pick<Head, 'clock' | 'counts'>): number {
  return Math.max(1, Math.floor((WORK_AT_ONCE / workPerDay(counts)) * (DAY / stride(clock))));
}
