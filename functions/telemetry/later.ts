import { membershipStatuses } from '../../core/views/analytics/index.ts';
import type { SentMembership } from './log.ts';

/** What names a membership: person, plan and start. */
export function membershipKey({ user_id, plan_type, start_at }: SentMembership): string {
  return `${start_at} ${plan_type.length} ${plan_type} ${user_id}`;
}

/** Statuses in the order in which a membership goes through them; one that is unknown comes before all. */
function stepOf({ status }: SentMembership): number {
  const known: readonly string[] = membershipStatuses;
  return known.indexOf(status);
}

/**
 * Which of two records of one membership is later: above 0, the first; 0 only for what is the same. An order of contents
 * alone, so that it makes no difference in which order, and how often, records arrive. A time at which a status was set says
 * more than the order of statuses: without it, nobody goes back from cancelled to active.
 */
export function compareStatuses(a: SentMembership, b: SentMembership): number {
  return (
    compareTimes(a.updated_at, b.updated_at) ||
    stepOf(a) - stepOf(b) ||
    a.expire_at - b.expire_at ||
    a.amount - b.amount ||
    (a.status < b.status ? -1 : a.status > b.status ? 1 : 0)
  );
}

/** What has a time is later than what has none. */
function compareTimes(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  return a - b;
}
