import { addMonths, DAY, type Time } from '../../../kernel/time.ts';
import type { DatasetRow } from '../graph/dataset.ts';
import type { clock } from '../sources/schemas.ts';
import { TRAILING_QUARTERS } from './thresholds.ts';

type Clock = Pick<DatasetRow<typeof clock>, 'asOf' | 'quarterStart' | 'quarterEnd'>;

/** First midnight of the trailing four quarters of which this is the last. */
export function trailingStart(quarter: Time): Time {
  return addMonths(quarter, 3 - 3 * TRAILING_QUARTERS.value);
}

interface OfQuarter {
  readonly quarterStart: Time;
}

/** What is of the quarters from one up to another, both included. */
export function ofQuarters<T extends OfQuarter>(rows: readonly T[], from: Time, to: Time): T[] {
  return rows.filter(({ quarterStart }) => quarterStart >= from && quarterStart <= to);
}

/** What is of the trailing four quarters of which this is the last. */
export function ofTrailing<T extends OfQuarter>(rows: readonly T[], quarter: Time): T[] {
  return ofQuarters(rows, trailingStart(quarter), quarter);
}

/** First midnight of the quarter before. */
export function quarterBefore(quarter: Time): Time {
  return addMonths(quarter, -3);
}

/** Days of the quarter that have begun: the running one counts as a whole. All of them once the quarter is over. */
export function daysBegun({ asOf, quarterStart, quarterEnd }: Clock): number {
  return Math.min((quarterEnd - quarterStart) / DAY, (asOf - quarterStart) / DAY + 1);
}

/** The part of the quarter that has begun, above 0 up to 1. */
export function partBegun(clock: Clock): number {
  return (daysBegun(clock) * DAY) / (clock.quarterEnd - clock.quarterStart);
}

/** The end of the same day in another quarter: the third day of this one is the third of that; once it is over, all of it. */
export function sameDay(quarter: Time, clock: Clock): Time {
  const end = addMonths(quarter, 3);
  return clock.asOf >= clock.quarterEnd ? end : Math.min(end, quarter + daysBegun(clock) * DAY);
}
