/** The words of telemetry that metrics refer to. Events of other names count as activity of their person. */

export const events = {
  registered: 'user_registered',
  removed: 'user_removed',
  session: 'session_started',
  lessonStarted: 'lesson_started',
  lessonCompleted: 'lesson_completed',
  lessonAbandoned: 'lesson_abandoned',
  courseCompleted: 'course_completed',
  membershipStarted: 'membership_started',
  membershipRenewed: 'membership_renewed',
  membershipCancelled: 'membership_cancelled',
  membershipExpired: 'membership_expired',
  membershipRefunded: 'membership_refunded',
  generationStarted: 'generation_started',
  generationStage: 'generation_stage_completed',
  generationCompleted: 'generation_completed',
  generationFailed: 'generation_failed',
} as const;

export type KnownEvent = (typeof events)[keyof typeof events];

/** Events that happen to a person without any doing of theirs, or to nobody: they make nobody active. */
export const passiveEvents: readonly KnownEvent[] = [
  events.removed,
  events.membershipStarted,
  events.membershipRenewed,
  events.membershipCancelled,
  events.membershipExpired,
  events.membershipRefunded,
  events.generationStarted,
  events.generationStage,
  events.generationCompleted,
  events.generationFailed,
];

/** Statuses of memberships that were paid: each runs from its start to its expiry. */
export const statuses = ['active', 'cancelled', 'expired', 'refunded'] as const;
export const REFUNDED = 'refunded';

/** Calendar months that a plan's amount pays for. */
export const planMonths: Readonly<Record<string, number>> = { monthly: 1, quarterly: 3, yearly: 12 };

/** Properties with numbers, in seconds: the first that an event has is its duration. */
export const durations = [
  { property: 'duration_seconds', seconds: 1 },
  { property: 'duration_ms', seconds: 0.001 },
] as const;
