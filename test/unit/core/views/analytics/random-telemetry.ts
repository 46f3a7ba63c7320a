import fc from 'fast-check';
import { DAY, HOUR } from '../../../../../core/kernel/time.ts';
import {
  type EventRecord,
  eventNames,
  type Filters,
  type MembershipRecord,
  type Question,
  UTC,
} from '../../../../../core/views/analytics/index.ts';
import { zoneOf } from '../../../../tools/zones.ts';

/** Telemetry lies around the nights in which clocks change in spring. */
export const BEGINS = Date.UTC(2026, 1, 1);
const SPAN_DAYS = 110;

const from = Date.UTC(2024, 0, 1);
const until = Date.UTC(2027, 0, 1);
export const zones = [
  UTC,
  zoneOf('Europe/Zurich', from, until),
  zoneOf('America/New_York', from, until),
  zoneOf('Australia/Lord_Howe', from, until), // half an hour of daylight saving
  zoneOf('Asia/Kathmandu', from, until), // a quarter of an hour beside the full one
];

const sometimes = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 });
const people = fc.integer({ min: 1, max: 6 }).map((n) => `user-${n}`);

/** Any moment, midnights and full hours more often than others. */
const moment = fc
  .oneof(
    fc.integer({ min: 0, max: SPAN_DAYS * DAY - 1 }),
    fc.integer({ min: 0, max: SPAN_DAYS * 24 - 1 }).map((hours) => hours * HOUR),
    fc.integer({ min: 0, max: SPAN_DAYS - 1 }).map((days) => days * DAY),
    // Days that are as far apart as thresholds are, and one more or less.
    fc.constantFrom(30, 31, 36, 37, 38, 59, 60, 61, 90).map((days) => days * DAY + 12 * HOUR),
  )
  .map((time) => BEGINS + time);

const properties = fc
  .record({
    channel: sometimes(fc.constantFrom('organic', 'email')),
    region: sometimes(fc.constantFrom('North', 'South')),
    platform: sometimes(fc.constantFrom('web', 'ios')),
    client_id: sometimes(fc.constantFrom('client-1', 'client-2')),
    course_id: sometimes(fc.constantFrom('starter', 'phishing')),
    lesson_id: sometimes(fc.constantFrom('1', '2')),
    stage: sometimes(fc.constantFrom('outline', 'draft')),
    reason: sometimes(fc.constantFrom('timeout', 'policy')),
    duration_seconds: sometimes(fc.integer({ min: 0, max: 900 })),
  })
  .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)));

/** Every name, and one that the vocabulary doesn't know; those from which most follows more often. */
const names = fc.oneof(
  fc.constantFrom<string>(...Object.values(eventNames), 'badge_earned'),
  fc.constantFrom(eventNames.registered, eventNames.lessonStarted, eventNames.lessonCompleted, eventNames.session),
);

const event: fc.Arbitrary<Omit<EventRecord, 'id'>> = fc
  .record({
    user_id: fc.option(people, { freq: 8 }),
    event_name: names,
    event_time: moment,
    properties,
    received_at: fc.option(fc.integer({ min: -HOUR, max: 3 * HOUR }), { freq: 4 }),
  })
  .map((one) => ({ ...one, received_at: one.received_at === null ? null : one.event_time + one.received_at }));

const plans = [
  { plan_type: 'monthly', days: 30, amount: 1299 },
  { plan_type: 'quarterly', days: 91, amount: 3499 },
  { plan_type: 'yearly', days: 365, amount: 11_999 },
  { plan_type: 'fortnight', days: 14, amount: 700 },
];

/** Memberships of a person, most of which begin when the one before expires. */
const chain: fc.Arbitrary<MembershipRecord[]> = fc
  .record({
    user_id: people,
    start: moment,
    terms: fc.array(
      fc.record({
        plan: fc.constantFrom(...plans),
        gap: fc.oneof(fc.constant(0), fc.integer({ min: -20 * DAY, max: 40 * DAY })),
        length: fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.constantFrom(0, 0.25) }),
        status: fc.constantFrom('active', 'cancelled', 'expired', 'refunded', 'pending'),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ user_id, start, terms }) => {
    let at = start;
    return terms.map(({ plan: { plan_type, days, amount }, gap, length, status }) => {
      const start_at = at + gap;
      at = start_at + days * length * DAY;
      return { user_id, plan_type, start_at, expire_at: at, status, amount };
    });
  });

export interface Records {
  readonly events: readonly EventRecord[];
  readonly memberships: readonly MembershipRecord[];
}

/** Records in any order, some of them twice. */
export const records: fc.Arbitrary<Records> = fc
  .record({
    events: fc.array(event, { maxLength: 70, size: 'max' }),
    chains: fc.array(chain, { maxLength: 6 }),
    twice: fc.array(fc.nat(69), { maxLength: 6 }),
  })
  .map(({ events, chains, twice }) => {
    const told = events.map((one, n) => ({ ...one, id: `event-${n}` }));
    const memberships = chains.flat();
    // A later record of the same membership has its last status.
    const again = twice.flatMap((n) => memberships[n] ?? []).map((one) => ({ ...one, status: 'cancelled' }));
    return { events: [...told, ...twice.flatMap((n) => told[n] ?? [])], memberships: [...memberships, ...again] };
  });

export const filters: fc.Arbitrary<Filters> = fc
  .record({
    channel: sometimes(fc.constantFrom('organic', 'email', 'nobody')),
    region: sometimes(fc.constant('North')),
    platform: sometimes(fc.constant('ios')),
    client_id: sometimes(fc.constant('client-1')),
    plan_type: sometimes(fc.constantFrom('monthly', 'yearly')),
  })
  .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)))
  .chain((all) => fc.constantFrom<Filters>({}, {}, all));

/** Ranges of any length, none included, of which the end may lie behind the present, or far before it. */
export const questions: fc.Arbitrary<Question> = fc
  .record({
    zone: fc.constantFrom(...zones),
    start: moment,
    length: fc.oneof(
      fc.integer({ min: 0, max: 60 }).map((days) => days * DAY),
      fc.integer({ min: 0, max: 40 * DAY }),
    ),
    later: fc.oneof(
      fc.constant(0),
      fc.integer({ min: -10, max: 90 }).map((days) => days * DAY),
    ),
    filters,
  })
  .map(({ zone, start, length, later, filters: cut }) => ({
    zone,
    start,
    end: start + length,
    asOf: start + length + later,
    filters: cut,
  }));
