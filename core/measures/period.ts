import {
  DAY,
  dayStart,
  isoDate,
  isoMonth,
  monthStart,
  quarterStart,
  type Time,
  WEEK,
  weekStart,
  yearStart,
} from '../kernel/time.ts';

export const grains = ['day', 'week', 'month', 'quarter'] as const;
export type Grain = (typeof grains)[number];

/** A span of whole days, UTC: from `start` up to, and without, `end`. */
export interface Period {
  /** `2026-11-21`, `2026-W47`, `2026-11`, `2026-Q4` */
  readonly name: string;
  readonly start: Time;
  readonly end: Time;
}

/** The period of a grain in which a time lies. Weeks are those of ISO 8601: from Monday, named by their Thursday's year. */
export function periodOf(grain: Grain, time: Time): Period {
  if (grain === 'day') {
    const start = dayStart(time);
    return { name: isoDate(start), start, end: start + DAY };
  }
  if (grain === 'week') {
    const start = weekStart(time);
    return { name: isoWeek(start), start, end: start + WEEK };
  }
  if (grain === 'month') {
    const start = monthStart(time);
    return { name: isoMonth(start), start, end: monthStart(start, 1) };
  }
  const start = quarterStart(time);
  const date = new Date(start);
  return {
    name: `${date.getUTCFullYear()}-Q${date.getUTCMonth() / 3 + 1}`,
    start,
    end: monthStart(start, 3),
  };
}

/** The periods that overlap the days from the day of `from` to the day of `to`, both included, in order. */
export function periodsBetween(grain: Grain, from: Time, to: Time): Period[] {
  const periods: Period[] = [];
  for (let next = dayStart(from); next <= to; ) {
    const period = periodOf(grain, next);
    periods.push(period);
    next = period.end;
  }
  return periods;
}

function isoWeek(monday: Time): string {
  const thursday = monday + 3 * DAY;
  const week = Math.floor((thursday - yearStart(thursday)) / WEEK) + 1;
  return `${new Date(thursday).getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}
