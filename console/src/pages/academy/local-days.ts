/** Days of a time zone as texts, `2026-11-26`, and the moments at which they begin. */

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function partsIn(zone: string): Intl.DateTimeFormat {
  let found = formats.get(zone);
  if (!found) {
    const fields = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
    found = new Intl.DateTimeFormat('en-CA', { ...fields, hourCycle: 'h23', timeZone: zone, calendar: 'gregory' });
    formats.set(zone, found);
  }
  return found;
}

/** What clocks of the zone show at a moment, as if it were UTC; in whole minutes. */
function localTime(time: number, zone: string): number {
  const parts = Object.fromEntries(
    partsIn(zone)
      .formatToParts(time)
      .map(({ type, value }) => [type, Number(value)]),
  );
  return Date.UTC(parts.year ?? 0, (parts.month ?? 1) - 1, parts.day, parts.hour, parts.minute);
}

/** The day that a moment lies in. @param time ms since 1970 */
export function localDay(time: number, zone: string): string {
  return new Date(localTime(time, zone)).toISOString().slice(0, 10);
}

/** The first moment of a day, in ms since 1970: its midnight, or the moment after it where clocks leave that out. */
export function startOfDay(day: string, zone: string): number {
  const midnight = Date.parse(day);
  const offsetAt = (time: number) => localTime(time, zone) - Math.floor(time / MINUTE_MS) * MINUTE_MS;
  const candidates = [midnight - DAY_MS, midnight, midnight + DAY_MS].map((time) => midnight - offsetAt(time));
  return Math.min(...candidates.filter((time) => localDay(time, zone) === day));
}

/** A day some days later, or earlier. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day some months later, or earlier; the last of a month that has no such day. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** How many days there are from one to another. */
export const daysBetween = (from: string, until: string): number => (Date.parse(until) - Date.parse(from)) / DAY_MS;

export const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text;

/** `2025-12-09T23:00:00Z` */
export const instant = (time: number): string => new Date(time).toISOString().replace('.000', '');
