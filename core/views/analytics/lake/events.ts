import { dayStart, type Time } from '../../../kernel/time.ts';
import type { EventRecord } from '../telemetry/records.ts';
import { always, type LakeTable, perhaps, type Row, type Value } from './column.ts';

/** Properties that have a column of their own, where their value is of its type. */
const properties = [
  perhaps('channel', 'text', 'How the person heard of the academy; of registrations.'),
  perhaps('region', 'text', 'Where the person works; of registrations.'),
  perhaps('platform', 'text', 'web, ios or android; of registrations and sessions.'),
  perhaps('client_id', 'text', 'The client at which the person works; of registrations and leavings.'),
  perhaps('course_id', 'text', 'The course of the lesson.'),
  perhaps('lesson_id', 'text', 'The lesson: its course and its number there.'),
  perhaps('plan_type', 'text', 'The plan of the membership.'),
  perhaps('run_id', 'text', 'The run of the content generator.'),
  perhaps('stage', 'text', 'The stage of the run.'),
  perhaps('model', 'text', 'The model that the stage used.'),
  perhaps('reason', 'text', 'Why the run failed.'),
  perhaps('duration_seconds', 'number', 'How long the lesson took.'),
  perhaps('duration_ms', 'number', 'How long the stage or the run took.'),
] as const;

type PropertyName = (typeof properties)[number]['name'];

const columns = [
  always('arrived_on', 'day', 'The day of UTC on which it arrived, by which it is stored.'),
  always('id', 'text', 'The id of the event: no two have the same.'),
  perhaps('user_id', 'text', 'Who did it; null where nobody did, such as a run of the generator for the catalogue.'),
  always('event_name', 'text', 'What happened.'),
  always('event_time', 'time', 'When it happened.'),
  always('received_at', 'time', 'When it was received: when it arrived, unless who sent it says otherwise.'),
  ...properties,
  perhaps('properties', 'json', 'All other properties, as the text of a JSON object; null where there are none.'),
] as const;

export type EventColumn = (typeof columns)[number]['name'];

/** Events of the academy, as `GET /analytics/events` shows them: properties that are common have columns. */
export const eventsTable = {
  id: 'events',
  description: 'Events of the training academy, in the order in which they arrived.',
  grain: 'an event',
  columns,
} as const satisfies LakeTable<EventColumn>;

/** An event with the time at which it arrived in its world, by which it is stored. */
export type ArrivedEvent = EventRecord & { readonly arrived: Time; readonly received_at: Time };

/**
 * An event as a row. What a column can't hold stays in `properties`: values of another type, null, and text that is no
 * Unicode (a half of a surrogate pair). So all properties can be put together again from the row.
 * @throws RangeError where the id, the person or the name is no Unicode: they have no other place
 */
export function eventRow(event: ArrivedEvent) {
  const { arrived, id, user_id, event_name, event_time, received_at, properties: given } = event;
  const rest: Record<string, unknown> = { ...given };
  const own = {} as Record<PropertyName, Value>;
  for (const { name, type } of properties) {
    own[name] = held(type, rest[name]);
    if (own[name] !== null) delete rest[name];
  }
  return {
    arrived_on: dayStart(arrived),
    id: unicode('id', id),
    user_id: user_id === null ? null : unicode('user_id', user_id),
    event_name: unicode('event_name', event_name),
    event_time,
    received_at,
    ...own,
    properties: Object.keys(rest).length === 0 ? null : JSON.stringify(rest),
  } satisfies Row<EventColumn>;
}

/** A value that a column of a property can hold; null for any other. */
function held(type: (typeof properties)[number]['type'], value: unknown): Value {
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value) ? value : null;
  return typeof value === 'string' && value.isWellFormed() ? value : null;
}

function unicode(name: string, text: string): string {
  if (text.isWellFormed()) return text;
  throw new RangeError(`${name} ${JSON.stringify(text)} is no Unicode, and can't be written as UTF-8`);
}
