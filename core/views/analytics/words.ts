import { digits } from '../../kernel/digits.ts';
import { upperFirst } from '../../kernel/text.ts';
import { DAY } from '../../kernel/time.ts';
import { formatDate, formatFigure, NOT_MEASURABLE, type Unit as PrintedUnit } from '../../print/format.ts';
import type { Point, Section, Unit } from './answer/payload.ts';
import type { DashboardRequest } from './answer/request.ts';
import { dimensions } from './telemetry/dimensions.ts';
import { offsetAt } from './time/zone.ts';

const MINUTE = 60;
const HOUR = 3600;
const DAY_SECONDS = 86_400;
/** Up to so many seconds a duration is written in the smaller unit: two digits of each can be read. */
const SECONDS_UP_TO = 2 * MINUTE;
const MINUTES_UP_TO = 2 * HOUR;
const HOURS_UP_TO = 3 * DAY_SECONDS;

/** The unit of the press for one of telemetry: durations are drawn in hours. */
export const printedUnit: Readonly<Record<Unit, PrintedUnit>> = {
  count: 'count',
  usd: 'usd',
  percent: 'percent',
  ratio: 'score',
  seconds: 'hours',
  hours: 'hours',
  days: 'days',
};

/** A served value as text: `1,204`, `$6,512`, `34.1%`, `7.0 min`; a dash for null. */
export function figureText(unit: Unit, value: number | null): string {
  if (value === null) return NOT_MEASURABLE;
  if (unit === 'seconds') return durationText(value);
  if (unit === 'usd' && value === 0) return '$0';
  return unit === 'hours' ? durationText(value * HOUR) : formatFigure(printedUnit[unit], value);
}

/** Seconds as people say them: `34 s`, `7.0 min`, `3.2 h`, `8.7 days`. */
function durationText(seconds: number): string {
  const size = Math.abs(seconds);
  const sign = seconds < 0 ? '−' : '';
  if (size < SECONDS_UP_TO) return `${sign}${digits(size, size < 10 && size > 0 ? 1 : 0)} s`;
  if (size < MINUTES_UP_TO) return `${sign}${digits(size / MINUTE, 1)} min`;
  if (size < HOURS_UP_TO) return `${sign}${digits(size / HOUR, 1)} h`;
  return `${sign}${digits(size / DAY_SECONDS, 1)} days`;
}

/** `1 lesson`, `3 lessons`, `no lesson` */
export function counted(count: number, one: string, many = `${one}s`): string {
  if (count === 0) return `no ${one}`;
  return `${formatFigure('count', count)} ${count === 1 ? one : many}`;
}

type Asked = Pick<DashboardRequest, 'start' | 'end' | 'zone' | 'filters' | 'compare'>;

/** `28 Aug 2026 to 25 Nov 2026`: the local days of a range, the last one included; with times where it isn't of whole days. */
export function rangeText({ start, end, zone }: Asked): string {
  const local = (time: number): number => time + offsetAt(zone, time);
  const [from, until] = [local(start), local(end)];
  if (from % DAY !== 0 || until % DAY !== 0) return `${momentText(from)} to ${momentText(until)}`;
  if (until - from <= DAY) return formatDate(from);
  return `${formatDate(from)} to ${formatDate(until - DAY)}`;
}

/** `28 Aug 2026, 14:05` of a local time. */
function momentText(local: number): string {
  const clock = new Date(local).toISOString().slice(11, 16);
  return `${formatDate(local)}, ${clock}`;
}

/** `region West, plan monthly`; null where everything is looked at. */
export function filterText({ filters = {} }: Asked): string | null {
  const chosen = dimensions.flatMap(({ id, label }) => {
    const value = id in filters ? filters[id as keyof typeof filters] : undefined;
    return value === undefined ? [] : [`${label.toLowerCase()} ${value}`];
  });
  return chosen.length === 0 ? null : chosen.join(', ');
}

/** What figures stand beside: `the equally long range before`; null where nothing is compared. */
export function comparisonText({ compare = 'previous' }: Asked): string | null {
  if (compare === 'none') return null;
  return compare === 'year' ? 'the same dates of the year before' : 'the equally long range before';
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** The beginning of a period as an axis names it: `14:00`, `24 Nov`, `Nov 26`. */
export function periodText(label: Point['label'], granularity: 'hour' | 'day' | 'week' | 'month'): string {
  const [year, month, day] = [
    label.slice(2, 4),
    MONTHS[Number(label.slice(5, 7)) - 1] ?? '',
    Number(label.slice(8, 10)),
  ];
  if (granularity === 'month') return `${month} ${year}`;
  return granularity === 'hour' ? label.slice(11, 16) : `${day} ${month}`;
}

/** Names that are written otherwise than by a capital. */
const WRITTEN: Readonly<Record<string, string>> = { ios: 'iOS' };

/** A value of a dimension for people: `paid-search` is `Paid search`; what has none is named as such. */
export function nameOf(value: string | null): string {
  if (value === null) return 'Not told';
  return WRITTEN[value] ?? upperFirst(value.replaceAll(/[-_]/g, ' ').replace('/', ', '));
}

/** Why a section has nothing to draw: nothing can be measured, or nothing happened. */
export function whyNot({ cards }: Section): string {
  const [first] = cards;
  const measurable = cards.some(({ value }) => value !== null);
  return measurable ? 'Nothing of this happened in the range.' : (first?.reason ?? 'There are no figures.');
}
