import { type Random, stream } from '../../core/kernel/random.ts';
import { addMonths, DAY, HOUR, MINUTE, type Time } from '../../core/kernel/time.ts';
import type { EventRecord, MembershipRecord } from '../../core/views/analytics/index.ts';

/**
 * Made-up telemetry of an academy: people register over 25 months, come back by a habit of their own, take lessons, buy and
 * renew memberships, while a generator makes content. The same arguments give the same records.
 */
export interface AcademySample {
  readonly events: readonly EventRecord[];
  readonly memberships: readonly MembershipRecord[];
  readonly begins: Time;
  readonly ends: Time;
}

const ENDS = Date.UTC(2026, 10, 18);
const CHANNELS = ['organic', 'referral', 'email', 'webinar', 'partner'];
const REGIONS = ['North', 'South', 'East', 'West'];
const PLATFORMS = ['web', 'ios', 'android'];
const PLANS = [
  { plan: 'monthly', months: 1, amount: 1299 },
  { plan: 'quarterly', months: 3, amount: 3499 },
  { plan: 'yearly', months: 12, amount: 11_999 },
] as const;
const STAGES = ['outline', 'draft', 'narration', 'review'];
const REASONS = ['timeout', 'rate-limited', 'invalid-output'];

/** One event in so many is of the generator. */
const GENERATOR_SHARE = 10;

export function academySample(events: number, memberships: number, seed = 42): AcademySample {
  const begins = addMonths(ENDS, -25);
  const random = stream(seed, 'academy-sample', 0, 0);
  const people = Math.max(1, Math.round(memberships / 2));
  const told: EventRecord[] = [];
  const paid: MembershipRecord[] = [];
  const perPerson = (events * (1 - 1 / GENERATOR_SHARE)) / people;
  for (let n = 0; n < people; n += 1) {
    const registered = Math.floor(random.range(begins, ENDS - DAY));
    tellPerson(random, told, {
      user: `user-${n}`,
      registered,
      events: Math.round((n + 1) * perPerson) - Math.round(n * perPerson),
    });
    buy(
      random,
      paid,
      `user-${n}`,
      registered,
      Math.round(((n + 1) * memberships) / people) - Math.round((n * memberships) / people),
    );
  }
  while (told.length < events) tellRun(random, told, Math.floor(random.range(begins, ENDS)), events - told.length);
  return { events: told.sort((a, b) => a.event_time - b.event_time), memberships: paid, begins, ends: ENDS };
}

interface Person {
  readonly user: string;
  readonly registered: Time;
  readonly events: number;
}

function tellPerson(random: Random, told: EventRecord[], { user, registered, events }: Person): void {
  const tell = (event_name: string, event_time: Time, properties: EventRecord['properties']): void => {
    const lag = random.chance(0.02) ? random.exponential(5 * HOUR) : random.exponential(MINUTE);
    told.push({
      id: `e-${told.length}`,
      user_id: user,
      event_name,
      event_time,
      received_at: Math.floor(event_time + lag),
      properties,
    });
  };
  if (events === 0) return;
  tell('user_registered', registered, {
    channel: pick(random, CHANNELS),
    region: pick(random, REGIONS),
    platform: pick(random, PLATFORMS),
    client_id: `client-${random.int(1, 20)}`,
  });
  const sessions = Math.max(1, Math.round((events - 1) / 5));
  const until = told.length + events - 1;
  const active = random.range(0.05, 1) * (ENDS - registered);
  const times = Array.from({ length: sessions }, () => Math.floor(registered + random.float() * active)).sort(
    (a, b) => a - b,
  );
  for (const [index, begun] of times.entries()) {
    let at = begun;
    if (told.length < until) tell('session_started', at, { platform: pick(random, PLATFORMS) });
    const last = index === times.length - 1 ? until : Math.min(until, told.length + 4);
    while (told.length < last) {
      const [course, lesson] = [random.int(1, 12), random.int(1, 20)];
      const of = { course_id: `course-${course}`, lesson_id: `course-${course}/${lesson}` };
      const seconds = Math.round(random.lognormal(420, 0.5));
      at += MINUTE;
      tell('lesson_started', at, of);
      at += seconds * 1000;
      if (told.length < last)
        tell(random.chance(0.8) ? 'lesson_completed' : 'lesson_abandoned', at, { ...of, duration_seconds: seconds });
    }
  }
}

function buy(random: Random, paid: MembershipRecord[], user_id: string, registered: Time, memberships: number): void {
  let start = Math.floor(registered + random.exponential(10 * DAY));
  for (let n = 0; n < memberships; n += 1) {
    const { plan, months, amount } = pick(random, PLANS);
    const refunded = random.chance(0.02);
    const expiry = refunded ? start + random.int(1, 10) * DAY : addMonths(start, months);
    const status = refunded ? 'refunded' : expiry < ENDS ? 'expired' : 'active';
    paid.push({ user_id, plan_type: plan, start_at: start, expire_at: expiry, status, amount });
    start = expiry + (random.chance(0.8) ? 0 : Math.floor(random.exponential(40 * DAY)));
  }
}

function tellRun(random: Random, told: EventRecord[], begun: Time, most: number): void {
  let at = begun;
  const tell = (event_name: string, properties: EventRecord['properties']): void => {
    told.push({
      id: `e-${told.length}`,
      user_id: null,
      event_name,
      event_time: at,
      received_at: at + 1000,
      properties,
    });
  };
  const room = told.length + most;
  tell('generation_started', { course_id: `course-${random.int(1, 12)}` });
  for (const stage of STAGES) {
    const ms = Math.round(random.lognormal(8000, 0.6));
    at += ms;
    if (told.length >= room) return;
    if (random.chance(0.02)) {
      tell('generation_failed', { stage, reason: pick(random, REASONS), duration_ms: at - begun });
      return;
    }
    tell('generation_stage_completed', { stage, model: `model-${random.int(1, 3)}`, duration_ms: ms });
  }
  if (told.length < room) tell('generation_completed', { duration_ms: at - begun });
}

function pick<T>(random: Random, list: readonly T[]): T {
  const value = list[random.int(0, list.length - 1)];
  if (value === undefined) throw new RangeError('there is nothing to pick from');
  return value;
}
