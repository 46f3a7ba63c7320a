import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { installWorld } from '../../../../../functions/worlds/write/genesis.ts';
import { runTick, type TickOutcome } from '../../../../../functions/worlds/write/tick.ts';
import { isLeased, markDirty, takeLease } from '../../../../../functions/worlds/write/watermark.ts';
import { createTables, type Rewind, rewinding, startDynamo, type TestDynamo } from '../../../../tools/dynamo.ts';
import { madeWorld } from '../../../../tools/made-world.ts';
import { originOf, servicesOn, type TestServices, WEDNESDAY } from '../../../../tools/simulation.ts';

/** The lease of a world’s tables, and who notices that they are out of order. */

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

describe('a watermark that others write', () => {
  it('tells its holder the oldest version that was written out of order, and when it is another who holds it', async () => {
    const { heads } = fresh();
    const first = await takeLease(fresh(), 'default');
    expect((await first.look())?.dirtyFrom).toBeNull();
    for (const version of [7, 4, 9]) await markDirty(heads, { worldId: 'default', version });
    expect((await first.look())?.dirtyFrom).toBe(4);
    const second = await takeLease(fresh(), 'default');
    expect(await first.look()).toBeNull();
    expect((await second.look())?.dirtyFrom).toBeNull();
    await first.release(3);
    expect((await second.look())?.dirtyFrom).toBe(3);
    await second.release(0);
    expect(await second.look()).toBeNull();
    expect(await isLeased(fresh(), 'default')).toBe(false);
  });

  it('is renewed when half of the time is over', async () => {
    const lease = await takeLease(fresh(), 'default');
    for (let n = 0; n < 5; n += 1) {
      clock.now += 15_000;
      expect(await isLeased(fresh(), 'default')).toBe(true);
      await lease.renew();
    }
    clock.now += 20_000;
    expect(await isLeased(fresh(), 'default')).toBe(false);
  });
});
