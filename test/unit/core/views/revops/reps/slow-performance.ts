import { addMonths, DAY } from '../../../../../../core/kernel/time.ts';
import { quarterName, type RepSources } from './rep-rows.ts';

/** Performance a second time: straight from the sources, each figure by its own filter, quarters by their names. */

type Sources = Pick<RepSources, 'clock' | 'quotas' | 'closed' | 'open' | 'reps'>;
type Closed = Sources['closed'][number];

export const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
export const average = (values: readonly number[]): number | null =>
  values.length === 0 ? null : add(values) / values.length;
export const divided = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

const nameOf = (start: number, back: number): string => quarterName(addMonths(start, -3 * back));

/** Names of the quarter and of those before it in its calendar year. */
export function yearOf(start: number): string[] {
  const quarters = Number(quarterName(start).charAt(1));
  return Array.from({ length: quarters }, (_, back) => nameOf(start, back));
}

export const fourQuarters = (start: number): string[] => [0, 1, 2, 3].map((back) => nameOf(start, back));

export function closedIn({ closed }: Sources, rep: string, quarters: readonly string[]): Closed[] {
  return closed.filter(({ ownerId, closedAt }) => ownerId === rep && quarters.includes(quarterName(closedAt)));
}

const amountWon = (deals: readonly Closed[]): number =>
  add(deals.filter(({ outcome }) => outcome === 'Won').map(({ amount }) => amount));

/** Won by quota over quarters; the running one's quota by the days that have begun. */
export function attainmentOver(sources: Sources, rep: string, quarters: readonly string[]): number | null {
  const [now] = sources.clock;
  if (!now) return null;
  const total = (now.quarterEnd - now.quarterStart) / DAY;
  const begun = Math.min(total, (now.asOf - now.quarterStart) / DAY + 1);
  const due = sources.quotas
    .filter(({ repId, quarter }) => repId === rep && quarters.includes(quarter))
    .map(({ quarter, amount }) => (quarter === now.quarter ? Math.round((amount * begun) / total) : amount));
  return divided(amountWon(closedIn(sources, rep, quarters)), add(due));
}

/** Won by quota up to the same day of the quarter as it is in the running one, by counting days one by one. */
export function attainmentByDay(sources: Sources, rep: string, start: number): number | null {
  const [now] = sources.clock;
  const quota = sources.quotas.find(({ repId, quarter }) => repId === rep && quarter === quarterName(start));
  if (!now || !quota) return null;
  const isOver = now.asOf >= now.quarterEnd;
  const day = (time: number, from: number): number => Math.floor((time - from) / DAY);
  const deals = closedIn(sources, rep, [quarterName(start)]).filter(
    ({ closedAt }) => isOver || day(closedAt, start) <= day(now.asOf, now.quarterStart),
  );
  return divided(amountWon(deals), quota.amount);
}

export function winRateOver(sources: Sources, rep: string, quarters: readonly string[]): number | null {
  const deals = closedIn(sources, rep, quarters);
  return divided(deals.filter(({ outcome }) => outcome === 'Won').length, deals.length);
}

export function cycleOver(sources: Sources, rep: string, quarters: readonly string[]): number | null {
  const won = closedIn(sources, rep, quarters).filter(({ outcome }) => outcome === 'Won');
  return average(won.map(({ cycleDays }) => cycleDays));
}

export function dealSizeOver(sources: Sources, rep: string, quarters: readonly string[]): number | null {
  const won = closedIn(sources, rep, quarters).filter(({ outcome }) => outcome === 'Won');
  const mean = average(won.map(({ amount }) => amount));
  return mean === null ? null : Math.round(mean);
}

/** 1 + how many have more. */
export function placeOf(value: number | null, all: readonly (number | null)[]): number | null {
  return value === null ? null : 1 + all.filter((other) => other !== null && other > value).length;
}
