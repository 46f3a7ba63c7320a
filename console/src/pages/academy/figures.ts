import type { AnalyticsTrendGranularity } from '../../api/generated/showroom.schemas.ts';
import { count, money, NONE, percent, signed } from '../../format/numbers.ts';
import { month } from '../../format/times.ts';
import type { Card } from './shapes.ts';

export type Unit = Card['unit'];

/** Seconds of the units in which durations are told, and up to how many seconds each is used. */
const DURATIONS = [
  { name: 's', size: 1, upTo: 120 },
  { name: 'min', size: 60, upTo: 7200 },
  { name: 'h', size: 3600, upTo: 259_200 },
  { name: 'days', size: 86_400, upTo: Number.POSITIVE_INFINITY },
] as const;
const SECONDS: Partial<Record<Unit, number>> = { seconds: 1, hours: 3600, days: 86_400 };
/** Dollars below which cents are told. */
const CENTS_BELOW = 1000;

export type Write = (value: number | null | undefined) => string;

/** How figures of a unit are written beside each other: all in the precision that suits the largest. */
export function writerOf(unit: Unit, values: readonly (number | null)[]): Write {
  const largest = Math.max(0, ...values.map((value) => Math.abs(value ?? 0)));
  if (unit === 'count') return (value) => count(value);
  if (unit === 'percent') return (value) => percent(value, value === 0 || value === 100 ? 0 : 1);
  if (unit === 'ratio') return (value) => count(value, 2);
  if (unit === 'usd') {
    const decimals = largest < CENTS_BELOW ? 2 : 0;
    return (value) => money(value, { decimals: value === 0 ? 0 : decimals });
  }
  const seconds = SECONDS[unit] ?? 1;
  const told = DURATIONS.find(({ upTo }) => largest * seconds < upTo) ?? DURATIONS[3];
  const decimals = (largest * seconds) / told.size < 100 && told.name !== 's' ? 1 : 0;
  return (value) =>
    value === null || value === undefined ? NONE : `${count((value * seconds) / told.size, decimals)} ${told.name}`;
}

/** One figure, in the precision that suits it. */
export const writeFigure = (unit: Unit, value: number | null): string => writerOf(unit, [value])(value);

/** For axes: `$1.2K`, `80%`. */
export function axisWriterOf(unit: Unit, values: readonly (number | null)[]): (value: number) => string {
  if (unit === 'usd') return (value) => money(value, { compact: true });
  if (unit === 'percent') return (value) => percent(value, 0);
  return writerOf(unit, values);
}

export interface Change {
  readonly direction: 'up' | 'down' | 'level';
  readonly text: string;
}

/** `+12.3% on 120`, `+1.2 points on 34.1%`; undefined where there is nothing to compare with. */
export function changeOf({ value, previous, delta, unit }: Card): Change | undefined {
  if (value === null || previous === null || delta === null) return undefined;
  const before = writeFigure(unit, previous);
  if (delta === 0) return { direction: 'level', text: `as before, ${before}` };
  const direction = delta > 0 ? 'up' : 'down';
  if (unit === 'percent') return { direction, text: `${signed(count(delta, 1), delta)} points on ${before}` };
  if (previous <= 0 || value < 0) return { direction, text: `from ${before}` };
  return { direction, text: `${signed(percent((delta / previous) * 100), delta)} on ${before}` };
}

/** Names that are written otherwise than by a capital. */
const WRITTEN: Readonly<Record<string, string>> = { ios: 'iOS' };

/** A value of a dimension for people: `paid-search` is `Paid search`. */
export function nameOf(value: string | null): string {
  if (value === null) return 'Not told';
  const words = value.replaceAll(/[-_]/g, ' ').replace('/', ', ');
  return WRITTEN[value] ?? `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** The beginning of a period as an axis names it: `14:00`, `24 Nov`, `Nov 2026`. @param label local, with its offset */
export function periodName(label: string, granularity: AnalyticsTrendGranularity): string {
  if (granularity === 'hour') return label.slice(11, 16);
  const local = label.slice(0, 10);
  if (granularity === 'month') return month(local);
  return new Date(local).toLocaleDateString(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' });
}
