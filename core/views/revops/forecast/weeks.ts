import { DAY, quarterStart, type Time, WEEK, weekStart } from '../../../kernel/time.ts';
import { nextQuarter, quarterName, WEEKS_OF_QUARTER } from '../sources/moments.ts';

export interface Quarter {
  /** `Q4 2026` */
  readonly name: string;
  readonly start: Time;
  /** First midnight of the next quarter. */
  readonly end: Time;
}

/** The quarter that a time lies in. */
export function quarterOf(time: Time): Quarter {
  const start = quarterStart(time);
  return { name: quarterName(start), start, end: nextQuarter(start) };
}

/** The week of the quarter that a closing midnight ended, 1 to 13, and its quarter: those of the day before it. */
export function weekEndedAt(midnight: Time): { readonly quarter: Quarter; readonly week: number } {
  const lastDay = midnight - DAY;
  const quarter = quarterOf(lastDay);
  return { quarter, week: Math.min(WEEKS_OF_QUARTER, Math.floor((lastDay - quarter.start) / WEEK) + 1) };
}

/** The last week of a quarter that had ended at a midnight in it or at its end; 1 when none had. */
export function lastWeekEnded(midnight: Time, quarter: Quarter): number {
  if (midnight >= quarter.end) return WEEKS_OF_QUARTER;
  const monday = weekStart(midnight);
  return monday > quarter.start ? weekEndedAt(monday).week : 1;
}
