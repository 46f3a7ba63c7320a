import { describe, expect, it } from '@jest/globals';
import { happenedAt } from '../../../../../core/events/index.ts';
import { DAY, dayStart, HOUR, weekStart } from '../../../../../core/kernel/time.ts';
import { courses, defaultCounts } from '../../../../../core/world/index.ts';
import { startedAt, worldOf } from '../small.ts';
import { type AcademyEvent, academyOf, only } from './folded.ts';

/** What product analytics would say of an academy of the usual size. */
interface Academy {
  readonly seed: number;
  readonly learners: number;
  readonly members: number;
  readonly events: readonly AcademyEvent[];
}

const academies: readonly Academy[] = [1, 2, 3, 4, 5, 6].map((seed) => {
  const { state, events } = worldOf(seed, defaultCounts);
  const { members } = state.academy.need('academy');
  return { seed, learners: state.learners.size, members, events: academyOf(events) };
});

const all = academies.flatMap(({ events }) => events);
const sessions = only(all, 'session.started');
const share = (part: number, whole: number): number => part / whole;

/** Share of registered learners who had a session on the n-th day after that of their registration. */
function retention(n: number): number {
  let whole = 0;
  let came = 0;
  for (const { events } of academies) {
    const days = new Set(
      only(events, 'session.started').map(({ entity, data }) => `${entity} ${dayStart(data.at) / DAY}`),
    );
    for (const { entity, time } of only(events, 'learner.registered')) {
      if (time + (n + 1) * DAY > startedAt) continue;
      whole += 1;
      if (days.has(`${entity} ${dayStart(time) / DAY + n}`)) came += 1;
    }
  }
  return share(came, whole);
}

describe('an academy of the usual size', () => {
  it('has some 400 learners, a quarter of them members, and 100,000 to 200,000 events', () => {
    for (const { seed, learners, members, events } of academies) {
      expect([seed, learners > 330 && learners <= 480]).toEqual([seed, true]);
      expect([seed, members / learners > 0.15 && members / learners < 0.4]).toEqual([seed, true]);
      expect([seed, events.length > 120_000 && events.length < 200_000]).toEqual([seed, true]);
    }
  });

  it('is kept less by the day: D1 above D7 above D30, as in the trade', () => {
    const [d1, d7, d30] = [1, 7, 30].map(retention) as [number, number, number];
    expect(d1).toBeGreaterThan(1.3 * d7);
    expect(d7).toBeGreaterThan(1.3 * d30);
    expect([d1 > 0.18 && d1 < 0.4, d7 > 0.08 && d7 < 0.2, d30 > 0.04 && d30 < 0.12]).toEqual([true, true, true]);
  });

  it('is busy on weekdays and by day: weekends and nights are quiet, not dead', () => {
    const perDay = [0, 0, 0, 0, 0, 0, 0];
    const perHour = Array.from({ length: 24 }, () => 0);
    for (const { data } of sessions) {
      const day = (dayStart(data.at) - weekStart(data.at)) / DAY;
      const hour = Math.floor((data.at - dayStart(data.at)) / HOUR);
      perDay[day] = (perDay[day] ?? 0) + 1;
      perHour[hour] = (perHour[hour] ?? 0) + 1;
    }
    const [mo = 0, tu = 0, we = 0, th = 0, fr = 0, sa = 0, su = 0] = perDay;
    expect(Math.min(mo, tu, we, th)).toBeGreaterThan(1.05 * fr);
    expect(fr).toBeGreaterThan(1.4 * Math.max(sa, su));
    expect(Math.min(sa, su)).toBeGreaterThan(0.2 * tu);
    const noon = perHour.slice(16, 21).reduce((sum, many) => sum + many, 0) / 5;
    const night = perHour.slice(7, 10).reduce((sum, many) => sum + many, 0) / 3;
    expect(noon).toBeGreaterThan(8 * night);
    expect(night).toBeGreaterThan(0);
  });

  it('completes most lessons that are begun, of easy courses more than of hard ones', () => {
    const begun = Map.groupBy(only(all, 'lesson.started'), ({ data }) => data.course);
    const done = Map.groupBy(only(all, 'lesson.completed'), ({ data }) => data.course);
    const rate = (id: string): number => share(done.get(id)?.length ?? 0, begun.get(id)?.length ?? 0);
    expect([...begun.keys()].sort()).toEqual(courses.map(({ id }) => id).sort());
    for (const easy of courses.filter(({ difficulty }) => difficulty <= 0.7)) {
      for (const hard of courses.filter(({ difficulty }) => difficulty >= 1.5)) {
        expect([easy.id, hard.id, rate(easy.id) > rate(hard.id)]).toEqual([easy.id, hard.id, true]);
      }
    }
    const whole = share(only(all, 'lesson.completed').length, only(all, 'lesson.started').length);
    expect(whole).toBeGreaterThan(0.84);
    expect(whole).toBeLessThan(0.93);
  });

  it('has a generator that succeeds in nine of ten runs, and is slowest where most is written or spoken', () => {
    const success = share(only(all, 'generation.completed').length, only(all, 'generation.started').length);
    expect(success).toBeGreaterThan(0.89);
    expect(success).toBeLessThan(0.96);
    const times = Map.groupBy(only(all, 'generation.stage'), ({ data }) => data.stage);
    const median = (stage: 'outline' | 'draft' | 'narration' | 'review'): number => {
      const sorted = (times.get(stage) ?? []).map(({ data }) => data.milliseconds).sort((a, b) => a - b);
      return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
    };
    expect(median('outline')).toBeLessThan(median('review'));
    expect(median('review')).toBeLessThan(median('draft'));
    expect(median('draft')).toBeLessThan(median('narration'));
    expect(new Set(only(all, 'generation.failed').map(({ data }) => data.reason)).size).toBe(4);
  });

  it('sells to those who come often: members have had more sessions than others', () => {
    const bought = new Set(academies.flatMap(({ seed, events }) => ids(seed, only(events, 'membership.started'))));
    const came = academies.flatMap(({ seed, events }) => ids(seed, only(events, 'session.started')));
    const buyers = came.filter((id) => bought.has(id)).length / bought.size;
    const registered = academies.flatMap(({ seed, events }) => ids(seed, only(events, 'learner.registered')));
    const others = came.filter((id) => !bought.has(id)).length / (registered.length - bought.size);
    expect(buyers).toBeGreaterThan(2 * others);
    const rate = share(bought.size, registered.length);
    expect(rate).toBeGreaterThan(0.25);
    expect(rate).toBeLessThan(0.55);
  });

  it('tells of most sessions at once, and of a few hours later', () => {
    const late = sessions.filter((event) => event.time - happenedAt(event) > 3 * HOUR).length;
    expect(share(late, sessions.length)).toBeGreaterThan(0.005);
    expect(share(late, sessions.length)).toBeLessThan(0.06);
  });
});

const ids = (seed: number, events: readonly AcademyEvent[]): string[] =>
  events.map(({ entity }) => `${seed} ${entity}`);
