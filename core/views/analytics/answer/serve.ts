import { round, toDollars } from '../../../kernel/money.ts';
import { isoTime, type Time } from '../../../kernel/time.ts';
import type { Length, Metric } from '../catalogue/metric.ts';
import type { Fold } from '../evaluate/fold.ts';
import type { Span } from '../time/buckets.ts';
import { offsetAt, type Zone } from '../time/zone.ts';
import type { Described, Unit, Value } from './payload.ts';

/** A figure as it is served: dollars for cents, at most two decimals. The one rounding. */
export function serve(unit: Unit, value: number): number {
  return (unit === 'usd' ? toDollars(Math.round(value)) : round(value, 2)) + 0; // −0 is 0
}

export function toValue(unit: Unit, value: number | null, missing: string): Value {
  return value === null ? { value: null, reason: missing } : { value: serve(unit, value), reason: null };
}

/** The figure of a metric, from those of its folds. */
export function figureOf(metric: Metric, read: (fold: Fold) => number | null, span: Span): Value {
  const inputs = (name: string): number | null => {
    const fold = metric.inputs[name];
    if (!fold) throw new Error(`${metric.id} has no input ${name}`);
    return read(fold);
  };
  return toValue(metric.unit, metric.value(inputs, lengthOf(span)), metric.missing);
}

const HOUR = 3_600_000;

function lengthOf({ start, end }: Span): Length {
  return { hours: (end - start) / HOUR, days: (end - start) / (24 * HOUR) };
}

export function describe({ id, label, unit, format, better, definition }: Described): Described {
  return { id, label, unit, format, better, definition };
}

/** `2025-12-10T00:00:00+01:00`: what clocks of the zone show, with their offset. */
export function localText(zone: Zone, time: Time): string {
  const offset = offsetAt(zone, time);
  const local = isoTime(time + offset).slice(0, -1);
  const minutes = Math.round(Math.abs(offset) / 60_000);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
