import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY, HOUR } from '../../../../../../core/kernel/time.ts';
import { repActivityMetrics, weekdays } from '../../../../../../core/views/revops/reps/rep-activity-metrics.ts';
import { inputsOf } from './chain.ts';
import { anyRepSources, type RepSources } from './rep-rows.ts';
import { activity, repRow, sourcesWith, TODAY } from './scene.ts';
import { add, attainmentOver, average, fourQuarters, placeOf } from './slow-performance.ts';

const rowsOf = (sources: RepSources) => repActivityMetrics.compute(inputsOf(sources).forActivity);
const rowOf = (sources: RepSources, period: string) => rowsOf(sources).find((row) => row.period === period);
const known = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);
const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const SPAN = { '30d': [30, 1], '7d': [7, 1], today: [0, 0] } as const;

/** A rep's days of a period, oldest first: how many activities, by type, each counted by itself. */
function daysOf({ clock: [now], reps, activities }: RepSources, rep: string, period: keyof typeof SPAN) {
  const [first, last] = SPAN[period];
  const hired = reps.find(({ repId }) => repId === rep)?.hiredAt ?? 0;
  const days = [];
  for (let back: number = first; back >= last; back -= 1) {
    const day = (now?.asOf ?? 0) - back * DAY;
    if (day < hired) continue;
    const done = activities.filter(
      (row) =>
        row.ownerId === rep &&
        Math.floor(row.at / DAY) * DAY === day &&
        (row.activity === 'meeting' || row.activity === 'demo'
          ? row.outcome === 'held'
          : row.direction === 'outbound' && row.outcome !== 'cancelled'),
    );
    const weekday = names[new Date(day).getUTCDay()] ?? '';
    days.push({ weekday, done });
  }
  return days;
}

const isWorkday = ({ weekday }: { weekday: string }): boolean => !weekday.startsWith('S');

function slowDaily(sources: RepSources, rep: string, period: keyof typeof SPAN): number | null {
  const days = daysOf(sources, rep, period);
  const workdays = days.filter(isWorkday).length;
  return workdays === 0 ? null : add(days.map(({ done }) => done.length)) / workdays;
}

describe('rep_activity_metrics', () => {
  it('given any rows, then each figure is that of the slow way, day by day', () => {
    fc.assert(
      fc.property(anyRepSources, (sources) => {
        const start = sources.clock[0]?.quarterStart ?? 0;
        const attained = sources.reps.map(({ repId }) => attainmentOver(sources, repId, fourQuarters(start)));
        const last = Math.max(1, Math.round(known(attained).length / 4));
        const top = sources.reps.filter((_, index) => (placeOf(attained[index] ?? null, attained) ?? 1e9) <= last);
        for (const row of rowsOf(sources)) {
          const days = daysOf(sources, row.repId, row.period);
          const done = days.flatMap((day) => day.done);
          const types = (type: string): number => done.filter((one) => one.activity === type).length;
          expect(row).toMatchObject({
            totalActivities: done.length,
            callCount: types('call'),
            emailCount: types('email'),
            meetingCount: types('meeting'),
            demoCount: types('demo'),
          });
          expect(row.callCount + row.emailCount + row.meetingCount + row.demoCount).toBe(row.totalActivities);
          expect(row.avgDailyActivities).toBe(slowDaily(sources, row.repId, row.period));
          const manager = sources.reps.find(({ repId }) => repId === row.repId)?.managerName;
          const meanOf = (reps: RepSources['reps']) =>
            average(known(reps.map(({ repId }) => slowDaily(sources, repId, row.period))));
          same(row.teamAvgDaily, meanOf(sources.reps.filter(({ managerName }) => managerName === manager)));
          same(row.topPerformerDaily, meanOf(top));
          const averages = weekdays.map((weekday) =>
            average(days.filter((day) => day.weekday === weekday).map((day) => day.done.length)),
          );
          expect([row.mondayAvg, row.tuesdayAvg, row.wednesdayAvg, row.thursdayAvg, row.fridayAvg]).toEqual(averages);
          const counts = days.filter(isWorkday).map((day) => day.done.length);
          const mean = average(counts) ?? 0;
          const low = weekdays.filter((_, index) => (averages[index] ?? mean) < 0.75 * mean);
          expect(row.lowActivityDays).toEqual(row.period === 'today' ? [] : low);
          if (counts.length < 5 || done.length < 10) expect(row.activityConsistencyScore).toBeNull();
          else {
            const deviation = Math.sqrt(average(counts.map((count) => (count - mean) ** 2)) ?? 0);
            expect(row.activityConsistencyScore).toBeCloseTo(Math.min(1, Math.max(0, 1 - deviation / mean)), 9);
          }
        }
      }),
    );
  });

  it('given activities at the edges of a period, then whole days before the day count, and the day by itself', () => {
    const at = [
      TODAY - 30 * DAY - 1,
      TODAY - 30 * DAY,
      TODAY - 7 * DAY - 1,
      TODAY - 7 * DAY,
      TODAY - 1,
      TODAY,
      TODAY + DAY - 1,
    ];
    const sources = sourcesWith({ activities: at.map((time) => activity({ at: time })) });
    expect(rowsOf(sources).map(({ period, totalActivities }) => [period, totalActivities])).toEqual([
      ['30d', 4],
      ['7d', 2],
      ['today', 2],
    ]);
  });

  it('given what a buyer began, or what was called off, then it is not the rep’s', () => {
    const activities = [
      activity({ direction: 'inbound' }),
      activity({ activity: 'email', direction: 'inbound' }),
      activity({ activity: 'meeting', direction: 'inbound', outcome: 'cancelled' }),
      activity({ activity: 'meeting', direction: 'inbound', outcome: 'held' }),
      activity({ outcome: 'no-answer' }),
    ];
    expect(rowOf(sourcesWith({ activities }), '7d')).toMatchObject({
      totalActivities: 2,
      callCount: 1,
      meetingCount: 1,
    });
  });

  it('given the same each working day, then it is wholly consistent and no day is low', () => {
    const activities = Array.from({ length: 30 }, (_, n) => TODAY - (n + 1) * DAY)
      .filter((day) => ![0, 6].includes(new Date(day).getUTCDay()))
      .map((day) => activity({ at: day + 15 * HOUR }));
    expect(rowOf(sourcesWith({ activities }), '30d')).toMatchObject({
      avgDailyActivities: 1,
      activityConsistencyScore: 1,
      lowActivityDays: [],
      mondayAvg: 1,
    });
  });

  it('given a weekday at three quarters of the average, then it is not low; below that it is', () => {
    const week = (friday: number) =>
      [5, 5, 5, 5, friday].flatMap((count, day) =>
        Array.from({ length: count }, () => activity({ at: TODAY - 11 * DAY + day * DAY })),
      );
    // The week of 9 November; the 7 days before Friday the 20th begin on the 13th, so 30 days are looked at.
    const lows = (friday: number) =>
      rowOf(sourcesWith({ reps: [repRow({ hiredAt: TODAY - 11 * DAY })], activities: week(friday) }), '30d');
    expect(lows(5)?.lowActivityDays).not.toContain('Tuesday');
    expect(lows(0)?.lowActivityDays).toContain('Friday');
  });

  it('given a weekend, then the day that runs has no working day to take a mean of', () => {
    const [now] = sourcesWith({}).clock;
    if (!now) throw new Error('no clock');
    const saturday = { ...now, asOf: TODAY + DAY };
    expect(rowOf(sourcesWith({ clock: [saturday] }), 'today')).toMatchObject({
      totalActivities: 0,
      avgDailyActivities: null,
      mondayAvg: null,
      fridayAvg: null,
      activityConsistencyScore: null,
    });
  });

  it('given ten activities, then consistency is told; of nine it is not', () => {
    const scoreOf = (count: number) =>
      rowOf(
        sourcesWith({ activities: Array.from({ length: count }, (_, n) => activity({ at: TODAY - DAY - n })) }),
        '7d',
      )?.activityConsistencyScore;
    expect([scoreOf(9), scoreOf(10)]).toEqual([null, 0]);
  });

  it('given nothing was done, then means are 0, and consistency can’t be told', () => {
    expect(rowOf(sourcesWith({}), '30d')).toMatchObject({ avgDailyActivities: 0, activityConsistencyScore: null });
  });
});

function same(actual: number | null, expected: number | null): void {
  if (actual === null || expected === null) expect(actual).toBe(expected);
  else expect(actual).toBeCloseTo(expected, 6);
}
