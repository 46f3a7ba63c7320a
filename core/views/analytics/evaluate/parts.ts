import { NONE } from '../telemetry/dictionary.ts';
import type { DimensionId } from '../telemetry/dimensions.ts';
import type { Needs } from './needs.ts';
import { membershipValue, type Rows, type Slice } from './slice.ts';

/** The rows of a slice that have one value of a dimension. */
export interface Part {
  /** Null is what has no value. */
  readonly value: string | null;
  readonly slice: Slice;
}

/**
 * A slice in parts by a dimension, each row in exactly one; in the order of their values. Events have no plan, and
 * memberships no course.
 */
export function partsOf(slice: Slice, dimension: DimensionId, { wanted, people: counts }: Needs): Part[] {
  const { telemetry } = slice;
  const { plans, texts } = telemetry;
  const dictionary = dimension === 'plan_type' ? plans : texts[dimension];
  const membershipCodes = Int32Array.from(slice.memberships.rows, membershipValue(telemetry, dimension));
  const eventRows = divide(slice.events, dictionary.size, eventCodes(slice, dimension, wanted));
  const membershipRows = divide(slice.memberships, dictionary.size, membershipCodes);
  const codes = new Int32Array(counts ? slice.people.length : 0).fill(-1);
  const parts: Part[] = [];
  for (let code = 0; code < dictionary.size; code += 1) {
    if (eventRows.sizeOf(code) + membershipRows.sizeOf(code) === 0) continue;
    const [ofEvents, ofMemberships] = [eventRows.of(code), membershipRows.of(code)];
    parts.push({
      value: dictionary.textOf(code),
      slice: counts
        ? renumber(slice, ofEvents, ofMemberships, codes)
        : { ...slice, events: ofEvents, memberships: ofMemberships },
    });
  }
  return parts.sort((a, b) => compareValues(a.value, b.value));
}

const LEFT_OUT = -1;

/** By letter; what has no value comes last. */
export function compareValues(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

/** The code of each event, by place. */
function eventCodes(
  { telemetry, events: { rows } }: Slice,
  dimension: DimensionId,
  wanted: ReadonlySet<number> | null,
) {
  const codes = new Int32Array(rows.length);
  if (dimension === 'plan_type' || wanted?.size === 0) return codes.fill(LEFT_OUT);
  const column = telemetry.events.dimensions[dimension];
  const { name } = telemetry.events;
  const matters = new Uint8Array(telemetry.names.size).fill(wanted === null ? 1 : 0);
  for (const code of wanted ?? []) matters[code] = 1;
  for (let place = 0; place < rows.length; place += 1) {
    const row = rows[place] ?? 0;
    codes[place] = matters[name[row] ?? 0] === 1 ? (column[row] ?? NONE) : LEFT_OUT;
  }
  return codes;
}

/** Rows in parts by their codes. */
interface Divided {
  sizeOf(code: number): number;
  of(code: number): Rows;
}

function divide({ rows, users }: Rows, parts: number, codes: Int32Array): Divided {
  const ends = new Uint32Array(parts + 1);
  for (let place = 0; place < rows.length; place += 1) {
    const code = codes[place] ?? LEFT_OUT;
    if (code !== LEFT_OUT) ends[code + 1] = (ends[code + 1] ?? 0) + 1;
  }
  for (let code = 0; code < parts; code += 1) ends[code + 1] = (ends[code + 1] ?? 0) + (ends[code] ?? 0);
  const next = ends.slice(0, parts);
  const sorted = new Uint32Array(ends[parts] ?? 0);
  const people = new Uint32Array(sorted.length);
  for (let place = 0; place < rows.length; place += 1) {
    const code = codes[place] ?? LEFT_OUT;
    if (code === LEFT_OUT) continue;
    const target = next[code] ?? 0;
    sorted[target] = rows[place] ?? 0;
    people[target] = users[place] ?? NONE;
    next[code] = target + 1;
  }
  return {
    sizeOf: (code) => (ends[code + 1] ?? 0) - (ends[code] ?? 0),
    of: (code) => ({
      rows: sorted.subarray(ends[code], ends[code + 1]),
      users: people.subarray(ends[code], ends[code + 1]),
    }),
  };
}

/** A slice whose people have codes of its own. @param codes scratch, −1 throughout, and left so */
function renumber(slice: Slice, events: Rows, memberships: Rows, codes: Int32Array): Slice {
  const found: number[] = [0];
  codes[0] = 0;
  const give = (users: Uint32Array): void => {
    for (let place = 0; place < users.length; place += 1) {
      const user = users[place] ?? NONE;
      let code = codes[user] ?? -1;
      if (code === -1) {
        code = found.push(user) - 1;
        codes[user] = code;
      }
      users[place] = code;
    }
  };
  give(events.users);
  give(memberships.users);
  for (const user of found) codes[user] = -1;
  const people = Uint32Array.from(found, (user) => slice.people[user] ?? 0);
  return { telemetry: slice.telemetry, events, memberships, people };
}
