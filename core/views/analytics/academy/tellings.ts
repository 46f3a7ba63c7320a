import { type academyEvents, analyticsNames, type EventOf } from '../../../world/index.ts';

export type AcademyEvent = EventOf<(typeof academyEvents)[number]>;
export type AcademyEventName = AcademyEvent['kind'];

/** How a property follows from an event. */
export type Said<F extends string = string> =
  /** The field as it is. */
  | { readonly way: 'field'; readonly field: F }
  /** Milliseconds as an ISO date. */
  | { readonly way: 'time'; readonly field: F }
  /** Cents as dollars. */
  | { readonly way: 'dollars'; readonly field: F }
  /** Whose event it is: the run's id, where the generator tells. */
  | { readonly way: 'entity' }
  /** A lesson's number counts within its course: its id names both. */
  | { readonly way: 'lesson'; readonly course: F; readonly number: F };

/** What analytics make of the events of a kind. */
export interface Telling<F extends string = string> {
  /** `event_name` */
  readonly name: string;
  /** The field that names the person, where it isn't the event's entity. */
  readonly user: F | null;
  readonly properties: Readonly<Record<string, Said<F>>>;
}

type FieldOf<N extends AcademyEventName> = keyof Extract<AcademyEvent, { readonly kind: N }>['data'] & string;

const field = <F extends string>(name: F): Said<F> => ({ way: 'field', field: name });
const time = <F extends string>(name: F): Said<F> => ({ way: 'time', field: name });
const dollars = <F extends string>(name: F): Said<F> => ({ way: 'dollars', field: name });
const lesson = {
  course_id: field('course'),
  lesson_id: { way: 'lesson', course: 'course', number: 'lesson' },
} as const;
const run = { run_id: { way: 'entity' } } as const;
const begun = { plan_type: field('plan'), start_at: time('start') } as const;
const paid = { ...begun, expire_at: time('expiry'), amount: dollars('amount') } as const;

const person = <N extends AcademyEventName>(kind: N, properties: Telling<FieldOf<N>>['properties']) => ({
  name: analyticsNames[kind],
  user: null,
  properties,
});
/** The generator works for a person, or for nobody. */
const generator = <N extends AcademyEventName>(kind: N, properties: Telling<FieldOf<N>>['properties']) => ({
  name: analyticsNames[kind],
  user: 'user' as const,
  properties,
});

/** By kind. Reasons of memberships have names of their own: the dimension `reason` is why the generator gave up. */
export const tellings: { readonly [N in AcademyEventName]: Telling<FieldOf<N>> } = {
  'learner.registered': person('learner.registered', {
    channel: field('channel'),
    region: field('region'),
    platform: field('platform'),
    client_id: field('client'),
  }),
  'learner.left': person('learner.left', { client_id: field('client') }),
  'session.started': person('session.started', { platform: field('platform') }),
  'lesson.started': person('lesson.started', lesson),
  'lesson.completed': person('lesson.completed', { ...lesson, duration_seconds: field('seconds') }),
  'lesson.abandoned': person('lesson.abandoned', { ...lesson, duration_seconds: field('seconds') }),
  'course.completed': person('course.completed', { course_id: field('course') }),
  'membership.started': person('membership.started', paid),
  'membership.renewed': person('membership.renewed', { ...paid, from_plan_type: field('from') }),
  'membership.cancelled': person('membership.cancelled', {
    ...begun,
    expire_at: time('expiry'),
    cancel_reason: field('reason'),
  }),
  'membership.expired': person('membership.expired', { ...begun, expiry_reason: field('reason') }),
  'membership.refunded': person('membership.refunded', { ...begun, amount: dollars('amount') }),
  'generation.started': generator('generation.started', { ...run, ...lesson }),
  'generation.stage': generator('generation.stage', {
    ...run,
    stage: field('stage'),
    model: field('model'),
    duration_ms: field('milliseconds'),
  }),
  'generation.completed': generator('generation.completed', { ...run, ...lesson, duration_ms: field('milliseconds') }),
  'generation.failed': generator('generation.failed', {
    ...run,
    stage: field('stage'),
    model: field('model'),
    reason: field('reason'),
    duration_ms: field('milliseconds'),
  }),
};
