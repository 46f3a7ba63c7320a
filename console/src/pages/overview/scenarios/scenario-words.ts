import type { Scenario, Twin200PointsItem } from '../../../api/generated/showroom.schemas.ts';
import { clock, day, dayOfYear } from '../../../format/times.ts';

/** The measure that shows best what a scenario does; the twin is drawn in it unless another is chosen. */
const SHOWS: Readonly<Record<string, string>> = {
  'churn-wave': 'revenue-at-risk',
  'license-crunch': 'license-utilization',
  'tech-shortage': 'open-tickets',
  'price-hike': 'license-cost',
  'great-quarter': 'weighted-pipeline',
};

export const FALLBACK_MEASURE = 'mrr';

/** @param known ids of measures that there are */
export function measureOf(scenario: string, known: readonly string[]): string {
  const best = SHOWS[scenario];
  return best !== undefined && known.includes(best) ? best : FALLBACK_MEASURE;
}

const MINUTE = 60_000;

/** How moments of one line are written: no more than tells them apart. @param times ISO times, in their order */
export function momentsOf(times: readonly string[]): (time: string) => string {
  const [first, last] = [times[0] ?? '', times.at(-1) ?? ''];
  const isClose = Date.parse(last) - Date.parse(first) < 2 * times.length * MINUTE;
  const write = (time: string) => clock(time, isClose);
  return day(first) === day(last) ? write : (time) => `${dayOfYear(time)}, ${write(time)}`;
}

/** Percent of a scenario that is over at a time. */
export function progressOf({ startedAt, endsAt }: Pick<Scenario, 'startedAt' | 'endsAt'>, now: string): number {
  const [from, to] = [Date.parse(startedAt), Date.parse(endsAt)];
  if (to <= from) return 100;
  return Math.min(100, Math.max(0, (100 * (Date.parse(now) - from)) / (to - from)));
}

/** Whole minutes until a scenario ends. */
export function minutesLeft({ endsAt }: Pick<Scenario, 'endsAt'>, now: string): number {
  return Math.max(0, Math.round((Date.parse(endsAt) - Date.parse(now)) / MINUTE));
}

/** How long a scenario may run, in minutes of the world. */
export const DURATIONS = [
  [60, '1 hour'],
  [6 * 60, '6 hours'],
  [24 * 60, '1 day'],
  [7 * 24 * 60, '1 week'],
  [30 * 24 * 60, '30 days'],
  [90 * 24 * 60, '90 days'],
] as const;

/** What the twin shows: how far the world is from what it would be without the scenario. */
export function twinTitle(
  measure: string,
  scenario: string,
  points: readonly Pick<Twin200PointsItem, 'difference'>[],
  write: (value: number) => string,
): string {
  const difference = points.at(-1)?.difference ?? null;
  if (difference === null) return `${measure} can’t be compared now`;
  const without = `than without the ${scenario.toLowerCase()}`;
  if (difference === 0) return `${measure} is the same as without the ${scenario.toLowerCase()}, so far`;
  return `${measure} is ${write(Math.abs(difference))} ${difference > 0 ? 'higher' : 'lower'} ${without}`;
}
