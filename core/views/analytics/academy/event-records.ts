import { happenedAt } from '../../../events/index.ts';
import { toDollars } from '../../../kernel/money.ts';
import { isoTime } from '../../../kernel/time.ts';
import { academyEvents, analyticsNames, type EventOf } from '../../../world/index.ts';
import type { EventRecord, Properties } from '../telemetry/records.ts';

/** The kinds of events that telemetry is made of. */
export const academyEventKinds = academyEvents;

export type AcademyEvent = EventOf<(typeof academyEvents)[number]>;

/** Whose event it is, and what it says. */
interface Told {
  readonly user: string | null;
  readonly properties: Properties;
}

/** An event of the academy as analytics take it: with the time at which it happened, and that at which it arrived. */
export function eventRecord(event: AcademyEvent): Omit<EventRecord, 'id'> {
  const { user, properties } = told(event);
  return {
    user_id: user,
    event_name: analyticsNames[event.kind],
    event_time: happenedAt(event),
    received_at: event.time,
    properties,
  };
}

function told(event: AcademyEvent): Told {
  const { entity: user } = event;
  switch (event.kind) {
    case 'learner.registered': {
      const { client: client_id, channel, region, platform } = event.data;
      return { user, properties: { channel, region, platform, client_id } };
    }
    case 'learner.left':
      return { user, properties: { client_id: event.data.client } };
    case 'session.started':
      return { user, properties: { platform: event.data.platform } };
    case 'lesson.started':
      return { user, properties: lessonOf(event.data) };
    case 'lesson.completed':
    case 'lesson.abandoned':
      return {
        user,
        properties: { ...lessonOf(event.data), duration_seconds: event.data.seconds },
      };
    case 'course.completed':
      return { user, properties: { course_id: event.data.course } };
    case 'generation.started':
      return { user: event.data.user, properties: { run_id: user, ...lessonOf(event.data) } };
    case 'generation.stage': {
      const { stage, model, milliseconds: duration_ms } = event.data;
      return { user: event.data.user, properties: { run_id: user, stage, model, duration_ms } };
    }
    case 'generation.completed': {
      const { milliseconds: duration_ms } = event.data;
      return { user: event.data.user, properties: { run_id: user, ...lessonOf(event.data), duration_ms } };
    }
    case 'generation.failed': {
      const { stage, model, reason, milliseconds: duration_ms } = event.data;
      return { user: event.data.user, properties: { run_id: user, stage, model, reason, duration_ms } };
    }
    default:
      return { user, properties: membershipProperties(event) };
  }
}

/** A lesson's number counts within its course: its id names both. */
function lessonOf({ course, lesson }: { readonly course: string; readonly lesson: number }) {
  return { course_id: course, lesson_id: `${course}/${lesson}` };
}

type MembershipEvent = Extract<AcademyEvent, { readonly kind: `membership.${string}` }>;

/** Reasons have names of their own: the dimension `reason` is why the generator gave up. */
function membershipProperties(event: MembershipEvent): Properties {
  const { plan: plan_type, start } = event.data;
  const begun = { plan_type, start_at: isoTime(start) };
  switch (event.kind) {
    case 'membership.started':
      return { ...begun, expire_at: isoTime(event.data.expiry), amount: toDollars(event.data.amount) };
    case 'membership.renewed':
      return {
        ...begun,
        expire_at: isoTime(event.data.expiry),
        amount: toDollars(event.data.amount),
        from_plan_type: event.data.from,
      };
    case 'membership.cancelled':
      return { ...begun, expire_at: isoTime(event.data.expiry), cancel_reason: event.data.reason };
    case 'membership.expired':
      return { ...begun, expiry_reason: event.data.reason };
    case 'membership.refunded':
      return { ...begun, amount: toDollars(event.data.amount) };
  }
}
