import type { Time } from '../../../kernel/time.ts';
import type { Bucket, Span } from '../time/buckets.ts';
import { type LocalDay, localDayOf, startOfLocalDay, type Zone } from '../time/zone.ts';

/**
 * The time of an evaluation in slots: 0 is all before the range, 1 to n its buckets, n + 1 all after. A figure of the range
 * is made of the slots 1 to n; a level of the slots up to n.
 */
export interface Frame {
  readonly zone: Zone;
  readonly span: Span;
  readonly buckets: readonly Bucket[];
  /** Up to when telemetry is known: whether a person came back later is not known beyond it. */
  readonly asOf: Time;
  slotAt(time: Time): number;
  /** The local days from the one of a time up to the last that matters. */
  days(from: Time): Days;
}

/** How many days behind the last event are looked up: windows of activity end in them, and weeks of cohorts. */
const DAYS_AHEAD = 80;

export function createFrame(zone: Zone, span: Span, buckets: readonly Bucket[], asOf: Time): Frame {
  const starts = Float64Array.from(buckets, ({ start }) => start);
  const slotAt = (time: Time): number => {
    if (time < span.start) return 0;
    if (time >= span.end) return buckets.length + 1;
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= time) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  let last: { readonly from: LocalDay; readonly days: Days } | null = null;
  const days = (from: Time): Days => {
    const first = localDayOf(zone, Math.min(from, asOf));
    if (last === null || first < last.from) last = { from: first, days: daysOf(zone, first, asOf, slotAt) };
    return last.days;
  };
  return { zone, span, buckets, asOf, slotAt, days };
}

/** A frame of one bucket: the range as a whole. */
export function wholeFrame(zone: Zone, span: Span, asOf: Time): Frame {
  return createFrame(zone, span, span.end > span.start ? [{ ...span, cut: false }] : [], asOf);
}

/** The local days from one to another as instants, with their slots: what an evaluation looks up a million times. */
export interface Days {
  readonly first: LocalDay;
  /** Beginning of day `first + i`. */
  readonly starts: Float64Array;
  readonly slots: Int32Array;
}

function daysOf(zone: Zone, first: LocalDay, until: Time, slotAt: Frame['slotAt']): Days {
  const count = Math.max(0, localDayOf(zone, until) - first) + DAYS_AHEAD;
  const starts = Float64Array.from({ length: count }, (_, index) => startOfLocalDay(zone, first + index));
  return { first, starts, slots: Int32Array.from(starts, slotAt) };
}
