import { addMonths, DAY } from '../../../kernel/time.ts';
import type { Compare } from '../answer/request.ts';
import { isMidnight, type Span } from './buckets.ts';
import { instantOf, localDayOf, offsetAt, startOfLocalDay, type Zone } from './zone.ts';

/**
 * The range to compare with, or null. Before a range of whole local days lie as many local days, whatever clocks did
 * meanwhile; before any other as many milliseconds. A year before are the same local dates and times; the 29th of February
 * is compared with the 28th.
 */
export function comparedWith(zone: Zone, span: Span, compare: Compare): Span | null {
  const { start, end } = span;
  if (compare === 'none') return null;
  if (compare === 'year') return { start: yearBefore(zone, start), end: yearBefore(zone, end) };
  if (!isMidnight(zone, start) || !isMidnight(zone, end)) return { start: start - (end - start), end: start };
  const first = localDayOf(zone, start);
  return { start: startOfLocalDay(zone, 2 * first - localDayOf(zone, end)), end: start };
}

function yearBefore(zone: Zone, time: number): number {
  if (isMidnight(zone, time)) return instantOf(zone, addMonths(localDayOf(zone, time) * DAY, -12));
  return instantOf(zone, addMonths(time + offsetAt(zone, time), -12));
}
