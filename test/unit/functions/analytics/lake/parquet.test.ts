import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayStart } from '../../../../../core/kernel/time.ts';
import {
  type ArrivedEvent,
  eventRow,
  type LakeTable,
  lakeTables,
  type MembershipChange,
  membershipRow,
  type Row,
} from '../../../../../core/views/analytics/index.ts';
import { parquetOf } from '../../../../../functions/analytics/lake/parquet.ts';
import { metadataOf, rowsOf } from '../../../../tools/parquet.ts';

const [events, memberships] = lakeTables;
const properties = events.columns.slice(6, -1).map(({ name }) => name);

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', 'Zürich 🎓', '\ufeffx', '__proto__', '"', "'", '\n', '\0'),
);
/** As it comes out of JSON: it has no -0, and no text that is half a character but as an escape. */
const json = fc.jsonValue({ maxDepth: 2 }).map((value): unknown => JSON.parse(JSON.stringify(value)));
/** As JSON has them: it knows no -0. */
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
/** Milliseconds of a Date. */
const time = fc.integer({ min: -8.64e15, max: 8.64e15 });

const event: fc.Arbitrary<ArrivedEvent> = fc.record({
  id: text,
  user_id: fc.option(text),
  event_name: text,
  event_time: time,
  received_at: time,
  arrived: time,
  properties: fc
    .tuple(
      // Columns with values of their type and of others, none, null, and halves of surrogate pairs.
      fc.dictionary(fc.constantFrom(...properties), fc.oneof(text, number, json, fc.constant('\ud83c'))),
      fc.dictionary(text, json, { maxKeys: 3 }),
    )
    .map(([known, other]) => ({ ...other, ...known })),
});

const millis = (value: unknown): unknown => (value instanceof Date ? value.getTime() : value);

/** The event that a row was made of: the plainest way back. */
function eventOf(row: Record<string, unknown>) {
  const known = Object.fromEntries(properties.flatMap((name) => (row[name] === null ? [] : [[name, row[name]]])));
  const { id, user_id, event_name } = row;
  const rest = row.properties === null ? {} : JSON.parse(String(row.properties));
  const times = { event_time: millis(row.event_time), received_at: millis(row.received_at) };
  return { id, user_id, event_name, ...times, properties: { ...rest, ...known } };
}

it('gives every event back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 30 }), async (all) => {
      const rows = await rowsOf(parquetOf(events, all.map(eventRow)));
      expect(rows.map(eventOf)).toEqual(all.map(({ arrived, ...record }) => record));
      expect(rows.map(({ arrived_on }) => millis(arrived_on))).toEqual(all.map(({ arrived }) => dayStart(arrived)));
    }),
    { numRuns: 60 },
  );
});

it('gives every membership back as it was', async () => {
  const membership: fc.Arbitrary<MembershipChange> = fc.record({
    user_id: text,
    plan_type: text,
    start_at: time,
    expire_at: time,
    status: text,
    amount: fc.integer({ min: -1e12, max: 1e12 }),
    changed_at: time,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(membership, { maxLength: 30 }), async (all) => {
      const rows = await rowsOf(parquetOf(memberships, all.map(membershipRow)));
      const expected = all.map((given) => ({ arrived_on: dayStart(given.changed_at), ...given }));
      const read = rows.map((row) => ({
        ...Object.fromEntries(Object.entries(row).map(([name, value]) => [name, millis(value)])),
        amount: Math.round(Number(row.amount) * 100),
      }));
      expect(read).toEqual(expected);
    }),
    { numRuns: 50 },
  );
});

it('has all columns in a file without rows, each as it is declared', async () => {
  for (const table of lakeTables) {
    const bytes = parquetOf(table, []);
    expect(await rowsOf(bytes)).toEqual([]);
    const { schema, num_rows } = metadataOf(bytes);
    expect(num_rows).toBe(0n);
    expect(schema.slice(1).map(({ name, repetition_type }) => [name, repetition_type])).toEqual(
      table.columns.map(({ name, nullable }) => [name, nullable ? 'OPTIONAL' : 'REQUIRED']),
    );
  }
});

it('says that times are in UTC, compresses by Zstandard, and notes the days that a file holds', () => {
  const row = eventRow({
    id: 'a',
    user_id: null,
    event_name: 'x',
    event_time: 5,
    received_at: 6,
    arrived: Date.UTC(2026, 10, 21, 9),
    properties: { course_id: 'starter' },
  });
  const { schema, row_groups } = metadataOf(parquetOf(events, [row]));
  const times = schema.filter(({ name }) => name === 'event_time' || name === 'received_at');
  for (const { logical_type } of times) {
    expect(logical_type).toEqual({ type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' });
  }
  expect(times).toHaveLength(2);
  const columns = row_groups.flatMap((group) => group.columns.map(({ meta_data }) => meta_data));
  expect(new Set(columns.map((meta) => meta?.codec))).toEqual(new Set(['ZSTD']));
  const day = columns.find((meta) => meta?.path_in_schema[0] === 'arrived_on');
  expect(day?.statistics).toMatchObject({
    min_value: new Date('2026-11-21T00:00:00Z'),
    max_value: new Date('2026-11-21T00:00:00Z'),
  });
});

it('keeps texts that repeat once, and gives equal bytes for equal rows', () => {
  const rows = Array.from({ length: 500 }, (_, n) =>
    eventRow({
      id: `event-${n}`,
      user_id: `user-${n % 7}`,
      event_name: 'lesson_completed',
      event_time: n,
      received_at: n,
      arrived: n,
      properties: { course_id: 'starter', note: 'ä' },
    }),
  );
  const bytes = parquetOf(events, rows);
  expect(Buffer.compare(bytes, parquetOf(events, [...rows]))).toBe(0);
  const columns = metadataOf(bytes).row_groups.flatMap((group) => group.columns.map(({ meta_data }) => meta_data));
  const encodings = (name: string) => columns.find((meta) => meta?.path_in_schema[0] === name)?.encodings;
  expect(encodings('event_name')).toContain('RLE_DICTIONARY');
  expect(encodings('user_id')).toContain('RLE_DICTIONARY');
});

it('refuses what a column doesn’t hold', () => {
  const table: LakeTable = {
    id: 't',
    description: '',
    grain: '',
    columns: [
      { name: 'a', type: 'number', nullable: false, description: '' },
      { name: 'b', type: 'text', nullable: true, description: '' },
    ],
  };
  const written = (row: Row) => parquetOf(table, [row]);
  expect(() => written({ a: 1, b: null })).not.toThrow();
  expect(() => written({ a: null, b: null })).toThrow('a row has no a');
  expect(() => written({ a: '1', b: null })).toThrow('a is 1, expected number');
  expect(() => written({ a: 1, b: 2 })).toThrow('b is 2, expected text');
  const lone = {
    id: '\ud800',
    user_id: null,
    event_name: 'x',
    event_time: 0,
    received_at: 0,
    arrived: 0,
    properties: {},
  };
  expect(() => eventRow(lone)).toThrow('is no Unicode');
});
