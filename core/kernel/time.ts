/** Times are whole milliseconds since 1970-01-01T00:00:00Z; days, weeks and months are those of UTC. */
export type Time = number;

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;
/** A mean year and month, for rates; calendar months are counted by `addMonths`. */
export const YEAR = 365 * DAY;
export const MONTH = YEAR / 12;

/** Midnight at which the time's day begins. */
export function dayStart(time: Time): Time {
  return Math.floor(time / DAY) * DAY;
}

/** The first midnight after the time. */
export function nextDay(time: Time): Time {
  return dayStart(time) + DAY;
}

/** Monday's midnight at which the time's ISO week begins. */
export function weekStart(time: Time): Time {
  const day = Math.floor(time / DAY);
  return (day - ((day + 3) % 7)) * DAY; // 1970-01-01 was a Thursday
}

/** Midnight of the first day of the time's month, or of the month `ahead` months later. */
export function monthStart(time: Time, ahead = 0): Time {
  const date = new Date(time);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + ahead, 1);
}

/** Midnight of the first day of the time's quarter. */
export function quarterStart(time: Time): Time {
  const date = new Date(time);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - (date.getUTCMonth() % 3), 1);
}

/** Midnight of the first of January of the time's year. */
export function yearStart(time: Time): Time {
  return Date.UTC(new Date(time).getUTCFullYear(), 0, 1);
}

/** The same day of the month some months later, or that month's last day where it is shorter. */
export function addMonths(time: Time, months: number): Time {
  const start = monthStart(time, months);
  const last = monthStart(start, 1) - DAY;
  return Math.min(start + (time - monthStart(time)), last + (time % DAY));
}

/** `2026-11-21` */
export function isoDate(time: Time): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** `2026-11` */
export function isoMonth(time: Time): string {
  return new Date(time).toISOString().slice(0, 7);
}

/** `2026-11-21T10:30:00Z`, cut to the second. */
export function isoTime(time: Time): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/** Midnight of a date written `2026-11-21`. */
export function parseDate(date: string): Time {
  return Date.parse(`${date}T00:00:00Z`);
}
