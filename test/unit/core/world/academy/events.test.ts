import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { happenedAt } from '../../../../../core/events/index.ts';
import {
  courses,
  decodeWorld,
  encodeChunks,
  LATEST_ARRIVAL,
  type Simulation,
  startScenario,
  type WorldEvent,
} from '../../../../../core/world/index.ts';
import { DAY, runs, seeds, smallCounts, worldOf } from '../small.ts';
import { type AcademyEvent, academyOf, foldLearners, only, stateOf } from './folded.ts';

/** A company whose clients come and go, some time after its genesis. */
function lively(seed: number, days: number): Simulation {
  const simulation = worldOf(seed, { ...smallCounts, clients: 8, leads: 10 });
  startScenario(simulation, { version: 1, scenario: 'churn-wave', magnitude: 3, durationMinutes: 5 * 1440 });
  startScenario(simulation, { version: 2, scenario: 'great-quarter', magnitude: 2, durationMinutes: 5 * 1440 });
  simulation.advance(simulation.time + days * DAY);
  return simulation;
}

/** What happened in the academy of one such company. */
const lived = academyOf(lively(9, 5).events);

/** A learner's events tell them as the state has them, and those who have left. */
function expectTold(simulation: Simulation): void {
  const folded = foldLearners(academyOf(simulation.events));
  const there = [...simulation.state.learners].filter(({ registeredAt }) => registeredAt > 0);
  const staying = [...folded].filter(([, { left }]) => !left).map(([id]) => id);
  expect(staying.sort()).toEqual(there.map(({ id }) => id).sort());
  for (const learner of there) {
    const { course, lastAt, open, ...told } = folded.get(learner.id) ?? { course: '', lastAt: 0, open: null };
    expect([learner.id, told]).toEqual([learner.id, stateOf(learner)]);
    expect([learner.id, open]).toEqual([learner.id, null]);
    expect(lastAt).toBeLessThanOrEqual(learner.lastSeen);
    if (learner.lesson > 0) expect(course).toBe(learner.course);
  }
}

/** Events arrive in order after they happened, within two days, and some hours later: a batch of them at once. */
function expectArrivals(simulation: Simulation): void {
  const events = academyOf(simulation.events);
  expect(events.filter(({ time }, n) => n > 0 && time < (events[n - 1]?.time ?? 0))).toEqual([]);
  const lag = (event: AcademyEvent): number => event.time - happenedAt(event);
  expect(events.filter((event) => lag(event) < 0 || lag(event) > LATEST_ARRIVAL)).toEqual([]);
  expect(events.some((event) => lag(event) > 3 * 3_600_000)).toBe(true);
}

describe('events of learners', () => {
  it('tell every learner as the state has it, and those who have left, and arrive in order within two days', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 60 }), (seed, days) => {
        const simulation = lively(seed, days);
        expectTold(simulation);
        expectArrivals(simulation);
      }),
      runs(4),
    );
  });

  it('are the same however time is cut, saved and loaded', () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 5 * DAY }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(seeds, cuts, (seed, parts) => {
        const whole = worldOf(seed);
        let cut = decodeWorld(whole.config, whole.time, encodeChunks(whole, 'all'));
        const told: WorldEvent[] = [];
        whole.events.length = 0;
        for (const part of parts) {
          cut.advance(cut.time + part);
          told.push(...cut.events);
          cut = decodeWorld(cut.config, cut.time, encodeChunks(cut, 'all'));
        }
        whole.advance(cut.time);
        expect(told).toEqual(whole.events);
      }),
      runs(6),
    );
  });

  it('are of lessons that there are, and complete a course with its last', () => {
    const events = lived;
    const lessons = new Map(courses.map(({ id, lessons: many }) => [id, many]));
    for (const { data } of only(events, 'lesson.started')) {
      expect(data.lesson).toBeGreaterThanOrEqual(1);
      expect(data.lesson).toBeLessThanOrEqual(lessons.get(data.course) ?? 0);
    }
    const last = only(events, 'lesson.completed').filter(({ data }) => data.lesson === lessons.get(data.course));
    const key = ({ entity, data }: { entity: string; data: { at: number; course: string } }): string =>
      `${entity} ${data.course} ${data.at}`;
    expect(only(events, 'course.completed').map(key)).toEqual(last.map(key));
  });
});

/** The events of each run of the generator. */
function runsOf(events: readonly AcademyEvent[]): AcademyEvent[][] {
  const told = events.filter(({ kind }) => kind.startsWith('generation.'));
  return [...Map.groupBy(told, ({ entity }) => entity).values()];
}

describe('a run of the content generator', () => {
  it('goes through its stages in order, and ends by completing, or by failing in one of them', () => {
    const generated = runsOf(lived);
    expect(generated.length).toBeGreaterThan(100);
    const order = ['outline', 'draft', 'narration', 'review'];
    for (const run of generated) {
      const [first] = run;
      const last = run.at(-1);
      expect(first?.kind).toBe('generation.started');
      const stages = only(run, 'generation.stage');
      expect(stages.map(({ data }) => data.stage)).toEqual(order.slice(0, stages.length));
      if (!first || !last) throw new Error('a run has no events');
      const length = happenedAt(last) - happenedAt(first);
      const spent = stages.reduce((sum, { data }) => sum + data.milliseconds, 0);
      if (last.kind === 'generation.completed') {
        expect([stages.length, spent, length]).toEqual([4, last.data.milliseconds, last.data.milliseconds]);
      } else if (last.kind === 'generation.failed') {
        expect(last.data.stage).toBe(order[stages.length]);
        expect(length).toBe(last.data.milliseconds);
        expect(spent).toBeLessThan(length);
      } else throw new Error(`a run ends with ${last.kind}`);
    }
  });

  it('is for a learner who had registered, or for the catalogue', () => {
    const events = lived;
    const registered = new Map(only(events, 'learner.registered').map(({ entity, time }) => [entity, time]));
    const started = only(events, 'generation.started');
    for (const { data } of started) {
      if (data.user !== null) expect(registered.get(data.user)).toBeLessThan(data.at);
    }
    expect(started.some(({ data }) => data.user === null)).toBe(true);
    expect(started.some(({ data }) => data.user !== null)).toBe(true);
  });
});
