import { DAY, type Time } from '../kernel/time.ts';
import type { DaySnapshot } from './day.ts';
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

  constructor(history: MeasureHistory, live: DaySnapshot | null) {
    this.today = live?.from ?? null;
    const days: Slot[] = [];
    for (const month of history.values()) {
      const eve = dayOf(month.month, 1) - DAY;
      for (const [position, date] of month.days.entries()) {
        const day = eve + date * DAY;
        if (this.today === null || day < this.today) days.push(pastSlot(day, month, position));
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

function pastSlot(day: Time, month: MeasureMonth, position: number): Slot {
  return {
    day,
    read(measure, scope, key) {
      const keys = month.scopes[scope.id];
      return keys === null ? notKept(scope.plural) : keys ? readKey(keys[key], measure, position) : notRecorded;
    },
    parts(measure, scope) {
      const keys = month.scopes[scope.id];
      if (!keys) return null;
      const there = Object.entries(keys).filter(([, key]) => isThere(key, position));
      return new Map(there.map(([id, key]) => [id, readKey(key, measure, position)]));
    },
  };
}

function readKey(key: KeyMonth | undefined, measure: Measure, position: number): Reading {
  if (!key || position < key.from) return notThere;
  return key.values[measure.id]?.[position - key.from] ?? (isThere(key, position) ? notRecorded : notThere);
}

function isThere(key: KeyMonth, position: number): boolean {
  return position >= key.from && Object.values(key.values).some((values) => position - key.from < values.length);
}

/** A stored measure of one part of a scope today, as far as it has gone. */
export function readToday(day: DaySnapshot, measure: Measure, scope: Scope, key: string): Reading {
  const { evaluate } = measure;
  if (evaluate.by !== 'state') throw new Error(`${measure.id} is not measured on the state`);
  return evaluate.takes[scope.id]?.(day, key) ?? notThere;
}

function todaySlot(snapshot: DaySnapshot): Slot {
  return {
    day: snapshot.from,
    read: (measure, scope, key) => readToday(snapshot, measure, scope, key),
    parts: (measure, scope) =>
      new Map(Array.from(scope.parts(snapshot).keys(), (key) => [key, readToday(snapshot, measure, scope, key)])),
  };
}
