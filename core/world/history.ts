import { addMonths, dayStart, type Time } from '../kernel/time.ts';
import { HISTORY_MONTHS } from './config.ts';

/** Midnight at which the company's history begins: 25 months before it runs. */
export function historyStart(startedAt: Time): Time {
  return dayStart(addMonths(startedAt, -HISTORY_MONTHS));
}
