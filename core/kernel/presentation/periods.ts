import { DAY, isoDate, type Time } from '../time.ts';
import type { AxisLabel, TimeWindow } from './vocabulary.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `21 Nov 2026` of an epoch time, in UTC. */
export function formatDate(time: Time): string {
  const [year = '', month = '1', day = '1'] = isoDate(time).split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** `Nov 2026` of a month as `2026-11`; `Nov 26` where short. */
export function formatMonth(month: string, short = false): string {
  const [year = '', number = '1'] = month.split('-');
  return `${MONTHS[Number(number) - 1]} ${short ? year.slice(2) : year}`;
}

/** A period as the data name it: `2026-11-21`, `2026-W47`, `2026-11`, `2026-Q4`. */
interface NamedPeriod {
  readonly name: string;
  readonly start: Time;
}

/** How a period is called: `Nov 2026`, `Q4 2026`; days and weeks by their first day: `16 Nov 2026`. */
export function periodLabel({ name, start }: NamedPeriod, short = false): string {
  if (/^\d{4}-\d{2}$/.test(name)) return formatMonth(name, short);
  const [year = '', quarter = ''] = name.split('-');
  if (quarter.startsWith('Q')) return `${quarter} ${short ? year.slice(2) : year}`;
  return short ? formatDate(start).split(' ', 2).join(' ') : formatDate(start);
}

/** A period on an axis. */
export function periodAxisLabel(period: NamedPeriod & { readonly partial: boolean }): AxisLabel {
  return {
    key: period.name,
    label: periodLabel(period),
    short: periodLabel(period, true),
    from: isoDate(period.start),
    ...(period.partial ? { partial: true } : {}),
  };
}

/** What is no period stands under its own name. */
export function plainAxisLabel(key: string): AxisLabel {
  return { key, label: key, short: key };
}

/** Whole periods, one after the other, as one stretch of time; null of none. `end` is the first moment after them. */
export function windowOf(periods: readonly (NamedPeriod & { readonly end: Time })[]): TimeWindow | null {
  const [first] = periods;
  const last = periods.at(-1);
  if (!first || !last) return null;
  const label = first === last ? periodLabel(first) : `${periodLabel(first)} to ${periodLabel(last)}`;
  return { label, from: isoDate(first.start), to: isoDate(last.end - DAY) };
}

/** What is measured at an instant: `now`. */
export function instantWindow(time: Time, label = 'now'): TimeWindow {
  return { label, from: null, to: isoDate(time) };
}
