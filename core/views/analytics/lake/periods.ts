import { DAY, dayStart, isoDate, isoMonth, monthStart, nextDay, parseDate, type Time } from '../../../kernel/time.ts';

/** A day or a month of UTC that is over. */
export interface Period {
  /** `2026-10` or `2026-11-21`. */
  readonly id: string;
  readonly from: Time;
  /** The first moment after it. */
  readonly to: Time;
}

/**
 * What is to be sealed, in its order: the months that are over, of which no day is sealed by itself any more, and the days
 * of the month that runs. The day that runs is never among them.
 * @param sealed ids of what is sealed already
 * @param begins when the world's history begins
 * @param now the world's time
 */
export function periodsDue(sealed: Iterable<string>, begins: Time, now: Time): Period[] {
  const done = new Set(sealed);
  const due: Period[] = [];
  const running = monthStart(now);
  for (let from = monthStart(begins); from < running; from = monthStart(from, 1)) {
    due.push(monthFrom(from));
  }
  for (let from = Math.max(running, dayStart(begins)); nextDay(from) <= now; from += DAY) {
    due.push(dayFrom(from));
  }
  return due.filter(({ id }) => !done.has(id));
}

const monthFrom = (from: Time): Period => ({ id: isoMonth(from), from, to: monthStart(from, 1) });
const dayFrom = (from: Time): Period => ({ id: isoDate(from), from, to: from + DAY });

/** The period of an id. */
export function periodNamed(id: string): Period {
  return isDayOf(id, id.slice(0, MONTH)) ? dayFrom(parseDate(id)) : monthFrom(parseDate(`${id}-01`));
}

/** Characters of a month's id. */
const MONTH = '2026-10'.length;

/** Whether the day of one id is in the month of the other. */
export function isDayOf(day: string, month: string): boolean {
  return day.length > month.length && day.startsWith(month);
}
