import type { Time } from '../../../kernel/time.ts';
import { type Grain, type Period, periodOf } from '../../../measures/index.ts';

/** Points of the small line of a tile. */
export const COURSE = 12;

/** The last `count` periods in order: up to the running one, or up to the last that is over. */
export function lastPeriods(grain: Grain, count: number, now: Time, running: boolean): Period[] {
  const current = periodOf(grain, now);
  let next = running ? current : periodOf(grain, current.start - 1);
  const periods: Period[] = [];
  while (periods.length < count) {
    periods.unshift(next);
    next = periodOf(grain, next.start - 1);
  }
  return periods;
}

/** How a stretch of time is named in a sentence: `2025-11 to 2026-10`. */
export function spanText(periods: readonly { readonly name: string }[]): string {
  const [first] = periods;
  const last = periods.at(-1);
  if (!first || !last) return 'now';
  return first.name === last.name ? first.name : `${first.name} to ${last.name}`;
}
