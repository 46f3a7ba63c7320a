import type { Cause } from '../../api/generated/showroom.schemas.ts';
import { clock, day } from '../../format/times.ts';
import type { CauseMark, ChartSpan, PlacedCause } from './placing.ts';
import type { ToldCauses } from './use-causes.ts';

const DAY = 86_400_000;

/** When a cause was: its day, with the time where the chart shows a few days only. */
export function whenOf({ at }: Cause, { start, end }: Pick<ChartSpan, 'start' | 'end'>): string {
  return end - start <= 4 * DAY ? `${day(at)}, ${clock(at)}` : day(at);
}

/** `3 causes` */
export const counted = (causes: readonly PlacedCause[]): string =>
  `${causes.length} ${causes.length === 1 ? 'cause' : 'causes'}`;

/** What a mark says in one breath: all sentences, with when each was. */
export function nameOf({ causes, label }: CauseMark, when: (cause: Cause) => string): string {
  const said = causes.map(({ cause }) => `${when(cause)}: ${cause.text}`).join('; ');
  return causes.length === 1 ? `Cause ${label}, ${said}` : `${counted(causes)}, ${label}: ${said}`;
}

/** What stands where no mark does; null where there are some. */
export function absence({ causes, total, problem }: ToldCauses): string | null {
  if (causes.length > 0) return null;
  if (problem !== undefined) return `What moved it could not be read: ${problem.message}`;
  return total === undefined ? 'Looking for what moved it …' : 'No dated event moved it in this time.';
}

/** `The 12 weightiest of 167 causes`; null where all are marked. */
export function shareOf({ causes, total = 0 }: ToldCauses): string | null {
  return total > causes.length ? `The ${causes.length} weightiest of ${total} causes are marked.` : null;
}

/** The sentences of each period, for a table. */
export function sentencesAt(causes: readonly PlacedCause[]): ReadonlyMap<string, string> {
  const byPeriod = Map.groupBy(causes, ({ period }) => period);
  return new Map([...byPeriod].map(([period, own]) => [period, own.map(({ cause }) => cause.text).join('; ')]));
}
