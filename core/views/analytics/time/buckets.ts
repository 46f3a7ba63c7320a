import { DAY, HOUR, monthStart, type Time, weekStart } from '../../../kernel/time.ts';
import type { Granularity } from '../answer/payload.ts';
import { instantOf, localDayOf, offsetAt, startOfLocalDay, type Zone } from './zone.ts';

export interface Span {
  readonly start: Time;
  readonly end: Time;
}

/** A part of a range: a local hour, day, week or month, as far as it lies in the range. */
export interface Bucket extends Span {
  /** True where the range holds only a part of the hour, day, week or month. */
  readonly cut: boolean;
}

/** Most buckets of one answer: three years of hours are more than anyone reads. */
export const MOST_BUCKETS = 10_000;

/** The buckets of a range in order, without gap or overlap; none of an empty range. */
export function bucketsOf(zone: Zone, { start, end }: Span, granularity: Granularity): Bucket[] {
  const buckets: Bucket[] = [];
  if (end <= start) return buckets;
  let from = granularity === 'hour' ? startOfHour(zone, start) : startOf(zone, start, granularity);
  while (from < end) {
    const until = granularity === 'hour' ? nextHour(zone, from) : nextStart(zone, from, granularity);
    if (until > start) {
      buckets.push({ start: Math.max(from, start), end: Math.min(until, end), cut: from < start || until > end });
    }
    from = until;
  }
  return buckets;
}

type Calendar = Exclude<Granularity, 'hour'>;

/** The first local midnight of the local day, week or month, as a local time. */
function localStart(local: number, granularity: Calendar, ahead: 0 | 1): number {
  if (granularity === 'day') return (Math.floor(local / DAY) + ahead) * DAY;
  if (granularity === 'week') return weekStart(local) + ahead * 7 * DAY;
  return monthStart(local, ahead);
}

function startOf(zone: Zone, time: Time, granularity: Calendar): Time {
  return instantOf(zone, localStart(localDayOf(zone, time) * DAY, granularity, 0));
}

function nextStart(zone: Zone, time: Time, granularity: Calendar): Time {
  return instantOf(zone, localStart(localDayOf(zone, time) * DAY, granularity, 1));
}

/** The last instant up to the time at which local clocks showed a full hour, or were changed. */
function startOfHour(zone: Zone, time: Time): Time {
  const offset = offsetAt(zone, time);
  const full = Math.floor((time + offset) / HOUR) * HOUR - offset;
  const changed = zone.transitions.findLast(({ at }) => at <= time)?.at ?? Number.NEGATIVE_INFINITY;
  return Math.max(full, changed);
}

function nextHour(zone: Zone, time: Time): Time {
  const offset = offsetAt(zone, time);
  const full = (Math.floor((time + offset) / HOUR) + 1) * HOUR - offset;
  const changed = zone.transitions.find(({ at }) => at > time)?.at ?? Number.POSITIVE_INFINITY;
  return Math.min(full, changed);
}

/** True where a time is a midnight of the zone. */
export function isMidnight(zone: Zone, time: Time): boolean {
  return startOfLocalDay(zone, localDayOf(zone, time)) === time;
}
