import { addDays, addMonths, daysBetween, isDay } from './local-days.ts';

/** A range of days, the last one excluded. */
export interface Days {
  readonly from: string;
  readonly until: string;
}

interface Preset {
  readonly id: string;
  readonly label: string;
  /** @param today the day that is not over yet */
  days(today: string): Days;
}

const firstOfMonth = (day: string): string => `${day.slice(0, 8)}01`;
const firstOfQuarter = (day: string): string => addMonths(firstOfMonth(day), -((Number(day.slice(5, 7)) - 1) % 3));

/** Whole days up to yesterday: a day that is not over would look like a fall. */
const last = (days: number) => (today: string) => ({ from: addDays(today, -days), until: today });
/** Whole weeks from Monday, up to the last Sunday: no point of them is cut. */
const lastWeeks = (weeks: number) => (today: string) => {
  const monday = addDays(today, -((new Date(today).getUTCDay() + 6) % 7));
  return { from: addDays(monday, -7 * weeks), until: monday };
};
const soFar = (first: (day: string) => string) => (today: string) => ({
  from: first(today),
  until: addDays(today, 1),
});

/** Ranges that are asked for most. `soFar` has today in it, and says that it is not over. */
export const presets = [
  { id: '7d', label: 'Last 7 days', days: last(7) },
  { id: '30d', label: 'Last 30 days', days: last(30) },
  { id: '26w', label: 'Last 26 weeks', days: lastWeeks(26) },
  { id: '90d', label: 'Last 90 days', days: last(90) },
  {
    id: 'month',
    label: 'Last month',
    days: (today) => ({ from: addMonths(firstOfMonth(today), -1), until: firstOfMonth(today) }),
  },
  { id: 'mtd', label: 'This month so far', days: soFar(firstOfMonth) },
  { id: 'qtd', label: 'This quarter so far', days: soFar(firstOfQuarter) },
  { id: 'ytd', label: 'This year so far', days: soFar((day) => `${day.slice(0, 4)}-01-01`) },
  {
    id: '12m',
    label: 'Last 12 months',
    days: (today) => ({ from: addMonths(firstOfMonth(today), -12), until: firstOfMonth(today) }),
  },
] as const satisfies readonly Preset[];

export const rangeIds = [...presets.map(({ id }) => id), 'own'] as const;
export type RangeId = (typeof rangeIds)[number];

export type Compare = 'previous' | 'year' | 'none';

interface Chosen {
  readonly range: RangeId;
  /** Of a range of one's own: its first and its last day. */
  readonly from: string;
  readonly to: string;
}

/** The days of what was chosen, or why there are none, in words for whoever chose. */
export function daysOf({ range, from, to }: Chosen, today: string): Days | { readonly fault: string } {
  const preset = presets.find(({ id }) => id === range);
  if (preset !== undefined) return preset.days(today);
  if (!isDay(from) || !isDay(to)) return { fault: 'Choose a first and a last day.' };
  if (to < from) return { fault: 'The last day lies before the first.' };
  return { from, until: addDays(to, 1) };
}

/** The days that others are compared with, as the API compares: as many days before, or the same dates of the year before. */
export function comparedDays({ from, until }: Days, compare: Compare): Days | null {
  if (compare === 'none') return null;
  if (compare === 'year') return { from: addMonths(from, -12), until: addMonths(until, -12) };
  return { from: addDays(from, -daysBetween(from, until)), until: from };
}
