import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type LakeTableId, listKey } from '../../../../../core/views/analytics/index.ts';
import { sealWorld } from '../../../../../functions/analytics/lake/seal.ts';
import { sweepLake } from '../../../../../functions/analytics/lake/sweep.ts';
import { buildWorld } from '../../../../../functions/worlds/write/making.ts';
import { replaceWorld } from '../../../../../functions/worlds/write/worlds.ts';
import { fewCounts, type LakeScene, lakeScene, WORLD } from '../../../../tools/lake-scene.ts';
import { originOf } from '../../../../tools/simulation.ts';

const NEXT = { ...WORLD, generation: 2 };
let scene: LakeScene;
beforeAll(async () => {
  scene = await lakeScene('lakesweep-');
  await sealWorld(scene.lake(), WORLD);
});
afterAll(() => scene.stop());

const list = async (table: LakeTableId) => (await scene.lake().texts.get(listKey('default', table)))?.text ?? '';
const generations = async () => {
  const found = (await scene.bucket.keys()).map((key) => /\/generation=(\d+)\//.exec(key)?.[1] ?? 'lists');
  return [...new Set(found)].sort();
};

it('leaves the generation that is served alone', async () => {
  const keys = await scene.bucket.keys();
  await sweepLake(scene.lake(), WORLD);
  expect(await scene.bucket.keys()).toEqual(keys);
});

it('of a world that was regenerated it removes the generation before, whose lists the next one writes over', async () => {
  await replaceWorld(scene.writer, 'default', buildWorld(originOf({ counts: fewCounts, seed: 5 })));
  // Who seals the generation before comes too late, with nothing done.
  const keys = await scene.bucket.keys();
  await sealWorld(scene.lake(), WORLD);
  expect(await scene.bucket.keys()).toEqual(keys);
  await sealWorld(scene.lake(), NEXT);
  expect(await generations()).toEqual(['1', '2', 'lists']);
  expect(await list('events')).toContain('/generation=2/');
  await sweepLake(scene.lake(), WORLD);
  expect(await generations()).toEqual(['2', 'lists']);
  expect(await list('events')).toContain('/generation=2/');
  const rows = await scene.rows('events', NEXT);
  expect(rows.length).toBeGreaterThan(100);
  expect(new Set(rows.map(({ id }) => String(id).split('/')[0]))).toEqual(new Set(['default#2']));
});

it('lists of the generation that goes go with it, where the next one has not written its own', async () => {
  await replaceWorld(scene.writer, 'default', buildWorld(originOf({ counts: fewCounts })));
  await sweepLake(scene.lake(), NEXT);
  expect(await scene.bucket.keys()).toEqual([]);
  // Told a second time.
  await sweepLake(scene.lake(), NEXT);
  expect(await scene.bucket.keys()).toEqual([]);
});

it('of a world that is not there any more it removes everything', async () => {
  const third = { ...WORLD, generation: 3 };
  await sealWorld(scene.lake(), third);
  const head = await scene.writer.heads.get('default');
  if (!head) throw new Error('there is no world');
  await scene.writer.heads.remove(head);
  await sweepLake(scene.lake(), third);
  expect(await scene.bucket.keys()).toEqual([]);
});
