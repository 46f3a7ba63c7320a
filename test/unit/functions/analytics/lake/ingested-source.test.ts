import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DAY, HOUR } from '../../../../../core/kernel/time.ts';
import { TelemetryBuilder } from '../../../../../core/views/analytics/index.ts';
import { ingest } from '../../../../../functions/analytics/ingest/ingest.ts';
import { events as eventKind } from '../../../../../functions/analytics/ingest/record-kinds.ts';
import { ingestedSource } from '../../../../../functions/analytics/lake/ingested-source.ts';
import { sealWorld } from '../../../../../functions/analytics/lake/seal.ts';
import { arrivedBy, Ingested } from '../../../../../functions/telemetry/ingested.ts';
import { type LakeScene, lakeScene, WORLD } from '../../../../tools/lake-scene.ts';
import { WEDNESDAY } from '../../../../tools/simulation.ts';

let scene: LakeScene;
beforeAll(async () => {
  scene = await lakeScene('lakesent-');
});
afterAll(() => scene.stop());

const iso = (time: number): string => new Date(time).toISOString();
const event = (id: string, changed: object = {}) => {
  return { id, user_id: 'u', event_name: 'lesson_started', event_time: iso(WEDNESDAY - DAY), ...changed };
};
const membership = (status: string, changed: object = {}) => ({
  user_id: 'u',
  plan_type: 'monthly',
  start_at: iso(WEDNESDAY - DAY),
  expire_at: iso(WEDNESDAY + 29 * DAY),
  status,
  amount: 12.99,
  ...changed,
});
const sent = async () => (await scene.rows('events')).filter(({ id }) => !String(id).startsWith('default#'));
const days = (rows: readonly Record<string, unknown>[]) =>
  rows.map(({ id, arrived_on }) => `${id} ${arrived_on instanceof Date ? iso(arrived_on.getTime()).slice(0, 10) : ''}`);

it('is sealed by the day of its arrival, whenever it was received or happened', async () => {
  const send = scene.send();
  await send('postEvents', {
    body: [
      event('a', { properties: { channel: 'web', nested: [1, null] } }),
      event('b', { received_at: iso(WEDNESDAY - 9 * DAY) }),
    ],
  });
  await scene.moveTo(1);
  await send('postEvents', { body: [event('c')] });
  await sealWorld(scene.lake(), WORLD);
  expect(days(await sent())).toEqual(['a 2026-11-18', 'b 2026-11-18']);
  await scene.moveTo(2);
  await sealWorld(scene.lake(), WORLD);
  const rows = await sent();
  expect(days(rows)).toEqual(['a 2026-11-18', 'b 2026-11-18', 'c 2026-11-19']);
  expect(rows[0]).toMatchObject({
    channel: 'web',
    properties: '{"nested":[1,null]}',
    received_at: new Date(WEDNESDAY),
  });
  expect(rows[1]).toMatchObject({ received_at: new Date(WEDNESDAY - 9 * DAY) });
});

it('that a writer brings who has read an older time of the world comes to the day that is not sealed', async () => {
  const old = await scene.writer.loader.head('default');
  await scene.moveTo(3);
  await sealWorld(scene.lake(), WORLD);
  const late = { ...scene.ingest(), loader: { head: async () => old } };
  const record = { ...event('late'), event_time: WEDNESDAY, received_at: null, properties: {} };
  await ingest(late, 'default', eventKind, [{ index: 0, pointer: '/0', record }]);
  await scene.moveTo(4);
  await sealWorld(scene.lake(), WORLD);
  expect(days(await sent()).at(-1)).toBe('late 2026-11-21');
});

it('has of each membership, changed last, the status that answers go by', async () => {
  const send = scene.send();
  const other = { user_id: 'v' };
  for (const [day, records] of [
    [5, [membership('active'), membership('active', other)]],
    // Without a time of its own nothing goes back from cancelled to active.
    [6, [membership('cancelled'), membership('active')]],
    [7, [membership('active'), membership('refunded', other), membership('cancelled', other)]],
  ] as const) {
    await scene.moveTo(day);
    for (const record of records) await send('postMemberships', { body: { memberships: [record] } });
  }
  await scene.moveTo(8);
  await sealWorld(scene.lake(), WORLD);
  const rows = (await scene.rows('memberships')).filter(({ user_id }) => user_id === 'u' || user_id === 'v');
  expect(rows.map(({ user_id, status, amount }) => [user_id, status, amount])).toEqual([
    ['u', 'active', 12.99],
    ['v', 'active', 12.99],
    ['u', 'cancelled', 12.99],
    ['v', 'refunded', 12.99],
  ]);
  const head = await scene.writer.loader.head('default');
  const known = new Ingested(new TelemetryBuilder());
  for await (const entry of arrivedBy(scene.ingest().log, head, 0)) known.add(entry);
  const latest = new Map(rows.map(({ user_id, status }) => [user_id, status]));
  expect([...known.memberships()].map(({ user_id, status }) => [user_id, status])).toEqual([...latest]);
});

it('is the same however late it is asked for, and nothing before the world was made', async () => {
  const head = await scene.writer.loader.head('default');
  const source = ingestedSource(scene.ingest().log);
  expect(await source.begins(head)).toBe(head.startedAt);
  expect(await source.begins({ ...head, worldId: 'other' })).toBeNull();
  const before = Date.UTC(2026, 10, 17);
  expect(await source.read(head, { id: '2026-11-17', from: before, to: before + DAY })).toEqual({
    events: [],
    memberships: [],
  });
  const day = { id: '2026-11-24', from: Date.UTC(2026, 10, 24), to: Date.UTC(2026, 10, 25) };
  const read = await source.read(head, day);
  await scene.moveTo(9);
  await scene.send()('postMemberships', { body: { memberships: [membership('refunded')] } });
  expect(await source.read(await scene.writer.loader.head('default'), day)).toEqual(read);
  expect(read.memberships.map(({ status, changed_at }) => [status, changed_at])).toEqual([
    ['cancelled', WEDNESDAY + 6 * DAY],
  ]);
  expect(read.memberships.every(({ changed_at }) => changed_at % HOUR === 0)).toBe(true);
});
