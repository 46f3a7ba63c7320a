import { DAY, HOUR, MONTH } from '../../../../../core/kernel/time.ts';
import type { EventRecord, MembershipRecord, Question } from '../../../../../core/views/analytics/index.ts';
import { passiveEvents } from '../../../../../core/views/analytics/telemetry/vocabulary.ts';
import { offsetAt } from '../../../../../core/views/analytics/time/zone.ts';
import { slowLocalDay } from '../../../../tools/zones.ts';
import type { Records } from './random-telemetry.ts';

/** What a range looks like in records: the plain way to each figure, by looking at everything again and again. */
export interface Slow {
  readonly question: Question;
  /** Each once, in order of time, cut by the filters. */
  readonly events: readonly EventRecord[];
  readonly memberships: readonly MembershipRecord[];
  /** End of what is known of the range. */
  readonly end: number;
  readonly day: (time: number) => number;
}

const TRAITS = ['channel', 'region', 'client_id', 'platform'] as const;

export function slowOf(records: Records, question: Question): Slow {
  const byId = new Map<string, EventRecord>();
  for (const event of records.events) if (!byId.has(event.id)) byId.set(event.id, event);
  const all = [...byId.values()].sort(inOrder);
  const last = new Map(
    records.memberships.map((one) => [JSON.stringify([one.user_id, one.plan_type, one.start_at]), one]),
  );
  const paid = [...last.values()]
    .filter(({ status }) => ['active', 'cancelled', 'expired', 'refunded'].includes(status))
    .map((one) => ({ ...one, expire_at: Math.max(one.start_at, one.expire_at) }));
  const traitOf = (user: string, trait: string): unknown => {
    const own = all.filter(({ user_id }) => user_id === user);
    const registration = own.find(({ event_name }) => event_name === 'user_registered')?.properties[trait];
    return registration ?? own.find(({ properties }) => properties[trait] !== undefined)?.properties[trait];
  };
  const filters = question.filters ?? {};
  const passes = (user: string | null, own: EventRecord['properties'] | null): boolean =>
    TRAITS.every((trait) => {
      if (filters[trait] === undefined) return true;
      const ofPerson = user === null ? undefined : traitOf(user, trait);
      const said = own?.[trait];
      return filters[trait] === (trait === 'platform' || user === null ? (said ?? ofPerson) : ofPerson);
    });
  const holds = (user: string | null): boolean =>
    filters.plan_type === undefined ||
    paid.some((one) => one.user_id === user && one.plan_type === filters.plan_type && one.start_at < question.asOf);
  return {
    question,
    events: all.filter(
      ({ user_id, properties, event_time }) =>
        event_time < question.asOf && passes(user_id, properties) && holds(user_id),
    ),
    memberships: paid.filter(
      (one) => passes(one.user_id, null) && (filters.plan_type === undefined || filters.plan_type === one.plan_type),
    ),
    end: Math.max(question.start, Math.min(question.end, question.asOf)),
    day: (time) => slowLocalDay(question.zone, time),
  };
}

function inOrder(a: EventRecord, b: EventRecord): number {
  if (a.event_time !== b.event_time) return a.event_time - b.event_time;
  if (a.event_name !== b.event_name) return a.event_name < b.event_name ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

export const unique = <T>(values: readonly T[]): number => new Set(values).size;
export const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
export const over = (part: number, whole: number, factor = 1): number | null =>
  whole === 0 ? null : (part / whole) * factor;

export function quantile(values: readonly number[], q: number): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const place = q * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return low + (high - low) * (place - Math.floor(place));
}

const inRange = ({ question, end }: Slow, time: number): boolean => time >= question.start && time < end;

export const eventsIn = (slow: Slow, ...names: string[]): EventRecord[] =>
  slow.events.filter(({ event_name, event_time }) => names.includes(event_name) && inRange(slow, event_time));

export const durationsIn = (slow: Slow, name: string): number[] =>
  eventsIn(slow, name).flatMap(({ properties: { duration_seconds: seconds } }) =>
    typeof seconds === 'number' ? [seconds] : [],
  );

export const activity = (slow: Slow): EventRecord[] =>
  slow.events.filter(
    ({ user_id, event_name }) => user_id !== null && !passiveEvents.some((name) => name === event_name),
  );

export const activeIn = (slow: Slow): EventRecord[] =>
  activity(slow).filter(({ event_time }) => inRange(slow, event_time));

/** People active in the local days that end with the last of the range. */
export function activeWithin(slow: Slow, days: number): string[] {
  const last = slow.day(slow.end - 1);
  const active = activity(slow).filter(
    ({ event_time }) => event_time < slow.end && slow.day(event_time) > last - days && slow.day(event_time) <= last,
  );
  return [...new Set(active.map(({ user_id }) => user_id ?? ''))];
}

/** By person, the local days of activity in order, and the first moment of each. */
export function activeDays(slow: Slow): { user: string; days: { day: number; first: number }[] }[] {
  const users = [...new Set(activity(slow).map(({ user_id }) => user_id ?? ''))];
  return users.map((user) => {
    const days = new Map<number, number>();
    for (const { user_id, event_time } of activity(slow)) {
      if (user_id === user && !days.has(slow.day(event_time))) days.set(slow.day(event_time), event_time);
    }
    return { user, days: [...days].map(([day, first]) => ({ day, first })).sort((a, b) => a.day - b.day) };
  });
}

/** Whether the beginning of a local day lies in the range. */
export const dayBegins = (slow: Slow, day: number): boolean =>
  slow.end > slow.question.start && day > slow.day(slow.question.start - 1) && day <= slow.day(slow.end - 1);

export interface Registered {
  readonly user: string;
  readonly at: number;
}

/** People whose first registration ever lies in the range, and passes the filters. */
export function registeredIn(slow: Slow, records: Records): Registered[] {
  const all = slowOf(records, { ...slow.question, filters: {} });
  const firsts = new Map<string, EventRecord>();
  for (const event of all.events) {
    if (event.event_name === 'user_registered' && event.user_id !== null && !firsts.has(event.user_id)) {
      firsts.set(event.user_id, event);
    }
  }
  return [...firsts.values()]
    .filter((first) => inRange(slow, first.event_time) && slow.events.some(({ id }) => id === first.id))
    .map(({ user_id, event_time }) => ({ user: user_id ?? '', at: event_time }));
}

/** Hours in which who registered came through all of the steps, in whatever order; null where not within the window. */
export function hoursTo(
  slow: Slow,
  { user, at }: Registered,
  steps: readonly (readonly string[])[],
  windowDays: number,
) {
  const times = steps.map((names) => {
    const events = slow.events.filter(
      ({ user_id, event_name, event_time }) => user_id === user && names.includes(event_name) && event_time >= at,
    );
    const starts = slow.memberships.filter(
      ({ user_id, start_at }) =>
        names.includes('membership') && user_id === user && start_at >= at && start_at < slow.question.asOf,
    );
    return Math.min(...events.map(({ event_time }) => event_time), ...starts.map(({ start_at }) => start_at));
  });
  const last = Math.max(at, ...times);
  return last <= at + windowDays * DAY ? (last - at) / HOUR : null;
}

export const monthlyCents = ({ plan_type, amount, start_at, expire_at }: MembershipRecord): number => {
  const months = { monthly: 1, quarterly: 3, yearly: 12 }[plan_type];
  return Math.round(amount / (months ?? Math.max(expire_at - start_at, DAY) / MONTH));
};

/** Memberships of a person that run at a moment, as they stand once all that begins or ends then has. */
export const running = (slow: Slow, user: string, time: number): MembershipRecord[] =>
  slow.memberships.filter(
    ({ user_id, start_at, expire_at }) => user_id === user && start_at <= time && time < expire_at,
  );

export interface Move {
  readonly user: string;
  readonly kind: 'new' | 'expansion' | 'reactivated' | 'contraction' | 'churned';
  readonly change: number;
}

/** Movements of MRR in the range: each person before and after each moment at which a membership of theirs begins or ends. */
export function movesIn(slow: Slow): Move[] {
  const users = [...new Set(slow.memberships.map(({ user_id }) => user_id))];
  return users.flatMap((user) => {
    const own = slow.memberships.filter(({ user_id }) => user_id === user);
    const times = [...new Set(own.flatMap(({ start_at, expire_at }) => [start_at, expire_at]))].sort((a, b) => a - b);
    return times.flatMap((time): Move[] => {
      const [before, after] = [running(slow, user, time - 1), running(slow, user, time)];
      const change = total(after.map(monthlyCents)) - total(before.map(monthlyCents));
      const ever = times.some((earlier) => earlier < time && running(slow, user, earlier).length > 0);
      const kind =
        before.length === 0 && after.length > 0
          ? ever
            ? 'reactivated'
            : 'new'
          : before.length > 0 && after.length === 0
            ? 'churned'
            : change > 0
              ? 'expansion'
              : 'contraction';
      const moved = (before.length === 0) !== (after.length === 0) || change !== 0;
      return moved && inRange(slow, time) ? [{ user, kind, change }] : [];
    });
  });
}

export function mrrAt(slow: Slow, time: number): { members: number; cents: number } {
  const users = [...new Set(slow.memberships.map(({ user_id }) => user_id))];
  const held = users.map((user) => running(slow, user, time));
  return { members: held.filter(({ length }) => length > 0).length, cents: total(held.flat().map(monthlyCents)) };
}

export const startingIn = (slow: Slow): MembershipRecord[] =>
  slow.memberships.filter(({ start_at }) => inRange(slow, start_at));
export const refundedIn = (slow: Slow): MembershipRecord[] =>
  slow.memberships.filter(({ status, expire_at }) => status === 'refunded' && inRange(slow, expire_at));
export const expiringIn = (slow: Slow): MembershipRecord[] =>
  slow.memberships.filter(({ status, expire_at }) => status !== 'refunded' && inRange(slow, expire_at));

/** Local months from year 0. */
export const monthOf = ({ question }: Slow, time: number): number => {
  const local = new Date(time + offsetAt(question.zone, time));
  return local.getUTCFullYear() * 12 + local.getUTCMonth();
};

export const lagsIn = (slow: Slow): number[] =>
  slow.events.flatMap(({ event_time, received_at }) =>
    inRange(slow, event_time) && received_at != null ? [Math.max(0, received_at - event_time) / 1000] : [],
  );
