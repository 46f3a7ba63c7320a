import { HOUR } from '../../../../../core/kernel/time.ts';
import type { Records } from './random-telemetry.ts';
import * as s from './slow.ts';

export interface Seen {
  readonly slow: s.Slow;
  readonly records: Records;
}

type Figure = (seen: Seen) => number | null;

const count =
  (...names: string[]): Figure =>
  ({ slow }) =>
    s.eventsIn(slow, ...names).length;

const moved =
  (...kinds: string[]): Figure =>
  ({ slow }) =>
    s.total(
      s
        .movesIn(slow)
        .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
        .map(({ change }) => change),
    );

const STARTED = ['lesson_started', 'lesson_completed'];
const COMPLETED = ['lesson_completed'];
const CONVERSION = [STARTED, COMPLETED, ['membership']];

/** Hours of those who registered in the range and came through the steps. */
const hours = ({ slow, records }: Seen, steps: string[][], days: number): number[] =>
  s.registeredIn(slow, records).flatMap((one) => s.hoursTo(slow, one, steps, days) ?? []);

function retention(unit: 'day' | 'week', n: number): Figure {
  return ({ slow, records }) => {
    const place = (day: number): number => (unit === 'day' ? day : Math.floor((day + 3) / 7));
    const known = place(slow.day(slow.question.asOf));
    const due = s.registeredIn(slow, records).filter(({ at }) => place(slow.day(at)) + n < known);
    const kept = due.filter(({ user, at }) =>
      s
        .activity(slow)
        .some((one) => one.user_id === user && place(slow.day(one.event_time)) === place(slow.day(at)) + n),
    );
    return s.over(kept.length, due.length, 100);
  };
}

/** Moments at which people's activity begins, or begins again, in the range; and local days at which it is over. */
function turns({ slow }: Seen) {
  const inRange = (time: number): boolean => time >= slow.question.start && time < slow.end;
  const all = s.activeDays(slow).map(({ user, days }) => ({
    user,
    begins: inRange(days[0]?.first ?? 0) ? 1 : 0,
    again: days.filter(({ day, first }, n) => n > 0 && day - (days[n - 1]?.day ?? 0) >= 30 && inRange(first)).length,
    returns: days.some(({ day, first }, n) => n > 0 && day - (days[n - 1]?.day ?? 0) < 30 && inRange(first)),
    over: days.filter(({ day }, n) => (days[n + 1]?.day ?? Infinity) - day >= 30 && s.dayBegins(slow, day + 30)).length,
  }));
  return {
    new: s.total(all.map(({ begins }) => begins)),
    again: s.total(all.map(({ again }) => again)),
    over: s.total(all.map(({ over }) => over)),
    returning: all.filter(({ returns }) => returns).length,
  };
}

/** Lessons started in the range, and whether each was completed before it was started again. */
function attempts({ slow, records }: Seen) {
  // Who filters by platform asks for starts there; where they were completed does not matter.
  const all = s.slowOf(records, { ...slow.question, filters: {} }).events;
  const lesson = (one: (typeof all)[number]): string =>
    JSON.stringify([one.user_id, one.properties.course_id, one.properties.lesson_id]);
  const started = s.eventsIn(slow, 'lesson_started');
  const completed = started.filter((start) => {
    const later = all
      .slice(all.findIndex(({ id }) => id === start.id) + 1)
      .filter((one) => lesson(one) === lesson(start));
    return later.find(({ event_name }) => STARTED.includes(event_name))?.event_name === 'lesson_completed';
  });
  return { started: started.length, completed: completed.length };
}

function streaks({ slow }: Seen): { user: string; length: number }[] {
  const done = slow.events.filter(({ event_name, user_id }) => event_name === 'lesson_completed' && user_id !== null);
  return [...new Set(done.map(({ user_id }) => user_id ?? ''))].flatMap((user) => {
    const own = done.filter(({ user_id }) => user_id === user);
    const days = new Set(own.map(({ event_time }) => slow.day(event_time)));
    const firsts = [...days].map((day) => own.find(({ event_time }) => slow.day(event_time) === day));
    return firsts.flatMap((first) => {
      if (!first || first.event_time < slow.question.start || first.event_time >= slow.end) return [];
      let length = 1;
      while (days.has(slow.day(first.event_time) - length)) length += 1;
      return [{ user, length }];
    });
  });
}

/** Payments of those who registered in the range, refunds with a minus. */
function cohortPayments({ slow, records }: Seen): { month: number; amount: number }[] {
  const { asOf } = slow.question;
  return s
    .registeredIn(slow, records)
    .flatMap(({ user, at }) =>
      slow.memberships.flatMap(({ user_id, start_at, expire_at, status, amount }) => [
        ...(user_id === user && start_at < asOf
          ? [{ month: s.monthOf(slow, start_at) - s.monthOf(slow, at), amount }]
          : []),
        ...(user_id === user && status === 'refunded' && expire_at < asOf
          ? [{ month: s.monthOf(slow, expire_at) - s.monthOf(slow, at), amount: -amount }]
          : []),
      ]),
    );
}

const cohortMonth =
  (n: number): Figure =>
  (seen) => {
    const { slow, records } = seen;
    const now = s.monthOf(slow, slow.question.asOf - 1);
    const due = s.registeredIn(slow, records).some(({ at }) => s.monthOf(slow, at) + n <= now);
    return due ? s.total(cohortPayments(seen).flatMap(({ month, amount }) => (month === n ? [amount] : []))) : null;
  };

const revenue: Figure = ({ slow }) =>
  s.total(s.startingIn(slow).map(({ amount }) => amount)) - s.total(s.refundedIn(slow).map(({ amount }) => amount));
const lost: Figure = ({ slow }) => s.movesIn(slow).filter(({ kind }) => kind === 'churned').length;
const renewed: Figure = ({ slow }) =>
  s.expiringIn(slow).filter(({ user_id, expire_at }) => s.running(slow, user_id, expire_at).length > 0).length;
const opening = ({ slow }: Seen) => s.mrrAt(slow, slow.question.start - 1);
const closing = ({ slow }: Seen) => s.mrrAt(slow, slow.end - 1);
const active: Figure = ({ slow }) => s.unique(s.activeIn(slow).map(({ user_id }) => user_id));
const payers: Figure = ({ slow }) => s.unique(s.startingIn(slow).map(({ user_id }) => user_id));
const spanHours = ({ slow }: Seen): number => (slow.end - slow.question.start) / HOUR;

const days = [1, 7, 30].map((n) => [`retention-d${n}`, retention('day', n)] as const);
const weeks = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => [`retention-week-${n}`, retention('week', n)] as const);
const months = [0, 1, 2, 3, 4, 5].map((n) => [`cohort-revenue-month-${n}`, cohortMonth(n)] as const);

/** Every metric of the catalogue a second time, in its inner unit. */
export const slowMetrics: Readonly<Record<string, Figure>> = {
  'new-users': ({ slow, records }) => s.registeredIn(slow, records).length,
  'active-users': active,
  dau: ({ slow }) => s.activeWithin(slow, 1).length,
  wau: ({ slow }) => s.activeWithin(slow, 7).length,
  mau: ({ slow }) => s.activeWithin(slow, 30).length,
  stickiness: ({ slow }) => {
    const last = slow.day(slow.end - 1);
    const personDays = s
      .activity(slow)
      .filter(({ event_time }) => event_time < slow.end && slow.day(event_time) > last - 30)
      .map(({ user_id, event_time }) => `${user_id} ${slow.day(event_time)}`);
    return s.over(s.unique(personDays), s.activeWithin(slow, 30).length, 100 / 30);
  },
  'active-members': (seen) => closing(seen).members,
  mrr: (seen) => closing(seen).cents,
  'mrr-opening': (seen) => opening(seen).cents,
  'mrr-new': moved('new'),
  'mrr-expansion': moved('expansion'),
  'mrr-reactivated': moved('reactivated'),
  'mrr-contraction': moved('contraction'),
  'mrr-churned': moved('churned'),
  'mrr-change': moved(),
  revenue,
  'lessons-completed': count('lesson_completed'),
  'activation-rate': (seen) =>
    s.over(hours(seen, [COMPLETED], 7).length, s.registeredIn(seen.slow, seen.records).length, 100),
  ...Object.fromEntries([...days, ...weeks, ...months]),
  'time-to-activate': (seen) => s.quantile(hours(seen, [COMPLETED], 7), 0.5),
  'time-to-convert': (seen) => s.quantile(hours(seen, CONVERSION, 30), 0.5),
  'time-to-convert-p90': (seen) => s.quantile(hours(seen, CONVERSION, 30), 0.9),
  'newly-active': (seen) => turns(seen).new,
  returning: (seen) => turns(seen).returning,
  resurrected: (seen) => turns(seen).again,
  dormant: (seen) => turns(seen).over,
  'quick-ratio': (seen) => s.over(turns(seen).new + turns(seen).again, turns(seen).over),
  'conversion-rate': (seen) =>
    s.over(hours(seen, CONVERSION, 30).length, s.registeredIn(seen.slow, seen.records).length, 100),
  'paying-users': payers,
  purchases: ({ slow }) => s.startingIn(slow).length,
  arpu: (seen) => s.over(revenue(seen) ?? 0, active(seen) ?? 0),
  arppu: (seen) => s.over(revenue(seen) ?? 0, payers(seen) ?? 0),
  'mrr-per-member': (seen) => s.over(closing(seen).cents, closing(seen).members),
  ltv: (seen) => {
    const mean = s.over(closing(seen).cents, closing(seen).members);
    const monthly = s.over(lost(seen) ?? 0, opening(seen).members, 365 / 12 / (spanHours(seen) / 24));
    return mean === null || monthly === null ? null : s.over(mean, monthly);
  },
  'members-lost': lost,
  'logo-churn': (seen) => s.over(lost(seen) ?? 0, opening(seen).members, 100),
  'revenue-churn': (seen) => s.over(moved('churned', 'contraction')(seen) ?? 0, opening(seen).cents, -100),
  'renewals-due': ({ slow }) => s.expiringIn(slow).length,
  'renewals-done': renewed,
  'renewal-rate': (seen) => s.over(renewed(seen) ?? 0, s.expiringIn(seen.slow).length, 100),
  refunds: ({ slow }) => s.total(s.refundedIn(slow).map(({ amount }) => amount)),
  'refund-count': ({ slow }) => s.refundedIn(slow).length,
  'cohort-revenue': (seen) => s.total(cohortPayments(seen).map(({ amount }) => amount)),
  learners: ({ slow }) =>
    s.unique(s.eventsIn(slow, ...STARTED).flatMap(({ user_id }) => (user_id === null ? [] : [user_id]))),
  'lessons-started': count('lesson_started'),
  'lessons-abandoned': count('lesson_abandoned'),
  'completion-rate': (seen) => s.over(attempts(seen).completed, attempts(seen).started, 100),
  'drop-off': (seen) => s.over(attempts(seen).started - attempts(seen).completed, attempts(seen).started, 100),
  'lesson-time': ({ slow }) => s.quantile(s.durationsIn(slow, 'lesson_completed'), 0.5),
  'lesson-time-p95': ({ slow }) => s.quantile(s.durationsIn(slow, 'lesson_completed'), 0.95),
  'courses-completed': count('course_completed'),
  'streak-learners': (seen) => s.unique(streaks(seen).flatMap(({ user, length }) => (length >= 3 ? [user] : []))),
  'longest-streak': (seen) =>
    s.quantile(
      streaks(seen).map(({ length }) => length),
      1,
    ),
  'generator-runs': count('generation_started'),
  'generator-completed': count('generation_completed'),
  'generator-failed': count('generation_failed'),
  'generator-success': ({ slow }) =>
    s.over(
      s.eventsIn(slow, 'generation_completed').length,
      s.eventsIn(slow, 'generation_completed', 'generation_failed').length,
      100,
    ),
  'run-time': ({ slow }) => s.quantile(s.durationsIn(slow, 'generation_completed'), 0.5),
  'run-time-p95': ({ slow }) => s.quantile(s.durationsIn(slow, 'generation_completed'), 0.95),
  stages: count('generation_stage_completed'),
  'stage-time': ({ slow }) => s.quantile(s.durationsIn(slow, 'generation_stage_completed'), 0.5),
  'stage-time-p95': ({ slow }) => s.quantile(s.durationsIn(slow, 'generation_stage_completed'), 0.95),
  throughput: (seen) => s.over(s.eventsIn(seen.slow, 'generation_completed').length, spanHours(seen)),
  'events-arrived': ({ slow }) => s.lagsIn(slow).length,
  'late-events': ({ slow }) => s.lagsIn(slow).filter((seconds) => seconds > 3600).length,
  'late-share': ({ slow }) =>
    s.over(s.lagsIn(slow).filter((seconds) => seconds > 3600).length, s.lagsIn(slow).length, 100),
  'ingestion-lag': ({ slow }) => s.quantile(s.lagsIn(slow), 0.5),
  'ingestion-lag-p95': ({ slow }) => s.quantile(s.lagsIn(slow), 0.95),
};
