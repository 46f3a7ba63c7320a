import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DomainError } from '../../../../../core/kernel/errors.ts';
import { type HeadStore, MissingChunk, partitionOf, placeOf } from '../../../../../functions/worlds/ports.ts';
import { createLoader } from '../../../../../functions/worlds/read/loader.ts';
import { advance } from '../../../../../functions/worlds/write/commands.ts';
import { buildWorld, installWorld } from '../../../../../functions/worlds/write/genesis.ts';
import { crashing } from '../../../../tools/crashes.ts';
import { createTables, startDynamo, type TestDynamo } from '../../../../tools/dynamo.ts';
import { originOf, servicesOn, type TestServices, WEDNESDAY } from '../../../../tools/simulation.ts';

jest.setTimeout(60_000);
let dynamo: TestDynamo;
let writer: TestServices;
const clock = { now: WEDNESDAY };

beforeAll(async () => {
  dynamo = await startDynamo();
  await createTables(dynamo.documents, 'load-');
  writer = servicesOn(dynamo.documents, 'load-', clock);
  await installWorld(servicesOn(dynamo.documents, 'load-', clock), 'default', buildWorld(originOf()), false);
});
afterAll(() => dynamo.stop());

const fresh = (): TestServices => servicesOn(dynamo.documents, 'load-', clock);

describe('a loader', () => {
  it('keeps a world while its head stays, and reads what changed when it does not', async () => {
    const { services: reader, calls } = crashing(fresh());
    const first = await reader.loader.load('default');
    expect(await reader.loader.load('default')).toBe(first);
    expect(calls).toEqual(['heads.get', 'chunks.read', 'heads.place']);
    const read: string[] = [];
    const { chunks } = fresh();
    const counting = createLoader(fresh().heads, {
      read(partition, refs) {
        read.push(...Object.keys(refs));
        return chunks.read(partition, refs);
      },
    });
    await counting.load('default');
    const all = read.splice(0).length;
    await advance(writer, 'default', 2000);
    const second = await counting.load('default');
    expect(second.head.tick).toBe(first.head.tick + 2000);
    expect(read.length).toBeGreaterThan(0);
    expect(read.length).toBeLessThan(all);
    expect(read).toEqual(read.filter((name) => second.head.chunks[name] !== first.head.chunks[name]));
  });

  it('reads the head anew when its chunks were removed meanwhile', async () => {
    const { heads, chunks } = fresh();
    const old = await heads.get('default');
    await advance(writer, 'default', 2000);
    clock.now += 130_000;
    await advance(writer, 'default', 2000);
    if (!old) throw new Error('no world');
    await expect(fresh().loader.at(old)).rejects.toBeInstanceOf(MissingChunk);
    let stale = 2;
    const lagging: Pick<HeadStore, 'get' | 'place'> = {
      place: heads.place,
      async get(worldId) {
        stale -= 1;
        return stale >= 0 ? old : heads.get(worldId);
      },
    };
    const loaded = await createLoader(lagging, chunks).load('default');
    expect(loaded.head.version).toBe(old.version + 2);
    const always = createLoader({ place: heads.place, get: async () => old }, chunks);
    await expect(always.load('default')).rejects.toBeInstanceOf(MissingChunk);
  });

  it('lets readers of the head before finish, for two minutes', async () => {
    const { heads, chunks } = fresh();
    const old = await heads.get('default');
    if (!old) throw new Error('no world');
    await advance(writer, 'default', 2000);
    clock.now += 119_000;
    await advance(writer, 'default', 2000);
    expect((await chunks.read(partitionOf(old), old.chunks)).size).toBe(Object.keys(old.chunks).length);
  });

  it('knows no world that is not there; the default one is being made', async () => {
    await expect(fresh().loader.load('nobody')).rejects.toMatchObject({ kind: 'not-found' });
    const none = async () => null;
    const empty = createLoader({ get: none, place: none }, fresh().chunks);
    await expect(empty.load('default')).rejects.toMatchObject({ kind: 'unavailable' });
    await expect(empty.head('other')).rejects.toBeInstanceOf(DomainError);
  });

  it('keeps eight worlds, and of a generation that was replaced nothing', async () => {
    const { heads, chunks } = fresh();
    const head = await heads.get('default');
    if (!head) throw new Error('no world');
    const reads: string[] = [];
    const loader = createLoader(
      { get: async (worldId) => ({ ...head, worldId }), place: async () => placeOf(head) },
      {
        async read(partition, refs) {
          reads.push(partition);
          return chunks.read('default#1', refs);
        },
      },
    );
    const names = Array.from({ length: 9 }, (_, n) => `w${n}`);
    for (const name of names) await loader.load(name);
    reads.length = 0;
    for (const name of names.slice(1)) await loader.load(name);
    expect(reads).toEqual([]);
    await loader.load('w0');
    expect(reads).toEqual(['w0#1']);
  });
});
