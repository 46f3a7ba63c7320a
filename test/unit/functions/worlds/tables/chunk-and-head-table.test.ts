import { randomBytes } from 'node:crypto';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defaultCounts } from '../../../../../core/world/index.ts';
import type { Head } from '../../../../../functions/worlds/head.ts';
import {
  type ChunkStore,
  CommitConflict,
  type HeadStore,
  MissingChunk,
} from '../../../../../functions/worlds/ports.ts';
import { createChunkTable } from '../../../../../functions/worlds/tables/chunk-table.ts';
import { createHeadTable } from '../../../../../functions/worlds/tables/head-table.ts';
import { createTables, itemsOf, startDynamo, type TestDynamo } from '../../../../tools/dynamo.ts';
import { impatience } from '../../../../tools/simulation.ts';

let dynamo: TestDynamo;
let chunks: ChunkStore;
let heads: HeadStore;
let now = Date.UTC(2026, 10, 18);

beforeAll(async () => {
  dynamo = await startDynamo();
  await createTables(dynamo.documents, 's-');
  chunks = createChunkTable(dynamo.documents, 's-snapshots', () => now, impatience);
  heads = createHeadTable(dynamo.documents, 's-worlds');
});
afterAll(() => dynamo.stop());

describe('chunks', () => {
  const large = randomBytes(900_000).toString('hex');
  const texts = new Map([
    ['clients/0', '[{"id":"client-1"}]'],
    ['empty/0', ''],
    ['history/2026-11', large],
  ]);

  it('are read as they were written, in parts where an item would be too large', async () => {
    const refs = await chunks.write('a#1', 7, texts);
    expect(Object.keys(refs)).toEqual([...texts.keys()]);
    expect(refs['clients/0']).toMatch(/^clients\/0@[0-9a-f]{16}\.7\*1$/);
    expect(refs['history/2026-11']).toMatch(/\.7\*3$/);
    expect(await chunks.read('a#1', refs)).toEqual(texts);
    for (const { data } of await itemsOf(dynamo.documents, 's-snapshots')) {
      expect(Object(data).byteLength).toBeLessThanOrEqual(360 * 1024);
    }
  });

  it('have names that tell content and version: none is ever written over by another', async () => {
    const refs = await chunks.write('b#1', 1, new Map([['x', 'one']]));
    const other = await chunks.write('b#1', 1, new Map([['x', 'two']]));
    const later = await chunks.write('b#1', 2, new Map([['x', 'one']]));
    expect(new Set([refs.x, other.x, later.x]).size).toBe(3);
    expect(await chunks.write('b#1', 1, new Map([['x', 'one']]))).toEqual(refs);
    await chunks.remove('b#1', [other.x ?? '']);
    expect(await chunks.read('b#1', refs)).toEqual(new Map([['x', 'one']]));
    await expect(chunks.read('b#1', other)).rejects.toBeInstanceOf(MissingChunk);
  });

  it('are refused when they are not what their name says, or not whole', async () => {
    const refs = await chunks.write(
      'c#1',
      1,
      new Map([
        ['x', 'right'],
        ['y', large],
      ]),
    );
    const wrong = await chunks.write('c#1', 2, new Map([['x', 'wrong']]));
    const [item] = (await itemsOf(dynamo.documents, 's-snapshots')).filter(({ sk }) => sk === `${wrong.x}#0`);
    await dynamo.documents.send(new PutCommand({ TableName: 's-snapshots', Item: { ...item, sk: `${refs.x}#0` } }));
    await expect(chunks.read('c#1', { x: refs.x ?? '' })).rejects.toThrow(/does not have the content/);
    const Key = { pk: 'c#1', sk: `${refs.y}#1` };
    await dynamo.documents.send(new DeleteCommand({ TableName: 's-snapshots', Key }));
    await expect(chunks.read('c#1', { y: refs.y ?? '' })).rejects.toBeInstanceOf(MissingChunk);
  });

  it('are listed by age, and removed with all their parts', async () => {
    now += 1000;
    const before = await chunks.write(
      'd#1',
      1,
      new Map([
        ['x', 'old'],
        ['y', large],
      ]),
    );
    now += 1000;
    const after = await chunks.write('d#1', 2, new Map([['x', 'new']]));
    expect((await chunks.list('d#1', now)).sort()).toEqual(Object.values(before).sort());
    expect(await chunks.list('d#1', now + 1)).toHaveLength(3);
    await chunks.remove('d#1', Object.values(before));
    expect(await chunks.list('d#1', now + 1)).toEqual(Object.values(after));
    await chunks.removeAll('d#1');
    expect(await chunks.list('d#1', now + 1)).toEqual([]);
  });
});

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
  chunks: Object.fromEntries(
    Array.from({ length: 70 }, (_, n) => [`c/${n}`, `c/${n}@${randomBytes(8).toString('hex')}.1*1`]),
  ),
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
    await expect(heads.put(headOf('w', 1), null)).rejects.toBeInstanceOf(CommitConflict);
    const rivals = await Promise.allSettled(Array.from({ length: 5 }, () => heads.put(headOf('w', 2), 1)));
    expect(rivals.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(heads.put(headOf('w', 4), 3)).rejects.toBeInstanceOf(CommitConflict);
    expect((await heads.get('w'))?.version).toBe(2);
  });

  it('are read as they were written, one or all', async () => {
    const wanted = ['m', 'n', 'o'].map((id) => headOf(id, 3));
    for (const head of wanted) await heads.put(head, null);
    expect(await heads.get('n')).toEqual(wanted[1]);
    expect(await heads.get('nobody')).toBeNull();
    const ids = (await heads.list()).map(({ worldId }) => worldId);
    expect(ids).toEqual(expect.arrayContaining(['m', 'n', 'o']));
    expect((await heads.list()).find(({ worldId }) => worldId === 'o')).toEqual(wanted[2]);
  });

  it('of a default world take two write units', async () => {
    const head = headOf('size', 1);
    await heads.put(head, null);
    const [item] = (await itemsOf(dynamo.documents, 's-worlds')).filter(({ sk }) => sk === 'size');
    expect(Object(item?.data).byteLength + 150).toBeLessThan(2048);
    expect(item).toMatchObject({ tick: 1, version: 1, status: 'running' });
  });

  it('are removed by who saw the last version, and their generations are never used again', async () => {
    expect(await heads.lastGeneration('r')).toBe(0);
    await heads.put(headOf('r', 5, 3), null);
    await expect(heads.remove(headOf('r', 4, 3))).rejects.toBeInstanceOf(CommitConflict);
    expect(await heads.get('r')).not.toBeNull();
    await heads.remove(headOf('r', 5, 3));
    expect(await heads.get('r')).toBeNull();
    await expect(heads.remove(headOf('r', 5, 2))).rejects.toBeInstanceOf(CommitConflict);
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

  it('is nowhere after it was distrusted, each time anew', async () => {
    await heads.distrust('k');
    const lost = await heads.watermark('k');
    expect(await heads.moveWatermark('k', '1/2', '1/3')).toBe(false);
    await heads.distrust('k');
    expect(await heads.moveWatermark('k', lost, '1/3')).toBe(false);
    expect(await heads.moveWatermark('k', await heads.watermark('k'), '1/3')).toBe(true);
  });
});
