import { DAY, isoDate, type Time, WEEK, weekStart } from '../../../kernel/time.ts';
import { type Urgency, urgencies } from './thresholds.ts';

/** The day by which something is to be done, `2026-11-27`: the day itself, that week's Friday, or the Friday after; never a weekend's. */
export function deadlineOf(urgency: Urgency, asOf: Time): string {
  const monday = weekStart(asOf);
  const isWeekend = asOf >= monday + 5 * DAY;
  const first = isWeekend ? monday + WEEK : asOf;
  const friday = weekStart(first) + 4 * DAY;
  return isoDate({ today: first, this_week: friday, soon: friday + WEEK }[urgency]);
}

/** The urgency, or the least one above it whose deadline is not after the day of a step that is to be prepared. */
export function inTimeFor(step: Time, urgency: Urgency, asOf: Time): Urgency {
  const day = isoDate(step);
  const later = urgencies.slice(0, urgencies.indexOf(urgency) + 1);
  return later.findLast((one) => deadlineOf(one, asOf) <= day) ?? 'today';
}
