import { DAY, dayStart, type Time } from '../../../kernel/time.ts';
import type { Span, SpanReader } from '../../../measures/index.ts';

/** Where and when something is read. */
export interface Place {
  readonly reader: SpanReader;
  readonly scope: string;
  readonly key: string | null;
  /** The midnight up to which whole days are read. */
  readonly end: Time;
  /** The day of which standing figures are. */
  readonly today: Span;
}

const COMPANY = { scope: 'company', key: null } as const;

/** The place of the company as of a time: whole days up to its midnight, and standing figures of the day that runs. */
export function placeAt(reader: SpanReader, asOf: Time): Place {
  const midnight = dayStart(asOf);
  // At the very midnight, what stands is what the day that ended has left.
  const start = midnight === asOf ? midnight - DAY : midnight;
  return { reader, ...COMPANY, end: midnight, today: { start, end: start + DAY } };
}

/** The same place so many days earlier. */
export function earlier(place: Place, days: number): Place {
  const { end, today } = place;
  const back = days * DAY;
  return { ...place, end: end - back, today: { start: today.start - back, end: today.end - back } };
}
