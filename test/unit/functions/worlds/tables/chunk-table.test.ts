import { randomBytes } from 'node:crypto';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChunkStore, MissingChunk } from '../../../../../functions/worlds/ports.ts';
import { createChunkTable } from '../../../../../functions/worlds/tables/chunk-table.ts';
import { createTables, itemsOf, startDynamo, type TestDynamo } from '../../../../tools/dynamo.ts';
import { impatience } from '../../../../tools/simulation.ts';

let dynamo: TestDynamo;
let chunks: ChunkStore;
let now = Date.UTC(2026, 10, 18);

beforeAll(async () => {
  dynamo = await startDynamo();
  await createTables(dynamo.documents, 's-');
  chunks = createChunkTable(dynamo.documents, 's-snapshots', () => now, impatience);
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
