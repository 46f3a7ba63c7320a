import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { partitionOf } from '../../../../../functions/worlds/ports.ts';
import { installWorld } from '../../../../../functions/worlds/write/genesis.ts';
import { doJob } from '../../../../../functions/worlds/write/jobs.ts';
import { removeOrphans } from '../../../../../functions/worlds/write/sweep.ts';
import { createTables, type Rewind, rewinding, startDynamo, type TestDynamo } from '../../../../tools/dynamo.ts';
import { madeWorld } from '../../../../tools/made-world.ts';
import { originOf, servicesOn, type TestServices, WEDNESDAY } from '../../../../tools/simulation.ts';

/** What is left of commits that failed is removed. */

let dynamo: TestDynamo;
let rewind: Rewind;
let services: TestServices;
const clock = { now: WEDNESDAY };
const fresh = (): TestServices => servicesOn(dynamo.documents, 'sweep-', clock);

beforeAll(async () => {
  dynamo = await startDynamo();
  await createTables(dynamo.documents, 'sweep-');
  await installWorld(fresh(), 'default', madeWorld(originOf()), false);
  rewind = await rewinding(dynamo, 'sweep-');
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  await rewind();
  clock.now = WEDNESDAY + 1234;
  services = fresh();
});

describe('what those who follow a world were told', () => {
  it('goes with the world, and not with a generation or while there is another of that name', async () => {
    const head = await services.loader.head('default');
    const swept = (worldId: string, generation: number) =>
      doJob(services, { kind: 'sweep', worldId, generation, counts: head.counts });
    for (const world of ['default', 'gone']) await services.notices.tell(world, 'job.progress', {});
    await swept('default', 7);
    await swept('gone', 1);
    expect((await services.notices.read('default')).last).toBe(1);
    expect((await services.notices.read('gone')).last).toBe(0);
  });
});

describe('looking for orphans', () => {
  it('removes chunks that nobody names when they are an hour old, and no others', async () => {
    const head = await services.loader.head('default');
    const orphans = await services.chunks.write(
      partitionOf(head),
      99,
      new Map([['clients/0', 'of a commit that failed']]),
    );
    clock.now += 3_599_000;
    expect(await removeOrphans(services, 'default')).toBe(0);
    clock.now += 2000;
    await doJob(services, { kind: 'tidy', worldId: 'default' });
    expect(services.lines).toContainEqual(expect.objectContaining({ message: 'orphans-removed' }));
    const left = await services.chunks.list(partitionOf(head), clock.now);
    const layers = head.manifest.layers.map(({ ref }) => ref);
    expect(left.sort()).toEqual([...Object.values(await services.loader.refs(head)), ...layers].sort());
    expect(left).not.toContain(orphans['clients/0']);
    await doJob(services, { kind: 'tidy', worldId: 'nobody' });
  });
});
