/** Dates and times as the reader's locale writes them. Days of the data are days of UTC; what is read by the clock is local. */

const parse = (value: string | number): Date => new Date(value);

/** `26 Nov 2026` @param value an ISO date or time, or ms since 1970 */
export function day(value: string | number): string {
  return parse(value).toLocaleDateString(undefined, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** `26 Nov`, where the year is known. */
export function dayOfYear(value: string | number): string {
  return parse(value).toLocaleDateString(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' });
}

/** `Nov 2026` */
export function month(value: string | number): string {
  return parse(value).toLocaleDateString(undefined, { month: 'short', year: 'numeric', timeZone: 'UTC' });
}

/** `14:07 UTC` */
export function clock(value: string | number, withSeconds = false): string {
  const options = { hour: '2-digit', minute: '2-digit', timeZone: 'UTC', hour12: false } as const;
  return `${parse(value).toLocaleTimeString(undefined, withSeconds ? { ...options, second: '2-digit' } : options)} UTC`;
}

/** `26 Nov 2026, 14:07 UTC` */
export function moment(value: string | number): string {
  return `${day(value)}, ${clock(value)}`;
}

const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** `3 minutes ago`, `in 2 hours`, `now`. @param seconds below 0 what is over */
export function relative(seconds: number): string {
  const words = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
  for (const [unit, size] of UNITS) {
    if (Math.abs(seconds) >= size) return words.format(Math.round(seconds / size), unit);
  }
  return words.format(Math.round(seconds), 'second');
}
