import { addMonths, DAY, dayStart, isoDate, quarterStart, type Time, weekStart } from '../../../kernel/time.ts';

/** Weeks of a quarter; its one or two days beyond them count to the last. */
export const WEEKS_OF_QUARTER = 13;

/** The moment that sources are read as of. */
export interface Moment {
  /** The day that everything is computed for: the midnight that begins the running day, or that ended a past one. */
  readonly asOf: Time;
  /** What happened up to and including this time counts; of a past day the millisecond before the midnight that ended it. */
  readonly through: Time;
  /** First midnight of the quarter that the day is of. */
  readonly quarter: Time;
  /** Whether the day still runs: open deals are those of the loaded state then, else the snapshots of `asOf`. */
  readonly running: boolean;
}

/** Now: the day that runs, with all that has happened in it. */
export function runningMoment(now: Time): Moment {
  const asOf = dayStart(now);
  return { asOf, through: now, quarter: quarterStart(asOf), running: true };
}

/**
 * The end of a week or a quarter, by its closing midnight: what happened before it, and what was written down at it. What
 * else happens at that instant belongs to the day that it begins, and the quarter is that of the day which ended.
 * @throws RangeError for any other time: nothing was written down then
 */
export function closingMoment(midnight: Time): Moment {
  if (!isClosing(midnight)) throw new RangeError(`no week and no quarter ended at ${midnight}`);
  return { asOf: midnight, through: midnight - 1, quarter: quarterStart(midnight - DAY), running: false };
}

/** Whether a time is the midnight that ends a week (Monday's) or a quarter: open deals are written down at those. */
export function isClosing(time: Time): boolean {
  return time === weekStart(time) || time === quarterStart(time);
}

/**
 * The closing that stands for a week ago: the end of a week or a quarter nearest to seven days before a midnight, the earlier of
 * two as near. It is one of the calendar, so that it is the same whatever was written down at it, and under any filters.
 */
export function weekBefore(midnight: Time): Time {
  const wanted = midnight - 7 * DAY;
  const near = [0, -1, 1, -2, 2, -3, 3].map((days) => wanted + days * DAY);
  return near.find(isClosing) ?? weekStart(wanted);
}

/** First midnight of the next quarter. */
export function nextQuarter(quarter: Time): Time {
  return addMonths(quarter, 3);
}

/** `Q4 2026` of any time in the quarter. */
export function quarterName(time: Time): string {
  const date = isoDate(time);
  return `Q${Math.floor((Number(date.slice(5, 7)) - 1) / 3) + 1} ${date.slice(0, 4)}`;
}

/** First midnight of a quarter that is written `Q4 2026`; null for any other text. */
export function parseQuarter(name: string): Time | null {
  const [, quarter, year] = /^Q([1-4]) (\d{4})$/.exec(name) ?? [];
  return quarter === undefined ? null : Date.UTC(Number(year), (Number(quarter) - 1) * 3, 1);
}

/** Week of the quarter, 1 to 13: of the day that runs, or of the one that a closing midnight ended. */
export function weekNumber({ asOf, quarter, running }: Moment): number {
  const day = running ? asOf : asOf - DAY;
  return Math.min(WEEKS_OF_QUARTER, Math.floor((day - quarter) / (7 * DAY)) + 1);
}

/** Why there is no moment of a quarter, in words for whoever asked. */
export interface NoMoment {
  readonly reason: 'malformed' | 'ahead' | 'before-history';
  readonly detail: string;
}

/**
 * The moment that a quarter is read as of: now for the one that runs, its end for a past one.
 * @param begins when history begins: of a quarter that was over by then nothing is known
 */
export function momentOfQuarter(name: string, now: Time, begins: Time): Moment | NoMoment {
  const quarter = parseQuarter(name);
  if (quarter === null) return { reason: 'malformed', detail: 'Expected a quarter such as Q4 2026.' };
  const running = quarterStart(now);
  if (quarter === running) return runningMoment(now);
  if (quarter > running) return { reason: 'ahead', detail: `${name} has not begun; ${quarterName(now)} runs.` };
  const end = nextQuarter(quarter);
  if (end <= begins) {
    return { reason: 'before-history', detail: `History begins on ${isoDate(begins)}, after the end of ${name}.` };
  }
  return closingMoment(end);
}

export function isMoment(found: Moment | NoMoment): found is Moment {
  return 'asOf' in found;
}
