import { day } from '../../format/times.ts';
import { addDays, instant, startOfDay } from './local-days.ts';
import { type Compare, comparedDays, type Days, daysOf } from './ranges.ts';
import { type AcademyState, type Filters, filterIds } from './state.ts';

/** What all requests of the page ask about. */
export interface Question {
  readonly start: string;
  readonly end: string;
  readonly filters: Filters;
  readonly timezone: string;
  readonly compare: Compare;
  readonly days: Days;
  /** What it is compared with, and nothing where it is with nothing. */
  readonly before: { readonly start: string; readonly end: string; readonly days: Days } | null;
}

/** The question that the state of the page asks, or why it asks none. */
export function questionOf(state: AcademyState, today: string): Question | { readonly fault: string } {
  const days = daysOf(state, today);
  if ('fault' in days) return days;
  const moments = ({ from, until }: Days) => ({
    start: instant(startOfDay(from, state.zone)),
    end: instant(startOfDay(until, state.zone)),
  });
  const before = comparedDays(days, state.compare);
  const filters = filterIds.flatMap((id) => (state[id] === '' ? [] : [[id, state[id]]]));
  return {
    ...moments(days),
    filters: Object.fromEntries(filters),
    timezone: state.zone,
    compare: state.compare,
    days,
    before: before && { ...moments(before), days: before },
  };
}

/** `28 Aug 2026 – 25 Nov 2026`: first and last day. */
export function windowText({ from, until }: Days): string {
  const last = addDays(until, -1);
  return last === from ? day(from) : `${day(from)} – ${day(last)}`;
}
