import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { advance, pause, resume } from '../../../../../functions/worlds/write/commands.ts';
import { installWorld } from '../../../../../functions/worlds/write/genesis.ts';
import { runTick, type TickOutcome } from '../../../../../functions/worlds/write/tick.ts';
import { createTables, type Rewind, rewinding, startDynamo, type TestDynamo } from '../../../../tools/dynamo.ts';
import { madeWorld } from '../../../../tools/made-world.ts';
import { impatience, originOf, servicesOn, type TestServices, WEDNESDAY } from '../../../../tools/simulation.ts';
import { throttle } from '../../../../tools/throttle.ts';
import { changesOf, imageOf, type WorldImage } from '../../../../tools/world-image.ts';

/** The entity tables follow what is committed, however late or little DynamoDB takes. */

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

/** The world at a tick, as nothing goes wrong. */
async function reached(to: number): Promise<WorldImage> {
  await tick(fresh(), to);
  const image = await imageOf(fresh());
  await reset();
  return image;
}

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
