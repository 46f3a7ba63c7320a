import { TemplateError } from '../errors.ts';

/** A schedule of EventBridge, in UTC. */
export type Schedule =
  | { readonly kind: 'rate'; readonly everyMs: number }
  | { readonly kind: 'cron'; readonly fields: CronFields };

interface CronFields {
  readonly minutes: ReadonlySet<number>;
  readonly hours: ReadonlySet<number>;
  readonly days: ReadonlySet<number>;
  /** 1 to 12. */
  readonly months: ReadonlySet<number>;
  /** 1 (Sunday) to 7. */
  readonly weekdays: ReadonlySet<number>;
  readonly years: ReadonlySet<number>;
}

const UNIT_MS = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

const refuse = (expression: string): never => {
  throw new TemplateError(`The local host doesn't know the schedule ${expression}`);
};

/** One field of a cron expression: `*`, `?`, numbers or names, ranges, steps and lists of these. */
function parseField(text: string, first: number, last: number, names: readonly string[], whole: string): Set<number> {
  const value = (item: string): number => {
    const named = names.indexOf(item.toUpperCase());
    const result = named >= 0 ? named + first : Number(item);
    return /^\w+$/.test(item) && result >= first && result <= last ? result : refuse(whole);
  };
  const values = new Set<number>();
  for (const part of text.split(',')) {
    const [range = '', step = '1'] = part.split('/');
    const [low = '', high] = range.split('-');
    const all = range === '*' || range === '?';
    const from = all ? first : value(low);
    const to = all || (high === undefined && part.includes('/')) ? last : value(high ?? low);
    if (!/^[1-9]\d*$/.test(step)) refuse(whole);
    for (let item = from; item <= to; item += Number(step)) values.add(item);
  }
  return values;
}

function parseCron(text: string, whole: string): CronFields {
  const fields = text.trim().split(/\s+/);
  const [minutes, hours, days, months, weekdays, years] = fields;
  if (!minutes || !hours || !days || !months || !weekdays || !years || fields.length !== 6) return refuse(whole);
  return {
    minutes: parseField(minutes, 0, 59, [], whole),
    hours: parseField(hours, 0, 23, [], whole),
    days: parseField(days, 1, 31, [], whole),
    months: parseField(months, 1, 12, MONTHS, whole),
    weekdays: parseField(weekdays, 1, 7, WEEKDAYS, whole),
    years: parseField(years, 1970, 2199, [], whole),
  };
}

/** Reads `rate(…)` or `cron(…)`. @throws TemplateError for anything else, such as cron's `L`, `W` and `#` */
export function parseSchedule(expression: string): Schedule {
  const rate = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression);
  const unit = rate?.[2];
  if (rate && Number(rate[1]) > 0 && (unit === 'minute' || unit === 'hour' || unit === 'day')) {
    return { kind: 'rate', everyMs: Number(rate[1]) * UNIT_MS[unit] };
  }
  const cron = /^cron\(([^)]*)\)$/.exec(expression)?.[1];
  return cron === undefined ? refuse(expression) : { kind: 'cron', fields: parseCron(cron, expression) };
}

/**
 * When a schedule is due next.
 * @param after epoch milliseconds
 * @returns epoch milliseconds after that; Infinity when never again
 */
export function nextOccurrence(schedule: Schedule, after: number): number {
  if (schedule.kind === 'rate') return after + schedule.everyMs;
  const { minutes, hours, days, months, weekdays, years } = schedule.fields;
  const firstMinute = Math.floor(after / UNIT_MS.minute) * UNIT_MS.minute + UNIT_MS.minute;
  const lastYear = Math.max(...years);
  for (let day = Math.floor(firstMinute / UNIT_MS.day) * UNIT_MS.day; ; day += UNIT_MS.day) {
    const date = new Date(day);
    if (date.getUTCFullYear() > lastYear) return Number.POSITIVE_INFINITY;
    const due =
      years.has(date.getUTCFullYear()) &&
      months.has(date.getUTCMonth() + 1) &&
      days.has(date.getUTCDate()) &&
      weekdays.has(date.getUTCDay() + 1);
    if (!due) continue;
    for (let minute = Math.max(day, firstMinute); minute < day + UNIT_MS.day; minute += UNIT_MS.minute) {
      const time = new Date(minute);
      if (hours.has(time.getUTCHours()) && minutes.has(time.getUTCMinutes())) return minute;
    }
  }
}
