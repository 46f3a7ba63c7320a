import { cents, count, defineEvent, id, oneOf, optional, time } from '../engine/event.ts';
import {
  cancelReasons,
  channels,
  expiryReasons,
  generatorFaults,
  generatorStages,
  planTypes,
  platforms,
} from '../pack/academy.ts';
import { regions } from '../pack/organisation.ts';

/**
 * What is told by the learner's device or by the generator arrives in batches, when a session or a run is over: `at` is when
 * it happened, and the event's own time is when it arrived. The difference is the ingestion lag.
 */
const at = time;
const course = id;
/** The lesson's number in its course, from 1. */
const lesson = count;
const seconds = count;
const plan = oneOf(planTypes);
const terms = { plan, start: time, expiry: time, amount: cents };

export const learnerRegistered = defineEvent('learner.registered', 'Somebody at a client registered as a learner.', {
  client: id,
  channel: oneOf(channels),
  region: oneOf(regions),
  platform: oneOf(platforms),
});

export const learnerLeft = defineEvent('learner.left', 'A learner left with the client that the learner worked at.', {
  client: id,
});

export const sessionStarted = defineEvent('session.started', 'A learner opened the academy, on a platform.', {
  at,
  platform: oneOf(platforms),
});

export const lessonStarted = defineEvent('lesson.started', 'A learner began a lesson.', { at, course, lesson });

export const lessonCompleted = defineEvent('lesson.completed', 'A learner completed a lesson.', {
  at,
  course,
  lesson,
  seconds,
});

export const lessonAbandoned = defineEvent('lesson.abandoned', 'A learner gave a lesson up before its end.', {
  at,
  course,
  lesson,
  seconds,
});

export const courseCompleted = defineEvent('course.completed', 'A learner completed the last lesson of a course.', {
  at,
  course,
});

export const membershipStarted = defineEvent('membership.started', 'A learner without a membership bought one.', terms);

export const membershipRenewed = defineEvent(
  'membership.renewed',
  'A membership expired and was paid for another term, of the same plan or another.',
  { ...terms, from: plan },
);

export const membershipCancelled = defineEvent(
  'membership.cancelled',
  'A membership was cancelled: it runs until its expiry and is not renewed.',
  { plan, start: time, expiry: time, reason: oneOf(cancelReasons) },
);

export const membershipExpired = defineEvent('membership.expired', 'A membership expired and was not renewed.', {
  plan,
  start: time,
  reason: oneOf(expiryReasons),
});

export const membershipRefunded = defineEvent(
  'membership.refunded',
  'The payment of a membership was given back in full, which ended it.',
  { plan, start: time, amount: cents },
);

/** The learner for whom the generator works; null where it works for the catalogue. */
const user = optional(id);

export const generationStarted = defineEvent('generation.started', 'The content generator began a lesson.', {
  at,
  user,
  course,
  lesson,
});

export const generationStage = defineEvent('generation.stage', 'The content generator was done with a stage.', {
  at,
  user,
  stage: oneOf(generatorStages),
  model: id,
  milliseconds: count,
});

export const generationCompleted = defineEvent('generation.completed', 'The content generator made a lesson.', {
  at,
  user,
  course,
  lesson,
  milliseconds: count,
});

export const generationFailed = defineEvent('generation.failed', 'The content generator gave up in a stage.', {
  at,
  user,
  stage: oneOf(generatorStages),
  model: id,
  reason: oneOf(generatorFaults),
  milliseconds: count,
});

export const academyEvents = [
  learnerRegistered,
  learnerLeft,
  sessionStarted,
  lessonStarted,
  lessonCompleted,
  lessonAbandoned,
  courseCompleted,
  membershipStarted,
  membershipRenewed,
  membershipCancelled,
  membershipExpired,
  membershipRefunded,
  generationStarted,
  generationStage,
  generationCompleted,
  generationFailed,
] as const;

export type AcademyEventName = (typeof academyEvents)[number]['name'];

/** What product analytics call each kind of event: the one mapping between the two vocabularies. */
export const analyticsNames: Readonly<Record<AcademyEventName, string>> = {
  'learner.registered': 'user_registered',
  'learner.left': 'user_removed',
  'session.started': 'session_started',
  'lesson.started': 'lesson_started',
  'lesson.completed': 'lesson_completed',
  'lesson.abandoned': 'lesson_abandoned',
  'course.completed': 'course_completed',
  'membership.started': 'membership_started',
  'membership.renewed': 'membership_renewed',
  'membership.cancelled': 'membership_cancelled',
  'membership.expired': 'membership_expired',
  'membership.refunded': 'membership_refunded',
  'generation.started': 'generation_started',
  'generation.stage': 'generation_stage_completed',
  'generation.completed': 'generation_completed',
  'generation.failed': 'generation_failed',
};
