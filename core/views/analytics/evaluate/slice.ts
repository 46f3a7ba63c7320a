import type { Time } from '../../../kernel/time.ts';
import type { Telemetry } from '../telemetry/columns.ts';
import { NONE } from '../telemetry/dictionary.ts';
import {
  type DimensionId,
  dimensions,
  type EventDimension,
  type Filters,
  traitDimensions,
} from '../telemetry/dimensions.ts';

/**
 * The part of telemetry that is looked at: rows of events by time and of memberships by person and start, and their people
 * under codes of the slice, so that a small part costs what it holds and not what everything holds. Code 0 is nobody.
 */
export interface Slice {
  readonly telemetry: Telemetry;
  readonly events: Rows;
  readonly memberships: Rows;
  /** Codes of the telemetry by codes of the slice. */
  readonly people: Uint32Array;
}

export interface Rows {
  readonly rows: Uint32Array;
  /** The person of each row, in codes of the slice. */
  readonly users: Uint32Array;
}

/** Everything. */
export function wholeSlice(telemetry: Telemetry): Slice {
  const { events, memberships, users } = telemetry;
  return {
    telemetry,
    events: { rows: upTo(events.size), users: events.user },
    memberships: { rows: upTo(memberships.size), users: memberships.user },
    people: upTo(users.size),
  };
}

function upTo(size: number): Uint32Array {
  const rows = new Uint32Array(size);
  for (let row = 0; row < size; row += 1) rows[row] = row;
  return rows;
}

/** What passes the filters. @param asOf up to when it is known who began a membership of a plan */
export function sliceOf(telemetry: Telemetry, filters: Filters, asOf: Time): Slice {
  let slice = wholeSlice(telemetry);
  for (const { id } of dimensions) {
    const text = id in filters ? filters[id as keyof Filters] : undefined;
    if (text !== undefined) slice = keep(slice, id, codeIn(telemetry, id, text), asOf);
  }
  return slice;
}

/** The rows of a slice with one value of a dimension. @param code NO_CODE where the value never came */
export function keep(slice: Slice, dimension: DimensionId, code: number, asOf: Time): Slice {
  const { telemetry, people } = slice;
  const ofMembership = membershipValue(telemetry, dimension);
  const ofEvent = dimension === 'plan_type' ? holders(telemetry, code, asOf) : eventValue(telemetry, dimension, code);
  return {
    telemetry,
    people,
    events: filterRows(slice.events, ofEvent),
    memberships: filterRows(slice.memberships, (row) => ofMembership(row) === code),
  };
}

/** No row has it. */
export const NO_CODE = -1;

export function codeIn({ texts, plans }: Telemetry, dimension: DimensionId, text: string | null): number {
  return (dimension === 'plan_type' ? plans : texts[dimension]).codeOf(text) ?? NO_CODE;
}

function eventValue({ events }: Telemetry, dimension: EventDimension, code: number): (row: number) => boolean {
  const column = events.dimensions[dimension];
  return (row) => column[row] === code;
}

/** Events of people who began a membership of the plan so far. */
function holders({ events, memberships, users }: Telemetry, plan: number, asOf: Time): (row: number) => boolean {
  const holds = new Uint8Array(users.size);
  for (let row = 0; row < memberships.size; row += 1) {
    if (memberships.plan[row] === plan && (memberships.start[row] ?? 0) < asOf) holds[memberships.user[row] ?? 0] = 1;
  }
  return (row) => holds[events.user[row] ?? NONE] === 1;
}

/** The code of a membership in a dimension: its plan, or the trait of its person. */
export function membershipValue({ memberships, people }: Telemetry, dimension: DimensionId): (row: number) => number {
  if (dimension === 'plan_type') return (row) => memberships.plan[row] ?? NONE;
  const trait = traitDimensions.find((id) => id === dimension);
  if (trait === undefined) return () => NONE;
  const traits = people.traits[trait];
  return (row) => traits[memberships.user[row] ?? NONE] ?? NONE;
}

function filterRows({ rows, users }: Rows, passes: (row: number) => boolean): Rows {
  const kept = new Uint32Array(rows.length);
  const people = new Uint32Array(rows.length);
  let size = 0;
  for (let place = 0; place < rows.length; place += 1) {
    const row = rows[place] ?? 0;
    if (!passes(row)) continue;
    kept[size] = row;
    people[size] = users[place] ?? NONE;
    size += 1;
  }
  return { rows: kept.subarray(0, size), users: people.subarray(0, size) };
}
