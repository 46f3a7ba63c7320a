import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Counts, entityKinds } from '../../../../../core/world/index.ts';
import { sealWorld } from '../../../../../functions/analytics/lake/seal.ts';
import { installWorld } from '../../../../../functions/worlds/write/genesis.ts';
import { buildWorld } from '../../../../../functions/worlds/write/making.ts';
import { type LakeScene, lakeScene, WORLD } from '../../../../tools/lake-scene.ts';
import { rowsOf } from '../../../../tools/parquet.ts';
import { originOf } from '../../../../tools/simulation.ts';

let scene: LakeScene;
let ask: ReturnType<LakeScene['askLake']>;
beforeAll(async () => {
  scene = await lakeScene('lakehttp-');
  ask = scene.askLake();
});
afterAll(() => scene.stop());

it('says that nothing is at rest yet, and what is due', async () => {
  const { status, headers, body } = await ask('getAnalyticsLake');
  expect([status, headers['x-tick']]).toEqual([200, '0']);
  expect(body).toMatchObject({ generation: 1, as_of: '2026-11-18T14:00:00Z', at_rest_until: null, periods_due: 42 });
  expect(body.tables.map(({ id, rows, objects }: Record<string, unknown>) => [id, rows, objects])).toEqual([
    ['events', 0, []],
    ['memberships', 0, []],
  ]);
});

it('names the valid files with their rows, bytes and days, and links by which anybody may load them', async () => {
  await sealWorld(scene.lake(), WORLD);
  scene.clock.now = Date.now(); // links hold by the wall
  const asked = Date.now();
  const { body } = await ask('getAnalyticsLake');
  expect(body).toMatchObject({ at_rest_until: '2026-11-18', periods_due: 0, bucket: 'lake' });
  const ends = Date.parse(body.links_end_at);
  expect(ends).toBeGreaterThan(asked + 890_000);
  expect(ends).toBeLessThanOrEqual(Date.now() + 900_000);
  const [events, memberships] = body.tables;
  for (const { rows, bytes, objects } of [events, memberships]) {
    for (const field of ['rows', 'bytes'] as const) {
      const sum = objects.reduce((total: number, object: Record<string, number>) => total + Number(object[field]), 0);
      expect({ rows, bytes }[field]).toBe(sum);
    }
  }
  const october = events.objects.find(({ name }: { name: string }) => name === 'events-2026-10.parquet');
  expect(october).toMatchObject({ start: '2026-10-01', end: '2026-11-01' });
  const day = events.objects.at(-1);
  expect(day).toMatchObject({ name: 'events-2026-11-17.parquet', start: '2026-11-17', end: '2026-11-18' });
  for (const { url, rows, bytes, sha256, name, key } of [october, day, memberships.objects.at(-1)]) {
    const loaded = await fetch(url);
    expect([loaded.status, loaded.headers.get('content-disposition')]).toEqual([200, `attachment; filename="${name}"`]);
    const content = new Uint8Array(await loaded.arrayBuffer());
    expect([content.byteLength, createHash('sha256').update(content).digest('hex')]).toEqual([bytes, sha256]);
    expect(await rowsOf(content)).toHaveLength(rows);
    expect(await scene.bucket.keys()).toContain(key);
  }
  expect(await scene.bucket.keys()).toContain(events.list);
});

it('tells of the tables that are asked for, and refuses others', async () => {
  const { body } = await ask('getAnalyticsLake', { query: 'table=memberships' });
  expect(body.tables.map(({ id }: { id: string }) => id)).toEqual(['memberships']);
  expect(await ask('getAnalyticsLake', { query: 'table=nothing' })).toMatchObject({ status: 422 });
});

it('says why a world has none, and that it doesn’t know one', async () => {
  expect(await ask('getAnalyticsLake', { world: 'nowhere' })).toMatchObject({ status: 404 });
  const none = Object.fromEntries(entityKinds.map((kind) => [kind, 0])) as Counts;
  await installWorld(scene.writer, 'large', buildWorld(originOf({ counts: none })), false);
  const head = await scene.writer.heads.get('large');
  if (!head) throw new Error('there is no world');
  await scene.writer.heads.put({ ...head, version: 2, packVersion: 1 }, 1);
  expect(await ask('getAnalyticsLake', { world: 'large' })).toMatchObject({ status: 409 });
  await sealWorld(scene.lake(), { worldId: 'large', generation: 1 });
  expect((await scene.bucket.keys()).filter((key) => key.includes('large'))).toEqual([]);
});
