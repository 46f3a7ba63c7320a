import { deflateRawSync } from 'node:zlib';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { tickAt } from '../../../../../core/world/index.ts';
import { VersionConflict } from '../../../../../functions/platform/storage/version-conflict.ts';
import { partitionOf } from '../../../../../functions/worlds/ports.ts';
import { inflate } from '../../../../../functions/worlds/tables/head-item.ts';
import { advance } from '../../../../../functions/worlds/write/commands.ts';
import { installWorld } from '../../../../../functions/worlds/write/genesis.ts';
import { allRefs, layerStore } from '../../../../../functions/worlds/write/layers.ts';
import { beginScenario, endScenario } from '../../../../../functions/worlds/write/scenarios.ts';
import { removeOrphans } from '../../../../../functions/worlds/write/sweep.ts';
import { runTick } from '../../../../../functions/worlds/write/tick.ts';
import { removeWorld } from '../../../../../functions/worlds/write/worlds.ts';
import { apiOn } from '../../../../tools/api.ts';
import {
  createTables,
  itemsOf,
  type Rewind,
  rewinding,
  startDynamo,
  type TestDynamo,
} from '../../../../tools/dynamo.ts';
import { callsOf, deaths, fails, failures } from '../../../../tools/faults.ts';
import { madeWorld } from '../../../../tools/made-world.ts';
import { storeOldForm } from '../../../../tools/old-head.ts';
import { originOf, servicesOn, type TestServices, WEDNESDAY } from '../../../../tools/simulation.ts';
import { imageOf } from '../../../../tools/world-image.ts';

/** Heads as the version before stored them are read, and written in the new form by the next commit. */

const TABLE = 'old-worlds';
const INTERVAL = 30_000;
let dynamo: TestDynamo;
let rewind: Rewind;
const clock = { now: WEDNESDAY };
const fresh = (): TestServices => servicesOn(dynamo.documents, 'old-', clock);
const tick = (services: TestServices, to: number) => {
  clock.now = Math.max(clock.now, WEDNESDAY + to * INTERVAL);
  return runTick(services, { worldId: 'default', generation: 1, tick: to });
};
const scenario = { scenario: 'price-hike', magnitude: 1, durationMinutes: 600 };

beforeAll(async () => {
  dynamo = await startDynamo();
  await createTables(dynamo.documents, 'old-');
  const services = fresh();
  await installWorld(services, 'default', madeWorld(originOf()), false);
  await beginScenario(services, 'default', scenario);
  await advance(services, 'default', 100);
  await beginScenario(services, 'default', { ...scenario, scenario: 'churn-wave' });
  await advance(services, 'default', 100);
  rewind = await rewinding(dynamo, 'old-');
});
afterAll(() => dynamo.stop());
beforeEach(reset);

async function reset(): Promise<void> {
  await rewind();
  clock.now = WEDNESDAY;
}

const toOldForm = () => storeOldForm(fresh(), dynamo.documents, TABLE);
const itemIn = async (pk: RegExp) =>
  (await itemsOf(dynamo.documents, TABLE)).filter((item) => pk.test(String(item.pk)) && item.sk === 'default');
/** What there is later, once the head is in its new form; nothing of chunks is lacking or left over. */
async function later(): Promise<unknown> {
  clock.now += 7_200_000;
  const services = fresh();
  const { clock: ticking } = await services.loader.head('default');
  expect(await tick(services, tickAt(ticking, clock.now))).toBe('committed');
  await removeOrphans(services, 'default');
  const head = await services.loader.head('default');
  const needed = await allRefs(services.loader, layerStore(services, head, 0), head);
  expect(new Set(await services.chunks.list(partitionOf(head), Infinity))).toEqual(needed);
  return imageOf(services);
}

describe('a head in the old form', () => {
  it('is read, listed once and served as it was', async () => {
    const before = await imageOf(fresh());
    const list = await fresh().heads.list();
    await toOldForm();
    expect(await itemIn(/^head#/)).toEqual([]);
    expect({ ...(await imageOf(fresh())), projected: true }).toEqual(before);
    expect(await fresh().heads.list()).toEqual(list);
    expect(await apiOn(fresh()).call('GET', '/api/simulation/scenarios')).toMatchObject({
      body: { running: [{ id: 'scenario-2' }, { id: 'scenario-4' }] },
    });
  });

  it('counts none of a kind that was added after it was stored', async () => {
    const { counts } = await fresh().loader.head('default');
    await toOldForm();
    const [item] = await itemIn(/^head$/);
    const { licenses: _, ...old } = counts;
    const data = deflateRawSync(JSON.stringify({ ...JSON.parse(inflate(item?.data)), counts: old }));
    await dynamo.documents.send(new PutCommand({ TableName: TABLE, Item: { ...item, data } }));
    expect((await fresh().heads.get('default'))?.counts).toEqual({ ...counts, licenses: 0 });
    expect((await fresh().heads.list()).map((head) => head.counts)).toEqual([{ ...counts, licenses: 0 }]);
  });

  it('is written in the new form by the next commit, with its watermark, and all goes on as it would have', async () => {
    await advance(fresh(), 'default', 0);
    const undisturbed = await later();
    await reset();
    await toOldForm();
    const services = fresh();
    await advance(services, 'default', 0);
    expect(await itemIn(/^head$/)).toEqual([{ pk: 'head', sk: 'default' }]);
    expect(await itemIn(/^head#/)).toHaveLength(1);
    expect((await fresh().heads.list()).map(({ worldId }) => worldId)).toEqual(['default']);
    expect((await imageOf(fresh())).projected).toBe(true);
    expect(services.lines.filter(({ level }) => level === 'error')).toEqual([]);
    expect(await later()).toEqual(undisturbed);
    await endScenario(fresh(), 'default', 'scenario-4');
  });

  it('is carried over by one of those who saw it, and never written again by the version before', async () => {
    await toOldForm();
    const head = await fresh().loader.head('default');
    const next = { ...head, manifest: { layers: [], recent: {} }, version: head.version + 1 };
    const rivals = await Promise.allSettled([1, 2, 3].map(() => fresh().heads.put(next, head.version)));
    expect(rivals.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(fresh().heads.put(next, head.version)).rejects.toBeInstanceOf(VersionConflict);
    await expect(fresh().heads.put({ ...next, version: 1 }, null)).rejects.toBeInstanceOf(VersionConflict);
    // As the version before writes: under the condition that its own item is still at the version that it read.
    const write = new PutCommand({
      TableName: TABLE,
      Item: { pk: 'head', sk: 'default', version: head.version + 1 },
      ConditionExpression: '#version = :expected',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':expected': head.version },
    });
    await expect(dynamo.documents.send(write)).rejects.toThrow('conditional');
  });

  it('is carried over once, whatever fails meanwhile', async () => {
    await toOldForm();
    const calls = await callsOf(fresh(), (services) => tick(services, 201));
    await reset();
    await toOldForm();
    await tick(fresh(), 201);
    const undisturbed = await later();
    for (const fault of [...deaths(calls), ...failures(calls)]) {
      await reset();
      await toOldForm();
      await fails(fresh(), fault, (services) => tick(services, 201));
      await tick(fresh(), 201);
      expect({ fault, at: calls[fault.call], seen: await later() }).toEqual({
        fault,
        at: calls[fault.call],
        seen: undisturbed,
      });
    }
  });

  it('stays one world when only the last step of carrying it over is lost, and is gone when it is removed', async () => {
    await installWorld(fresh(), 'acme', madeWorld(originOf({ seed: 7 })), false);
    await storeOldForm(fresh(), dynamo.documents, TABLE, 'acme');
    const [old] = (await itemsOf(dynamo.documents, TABLE)).filter(({ pk, sk }) => pk === 'head' && sk === 'acme');
    await advance(fresh(), 'acme', 5);
    await dynamo.documents.send(new PutCommand({ TableName: TABLE, Item: { ...old, version: 'claimed 1' } }));
    expect((await fresh().heads.list()).map(({ worldId, tick: at }) => [worldId, at])).toEqual([
      ['acme', 5],
      ['default', 200],
    ]);
    expect((await fresh().heads.get('acme'))?.tick).toBe(5);
    await removeWorld(fresh(), 'acme');
    expect(await fresh().heads.get('acme')).toBeNull();
    expect(await fresh().heads.lastGeneration('acme')).toBe(1);
  });

  it('can be removed as it is', async () => {
    await installWorld(fresh(), 'acme', madeWorld(originOf({ seed: 7 })), false);
    await storeOldForm(fresh(), dynamo.documents, TABLE, 'acme');
    const head = await fresh().loader.head('acme');
    await expect(fresh().heads.remove({ ...head, version: head.version + 1 })).rejects.toBeInstanceOf(VersionConflict);
    await removeWorld(fresh(), 'acme');
    expect((await fresh().heads.list()).map(({ worldId }) => worldId)).toEqual(['default']);
  });

  it('that is damaged is left out of lists and named', async () => {
    const Item = { pk: 'head', sk: 'broken', version: 1, data: Buffer.from('rubbish') };
    await dynamo.documents.send(new PutCommand({ TableName: TABLE, Item }));
    const services = fresh();
    expect((await services.heads.list()).map(({ worldId }) => worldId)).toEqual(['default']);
    expect(services.lines).toMatchObject([{ level: 'error', message: 'head-damaged', fields: { world: 'broken' } }]);
    await expect(fresh().heads.get('broken')).rejects.toThrow('The head of world broken is damaged.');
  });
});
