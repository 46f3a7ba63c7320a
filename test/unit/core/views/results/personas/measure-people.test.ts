import { beforeAll, describe, expect, it } from '@jest/globals';
import { DAY, MONTH, type Time, WEEK } from '../../../../../../core/kernel/time.ts';
import {
  eventRecord,
  isMembershipEvent,
  type MembershipRecord,
  membershipRecords,
  telemetryOf,
} from '../../../../../../core/views/analytics/index.ts';
import { type PersonColumns, personColumns } from '../../../../../../core/views/results/index.ts';
import { type FeatureId, features } from '../../../../../../core/views/results/personas/features.ts';
import { PACK_VERSION } from '../../../../../../core/world/index.ts';
import { eventfulWorld } from '../../../../../tools/made-world.ts';
import { smallCounts, WEDNESDAY } from '../../../../../tools/simulation.ts';
import { academyOf } from '../../../world/academy/folded.ts';

const asOf = WEDNESDAY;
const registered = (time: Time) => ({
  id: 'registered',
  user_id: 'u',
  event_name: 'user_registered',
  event_time: time,
  properties: { platform: 'web', client_id: 'c' },
});
let made = 0;
const did = (name: string, time: Time, properties: Record<string, unknown> = {}) => {
  made += 1;
  return { id: `event-${made}`, user_id: 'u', event_name: name, event_time: time, properties };
};
const lesson = { course_id: 'a', lesson_id: 'a/1' };

/** One person who registered so long ago. */
function personOf(
  events: readonly ReturnType<typeof did>[],
  memberships: readonly Omit<MembershipRecord, 'user_id'>[] = [],
  since: Time = asOf - 200 * DAY,
): Record<FeatureId, number> | null {
  const telemetry = telemetryOf(
    [registered(since), ...events],
    memberships.map((membership) => ({ user_id: 'u', ...membership })),
  );
  const clients = new Map([['c', { employees: 80, ticketsPerEmployee: 0.5 }]]);
  return rowsOf(personColumns(telemetry, clients, asOf))[0] ?? null;
}

function rowsOf({ count, values }: PersonColumns): Record<FeatureId, number>[] {
  return Array.from({ length: count }, (_, n) => {
    const row = features.map(({ id }) => [id, values[id][n] ?? Number.NaN]);
    return Object.fromEntries(row) as Record<FeatureId, number>;
  });
}

describe('what is measured of a person', () => {
  it('counts the last 13 weeks, up to the moment', () => {
    const at = (time: Time) => personOf([did('session_started', time)])?.['sessions-per-week'];
    expect([at(asOf), at(asOf - 13 * WEEK + 1)]).toEqual([1 / 13, 1 / 13]);
    expect([at(asOf + 1), at(asOf - 13 * WEEK)]).toEqual([0, 0]);
  });

  it('takes the weeks since the registration where these are fewer, one at least', () => {
    const since = (days: number) =>
      personOf([did('session_started', asOf - DAY), did('session_started', asOf)], [], asOf - days * DAY);
    expect([2, 7, 14].map((days) => since(days)?.['sessions-per-week'])).toEqual([2, 2, 1]);
    expect([2, 7, 14].map((days) => since(days)?.['active-weeks'])).toEqual([100, 100, 50]);
  });

  it('is of those who have registered and were not removed', () => {
    expect(personOf([], [], asOf)).not.toBeNull();
    expect(personOf([], [], asOf + 1)).toBeNull();
    expect(personOf([did('user_removed', asOf)])).toBeNull();
    expect(personOf([did('user_removed', asOf + 1)])).not.toBeNull();
    const strangers = telemetryOf([did('session_started', asOf)], []);
    expect(personColumns(strangers, new Map(), asOf).count).toBe(0);
  });

  it('has completed what was completed by then, of what was started', () => {
    const started = did('lesson_started', asOf - DAY, lesson);
    const done = (time: Time) => personOf([started, did('lesson_completed', time, lesson)])?.['completion-rate'];
    expect([done(asOf), done(asOf + 1), personOf([])?.['completion-rate']]).toEqual([100, 0, Number.NaN]);
  });

  it('was last here at the last session or lesson, or else at the registration', () => {
    const last = (events: readonly ReturnType<typeof did>[]) => personOf(events)?.['days-since-last'];
    expect(last([])).toBe(200);
    expect(last([did('session_started', asOf - 150 * DAY), did('lesson_abandoned', asOf - 120 * DAY, lesson)])).toBe(
      120,
    );
    expect(last([did('session_started', asOf - 150 * DAY), did('membership_renewed', asOf - DAY)])).toBe(150);
  });

  it('knows phones and weekends', () => {
    const friday = asOf - ((new Date(asOf).getUTCDay() + 7 - 5) % 7) * DAY;
    const midnight = Math.floor(friday / DAY) * DAY + DAY;
    const session = (time: Time, platform?: string) => did('session_started', time, platform ? { platform } : {});
    const row = personOf([
      session(midnight - 1, 'web'),
      session(midnight, 'ios'),
      session(midnight - 7 * DAY + 2 * DAY - 1, 'android'),
      session(midnight - 7 * DAY + 2 * DAY, 'web'),
    ]);
    expect([row?.['mobile-share'], row?.['weekend-share']]).toEqual([50, 50]);
    expect(personOf([])?.['mobile-share']).toBeNaN();
  });

  it('pays for memberships that run, and has paid for those that were not given back', () => {
    const term = { plan_type: 'monthly', start_at: asOf - 2 * MONTH, amount: 2000, status: 'expired' };
    const of = (expire_at: Time, status = 'active') => {
      const row = personOf([], [{ ...term, expire_at, status }]);
      return [row?.['monthly-spend'], Math.round((row?.['membership-months'] ?? 0) * 1000) / 1000];
    };
    expect(of(asOf + 1)).toEqual([20, 2]);
    expect(of(asOf)).toEqual([0, 2]);
    expect(of(asOf - MONTH)).toEqual([0, 1]);
    expect(of(asOf + 1, 'refunded')).toEqual([0, 0]);
    const later = personOf([], [{ ...term, start_at: asOf + 1, expire_at: asOf + MONTH }]);
    expect([later?.['monthly-spend'], later?.['membership-months']]).toEqual([0, 0]);
  });

  it('works at a client, as far as that is known', () => {
    const row = personOf([]);
    expect([row?.['client-size'], row?.['client-tickets']]).toEqual([80, 0.5]);
    const unknown = rowsOf(personColumns(telemetryOf([registered(asOf)], []), new Map(), asOf));
    expect([unknown[0]?.['client-size'], unknown[0]?.['client-tickets']]).toEqual([Number.NaN, Number.NaN]);
  });
});

describe('the people of a world', () => {
  let columns: PersonColumns;
  let events: ReturnType<typeof academyOf>;
  beforeAll(() => {
    const world = eventfulWorld({ seed: 7, packVersion: PACK_VERSION, counts: smallCounts, startedAt: WEDNESDAY });
    events = academyOf(world.events);
    const telemetry = telemetryOf(
      events.map((event, place) => ({ id: `event-${place}`, ...eventRecord(event) })),
      membershipRecords(events.filter(isMembershipEvent)),
    );
    columns = personColumns(telemetry, new Map(), WEDNESDAY);
  });

  it('are those of its events, and did as much as these say', () => {
    const left = new Set(events.flatMap((event) => (event.kind === 'learner.left' ? [event.entity] : [])));
    const joined = events.filter((event) => event.kind === 'learner.registered' && !left.has(event.entity));
    expect(columns.count).toBe(joined.length);
    expect([...columns.ids].sort()).toEqual(joined.map(({ entity }) => entity).sort());
    const sessions = joined.map((person) => {
      const weeks = Math.min(13, Math.max(1, (WEDNESDAY - person.time) / WEEK));
      const own = events.filter(
        (event) =>
          event.kind === 'session.started' &&
          event.entity === person.entity &&
          event.data.at > WEDNESDAY - 13 * WEEK &&
          event.data.at <= WEDNESDAY,
      );
      return own.length / weeks;
    });
    const sorted = (values: Iterable<number>) => [...values].sort((a, b) => a - b);
    sorted(columns.values['sessions-per-week']).forEach((value, n) => {
      expect(value).toBeCloseTo(sorted(sessions)[n] ?? Number.NaN, 9);
    });
  });
});
