import { DomainError, type FieldError } from '../../core/kernel/errors.ts';
import { isoTime, type Time } from '../../core/kernel/time.ts';
import {
  type Filters,
  filterIds,
  notesOf,
  type Question,
  type Telemetry,
  telemetryOf,
} from '../../core/views/analytics/index.ts';
import type { FilterFields } from './fields.ts';
import type { InlineFields } from './inline.ts';
import type { Source } from './read/answers.ts';
import { inlineEvents, inlineMemberships } from './records.ts';
import type { AnalyticsServices } from './services.ts';
import { FIRST_YEAR, LAST_YEAR } from './zones.ts';

/** What all questions have, as requests name it. */
export interface Asked extends InlineFields {
  readonly start: Time;
  readonly end: Time;
  readonly filters: FilterFields;
  readonly timezone?: string | undefined;
}

/** A question, and the telemetry that it is asked of. */
export interface Opened {
  readonly telemetry: Telemetry;
  readonly question: Question;
  /** The world as committed, with what was ingested; null where telemetry was sent along. */
  readonly source: Source | null;
}

/**
 * What a question is asked of: the telemetry that comes with it, or that of the world as last committed.
 * @param within where the range is in the request: `query/`, `/` or `/range/`
 * @throws DomainError `invalid` for a range that ends before it begins, or beyond the years that zones are known for;
 * `not-found` for an unknown world; without telemetry of its own also where the world has no academy
 */
export async function openQuestion(
  services: AnalyticsServices,
  world: string,
  asked: Asked,
  within: string,
): Promise<Opened> {
  const { academy, loader } = services;
  if (!isInline(asked)) {
    const source = await academy.read(world);
    checkRange(asked, within);
    return opened(services, asked, source.telemetry, source);
  }
  await loader.head(world);
  checkRange(asked, within);
  const telemetry = telemetryOf(inlineEvents(asked.events), inlineMemberships(asked.memberships));
  return opened(services, asked, telemetry, null);
}

export function isInline({ events, memberships }: InlineFields): boolean {
  return events !== undefined || memberships !== undefined;
}

function opened(
  { zones, timezone: usual }: AnalyticsServices,
  asked: Asked,
  telemetry: Telemetry,
  source: Source | null,
): Opened {
  const { start, end, timezone = usual } = asked;
  // What was sent along is all that there is of the range: it is looked at as a whole.
  const asOf = source?.head.time ?? end;
  // From the first event or the range that is compared with, whichever comes before.
  const from = Math.min(telemetry.events.time[0] ?? start, start - (end - start), start - YEAR);
  const zone = zones.between(timezone, from, Math.max(end, asOf));
  return { telemetry, source, question: { start, end, zone, asOf, filters: chosen(asked.filters) } };
}

/** More than a year, so that the same dates of the year before lie in it. */
const YEAR = 367 * 86_400_000;

function chosen(filters: FilterFields): Filters {
  return Object.fromEntries(
    filterIds.flatMap((id) => {
      const value = filters[id];
      return value === undefined ? [] : [[id, value]];
    }),
  );
}

const FIRST = Date.UTC(FIRST_YEAR, 0, 1);
const LAST = Date.UTC(LAST_YEAR, 0, 1);

function checkRange({ start, end }: Asked, within: string): void {
  const detail = `Expected a moment from ${isoTime(FIRST)} to ${isoTime(LAST)}.`;
  const faults: FieldError[] = Object.entries({ start, end }).flatMap(([name, time]) =>
    time < FIRST || time > LAST ? [{ pointer: `${within}${name}`, detail }] : [],
  );
  if (faults.length > 0) throw new DomainError('invalid', 'The range lies beyond the years that are known.', faults);
  checkOrder({ start, end }, within);
}

/** @throws DomainError `invalid` for a range that ends before it begins */
export function checkOrder({ start, end }: { readonly start: Time; readonly end: Time }, within: string): void {
  if (end >= start) return;
  const early = { pointer: `${within}end`, detail: `Expected a moment not before start, which is ${isoTime(start)}.` };
  throw new DomainError('invalid', 'The range ends before it begins.', [early]);
}

/** What every answer says of what it was made from. */
export function frameOf({ telemetry, question, source }: Opened) {
  const { start, end, zone, asOf, filters = {} } = question;
  return {
    source: source === null ? ('inline' as const) : ('repository' as const),
    tick: source?.head.tick ?? null,
    as_of: isoTime(asOf),
    range: { start: isoTime(start), end: isoTime(end) },
    timezone: zone.id,
    filters,
    notes: notesOf(telemetry, filters),
  };
}
