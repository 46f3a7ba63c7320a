import { compareIds } from '../kernel/collection.ts';
import type { DayFigures, Figures } from './figures.ts';
import { appendDay, dayOf, emptyMonth, type KeyMonth, type MeasureMonth, type Values } from './month.ts';

type KeyFigures = Readonly<Record<string, Figures>>;

/**
 * One month from two parts of it: of other days, of other clients and departments, or both.
 * What both hold must be equal; otherwise they are of different worlds, and it fails.
 */
export function mergeMonths(a: MeasureMonth, b: MeasureMonth): MeasureMonth {
  if (a.month !== b.month) throw new Error(`${a.month} and ${b.month} are two months`);
  const days = new Map<number, DayFigures>();
  for (const part of [a, b]) {
    for (const figures of daysOf(part)) {
      const known = days.get(figures.day);
      days.set(figures.day, known ? mergeDays(known, figures) : figures);
    }
  }
  const merged = emptyMonth(a.month, a.clients !== null || b.clients !== null);
  for (const day of [...days.keys()].sort((x, y) => x - y)) {
    const figures = days.get(day);
    if (figures) appendDay(merged, figures);
  }
  return merged;
}

/**
 * A month in parts that a store can keep and read by themselves: the company with its first departments, then the
 * other departments, then the clients; so many of them in each part, in the order of their ids.
 * `mergeMonths` puts them together; a part without clients answers as if they were not kept.
 */
export function splitMonth(month: MeasureMonth, keysPerPart: number): MeasureMonth[] {
  const { month: name, days, company } = month;
  const departments = chunksOf(month.departments, keysPerPart).map((keys, place) => ({
    month: name,
    days,
    company: place === 0 ? company : {},
    departments: keys,
    clients: null,
  }));
  const clients = month.clients === null ? [] : chunksOf(month.clients, keysPerPart);
  return [
    ...departments,
    ...clients.map((keys) => ({ month: name, days, company: {}, departments: {}, clients: keys })),
  ];
}

/** The keys so many at a time; one empty chunk where there are none. */
function chunksOf(keys: Readonly<Record<string, KeyMonth>>, size: number): Record<string, KeyMonth>[] {
  const ids = Object.keys(keys).sort(compareIds);
  const chunks: Record<string, KeyMonth>[] = [];
  for (let start = 0; start === 0 || start < ids.length; start += size) {
    const chunk: Record<string, KeyMonth> = {};
    for (const id of ids.slice(start, start + size)) {
      const key = keys[id];
      if (key) chunk[id] = key;
    }
    chunks.push(chunk);
  }
  return chunks;
}

/** The recorded days of a month, one by one. */
export function daysOf(month: MeasureMonth): DayFigures[] {
  return month.days.map((day, place) => ({
    day: dayOf(month.month, day),
    company: figuresAt(month.company, place),
    departments: keysAt(month.departments, place),
    clients: month.clients && keysAt(month.clients, place),
  }));
}

function keysAt(keys: Readonly<Record<string, KeyMonth>>, place: number): KeyFigures {
  const there: Record<string, Figures> = {};
  for (const [id, key] of Object.entries(keys)) {
    const figures = figuresAt(key.values, place - key.from);
    if (Object.keys(figures).length > 0) there[id] = figures;
  }
  return there;
}

function figuresAt(values: Readonly<Record<string, Values>>, place: number): Figures {
  const figures: Record<string, number> = {};
  for (const [id, list] of Object.entries(values)) {
    const value = list[place];
    if (typeof value === 'number') figures[id] = value;
  }
  return figures;
}

function mergeDays(a: DayFigures, b: DayFigures): DayFigures {
  return {
    day: a.day,
    company: mergeFigures(a.company, b.company),
    departments: mergeKeys(a.departments, b.departments),
    clients: a.clients && b.clients ? mergeKeys(a.clients, b.clients) : (a.clients ?? b.clients),
  };
}

function mergeKeys(a: KeyFigures, b: KeyFigures): KeyFigures {
  const merged: Record<string, Figures> = { ...a };
  for (const [id, figures] of Object.entries(b)) merged[id] = mergeFigures(merged[id] ?? {}, figures);
  return merged;
}

function mergeFigures(a: Figures, b: Figures): Figures {
  for (const [id, value] of Object.entries(b)) {
    const known = a[id];
    if (known !== undefined && known !== value) throw new Error(`${id} of the same day is ${known} and ${value}`);
  }
  return { ...a, ...b };
}
