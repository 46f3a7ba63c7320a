import { isoMonth, parseDate, type Time } from '../kernel/time.ts';
import type { DayFigures } from './figures.ts';

/** Values of one measure by day; null where it was not recorded. */
export type Values = (number | null)[];

/** Measures of one client or department in a month. */
export interface KeyMonth {
  /** Place, in the month's list of days, of the first day on which it was there. It is there until its values end. */
  from: number;
  values: Record<string, Values>;
}

/** The stored measures of one month, day by day: plain data, small enough to be one immutable chunk of a store. */
export interface MeasureMonth {
  /** `2026-11` */
  month: string;
  /** Days of the month that are recorded, in order: the first month of history begins in its midst, the last one runs. */
  days: number[];
  company: Record<string, Values>;
  departments: Record<string, KeyMonth>;
  /** Null where the world is too large to keep figures of single clients. */
  clients: Record<string, KeyMonth> | null;
}

export function emptyMonth(month: string, keepsClients: boolean): MeasureMonth {
  return { month, days: [], company: {}, departments: {}, clients: keepsClients ? {} : null };
}

/** Midnight at which a day of the month began. */
export function dayOf(month: string, day: number): Time {
  return parseDate(`${month}-${String(day).padStart(2, '0')}`);
}

/**
 * Adds a day to its month. A day recorded before is recorded anew, and with it those after it go:
 * the same events give the same figures, so that a step repeated after a crash changes nothing.
 */
export function appendDay(month: MeasureMonth, figures: DayFigures): void {
  if (isoMonth(figures.day) !== month.month) throw new Error(`the day does not lie in ${month.month}`);
  const date = new Date(figures.day).getUTCDate();
  const known = month.days.findIndex((day) => day >= date);
  if (known >= 0) cutDays(month, known);
  const place = month.days.length;
  month.days.push(date);
  appendValues(month.company, place, figures.company);
  appendKeys(month.departments, place, figures.departments);
  if (month.clients && figures.clients) appendKeys(month.clients, place, figures.clients);
}

function appendKeys(keys: Record<string, KeyMonth>, place: number, figures: DayFigures['departments']): void {
  for (const [id, values] of Object.entries(figures)) {
    const key = keys[id] ?? { from: place, values: {} };
    keys[id] = key;
    appendValues(key.values, place - key.from, values);
  }
}

/** Appends at a place; a measure that is new since then has null for the days before. */
function appendValues(values: Record<string, Values>, place: number, figures: Readonly<Record<string, number>>): void {
  for (const id in figures) {
    const list = values[id] ?? [];
    values[id] = list;
    while (list.length < place) list.push(null);
    list.push(figures[id] ?? null);
  }
}

/** Takes back the days from a place of the list on. */
export function cutDays(month: MeasureMonth, place: number): void {
  month.days.length = Math.min(month.days.length, place);
  cutValues(month.company, place);
  for (const keys of [month.departments, month.clients ?? {}]) {
    for (const [id, key] of Object.entries(keys)) {
      if (key.from >= place) delete keys[id];
      else cutValues(key.values, place - key.from);
    }
  }
}

function cutValues(values: Record<string, Values>, length: number): void {
  for (const list of Object.values(values)) list.length = Math.min(list.length, length);
}
