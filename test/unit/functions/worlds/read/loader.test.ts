import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DomainError } from '../../../../../core/kernel/errors.ts';
import { encodeChunks } from '../../../../../core/world/index.ts';
import { commitId, type HeadStore, MissingChunk, partitionOf } from '../../../../../functions/worlds/ports.ts';
import { createLoader, type WorldLoader } from '../../../../../functions/worlds/read/loader.ts';
import { advance } from '../../../../../functions/worlds/write/commands.ts';
import { installWorld } from '../../../../../functions/worlds/write/genesis.ts';
import { crashing } from '../../../../tools/crashes.ts';
import { createTables, startDynamo, type TestDynamo } from '../../../../tools/dynamo.ts';
import { madeWorld } from '../../../../tools/made-world.ts';
import { originOf, servicesOn, type TestServices, WEDNESDAY } from '../../../../tools/simulation.ts';

let dynamo: TestDynamo;
let writer: TestServices;
const clock = { now: WEDNESDAY };

beforeAll(async () => {
  dynamo = await startDynamo();
  await createTables(dynamo.documents, 'load-');
  writer = servicesOn(dynamo.documents, 'load-', clock);
  await installWorld(servicesOn(dynamo.documents, 'load-', clock), 'default', madeWorld(originOf()), false);
});
afterAll(() => dynamo.stop());

const fresh = (): TestServices => servicesOn(dynamo.documents, 'load-', clock);

describe('a loader', () => {
  it('keeps a world while its head stays, and reads what changed when it does not', async () => {
    const { services: reader, calls } = crashing(fresh());
    const first = await reader.loader.load('default');
    expect(await reader.loader.load('default')).toBe(first);
    expect(calls).toEqual(['heads.get', 'chunks.read', 'chunks.read', 'heads.commitId']);
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
    const chunksRead = read.filter((name) => !name.startsWith('manifest'));
    expect(chunksRead).toEqual(chunksRead.filter((name) => second.refs[name] !== first.refs[name]));
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
    const lagging: Pick<HeadStore, 'get' | 'commitId'> = {
      commitId: heads.commitId,
      async get(worldId) {
        stale -= 1;
        return stale >= 0 ? old : heads.get(worldId);
      },
    };
    const loaded = await createLoader(lagging, chunks).load('default');
    expect(loaded.head.version).toBe(old.version + 2);
    const always = createLoader({ commitId: heads.commitId, get: async () => old }, chunks);
    await expect(always.load('default')).rejects.toBeInstanceOf(MissingChunk);
  });

  it('lets readers of the head before finish, for two minutes', async () => {
    const { heads, chunks, loader } = fresh();
    const old = await heads.get('default');
    if (!old) throw new Error('no world');
    const refs = await loader.refs(old);
    await advance(writer, 'default', 2000);
    clock.now += 119_000;
    await advance(writer, 'default', 2000);
    expect((await chunks.read(partitionOf(old), refs)).size).toBe(Object.keys(refs).length);
    expect((await fresh().loader.at(old)).head.version).toBe(old.version);
  });

  it('knows no world that is not there; the default one is being made', async () => {
    await expect(fresh().loader.load('nobody')).rejects.toMatchObject({ kind: 'not-found' });
    const none = async () => null;
    const empty = createLoader({ get: none, commitId: none }, fresh().chunks);
    await expect(empty.load('default')).rejects.toMatchObject({ kind: 'unavailable' });
    await expect(empty.head('other')).rejects.toBeInstanceOf(DomainError);
  });

  it('says to regenerate a world that was stored before there were records of some kind', async () => {
    const { heads, chunks } = fresh();
    const head = await heads.get('default');
    if (!head) throw new Error('no world');
    const manifest = { ...head.manifest, recent: { ...head.manifest.recent, 'licenses/0': null } };
    const older = createLoader({ get: async () => ({ ...head, manifest }), commitId: heads.commitId }, chunks);
    const refused = {
      name: 'DomainError',
      kind: 'unavailable',
      message: expect.stringMatching(/licenses.*Regenerate/),
    };
    await expect(older.load('default')).rejects.toMatchObject(refused);
    expect((await older.head('default')).generation).toBe(head.generation); // enough to regenerate it
  });

  it('keeps worlds up to a size, the latest always, and of a generation that was replaced nothing', async () => {
    const { heads, chunks } = fresh();
    const head = await heads.get('default');
    if (!head) throw new Error('no world');
    const { simulation } = await fresh().loader.at(head);
    const size = 2 * [...encodeChunks(simulation, 'all').values()].reduce((sum, text) => sum + text.length, 0);
    const reads: string[] = [];
    const loaderOf = (most: number) =>
      createLoader(
        { get: async (worldId) => ({ ...head, worldId }), commitId: async () => commitId(head) },
        {
          async read(partition, refs) {
            reads.push(partition);
            return chunks.read('default#1', refs);
          },
        },
        most,
      );
    const readsOf = async (loader: WorldLoader, names: readonly string[]) => {
      reads.length = 0;
      for (const name of names) await loader.load(name);
      return [...new Set(reads)];
    };
    const three = loaderOf(3.5 * size);
    expect(await readsOf(three, ['w0', 'w1', 'w2', 'w3'])).toEqual(['w0#1', 'w1#1', 'w2#1', 'w3#1']);
    expect(await readsOf(three, ['w1', 'w2', 'w3'])).toEqual([]);
    expect(await readsOf(three, ['w0', 'w3', 'w2', 'w1'])).toEqual(['w0#1', 'w1#1']);
    const tiny = loaderOf(1);
    expect(await readsOf(tiny, ['w0', 'w0', 'w0'])).toEqual(['w0#1']);
  });
});
