import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { entityKinds } from '../../../../../core/world/index.ts';
import { installWorld } from '../../../../../functions/worlds/write/genesis.ts';
import { reconcile, type TableReport } from '../../../../../functions/worlds/write/reconcile.ts';
import { runTick, type TickOutcome } from '../../../../../functions/worlds/write/tick.ts';
import { takeLease } from '../../../../../functions/worlds/write/watermark.ts';
import { createTables, type Rewind, rewinding, startDynamo, type TestDynamo } from '../../../../tools/dynamo.ts';
import { madeWorld } from '../../../../tools/made-world.ts';
import { impatience, originOf, servicesOn, type TestServices, WEDNESDAY } from '../../../../tools/simulation.ts';
import { throttle } from '../../../../tools/throttle.ts';
import { imageOf } from '../../../../tools/world-image.ts';

/** The entity tables are made equal to what is committed, whatever has happened to them. */

const PREFIX = 'repair-';
const INTERVAL = 30_000;
let dynamo: TestDynamo;
let rewind: Rewind;
const clock = { now: WEDNESDAY };
const fresh = (): TestServices => servicesOn(dynamo.documents, PREFIX, clock);
const tick = (services: TestServices, to: number): Promise<TickOutcome> => {
  clock.now = Math.max(clock.now, WEDNESDAY + to * INTERVAL);
  return runTick(services, { worldId: 'default', generation: 1, tick: to });
};

beforeAll(async () => {
  dynamo = await startDynamo();
  await createTables(dynamo.documents, PREFIX);
  await installWorld(fresh(), 'default', madeWorld(originOf()), false);
  await tick(fresh(), 1);
  rewind = await rewinding(dynamo, PREFIX);
});
afterAll(() => dynamo.stop());
beforeEach(reset);

async function reset(): Promise<void> {
  await rewind();
  clock.now = WEDNESDAY + INTERVAL;
}

const put = (kind: string, item: object) =>
  dynamo.documents.send(new PutCommand({ TableName: `${PREFIX}${kind}`, Item: { pk: 'default#1', ...item } }));
const remove = (kind: string, sk: string) =>
  dynamo.documents.send(new DeleteCommand({ TableName: `${PREFIX}${kind}`, Key: { pk: 'default#1', sk } }));

describe('reconciling', () => {
  const nothing = (checked: number): TableReport => ({ checked, written: 0, unchanged: checked, failed: 0 });

  it('finds nothing to do where all is well', async () => {
    const { complete, tables, world } = await reconcile(fresh(), 'default');
    expect(complete).toBe(true);
    for (const kind of entityKinds) expect(tables[kind]).toEqual(nothing(world.rows[kind].size));
  });

  it('puts back what is missing, mends what was altered, removes what is too many, and counts it', async () => {
    const before = await imageOf(fresh());
    const { rows } = await fresh().loader.load('default');
    const [first = '', second = ''] = rows.clients.keys();
    const [lead = ''] = rows.leads.keys();
    const vendor = Object(before.tables.vendors)[[...rows.vendors.keys()][0] ?? ''];
    await remove('clients', first);
    await put('clients', { sk: second, id: second, name: 'Somebody Else' });
    await put('clients', { sk: 'client-intruder', id: 'client-intruder' });
    await remove('leads', lead);
    await put('vendors', { ...vendor, sk: vendor.id, comment: 'a field too many' });
    const { complete, tables } = await reconcile(fresh(), 'default');
    expect(complete).toBe(true);
    const clients = rows.clients.size;
    expect(tables.clients).toEqual({ checked: clients + 1, written: 3, unchanged: clients - 2, failed: 0 });
    expect(tables.leads).toEqual({ checked: rows.leads.size, written: 1, unchanged: rows.leads.size - 1, failed: 0 });
    expect(tables.vendors).toMatchObject({ written: 1 });
    for (const kind of ['licenses', 'technicians', 'departments', 'contracts'] as const) {
      expect(tables[kind]).toEqual(nothing(rows[kind].size));
    }
    expect(await imageOf(fresh())).toEqual(before);
  });

  it('does not mind the order in which DynamoDB answers the fields of a map', async () => {
    const { tables } = await imageOf(fresh());
    const [department] = Object.values(Object(tables.departments));
    const turned = Object.fromEntries(Object.entries(Object(department)).reverse());
    const categories = Object(department).categories.map((line: object) =>
      Object.fromEntries(Object.entries(line).reverse()),
    );
    await put('departments', { sk: turned.id, ...turned, categories });
    expect((await reconcile(fresh(), 'default')).tables.departments).toMatchObject({ written: 0 });
  });

  it('reports what a table does not take, and leaves the rest to the next tick', async () => {
    const [id = ''] = (await fresh().loader.load('default')).rows.contracts.keys();
    await remove('contracts', id);
    const documents = dynamo.connect();
    throttle(
      documents,
      () => true,
      (table) => table === `${PREFIX}contracts`,
    );
    const services = servicesOn(documents, PREFIX, clock, { ...impatience, rounds: 2 });
    const { complete, tables } = await reconcile(services, 'default');
    expect(complete).toBe(false);
    expect(tables.contracts).toMatchObject({ written: 0, failed: 1 });
    expect(services.lines).toContainEqual(expect.objectContaining({ level: 'error', message: 'reconcile-unfinished' }));
    expect((await imageOf(fresh())).projected).toBe(false);
    await tick(fresh(), 2);
    const image = await imageOf(fresh());
    expect(image.projected).toBe(true);
    expect(Object.keys(Object(image.tables.contracts))).toContain(id);
  });
});

describe('ticks that are committed while the tables are read', () => {
  const FAST = { worldId: 'fast', generation: 1 };

  /** Services by which reading a table takes as long as some ticks of another function, and ten writings as long as one. */
  function slow(services: TestServices, perRead: number): TestServices {
    let writings = 0;
    let to = 0;
    const pass = async (ticks: number): Promise<void> => {
      for (let n = 0; n < ticks; n += 1) {
        to += 1;
        clock.now += 1000;
        expect(await runTick(fresh(), { ...FAST, tick: to })).toBe('committed');
      }
    };
    const tables: TestServices['tables'] = {
      ...services.tables,
      async readAll(...args) {
        const read = await services.tables.readAll(...args);
        await pass(perRead);
        return read;
      },
      async write(...args) {
        writings += 1;
        if (writings % 10 === 0) await pass(1);
        return services.tables.write(...args);
      },
    };
    return { ...services, tables };
  }

  it.each([1, 3])('do not keep a reconciliation from its end: %d while a table is read', async (perRead) => {
    await installWorld(fresh(), 'fast', madeWorld(originOf({ seed: 9, interval: 1, tempo: 240 })), false);
    const { rows } = await fresh().loader.load('fast');
    const Key = { pk: 'fast#1', sk: [...rows.clients.keys()][0] ?? '' };
    await dynamo.documents.send(new DeleteCommand({ TableName: `${PREFIX}clients`, Key }));
    await fresh().heads.invalidateWatermark('fast');
    const services = slow(fresh(), perRead);
    expect((await reconcile(services, 'fast')).complete).toBe(true);
    const image = await imageOf(fresh(), 'fast');
    expect(image).toMatchObject({ projected: true });
    expect(image.tick).toBeGreaterThanOrEqual(7 * perRead);
    const { tables } = await reconcile(fresh(), 'fast');
    for (const kind of entityKinds) expect(tables[kind].written).toBe(0);
  });

  it('leave repairing to whoever does so already, until that one gives no sign of life', async () => {
    clock.now = WEDNESDAY + 2 * INTERVAL;
    await takeLease(fresh(), 'default');
    const waiting = fresh();
    expect(await tick(waiting, 2)).toBe('committed');
    expect(waiting.lines).toContainEqual(expect.objectContaining({ message: 'commit-unfinished' }));
    expect(await imageOf(fresh())).toMatchObject({ tick: 2, projected: false });
    clock.now += 20_000;
    expect(await tick(fresh(), 3)).toBe('committed');
    expect(await imageOf(fresh())).toMatchObject({ tick: 3, projected: true });
  });
});
