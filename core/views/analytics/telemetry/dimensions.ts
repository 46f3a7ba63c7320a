/** What figures are broken down and filtered by. */
export interface Dimension {
  readonly id: string;
  readonly label: string;
  /**
   * Whose it is. `person`: what the person's registration says, or else the first event that says it: one value for all that
   * the person does and pays. `place`: what the event says, or else the person; memberships go by the person. `membership`:
   * the plan. `event`: what the event alone says.
   */
  readonly of: 'person' | 'place' | 'membership' | 'event';
  /** What it says, in one sentence. */
  readonly definition: string;
}

const define = <Id extends string>(id: Id, of: Dimension['of'], label: string, definition: string) =>
  ({ id, of, label, definition }) as const;

/** The list of dimensions: one entry and its column follows. */
export const dimensions = [
  define('channel', 'person', 'Channel', 'How the person heard of the academy.'),
  define('region', 'person', 'Region', 'Where the person works.'),
  define('platform', 'place', 'Platform', 'Where it happened: web, ios, android; else where the person registered.'),
  define('client_id', 'person', 'Client', 'The client at which the person works.'),
  define('plan_type', 'membership', 'Plan', 'The plan of the membership.'),
  define('course_id', 'event', 'Course', 'The course of the lesson.'),
  define('lesson_id', 'event', 'Lesson', 'The lesson of the course.'),
  define('stage', 'event', 'Stage', 'The stage of the content generator.'),
  define('model', 'event', 'Model', 'The model that the generator used.'),
  define('reason', 'event', 'Reason', 'Why the generator gave up.'),
] as const satisfies readonly Dimension[];

export type DimensionId = (typeof dimensions)[number]['id'];
/** Dimensions that have a column among the events. */
export type EventDimension = Exclude<DimensionId, 'plan_type'>;

/** Dimensions of which a person has a value, at the registration. */
export type TraitDimension = 'channel' | 'region' | 'platform' | 'client_id';
export const traitDimensions: readonly TraitDimension[] = ['channel', 'region', 'platform', 'client_id'];

export const eventDimensions = dimensions.flatMap(({ id, of }) =>
  of === 'membership' ? [] : [id],
) as EventDimension[];

/** What an answer is cut by. `plan_type` keeps memberships of the plan, and events of people who have ever begun one. */
export type FilterId = 'channel' | 'region' | 'platform' | 'plan_type' | 'client_id';
export const filterIds: readonly FilterId[] = ['channel', 'region', 'platform', 'plan_type', 'client_id'];
export type Filters = Readonly<Partial<Record<FilterId, string>>>;

/** One value per dimension of a breakdown: which part is meant. Null is what has no value. */
export type Cell = Readonly<Partial<Record<DimensionId, string | null>>>;
