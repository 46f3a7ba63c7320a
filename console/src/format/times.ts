/** Dates and times as the reader's locale writes them. Days of the data are days of UTC; what is read by the clock is local. */

type Options = Intl.DateTimeFormatOptions;

/** A way to write times, made when it is first wanted: to make one takes a hundred times as long as to use it. */
function writer(options: Options): (value: string | number) => string {
  let format: Intl.DateTimeFormat | undefined;
  return (value) => {
    format ??= new Intl.DateTimeFormat(undefined, { ...options, timeZone: 'UTC' });
    return format.format(new Date(value));
  };
}

/** `26 Nov 2026` @param value an ISO date or time, or ms since 1970 */
export const day = writer({ day: 'numeric', month: 'short', year: 'numeric' });

/** `26 Nov`, where the year is known. */
export const dayOfYear = writer({ day: 'numeric', month: 'short' });

/** `Nov 2026` */
export const month = writer({ month: 'short', year: 'numeric' });

const minutes = writer({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const seconds = writer({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });

/** `14:07 UTC` */
export function clock(value: string | number, withSeconds = false): string {
  return `${withSeconds ? seconds(value) : minutes(value)} UTC`;
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

let words: Intl.RelativeTimeFormat | undefined;

/** `3 minutes ago`, `in 2 hours`, `now`. @param seconds below 0 what is over */
export function relative(seconds: number): string {
  words ??= new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
  for (const [unit, size] of UNITS) {
    if (Math.abs(seconds) >= size) return words.format(Math.round(seconds / size), unit);
  }
  return words.format(Math.round(seconds), 'second');
}
