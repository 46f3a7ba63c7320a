import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { entityKinds } from '../../../../../core/world/index.ts';
import { advance, pause, resume } from '../../../../../functions/worlds/write/commands.ts';
import { dispatch } from '../../../../../functions/worlds/write/dispatch.ts';
import { buildWorld, installWorld } from '../../../../../functions/worlds/write/genesis.ts';
import { reconcile, type TableReport } from '../../../../../functions/worlds/write/reconcile.ts';
import { runTick, type TickOutcome } from '../../../../../functions/worlds/write/tick.ts';
import { hold, isHeld, markDirty } from '../../../../../functions/worlds/write/watermark.ts';
import { crashing } from '../../../../tools/crashes.ts';
import { createTables, type Rewind, rewinding, startDynamo, type TestDynamo } from '../../../../tools/dynamo.ts';
import { impatience, originOf, servicesOn, type TestServices, WEDNESDAY } from '../../../../tools/simulation.ts';
import { throttle } from '../../../../tools/throttle.ts';
import { changesOf, imageOf, type WorldImage } from '../../../../tools/world-image.ts';

/** The entity tables follow what is committed, whatever happens to them. */

jest.setTimeout(60_000);
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
  await installWorld(fresh(), 'default', buildWorld(originOf()), false);
  await tick(fresh(), 1);
  rewind = await rewinding(dynamo, PREFIX);
});
afterAll(() => dynamo.stop());
beforeEach(reset);

async function reset(): Promise<void> {
  await rewind();
  clock.now = WEDNESDAY + INTERVAL;
}

/** The world at a tick, as nothing goes wrong. */
async function reached(to: number): Promise<WorldImage> {
  await tick(fresh(), to);
  const image = await imageOf(fresh());
  await reset();
  return image;
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

/** Services whose rows are written only when they are let. */
function held(services: TestServices) {
  const waiting: (() => void)[] = [];
  let closed = true;
  const tables: TestServices['tables'] = {
    ...services.tables,
    async write(...args) {
      if (closed && args[2].put.length > 0) await new Promise<void>((resolve) => waiting.push(resolve));
      return services.tables.write(...args);
    },
  };
  const release = (): void => {
    for (const go of waiting.splice(0)) go();
  };
  return {
    services: { ...services, tables },
    /** Lets those write that wait. */
    release,
    /** Lets all write from now on. */
    open(): void {
      closed = false;
      release();
    },
    async blocked(): Promise<void> {
      while (waiting.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    },
  };
}

describe('a projection that writes late', () => {
  it('does not leave older rows behind', async () => {
    const undisturbed = await reached(300);
    const slow = held(fresh());
    const late = tick(slow.services, 60);
    await slow.blocked();
    for (const to of [61, 180, 300]) await tick(fresh(), to);
    expect(await imageOf(fresh())).toEqual(undisturbed);
    slow.release();
    await Promise.race([slow.blocked(), late]); // it has found out that it was overtaken, and mends what it did
    expect((await imageOf(fresh())).tables).not.toEqual(undisturbed.tables);
    slow.open();
    expect(await late).toBe('committed');
    expect(await imageOf(fresh())).toEqual(undisturbed);
  });

  it('is mended by the next tick when it cannot mend it itself', async () => {
    const undisturbed = await reached(301);
    const slow = held(fresh());
    const { loader } = slow.services;
    const dies = { ...slow.services, loader: { ...loader, load: () => Promise.reject(new Error('it died')) } };
    const late = tick(dies, 60);
    await slow.blocked();
    for (const to of [61, 180, 300]) await tick(fresh(), to);
    slow.open();
    await expect(late).rejects.toThrow('it died');
    expect((await imageOf(fresh())).projected).toBe(false);
    await tick(fresh(), 301);
    expect(await imageOf(fresh())).toEqual(undisturbed);
  });
});

describe('DynamoDB that leaves up to nine tenths of each batch unprocessed', () => {
  it('loses nothing', async () => {
    const undisturbed = await reached(12);
    const documents = dynamo.connect();
    let n = 0;
    throttle(
      documents,
      () => {
        n += 1;
        return (n * 7919) % 10 < 9;
      },
      () => true,
    );
    const watched = servicesOn(documents, PREFIX, clock);
    for (let to = 2; to <= 12; to += 1) expect(await tick(watched, to)).toBe('committed');
    expect(await imageOf(fresh())).toEqual(undisturbed);
  });
});

describe('tables that take nothing for a while', () => {
  const unwilling = (name: string): TestServices => {
    const documents = dynamo.connect();
    throttle(
      documents,
      () => true,
      (table) => table === `${PREFIX}${name}`,
    );
    return servicesOn(documents, PREFIX, clock, { ...impatience, rounds: 2 });
  };

  it.each(['snapshots', 'changes'])('keep a tick from being committed: %s', async (name) => {
    const undisturbed = await reached(20);
    clock.now = WEDNESDAY + 20 * INTERVAL;
    await expect(tick(unwilling(name), 20)).rejects.toThrow(/did not (take|answer)/);
    expect((await fresh().heads.get('default'))?.tick).toBe(1);
    expect(await tick(fresh(), 20)).toBe('committed');
    expect(await imageOf(fresh())).toEqual(undisturbed);
  });

  it('leave the commit as it is, and are mended by the next tick', async () => {
    const undisturbed = await reached(21);
    await expect(tick(unwilling('licenses'), 20)).rejects.toThrow(/could not be reconciled/);
    expect(await imageOf(fresh())).toMatchObject({ tick: 20, projected: false });
    await tick(fresh(), 21);
    expect(await imageOf(fresh())).toEqual(undisturbed);
  });

  it('do not make a command fail that was given; the tick function is asked to mend them', async () => {
    const services = unwilling('licenses');
    const head = await advance(services, 'default', 200);
    expect(head.tick).toBe(201);
    expect(services.tickQueue.sent).toEqual([
      { body: { worldId: 'default', generation: 1, tick: 201 }, delaySeconds: 15 },
    ]);
    expect(await imageOf(fresh())).toMatchObject({ tick: 201, projected: false });
    clock.now += 15_000;
    const mender = fresh();
    expect(await runTick(mender, { worldId: 'default', generation: 1, tick: 201 })).toBe('not-due');
    expect((await imageOf(fresh())).projected).toBe(true);
    expect(mender.topic.published).toHaveLength(1);
  });

  it('are mended although the world stands still', async () => {
    await pause(unwilling('departments'), 'default');
    await fresh().heads.invalidateWatermark('default');
    clock.now += 60_000;
    expect(await runTick(fresh(), { worldId: 'default', generation: 1, tick: 2 })).toBe('stands-still');
    expect((await imageOf(fresh())).projected).toBe(true);
    await resume(fresh(), 'default');
    expect((await changesOf(fresh())).length).toBeGreaterThanOrEqual(0);
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
    await installWorld(fresh(), 'fast', buildWorld(originOf({ seed: 9, interval: 1, tempo: 240 })), false);
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
    await hold(fresh(), 'default');
    const waiting = fresh();
    expect(await tick(waiting, 2)).toBe('committed');
    expect(waiting.lines).toContainEqual(expect.objectContaining({ message: 'commit-unfinished' }));
    expect(await imageOf(fresh())).toMatchObject({ tick: 2, projected: false });
    clock.now += 20_000;
    expect(await tick(fresh(), 3)).toBe('committed');
    expect(await imageOf(fresh())).toMatchObject({ tick: 3, projected: true });
  });
});

describe('a watermark that others write', () => {
  it('tells its holder the oldest version that was written out of order, and when it is another who holds it', async () => {
    const { heads } = fresh();
    const first = await hold(fresh(), 'default');
    expect((await first.look())?.dirtyFrom).toBeNull();
    for (const version of [7, 4, 9]) await markDirty(heads, { worldId: 'default', version });
    expect((await first.look())?.dirtyFrom).toBe(4);
    const second = await hold(fresh(), 'default');
    expect(await first.look()).toBeNull();
    expect((await second.look())?.dirtyFrom).toBeNull();
    await first.release(3);
    expect((await second.look())?.dirtyFrom).toBe(3);
    await second.release(0);
    expect(await second.look()).toBeNull();
    expect(await isHeld(fresh(), 'default')).toBe(false);
  });

  it('is renewed when half of the time is over', async () => {
    const held = await hold(fresh(), 'default');
    for (let n = 0; n < 5; n += 1) {
      clock.now += 15_000;
      expect(await isHeld(fresh(), 'default')).toBe(true);
      await held.renew();
    }
    clock.now += 20_000;
    expect(await isHeld(fresh(), 'default')).toBe(false);
  });
});

describe('a paused world whose tables lag behind', () => {
  it('is repaired by a message of the dispatcher, as it has no next tick', async () => {
    await pause(fresh(), 'default');
    const dying = crashing(fresh(), { call: Number.POSITIVE_INFINITY, when: 'before', deadly: true });
    await advance(dying.services, 'default', 200);
    const call = dying.calls.indexOf('heads.put') + 1;
    await reset();
    await pause(fresh(), 'default');
    const { services } = crashing(fresh(), { call, when: 'before', deadly: true });
    await advance(services, 'default', 200).catch(() => undefined);
    expect(await imageOf(fresh())).toMatchObject({ status: 'paused', tick: 201, projected: false });
    clock.now += 60_000;
    const dispatcher = fresh();
    expect(await dispatch(dispatcher)).toEqual({ worlds: 1, ticks: 1, late: [] });
    const [message] = dispatcher.tickQueue.sent;
    expect(message).toEqual({ body: { worldId: 'default', generation: 1, tick: 201 } });
    expect(await runTick(fresh(), Object(message?.body))).toBe('stands-still');
    expect(await imageOf(fresh())).toMatchObject({ tick: 201, projected: true });
    expect(await dispatch(fresh())).toEqual({ worlds: 1, ticks: 0, late: [] });
  });
});
