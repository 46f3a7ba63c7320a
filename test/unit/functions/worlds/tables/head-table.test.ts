import { randomBytes } from 'node:crypto';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defaultCounts } from '../../../../../core/world/index.ts';
import { VersionConflict } from '../../../../../functions/platform/storage/version-conflict.ts';
import type { Head } from '../../../../../functions/worlds/head.ts';
import type { HeadStore } from '../../../../../functions/worlds/ports.ts';
import { createHeadTable } from '../../../../../functions/worlds/tables/head-table.ts';
import { createTables, itemsOf, startDynamo, type TestDynamo } from '../../../../tools/dynamo.ts';

let dynamo: TestDynamo;
let heads: HeadStore;
const damaged: string[] = [];
const now = Date.UTC(2026, 10, 18);

beforeAll(async () => {
  dynamo = await startDynamo();
  await createTables(dynamo.documents, 's-');
  heads = createHeadTable(dynamo.documents, 's-worlds', ({ worldId }) => damaged.push(worldId));
});
afterAll(() => dynamo.stop());

const headOf = (worldId: string, version: number, generation = 1): Head => ({
  worldId,
  generation,
  version,
  status: 'running',
  seed: 1,
  packVersion: 1,
  counts: defaultCounts,
  startedAt: now,
  tick: version,
  time: now,
  clock: { running: true, interval: 30, tempo: 1, anchorTick: 0, anchorWall: now, anchorTime: now },
  commandVersion: 1,
  manifest: {
    layers: [{ ref: `manifest@${randomBytes(8).toString('hex')}.1*1`, size: 70 }],
    recent: { 'clients/0': `clients/0@${randomBytes(8).toString('hex')}.${version}*1`, 'facts/2026-11-17': null },
  },
  scenarios: [],
  retired: [],
  changeId: randomBytes(6).toString('hex'),
  halt: null,
  createdAt: now,
  committedAt: now,
});

describe('heads', () => {
  it('are written by one of those who saw the same version', async () => {
    const first = headOf('w', 1);
    await heads.put(first, null);
    await expect(heads.put(headOf('w', 1), null)).rejects.toBeInstanceOf(VersionConflict);
    const rivals = await Promise.allSettled(Array.from({ length: 5 }, () => heads.put(headOf('w', 2), 1)));
    expect(rivals.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(heads.put(headOf('w', 4), 3)).rejects.toBeInstanceOf(VersionConflict);
    expect((await heads.get('w'))?.version).toBe(2);
  });

  it('are read as they were written, one or all', async () => {
    const wanted = ['m', 'n', 'o'].map((id) => headOf(id, 3));
    for (const head of wanted) await heads.put(head, null);
    expect(await heads.get('n')).toEqual(wanted[1]);
    expect(await heads.get('nobody')).toBeNull();
    const ids = (await heads.list()).map(({ worldId }) => worldId);
    expect(ids).toEqual(expect.arrayContaining(['m', 'n', 'o']));
    expect(ids).toEqual([...ids].sort());
    const listed = (await heads.list()).find(({ worldId }) => worldId === 'o');
    expect(wanted[2]).toMatchObject(Object(listed));
    expect(Object.keys(Object(listed))).toContain('clock');
  });

  it('lie in many partitions, and watermarks too', async () => {
    const names = Array.from({ length: 100 }, (_, n) => `many-${n}`);
    await Promise.all(names.map((name) => heads.put(headOf(name, 1), null)));
    await Promise.all(names.map((name) => heads.moveWatermark(name, null, '1/1')));
    const items = await itemsOf(dynamo.documents, 's-worlds');
    const partitions = Map.groupBy(items, ({ pk }) => String(pk).split('#')[0]);
    for (const kind of ['head', 'watermark']) {
      const used = new Set(partitions.get(kind)?.map(({ pk }) => pk));
      expect(used.size).toBeGreaterThan(12);
    }
    const marks = await heads.watermarks(['many-3', 'many-99', 'nobody']);
    expect([...marks].sort()).toEqual([
      ['many-3', '1/1'],
      ['many-99', '1/1'],
    ]);
  });

  it.each([
    ['its compressed part', { data: Buffer.from('rubbish') }, false],
    ['its clock', { clock: 'rubbish' }, true],
    ['its version', { version: 'rubbish' }, true],
  ])('of which %s is damaged are clear errors by name, and no hindrance to lists', async (_, damage, unlisted) => {
    const name = `damaged-${Object.keys(damage)[0]}`;
    await heads.put(headOf(name, 1), null);
    const [item] = (await itemsOf(dynamo.documents, 's-worlds')).filter(({ sk }) => sk === name);
    await dynamo.documents.send(new PutCommand({ TableName: 's-worlds', Item: { ...item, ...damage } }));
    await expect(heads.get(name)).rejects.toThrow(`The head of world ${name} is damaged.`);
    damaged.length = 0;
    const names = (await heads.list()).map(({ worldId }) => worldId);
    expect(names).toContain('m');
    expect(names.includes(name)).toBe(!unlisted);
    expect(damaged.includes(name)).toBe(unlisted);
    const strict = createHeadTable(dynamo.documents, 's-worlds');
    if (unlisted) await expect(strict.list()).rejects.toThrow('is damaged');
  });

  it('that were stored before a kind was added count none of it', async () => {
    await heads.put(headOf('older', 1), null);
    const [item] = (await itemsOf(dynamo.documents, 's-worlds')).filter(({ sk }) => sk === 'older');
    const { licenses: _, ...counts } = Object(item?.counts);
    await dynamo.documents.send(new PutCommand({ TableName: 's-worlds', Item: { ...item, counts } }));
    expect((await heads.get('older'))?.counts).toEqual({ ...defaultCounts, licenses: 0 });
  });

  it('are removed by who saw the last version, and their generations are never used again', async () => {
    expect(await heads.lastGeneration('r')).toBe(0);
    await heads.put(headOf('r', 5, 3), null);
    await expect(heads.remove(headOf('r', 4, 3))).rejects.toBeInstanceOf(VersionConflict);
    expect(await heads.get('r')).not.toBeNull();
    await heads.remove(headOf('r', 5, 3));
    expect(await heads.get('r')).toBeNull();
    await expect(heads.remove(headOf('r', 5, 2))).rejects.toBeInstanceOf(VersionConflict);
    expect(await heads.lastGeneration('r')).toBe(3);
  });
});

describe('the watermark', () => {
  it('moves on from where it is said to be only', async () => {
    expect(await heads.watermark('k')).toBeNull();
    expect(await heads.moveWatermark('k', '1/1', '1/2')).toBe(false);
    expect(await heads.moveWatermark('k', null, '1/1')).toBe(true);
    expect(await heads.moveWatermark('k', null, '1/9')).toBe(false);
    expect(await heads.moveWatermark('k', '1/1', '1/2')).toBe(true);
    expect(await heads.moveWatermark('k', '1/1', '1/3')).toBe(false);
    expect(await heads.watermark('k')).toBe('1/2');
  });

  it('is nowhere after it was invalidated, each time anew', async () => {
    await heads.invalidateWatermark('k');
    const lost = await heads.watermark('k');
    expect(await heads.moveWatermark('k', '1/2', '1/3')).toBe(false);
    await heads.invalidateWatermark('k');
    expect(await heads.moveWatermark('k', lost, '1/3')).toBe(false);
    expect(await heads.moveWatermark('k', await heads.watermark('k'), '1/3')).toBe(true);
  });
});
