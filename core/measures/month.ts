import { isoMonth, parseDate, type Time } from '../kernel/time.ts';
import type { DayFigures, GroupsOf, PartFigures } from './figures.ts';

/** Values of one measure by day; null where it was not recorded. */
export type Values = (number | null)[];

/** Measures of one part of a scope (a client, the company) in a month. */
export interface KeyMonth {
  /** Position, in the month's list of days, of the first day on which it was there. It is there until its values end. */
  from: number;
  values: Record<string, Values>;
}

/** The stored measures of one month, day by day: plain data, small enough to be one immutable chunk of a store. */
export interface MeasureMonth {
  /** `2026-11` */
  month: string;
  /** Days of the month that are recorded, in order: the first month of history begins in its midst, the last one runs. */
  days: number[];
  /** By scope and key. Null where the world is too large to keep figures of the scope's parts. */
  scopes: Record<string, Record<string, KeyMonth> | null>;
  /**
   * Of scopes whose parts are groups of another's: the group of each part, on the last day. Stored months leave out what is
   * the sum of a group's parts on all days; whoever reads them finds all figures. Months of older versions have none.
   */
  groups?: Record<string, GroupsOf>;
}

export function emptyMonth(month: string): MeasureMonth {
  return { month, days: [], scopes: {} };
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
  const position = month.days.length;
  month.days.push(date);
  for (const [scope, groups] of Object.entries(figures.groups ?? {})) {
    month.groups = { ...month.groups, [scope]: groups };
  }
  for (const [scope, parts] of Object.entries(figures.scopes)) {
    const keys = month.scopes[scope];
    if (parts === null || keys === null) month.scopes[scope] = null;
    // A scope that is new since has keys that were there, but not recorded, on the days before.
    else month.scopes[scope] = appendKeys(keys ?? {}, keys ? position : 0, position, parts);
  }
}

function appendKeys(
  keys: Record<string, KeyMonth>,
  from: number,
  position: number,
  parts: PartFigures,
): Record<string, KeyMonth> {
  for (const [id, values] of Object.entries(parts)) {
    const key = keys[id] ?? { from, values: {} };
    keys[id] = key;
    appendValues(key.values, position - key.from, values);
  }
  return keys;
}

/** Appends at a position; a measure that is new since then has null for the days before. */
function appendValues(
  values: Record<string, Values>,
  position: number,
  figures: Readonly<Record<string, number>>,
): void {
  for (const id in figures) {
    const list = values[id] ?? [];
    values[id] = list;
    while (list.length < position) list.push(null);
    list.push(figures[id] ?? null);
  }
}

/** Takes back the days from a position of the list on. */
export function cutDays(month: MeasureMonth, position: number): void {
  month.days.length = Math.min(month.days.length, position);
  for (const keys of Object.values(month.scopes)) {
    for (const [id, key] of Object.entries(keys ?? {})) {
      if (keys && key.from >= position) delete keys[id];
      else for (const list of Object.values(key.values)) list.length = Math.min(list.length, position - key.from);
    }
  }
}
