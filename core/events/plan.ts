import { dayStart, isoDate, isoMonth, type Time } from '../kernel/time.ts';
import type { WorldEvent } from '../world/index.ts';
import { decodeSegment, encodeSegment } from './segment.ts';

/** So many segments of the running day, all of one width, become one: the fan-out of a log-structured merge. */
const FAN_OUT = 16;

/** The name of a segment, read. */
export interface SegmentName {
  readonly name: string;
  readonly part: string;
  /** `2026-11` for a month that is over, `2026-11-21` for a day. */
  readonly period: string;
  /** Which commits of the running day it holds, counted from 1; null once the day is over. */
  readonly commits: { readonly first: number; readonly last: number } | null;
}

const PATTERN = /^events\/([a-z]+)\/(\d{4}-\d\d(?:-\d\d)?)(?:\/(\d+)-(\d+))?$/;

/** `events/sales/2026-11`, `events/sales/2026-11-21` or `events/sales/2026-11-22/17-32`; null for any other name. */
export function segmentName(name: string): SegmentName | null {
  const [, part, period, first, last] = PATTERN.exec(name) ?? [];
  if (part === undefined || period === undefined) return null;
  const commits = first === undefined ? null : { first: Number(first), last: Number(last) };
  return { name, part, period, commits };
}

/** The segments among some names, in the order of their events within a part. */
export function segmentsIn(names: Iterable<string>): SegmentName[] {
  const segments = Array.from(names, segmentName).filter((segment) => segment !== null);
  return segments.sort((a, b) => compare(a.part, b.part) || compare(a.period, b.period) || firstOf(a) - firstOf(b));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const firstOf = ({ commits }: SegmentName): number => commits?.first ?? 0;
const lastOf = ({ commits }: SegmentName): number => commits?.last ?? 0;

/** How events are put to those of a world. */
export interface SegmentPlan {
  /** Names of the segments whose texts it needs. They are in others after it. */
  readonly gone: readonly string[];
  /** The texts of the new segments, by name. */
  texts(stored: ReadonlyMap<string, string>): Map<string, string>;
}

/** What one new segment is made of. */
interface Target {
  readonly sources: SegmentName[];
  readonly events: WorldEvent[];
}

/**
 * Puts the events of a commit to the segments of a world. A commit writes one segment per part that has events, for the
 * day that runs; a day that is over is sealed into one segment, and a month into one of its days. No segment is ever
 * written again: of the running day's, sixteen of a width are merged into the next, so that after n commits there are at
 * most 15 per power of 16 in n, and an event is written once per power, once for its day and once for its month.
 * @param present names of the world's chunks; those that are no segments don't matter
 * @param events what happened since the commit before, in the order of its times
 * @param partOf the part that records a kind of event
 * @param now the world's time after the events
 */
export function planSegments(
  present: Iterable<string>,
  events: readonly WorldEvent[],
  partOf: (kind: string) => string,
  now: Time,
): SegmentPlan {
  const [today, month] = [isoDate(now), isoMonth(now)];
  const dateOf = datesInTurn();
  const periodOf = (day: string): string => (day.startsWith(month) ? day : day.slice(0, month.length));
  const targets = new Map<string, Target>();
  const target = (name: string): Target => {
    const found = targets.get(name) ?? { sources: [], events: [] };
    targets.set(name, found);
    return found;
  };

  const segments = segmentsIn(present);
  for (const segment of segments) {
    const { part, period, commits } = segment;
    const sealed = periodOf(period);
    const stays = commits ? period === today : period === sealed;
    if (!stays) target(`events/${part}/${sealed}`).sources.push(segment);
  }
  for (const [part, recorded] of Map.groupBy(events, ({ kind }) => partOf(kind))) {
    const running = recorded.filter(({ time }) => dateOf(time) === today);
    const sealed = Map.groupBy(
      recorded.filter(({ time }) => dateOf(time) !== today),
      ({ time }) => periodOf(dateOf(time)),
    );
    for (const [period, late] of sealed) target(`events/${part}/${period}`).events.push(...late);
    if (running.length === 0) continue;
    const { name, sources } = append(
      segments.filter((entry) => entry.part === part && entry.period === today && entry.commits),
    );
    targets.set(`events/${part}/${today}/${name}`, { sources, events: running });
  }

  // A sealed segment that is there already is part of the one that takes its name.
  for (const segment of segments) targets.get(segment.name)?.sources.unshift(segment);
  return {
    gone: [...targets.values()].flatMap(({ sources }) => sources.map(({ name }) => name)),
    texts: (stored) => new Map(Array.from(targets, ([name, from]) => [name, merged(from, stored)])),
  };
}

/** `isoDate` for times that mostly follow one another: a day's is written once, which is most of what planning a history costs. */
function datesInTurn(): (time: Time) => string {
  let day = Number.NaN;
  let date = '';
  return (time) => {
    const start = dayStart(time);
    if (start !== day) {
      day = start;
      date = isoDate(start);
    }
    return date;
  };
}

/** The next segment of a running day: the name of its commits, and the segments that it takes in. */
function append(running: readonly SegmentName[]): { readonly name: string; readonly sources: SegmentName[] } {
  const last = lastOf(running.at(-1) ?? { name: '', part: '', period: '', commits: null }) + 1;
  let kept = running.length;
  for (let width = 1; kept >= FAN_OUT - 1; width *= FAN_OUT) {
    const peers = running.slice(kept - (FAN_OUT - 1), kept);
    if (!peers.every((segment) => lastOf(segment) - firstOf(segment) + 1 === width)) break;
    kept -= FAN_OUT - 1;
  }
  const sources = running.slice(kept);
  return { name: `${sources[0] ? firstOf(sources[0]) : last}-${last}`, sources };
}

function merged({ sources, events }: Target, stored: ReadonlyMap<string, string>): string {
  const before = sources.flatMap(({ name }) => {
    const text = stored.get(name);
    if (text === undefined) throw new Error(`the segment ${name} is not at hand`);
    return decodeSegment(text);
  });
  return encodeSegment([...before, ...events].sort((a, b) => a.time - b.time));
}
