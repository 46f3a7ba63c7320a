import { DAY, type Time } from '../kernel/time.ts';
import type { DayView } from './day.ts';
import type { Measure } from './measure.ts';
import { notKept, notRecorded, notThere, type Reading } from './missing.ts';
import { dayOf, type KeyMonth, type MeasureMonth } from './month.ts';
import type { Period } from './period.ts';
import type { MeasureHistory } from './recorder.ts';
import type { Scope } from './scope.ts';

/** A day of which something is known: from a month of history, or today as far as it has gone. */
export interface Slot {
  readonly day: Time;
  /** A stored measure on the day, of one part of a scope. */
  read(measure: Measure, scope: Scope, key: string): Reading;
  /** A stored measure of all parts of a scope that were there, or null where they are not kept. */
  parts(measure: Measure, scope: Scope): ReadonlyMap<string, Reading> | null;
}

/** The days of a world, from the first of its history to today. What history knows of today and later is left out. */
export class Timeline {
  readonly #slots = new Map<Time, Slot>();
  /** The first and the last known day. */
  readonly first: Time;
  readonly last: Time;
  /** Today, where a world stands for it. */
  readonly today: Time | null;

  constructor(history: MeasureHistory, live: DayView | null) {
    this.today = live?.from ?? null;
    const days: Slot[] = [];
    for (const month of history.values()) {
      const eve = dayOf(month.month, 1) - DAY;
      for (const [place, date] of month.days.entries()) {
        const day = eve + date * DAY;
        if (this.today === null || day < this.today) days.push(pastSlot(day, month, place));
      }
    }
    days.sort((a, b) => a.day - b.day);
    if (live) days.push(todaySlot(live));
    for (const slot of days) this.#slots.set(slot.day, slot);
    this.first = days[0]?.day ?? 0;
    this.last = days[days.length - 1]?.day ?? -DAY;
  }

  /** The day that begins at a midnight, if it is known. */
  at(day: Time): Slot | undefined {
    return this.#slots.get(day);
  }

  /** The known days of a period, in order. */
  within(period: Period): Slot[] {
    const slots: Slot[] = [];
    for (let day = period.start; day < period.end; day += DAY) {
      const slot = this.#slots.get(day);
      if (slot) slots.push(slot);
    }
    return slots;
  }
}

function pastSlot(day: Time, month: MeasureMonth, place: number): Slot {
  return {
    day,
    read(measure, scope, key) {
      const keys = month.scopes[scope.id];
      return keys === null ? notKept(scope.plural) : keys ? readKey(keys[key], measure, place) : notRecorded;
    },
    parts(measure, scope) {
      const keys = month.scopes[scope.id];
      if (!keys) return null;
      const there = Object.entries(keys).filter(([, key]) => isThere(key, place));
      return new Map(there.map(([id, key]) => [id, readKey(key, measure, place)]));
    },
  };
}

function readKey(key: KeyMonth | undefined, measure: Measure, place: number): Reading {
  if (!key || place < key.from) return notThere;
  return key.values[measure.id]?.[place - key.from] ?? (isThere(key, place) ? notRecorded : notThere);
}

function isThere(key: KeyMonth, place: number): boolean {
  return place >= key.from && Object.values(key.values).some((values) => place - key.from < values.length);
}

/** A stored measure of one part of a scope today, as far as it has gone. */
export function readToday(day: DayView, measure: Measure, scope: Scope, key: string): Reading {
  const { evaluate } = measure;
  if (evaluate.by !== 'state') throw new Error(`${measure.id} is not measured on the state`);
  return evaluate.takes[scope.id]?.(day, key) ?? notThere;
}

function todaySlot(view: DayView): Slot {
  return {
    day: view.from,
    read: (measure, scope, key) => readToday(view, measure, scope, key),
    parts: (measure, scope) =>
      new Map(Array.from(scope.parts(view).keys(), (key) => [key, readToday(view, measure, scope, key)])),
  };
}
