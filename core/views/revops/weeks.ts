import { DAY, isoDate, type Time, WEEK, weekStart } from '../../kernel/time.ts';

/** `2026-W47`: the ISO 8601 week of a time, which is of the year that its Thursday is of. */
export function weekName(time: Time): string {
  const monday = weekStart(time);
  const year = isoDate(monday + 3 * DAY).slice(0, 4);
  const number = Math.round((monday - firstMonday(year)) / WEEK) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}

/** Monday’s midnight of a week that is written `2026-W47`; null for any other text, and for a 53rd week that a year lacks. */
export function parseWeek(name: string): Time | null {
  const [, year, number] = /^(\d{4})-W(\d{2})$/.exec(name) ?? [];
  if (year === undefined) return null;
  const monday = firstMonday(year) + (Number(number) - 1) * WEEK;
  return weekName(monday) === name ? monday : null;
}

/** The week with the fourth of January is the first. */
function firstMonday(year: string): Time {
  return weekStart(Date.parse(`${year}-01-04T00:00:00Z`));
}
