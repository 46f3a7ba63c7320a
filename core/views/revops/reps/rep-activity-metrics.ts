import { compareIds } from '../../../kernel/collection.ts';
import { clamp } from '../../../kernel/math.ts';
import { DAY, dayStart, type Time } from '../../../kernel/time.ts';
import type { ActivityType } from '../../../world/index.ts';
import { copyOf } from '../graph/copies.ts';
import { type DatasetRow, defineTransform } from '../graph/dataset.ts';
import { choice, count, fraction, nullable, number, type RowOf, texts } from '../graph/schema.ts';
import { known, mean, ratio, variation } from '../kit/statistics.ts';
import { activities, clock, reps } from '../sources/schemas.ts';
import { repPerformance } from './rep-performance.ts';
import { topPerformers } from './standing.ts';
import { CONSISTENCY_ACTIVITIES, CONSISTENCY_DAYS, LOW_DAY, TOP_SHARE } from './thresholds.ts';

type Activity = DatasetRow<typeof activities>;
type Rep = DatasetRow<typeof reps>;

export const periods = ['30d', '7d', 'today'] as const;
export type Period = (typeof periods)[number];
export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;

/** Whole days before the day for which all is computed; `today` is that day as far as it has gone. */
const SPANS: Readonly<Record<Period, { readonly from: number; readonly to: number }>> = {
  '30d': { from: -30, to: 0 },
  '7d': { from: -7, to: 0 },
  today: { from: 0, to: 1 },
};

const perDay = 'Activities per working day, Monday to Friday';
/** Whose activities, of all figures: those that the rep did in the period. */
const did = (activity: string, how: string) =>
  `count of [activities] with [activities.activity] ${activity} and ${how}, of [rep_id] in [period]`;
const outbound = '[activities.direction] outbound, not cancelled';
const held = '[activities.outcome] held';
const weekdayAvg = (day: string) =>
  nullable(
    number({
      says: `Mean of the period’s ${day}s; null where it has none.`,
      formula: `activities in [total_activities] on ${day}s ÷ ${day}s of [period]`,
    }),
  );

const fields = {
  repId: copyOf(reps, 'repId'),
  period: choice(periods, {
    says: 'The last 30 or 7 whole days, or the day that runs; a rep hired within them counts from then on.',
    formula: 'each period before [clock.as_of], from [reps.hired_at] on',
  }),
  totalActivities: count({
    says: 'All activities.',
    formula: '[call_count] + [email_count] + [meeting_count] + [demo_count]',
  }),
  callCount: count({ says: 'Calls that the rep made.', formula: did('call', outbound) }),
  emailCount: count({ says: 'E-mails that the rep sent.', formula: did('email', outbound) }),
  meetingCount: count({ says: 'Meetings that took place.', formula: did('meeting', held) }),
  demoCount: count({ says: 'Demos that took place.', formula: did('demo', held) }),
  avgDailyActivities: nullable(
    number({
      says: `${perDay}; null where the period has no such day.`,
      formula: '[total_activities] ÷ working days of [period]',
      better: 'higher',
    }),
  ),
  teamAvgDaily: nullable(
    number({
      says: `${perDay}: mean of the team’s reps.`,
      formula: 'mean of [avg_daily_activities] of the reps of the same [reps.manager_name]',
      better: 'higher',
    }),
  ),
  topPerformerDaily: nullable(
    number({
      says: `${perDay}: mean of the top quarter of reps by attainment over four quarters.`,
      formula: `mean of [avg_daily_activities] of the best ${TOP_SHARE.value * 100} % of reps by [rep_performance.trailing_attainment]`,
      better: 'higher',
    }),
  ),
  mondayAvg: weekdayAvg('Monday'),
  tuesdayAvg: weekdayAvg('Tuesday'),
  wednesdayAvg: weekdayAvg('Wednesday'),
  thursdayAvg: weekdayAvg('Thursday'),
  fridayAvg: weekdayAvg('Friday'),
  lowActivityDays: texts(
    {
      says: 'Weekdays of less than three quarters of the rep’s own average; none of the day that runs.',
      formula: `weekdays whose average is below ${LOW_DAY.value} × [avg_daily_activities]`,
    },
    weekdays,
  ),
  activityConsistencyScore: nullable(
    fraction({
      says: 'How even the working days are, 0 to 1; null with fewer than five of them, or fewer than ten activities.',
      formula: '1 − standard deviation ÷ mean of activities per working day (the coefficient of variation), at least 0',
      better: 'higher',
    }),
  ),
};
export type RepActivity = RowOf<typeof fields>;

/**
 * What a rep did: calls and e-mails that the rep began, meetings and demos that took place. What buyers began, and what was
 * called off, isn't the rep's activity.
 */
export const repActivityMetrics = defineTransform({
  id: 'rep_activity_metrics',
  path: '/RevOps/Analytics/rep_activity_metrics',
  layer: 'view',
  says: 'How much each rep did, by type and weekday, beside the team and top performers.',
  grain: 'one row per rep and period',
  key: ['repId', 'period'],
  companyWide: { rowsOf: reps },
  fields,
  inputs: { clock, reps, activities, performance: repPerformance },
  compute({ clock: [now], reps: all, activities: done, performance }) {
    if (now === undefined) return [];
    const { asOf, quarterStart: quarter } = now;
    const byRep = Map.groupBy(
      done.filter((activity) => activity.at >= asOf - 30 * DAY && activity.at < asOf + DAY && isOwn(activity)),
      ({ ownerId }) => ownerId,
    );
    const top = topPerformers(performance.filter(({ quarterStart }) => quarterStart === quarter));
    const sorted = all.toSorted((a, b) => compareIds(a.repId, b.repId));
    return periods.flatMap((period) => {
      const own = sorted.map((rep) => ({ rep, work: workOf(rep, byRep.get(rep.repId) ?? [], { asOf, period }) }));
      const topDaily = mean(known(own.filter(({ rep }) => top.has(rep.repId)).map(({ work }) => work.daily)));
      const teams = Map.groupBy(own, ({ rep }) => rep.managerName);
      return own.map(({ rep, work }) => {
        const team = (teams.get(rep.managerName) ?? []).map((other) => other.work.daily);
        return rowOf(rep, period, { work, teamDaily: mean(known(team)), topDaily });
      });
    });
  },
  uses(_, { clock: [now], activities: done, performance }) {
    const { asOf, quarterStart: quarter } = now ?? { asOf: 0, quarterStart: 0 };
    return {
      activities: done.filter(({ at }) => at >= asOf - 30 * DAY && at < asOf + DAY),
      performance: performance.filter(({ quarterStart }) => quarterStart === quarter),
    };
  },
});

/** Whether it is something that the rep did. */
function isOwn({ activity, direction, outcome }: Activity): boolean {
  const isAppointment = activity === 'meeting' || activity === 'demo';
  return isAppointment ? outcome === 'held' : direction === 'outbound' && outcome !== 'cancelled';
}

interface Work {
  readonly counts: Readonly<Record<ActivityType, number>>;
  readonly total: number;
  readonly daily: number | null;
  /** Activities of each working day, by weekday. */
  readonly byWeekday: readonly (readonly number[])[];
}

function workOf(
  { hiredAt }: Rep,
  done: readonly Activity[],
  { asOf, period }: { readonly asOf: Time; readonly period: Period },
): Work {
  const span = SPANS[period];
  const [from, to] = [Math.max(asOf + span.from * DAY, hiredAt), asOf + span.to * DAY];
  const within = done.filter(({ at }) => at >= from && at < to);
  const perDay = new Map<Time, number>();
  for (const { at } of within) perDay.set(dayStart(at), (perDay.get(dayStart(at)) ?? 0) + 1);
  const byWeekday: number[][] = weekdays.map(() => []);
  for (let day = from; day < to; day += DAY) byWeekday[weekdayOf(day)]?.push(perDay.get(day) ?? 0);
  const counts = { call: 0, email: 0, meeting: 0, demo: 0 };
  for (const { activity } of within) counts[activity] += 1;
  return { counts, total: within.length, daily: ratio(within.length, byWeekday.flat().length), byWeekday };
}

/** 0 for Monday to 6 for Sunday. */
const weekdayOf = (day: Time): number => (Math.floor(day / DAY) + 3) % 7; // 1970-01-01 was a Thursday

interface Beside {
  readonly work: Work;
  readonly teamDaily: number | null;
  readonly topDaily: number | null;
}

function rowOf({ repId }: Rep, period: Period, { work, teamDaily, topDaily }: Beside): RepActivity {
  const { counts, total, daily, byWeekday } = work;
  const workdays = byWeekday.flat();
  const averages = byWeekday.map(mean);
  const usual = mean(workdays);
  const [mondayAvg = null, tuesdayAvg = null, wednesdayAvg = null, thursdayAvg = null, fridayAvg = null] = averages;
  const isLow = (average: number | null): boolean =>
    average !== null && usual !== null && average < LOW_DAY.value * usual;
  const isTold = workdays.length >= CONSISTENCY_DAYS.value && total >= CONSISTENCY_ACTIVITIES.value;
  const uneven = isTold ? variation(workdays) : null;
  return {
    repId,
    period,
    totalActivities: total,
    callCount: counts.call,
    emailCount: counts.email,
    meetingCount: counts.meeting,
    demoCount: counts.demo,
    avgDailyActivities: daily,
    teamAvgDaily: teamDaily,
    topPerformerDaily: topDaily,
    mondayAvg,
    tuesdayAvg,
    wednesdayAvg,
    thursdayAvg,
    fridayAvg,
    lowActivityDays: period === 'today' ? [] : weekdays.filter((_, index) => isLow(averages[index] ?? null)),
    activityConsistencyScore: uneven === null ? null : clamp(1 - uneven, 0, 1),
  };
}
