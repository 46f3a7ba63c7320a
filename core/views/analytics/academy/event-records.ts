import { happenedAt } from '../../../events/index.ts';
import { toDollars } from '../../../kernel/money.ts';
import { isoTime } from '../../../kernel/time.ts';
import { academyEvents, type WorldEvent } from '../../../world/index.ts';
import type { EventRecord } from '../telemetry/records.ts';
import { type AcademyEvent, type Said, type Telling, tellings } from './tellings.ts';

/** The kinds of events that telemetry is made of. */
export const academyEventKinds = academyEvents;

/** An event of the academy as analytics take it: with the time at which it happened, and that at which it arrived. */
export function eventRecord(event: AcademyEvent): Omit<EventRecord, 'id'> {
  const { name, user, properties }: Telling = tellings[event.kind];
  return {
    user_id: user === null ? event.entity : textIn(event, user),
    event_name: name,
    event_time: happenedAt(event),
    received_at: event.time,
    properties: Object.fromEntries(Object.entries(properties).map(([id, said]) => [id, propertyOf(event, said)])),
  };
}

function textIn({ data }: WorldEvent, field: string): string | null {
  const value = data[field];
  return typeof value === 'string' ? value : null;
}

function propertyOf(event: WorldEvent, said: Said): unknown {
  const { data, entity } = event;
  switch (said.way) {
    case 'field':
      return data[said.field];
    case 'time':
      return isoTime(Number(data[said.field]));
    case 'dollars':
      return toDollars(Number(data[said.field]));
    case 'entity':
      return entity;
    case 'lesson':
      return lessonId(data[said.course], data[said.number]);
  }
}

/** `course/3` */
export function lessonId(course: unknown, number: unknown): string {
  return `${course}/${number}`;
}
