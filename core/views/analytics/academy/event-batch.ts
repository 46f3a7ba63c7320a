import { type Column, declaredColumns, type SegmentColumns } from '../../../events/index.ts';
import type { Time } from '../../../kernel/time.ts';
import { academyEvents } from '../../../world/index.ts';
import { type EventBatch, NOWHERE } from '../telemetry/batch.ts';
import { type EventDimension, eventDimensions } from '../telemetry/dimensions.ts';
import { durations } from '../telemetry/vocabulary.ts';
import { lessonId } from './event-records.ts';
import { type Said, type Telling, tellings } from './tellings.ts';

/** A range of arrival: half-open. */
export interface Arrived {
  readonly from: Time;
  readonly to: Time;
}

/**
 * The academy's events of a segment that arrived in a range, as `eventRecord` tells them one by one, in the segment's order:
 * column by column, so that no event is ever an object.
 * @throws TypeError for a value that the field of its kind doesn't hold
 */
export function eventBatch(segment: SegmentColumns, arrived: Arrived): EventBatch {
  const kinds = academyEvents.flatMap((kind) => {
    const stored = segment.kinds.find(({ name }) => name === kind.name);
    return stored ? [{ kind, stored }] : [];
  });
  const { rows, size } = rowsOf(
    segment,
    kinds.map(({ stored }) => stored.places),
    arrived,
  );
  const batch = emptyBatch(segment, size);
  for (const { kind, stored } of kinds) {
    const fields: Readonly<Record<string, Column>> = declaredColumns(kind, stored, segment);
    write(batch, { segment, places: stored.places, fields, rows }, tellings[kind.name]);
  }
  return batch;
}

/** By place in the segment, the row of the batch; NOWHERE for what is not in it. */
function rowsOf({ size, times }: SegmentColumns, places: readonly Uint32Array[], { from, to }: Arrived) {
  const rows = new Int32Array(size).fill(NOWHERE);
  for (const list of places) markWanted(rows, list, times, from, to);
  let next = 0;
  for (let place = 0; place < size; place += 1) {
    if (rows[place] === NOWHERE) continue;
    rows[place] = next;
    next += 1;
  }
  return { rows, size: next };
}

function markWanted(rows: Int32Array, places: Uint32Array, times: Float64Array, from: Time, to: Time): void {
  for (let n = 0; n < places.length; n += 1) {
    const place = places[n] ?? 0;
    const time = times[place] ?? 0;
    if (time >= from && time < to) rows[place] = 0;
  }
}

interface Batch extends EventBatch {
  readonly texts: string[];
  readonly dimensions: Partial<Record<EventDimension, Int32Array>>;
}

function emptyBatch({ texts }: SegmentColumns, size: number): Batch {
  return {
    size,
    texts: [...texts],
    time: new Float64Array(size),
    received: new Float64Array(size),
    duration: new Float64Array(size).fill(Number.NaN),
    name: new Int32Array(size),
    user: new Int32Array(size).fill(NOWHERE),
    dimensions: {},
  };
}

/** The events of one kind of a segment. */
interface KindEvents {
  readonly segment: SegmentColumns;
  readonly places: Uint32Array;
  readonly fields: Readonly<Record<string, Column>>;
  /** Row of the batch by place in the segment. */
  readonly rows: Int32Array;
}

function write(batch: Batch, events: KindEvents, { name, user, properties }: Telling): void {
  const { fields } = events;
  writeTimes(batch, events, fields.at?.values ?? null, batch.texts.push(name) - 1);
  writePlaces(
    textsOf(user === null ? { way: 'entity' } : { way: 'field', field: user }, batch, events),
    events,
    batch.user,
  );
  for (const id of eventDimensions) {
    const said = properties[id];
    if (!said) continue;
    batch.dimensions[id] ??= new Int32Array(batch.size).fill(NOWHERE);
    writePlaces(textsOf(said, batch, events), events, batch.dimensions[id]);
  }
  const told = durations.find(({ property }) => property in properties);
  const said = told && properties[told.property];
  if (said?.way === 'field') writeSeconds(need(fields, said.field), told?.seconds ?? 1, events, batch.duration);
}

// The loops below run over all events. Each takes arrays of one type only: such a loop is compiled once, and stays.

function writeTimes(
  { time, received, name }: Batch,
  { segment: { times }, places, rows }: KindEvents,
  at: Float64Array | null,
  nameAt: number,
): void {
  for (let n = 0; n < places.length; n += 1) {
    const place = places[n] ?? 0;
    const row = rows[place] ?? NOWHERE;
    if (row === NOWHERE) continue;
    const arrived = times[place] ?? 0;
    received[row] = arrived;
    time[row] = at === null ? arrived : (at[n] ?? 0);
    name[row] = nameAt;
  }
}

function writePlaces(texts: Int32Array, { places, rows }: KindEvents, into: Int32Array): void {
  for (let n = 0; n < places.length; n += 1) {
    const row = rows[places[n] ?? 0] ?? NOWHERE;
    if (row !== NOWHERE) into[row] = texts[n] ?? NOWHERE;
  }
}

function writeSeconds(column: Column, seconds: number, { places, rows }: KindEvents, into: Float64Array): void {
  const { values, nulls } = column;
  for (let n = 0; n < places.length; n += 1) {
    const row = rows[places[n] ?? 0] ?? NOWHERE;
    const value = values[n] ?? 0;
    if (row !== NOWHERE && value >= 0 && nulls?.[n] !== 1) into[row] = value * seconds;
  }
}

/** The texts of a property, as places in the batch. */
function textsOf(said: Said, batch: Batch, { segment, places, fields }: KindEvents): Int32Array {
  switch (said.way) {
    case 'entity':
      return entitiesAt(segment.entities, places);
    case 'field':
      return textsIn(need(fields, said.field));
    case 'lesson':
      return lessonsOf(need(fields, said.course).values, need(fields, said.number).values, batch);
    default:
      throw new Error(`a dimension is no ${said.way}`);
  }
}

function entitiesAt(entities: Float64Array, places: Uint32Array): Int32Array {
  const texts = new Int32Array(places.length);
  for (let n = 0; n < places.length; n += 1) texts[n] = entities[places[n] ?? 0] ?? NOWHERE;
  return texts;
}

function textsIn({ values, nulls }: Column): Int32Array {
  const texts = new Int32Array(values);
  if (nulls === null) return texts;
  for (let n = 0; n < texts.length; n += 1) if (nulls[n] === 1) texts[n] = NOWHERE;
  return texts;
}

/** Each lesson of a course is written once. */
function lessonsOf(courses: Float64Array, numbers: Float64Array, { texts }: Batch): Int32Array {
  const lessons = new Int32Array(courses.length);
  const known = new Map<number, Map<number, number>>();
  for (let n = 0; n < courses.length; n += 1) {
    const course = courses[n] ?? 0;
    const number = numbers[n] ?? 0;
    let ofCourse = known.get(course);
    if (ofCourse === undefined) {
      ofCourse = new Map();
      known.set(course, ofCourse);
    }
    let place = ofCourse.get(number);
    if (place === undefined) {
      place = texts.push(lessonId(texts[course], number)) - 1;
      ofCourse.set(number, place);
    }
    lessons[n] = place;
  }
  return lessons;
}

function need(fields: KindEvents['fields'], name: string): Column {
  const column = fields[name];
  if (!column) throw new Error(`no kind declares the field ${name}`);
  return column;
}
