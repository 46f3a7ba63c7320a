import { eventsOf } from '../../../../../core/events/index.ts';
import type { Time } from '../../../../../core/kernel/time.ts';
import {
  type AcademyEventName,
  academyEvents,
  type EventOf,
  type Learner,
  type WorldEvent,
} from '../../../../../core/world/index.ts';

export type AcademyEvent = EventOf<(typeof academyEvents)[number]>;

/** The academy's events of a world, in the order in which they arrived. */
export const academyOf = (events: readonly WorldEvent[]): AcademyEvent[] =>
  eventsOf<(typeof academyEvents)[number]>(academyEvents, events);

/** The events of one kind. */
export function only<N extends AcademyEventName>(events: readonly AcademyEvent[], kind: N) {
  return events.filter((event): event is Extract<AcademyEvent, { readonly kind: N }> => event.kind === kind);
}

/** A learner as the events tell it. */
export interface FoldedLearner {
  readonly client: string;
  readonly registeredAt: Time;
  sessions: number;
  completed: number;
  /** Lessons completed of the course that was last taken. */
  course: string;
  lesson: number;
  finished: string[];
  /** The lesson that was begun and is not over. */
  open: { readonly course: string; readonly lesson: number; readonly at: Time } | null;
  lastAt: Time;
  left: boolean;
}

/**
 * Learners by the plainest reading of their events, one after the other.
 * @throws Error where an event doesn't follow from those before it
 */
export function foldLearners(events: readonly AcademyEvent[]): Map<string, FoldedLearner> {
  const learners = new Map<string, FoldedLearner>();
  for (const event of events) {
    if (event.kind.startsWith('generation.')) continue;
    if (event.kind === 'learner.registered') {
      if (learners.has(event.entity)) throw new Error(`${event.entity} registers twice`);
      learners.set(event.entity, begun(event));
      continue;
    }
    const learner = learners.get(event.entity);
    if (!learner || learner.left) throw new Error(`${event.kind} of ${event.entity}, who is not there`);
    step(learner, event);
  }
  return learners;
}

function begun({ time, data }: Extract<AcademyEvent, { kind: 'learner.registered' }>): FoldedLearner {
  const start = { sessions: 0, completed: 0, course: 'starter', lesson: 0, finished: [], open: null, left: false };
  return { ...start, client: data.client, registeredAt: time, lastAt: time };
}

function step(learner: FoldedLearner, event: AcademyEvent): void {
  if ('at' in event.data) {
    if (event.data.at < learner.lastAt) throw new Error(`${event.kind} happened before what was told earlier`);
    learner.lastAt = event.data.at;
  }
  if (event.kind === 'learner.left') learner.left = true;
  else if (event.kind === 'session.started') learner.sessions += 1;
  else if (event.kind === 'lesson.started') {
    const { at, course, lesson } = event.data;
    const expected = course === learner.course ? learner.lesson + 1 : 1;
    if (learner.open || lesson !== expected) throw new Error(`${event.entity} begins lesson ${lesson} of ${course}`);
    if (course !== learner.course) learner.lesson = 0;
    learner.course = course;
    learner.open = { course, lesson, at };
  } else if (event.kind === 'lesson.completed' || event.kind === 'lesson.abandoned') {
    const { at, course, lesson, seconds } = event.data;
    const { open } = learner;
    if (open?.course !== course || open.lesson !== lesson) throw new Error(`${event.entity} ends what never began`);
    if (at - open.at !== 1000 * seconds) throw new Error(`${seconds} s are not from ${open.at} to ${at}`);
    learner.open = null;
    if (event.kind === 'lesson.abandoned') return;
    learner.completed += 1;
    learner.lesson = lesson;
  } else if (event.kind === 'course.completed') {
    const { course } = event.data;
    if (learner.course !== course) throw new Error(`${event.entity} completes a course that was not taken`);
    if (!learner.finished.includes(course)) learner.finished.push(course);
    learner.lesson = 0;
  }
}

/** What the state says of a learner, in the terms of the fold. */
export function stateOf(learner: Learner): Omit<FoldedLearner, 'course' | 'lastAt' | 'open'> {
  const { client, registeredAt, sessions, completed, lesson, finished } = learner;
  return { client, registeredAt, sessions, completed, lesson, finished, left: false };
}
