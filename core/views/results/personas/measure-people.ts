import { DAY, MONTH, type Time, WEEK } from '../../../kernel/time.ts';
import { analyticsNames } from '../../../world/index.ts';
import { type FeatureId, features } from './features.ts';
import type { AcademyColumns, ClientOfPeople, PersonColumns } from './person-columns.ts';

/** A quarter: long enough for a habit to show, short enough to be of now. */
const WEEKS = 13;

/** What one person did, as far as features are counted from it. */
interface Tally {
  sessions: number;
  /** Sessions whose platform is known, and those of them on a phone. */
  placed: number;
  mobile: number;
  weekend: number;
  started: number;
  completed: number;
  /** One bit per week, the latest first. */
  weeks: number;
  lastSeen: Time;
  memberMonths: number;
  /** Cents of a month. */
  spend: number;
}

/**
 * Measures the people of an academy as of a time: those who have registered by then and have not been removed. Of nobody
 * without a known registration: since when they could have come is not known.
 *
 * @param clients the companies at which they work, by id
 */
export function personColumns(
  academy: AcademyColumns,
  clients: ReadonlyMap<string, ClientOfPeople>,
  asOf: Time,
): PersonColumns {
  const { people, texts, users } = academy;
  const removed = peopleWith(academy, 'learner.left', asOf);
  const present = Array.from({ length: users.size }, (_, user) => user).filter(
    (user) => user > 0 && (people.registeredAt[user] ?? Number.POSITIVE_INFINITY) <= asOf && !removed.has(user),
  );
  const tallies = talliesOf(academy, asOf);
  const rows = present.map((user) => {
    const client = clients.get(texts.client_id.textOf(people.traits.client_id[user] ?? 0) ?? '');
    return measured(tallies.get(user) ?? nothing(), people.registeredAt[user] ?? asOf, client, asOf);
  });
  const values = features.map(({ id }) => [id, Float64Array.from(rows, (row) => row[id])] as const);
  const ids = present.map((user) => users.textOf(user) ?? '');
  return { count: rows.length, ids, values: Object.fromEntries(values) as Record<FeatureId, Float64Array> };
}

function measured(
  tally: Tally,
  registeredAt: Time,
  client: ClientOfPeople | undefined,
  asOf: Time,
): Record<FeatureId, number> {
  const weeks = Math.min(WEEKS, Math.max(1, (asOf - registeredAt) / WEEK));
  const lastSeen = Math.max(tally.lastSeen, registeredAt);
  return {
    'sessions-per-week': tally.sessions / weeks,
    'completion-rate': percent(tally.completed, tally.started),
    'days-since-last': (asOf - lastSeen) / DAY,
    'active-weeks': percent(bitsOf(tally.weeks), Math.max(Math.ceil(weeks), bitsOf(tally.weeks))),
    'membership-months': tally.memberMonths,
    'monthly-spend': tally.spend / 100,
    'mobile-share': percent(tally.mobile, tally.placed),
    'weekend-share': percent(tally.weekend, tally.sessions),
    'client-size': client?.employees ?? Number.NaN,
    'client-tickets': client?.ticketsPerEmployee ?? Number.NaN,
  };
}

function talliesOf({ events, names, texts, memberships }: AcademyColumns, asOf: Time): Map<number, Tally> {
  const tallies = new Map<number, Tally>();
  const of = (user: number): Tally => {
    const known = tallies.get(user) ?? nothing();
    tallies.set(user, known);
    return known;
  };
  const session = names.codeOf(analyticsNames['session.started']);
  const started = names.codeOf(analyticsNames['lesson.started']);
  const doings = codesOf(names, [
    'session.started',
    'lesson.started',
    'lesson.completed',
    'lesson.abandoned',
    'course.completed',
  ]);
  const phones = new Set([texts.platform.codeOf('ios'), texts.platform.codeOf('android')]);
  for (let row = 0; row < events.size; row += 1) {
    const [user = 0, time = 0, name] = [events.user[row], events.time[row], events.name[row]];
    if (user === 0 || time > asOf || !doings.has(name)) continue;
    const tally = of(user);
    tally.lastSeen = Math.max(tally.lastSeen, time);
    const week = Math.floor((asOf - time) / WEEK);
    if (week >= WEEKS) continue;
    tally.weeks |= 1 << week;
    if (name === session) addSession(tally, time, events.dimensions.platform[row] ?? 0, phones);
    else if (name === started) {
      tally.started += 1;
      if ((events.completed[row] ?? Number.NaN) <= asOf) tally.completed += 1;
    }
  }
  for (let row = 0; row < memberships.size; row += 1) {
    const [start = 0, expire = 0] = [memberships.start[row], memberships.expire[row]];
    if (memberships.refunded[row] === 1 || start > asOf) continue;
    const tally = of(memberships.user[row] ?? 0);
    tally.memberMonths += (Math.min(asOf, expire) - start) / MONTH;
    if (expire > asOf) tally.spend += memberships.mrr[row] ?? 0;
  }
  return tallies;
}

function addSession(tally: Tally, time: Time, platform: number, phones: ReadonlySet<number | undefined>): void {
  tally.sessions += 1;
  if (platform !== 0) tally.placed += 1;
  if (phones.has(platform)) tally.mobile += 1;
  const weekday = new Date(time).getUTCDay();
  if (weekday === 0 || weekday === 6) tally.weekend += 1;
}

function peopleWith({ events, names }: AcademyColumns, kind: keyof typeof analyticsNames, asOf: Time): Set<number> {
  const name = names.codeOf(analyticsNames[kind]);
  const found = new Set<number>();
  for (let row = 0; row < events.size; row += 1) {
    if (events.name[row] === name && (events.time[row] ?? 0) <= asOf) found.add(events.user[row] ?? 0);
  }
  return found;
}

function codesOf(names: AcademyColumns['names'], kinds: readonly (keyof typeof analyticsNames)[]) {
  return new Set(kinds.map((kind) => names.codeOf(analyticsNames[kind])));
}

const nothing = (): Tally => ({
  sessions: 0,
  placed: 0,
  mobile: 0,
  weekend: 0,
  started: 0,
  completed: 0,
  weeks: 0,
  lastSeen: Number.NEGATIVE_INFINITY,
  memberMonths: 0,
  spend: 0,
});

const percent = (part: number, whole: number): number => (whole > 0 ? (100 * part) / whole : Number.NaN);

function bitsOf(weeks: number): number {
  let count = 0;
  for (let left = weeks; left > 0; left >>= 1) count += left & 1;
  return count;
}
