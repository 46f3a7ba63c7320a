import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { isoDate } from '../../../core/kernel/time.ts';
import { PART_BYTES } from '../../platform/storage/parts.ts';
import type { Brought, Keys, LogEntry, Place, SentEvent, SentMembership } from '../log.ts';

/** Entries of the log as items: records in columns, compressed; 500 events take some 17 KB, of which their ids are 10. */

/** Records as columns: by field, a value of each. */
type Columns<T> = { readonly [K in keyof T]: readonly T[K][] };

const EVENT_FIELDS = ['user_id', 'event_name', 'event_time', 'received_at', 'properties'] as const;
const MEMBERSHIP_FIELDS = [
  'user_id',
  'plan_type',
  'start_at',
  'expire_at',
  'status',
  'amount',
  'updated_at',
] as const satisfies readonly (keyof SentMembership)[];

type EventRest = Omit<SentEvent, 'id'>;

function columnsOf<T extends object, K extends keyof T>(records: readonly T[], fields: readonly K[]) {
  return Object.fromEntries(fields.map((field) => [field, records.map((record) => record[field])]));
}

/** The records that columns were made of. */
function recordsOf<T extends object>(columns: Columns<T>, fields: readonly (keyof T)[]): T[] {
  const [first] = fields;
  const size = first === undefined ? 0 : columns[first].length;
  // Each field that the type has is among `fields`, with a value of each record.
  return Array.from({ length: size }, (_, row) => {
    return Object.fromEntries(fields.map((field) => [field, columns[field][row]])) as T;
  });
}

function packed(value: unknown): Uint8Array {
  return deflateRawSync(JSON.stringify(value));
}

/** What `packed` was given. */
function unpacked<T>(bytes: unknown): T {
  if (!(bytes instanceof Uint8Array)) throw new Error('An entry of the log lacks its records.');
  return JSON.parse(inflateRawSync(bytes).toString('utf8')) as T;
}

/** The attributes of what an entry brings: `keys` is enough to know what is known, `rest` is everything else. */
export function contentOf(brought: Brought): Readonly<Record<string, unknown>> {
  const { kind } = brought;
  switch (brought.kind) {
    case 'events': {
      const { records } = brought;
      const keys = packed(records.map(({ id }) => id));
      return { kind, count: records.length, keys, rest: packed(columnsOf(records, EVENT_FIELDS)) };
    }
    case 'memberships': {
      const { records } = brought;
      return { kind, count: records.length, keys: packed(columnsOf(records, MEMBERSHIP_FIELDS)) };
    }
    case 'mark':
      return { kind };
  }
}

/** Whether the records of an entry fit into an item. Few have to be compressed to know it. */
export function fitsItem(brought: Brought): boolean {
  if (Buffer.byteLength(JSON.stringify(brought)) <= PART_BYTES) return true;
  const binaries = Object.values(contentOf(brought)).filter((value) => value instanceof Uint8Array);
  return binaries.reduce((sum, { byteLength }) => sum + byteLength, 0) <= PART_BYTES;
}

/** An entry as an item has it, beside its key. Its day is for whoever looks at the table. */
export function attributesOf({ arrived, brought }: LogEntry): Readonly<Record<string, unknown>> {
  return { arrived, day: isoDate(arrived), ...contentOf(brought) };
}

export function placeOf({ sk, arrived }: Readonly<Record<string, unknown>>): Place {
  return { number: Number(sk), arrived: Number(arrived) };
}

export function keysOf({ kind, keys }: Readonly<Record<string, unknown>>): Keys {
  if (kind === 'events') return { kind, ids: unpacked(keys) };
  if (kind === 'memberships') return { kind, records: membershipsIn(keys) };
  return { kind: 'mark' };
}

export function entryOf(item: Readonly<Record<string, unknown>>): LogEntry {
  return { ...placeOf(item), brought: broughtBy(item) };
}

function broughtBy({ kind, keys, rest }: Readonly<Record<string, unknown>>): Brought {
  if (kind === 'memberships') return { kind, records: membershipsIn(keys) };
  if (kind !== 'events') return { kind: 'mark' };
  const ids = unpacked<string[]>(keys);
  const others = recordsOf(unpacked<Columns<EventRest>>(rest), EVENT_FIELDS);
  return { kind, records: others.map((other, row) => ({ id: ids[row] ?? '', ...other })) };
}

function membershipsIn(keys: unknown): SentMembership[] {
  return recordsOf(unpacked<Columns<SentMembership>>(keys), MEMBERSHIP_FIELDS);
}
