import { DomainError, type FieldError } from '../../core/kernel/errors.ts';
import { WEEK, weekStart } from '../../core/kernel/time.ts';
import {
  ALL,
  closingMoment,
  filterChoices,
  isMoment,
  momentOfQuarter,
  runningMoment,
} from '../../core/views/revops/index.ts';
import { quarterName } from '../../core/views/revops/sources/moments.ts';
import { parseWeek, weekName } from '../../core/views/revops/weeks.ts';
import { historyStart } from '../../core/world/index.ts';
import type { Head } from '../worlds/head.ts';
import { type Closing, closedQuarters, quarterClosing, weekClosing } from './closings.ts';
import type { FilterQuery } from './query.ts';
import type { Wanted } from './read/builds.ts';
import type { Sales } from './read/sales.ts';

/** What a request asks for: a moment, filters, and the kept version that may have it already. */
export interface Asked extends Wanted {
  /** The end of a week or quarter that is asked of; null for now. */
  readonly closing: Closing | null;
  readonly week: string | null;
}

/**
 * What the query of a request asks for in a world.
 * @param within where its fields are: `query/`, or `/` in a body
 * @throws DomainError `invalid`, which names each field whose value the world doesn't have, and what it has
 */
export function askedOf({ head, roster }: Sales, query: FilterQuery, within = 'query/'): Asked {
  const teams = filterChoices(roster).team;
  const { team = ALL, segment = ALL, region = ALL } = query;
  const time = timeOf(head, query);
  const faults: FieldError[] = 'faults' in time ? [...time.faults] : [];
  if (!teams.includes(team)) faults.push({ pointer: 'team', detail: `Expected one of ${teams.join(', ')}.` });
  if ('faults' in time || faults.length > 0) {
    const placed = faults.map(({ pointer, detail }) => ({ pointer: `${within}${pointer}`, detail }));
    throw new DomainError('invalid', 'The world has nothing of that name.', placed);
  }
  return { ...time, filters: { team, segment, region } };
}

type TimeAsked = Pick<Asked, 'moment' | 'closing' | 'week'>;
type Refused = { readonly faults: readonly FieldError[] };

function timeOf(head: Head, { quarter, week }: FilterQuery): TimeAsked | Refused {
  if (quarter !== undefined && week !== undefined) {
    return { faults: [{ pointer: 'week', detail: 'Expected a quarter or a week, not both.' }] };
  }
  if (week !== undefined) return timeOfWeek(head, week);
  if (quarter !== undefined) return timeOfQuarter(head, quarter);
  return { moment: runningMoment(head.time), closing: null, week: null };
}

function timeOfWeek(head: Head, name: string): TimeAsked | Refused {
  const monday = parseWeek(name);
  const end = weekStart(head.time);
  const begins = historyStart(head.startedAt);
  if (monday !== null && monday + WEEK <= end && monday >= begins) {
    const closing = weekClosing(monday + WEEK);
    return { moment: closingMoment(closing.asOf), closing, week: name };
  }
  const first = weekStart(begins + WEEK - 1);
  const detail = `Expected a week that has ended, from ${weekName(first)} to ${weekName(end - WEEK)}.`;
  return { faults: [{ pointer: 'week', detail }] };
}

function timeOfQuarter(head: Head, name: string): TimeAsked | Refused {
  const found = momentOfQuarter(name, head.time, historyStart(head.startedAt));
  if (isMoment(found)) {
    return { moment: found, closing: found.running ? null : quarterClosing(found.quarter), week: null };
  }
  const known = [...closedQuarters(head).map(({ asOf }) => quarterName(asOf - 1)), quarterName(head.time)];
  return { faults: [{ pointer: 'quarter', detail: `Expected one of ${known.join(', ')}.` }] };
}

/** The filters as an answer shows them. */
export function describeAsked({ moment, filters, week }: Asked) {
  return {
    quarter: quarterName(moment.quarter),
    week,
    team: filters.team,
    segment: filters.segment,
    region: filters.region,
  };
}
