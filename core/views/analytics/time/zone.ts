import { DAY, type Time } from '../../../kernel/time.ts';

/** Local day, counted from 1970-01-01. */
export type LocalDay = number;

/** From a time on, so many milliseconds are added to UTC. */
export interface Transition {
  readonly at: Time;
  readonly offset: number;
}

/**
 * A time zone as data: the offset before the first transition, and the transitions in order. Whoever asks looks them up for
 * the years that it needs, so that nothing here knows a zone's rules.
 */
export interface Zone {
  /** `Europe/Zurich` */
  readonly id: string;
  readonly offset: number;
  readonly transitions: readonly Transition[];
}

export const UTC: Zone = { id: 'UTC', offset: 0, transitions: [] };

/** What is added to UTC at a time, in milliseconds. */
export function offsetAt(zone: Zone, time: Time): number {
  let low = 0;
  let high = zone.transitions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((zone.transitions[middle]?.at ?? 0) <= time) low = middle + 1;
    else high = middle;
  }
  return zone.transitions[low - 1]?.offset ?? zone.offset;
}

/** The first instant at which a local day has begun. A day that the zone skips begins when the day after it does. */
export function startOfLocalDay(zone: Zone, day: LocalDay): Time {
  return instantOf(zone, day * DAY);
}

/** The first instant at which the zone's clocks show a local time, or have passed it. */
export function instantOf(zone: Zone, local: number): Time {
  let from = Number.NEGATIVE_INFINITY;
  let offset = zone.offset;
  for (const next of zone.transitions) {
    const time = Math.max(from, local - offset);
    if (time < next.at) return time;
    from = next.at;
    offset = next.offset;
  }
  return Math.max(from, local - offset);
}

/** The local day of a time. Clocks that go back over midnight don't bring the day before back. */
export function localDayOf(zone: Zone, time: Time): LocalDay {
  const day = Math.floor((time + offsetAt(zone, time)) / DAY);
  return startOfLocalDay(zone, day + 1) <= time ? day + 1 : day;
}
