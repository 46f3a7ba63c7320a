import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { partitionOf } from '../../../../../functions/worlds/ports.ts';
import { advance, setTempo } from '../../../../../functions/worlds/write/commands.ts';
import { installWorld } from '../../../../../functions/worlds/write/genesis.ts';
import { allRefs, layerStore } from '../../../../../functions/worlds/write/layers.ts';
import { beginScenario } from '../../../../../functions/worlds/write/scenarios.ts';
import { removeOrphans } from '../../../../../functions/worlds/write/sweep.ts';
import { runTick } from '../../../../../functions/worlds/write/tick.ts';
import { createTables, type Rewind, rewinding, startDynamo, type TestDynamo } from '../../../../tools/dynamo.ts';
import { callsOf, deaths, fails, failures, type Operate } from '../../../../tools/faults.ts';
import { madeWorld } from '../../../../tools/made-world.ts';
import { originOf, servicesOn, type TestServices, WEDNESDAY } from '../../../../tools/simulation.ts';
import { changesOf, imageOf } from '../../../../tools/world-image.ts';

/** Whatever await of a commit fails, and however: in the end the world is as if nothing had. */

const INTERVAL = 30_000;
let dynamo: TestDynamo;
let rewind: Rewind;
const clock = { now: WEDNESDAY };
const fresh = (): TestServices => servicesOn(dynamo.documents, 'crash-', clock);
const tick = (services: TestServices, to: number) => {
  clock.now = Math.max(clock.now, WEDNESDAY + to * INTERVAL);
  return runTick(services, { worldId: 'default', generation: 1, tick: to });
};

beforeAll(async () => {
  dynamo = await startDynamo();
  await createTables(dynamo.documents, 'crash-');
  const services = fresh();
  await installWorld(services, 'default', madeWorld(originOf()), false);
  await tick(services, 1);
  await beginScenario(services, 'default', { scenario: 'price-hike', magnitude: 1, durationMinutes: 10 });
  rewind = await rewinding(dynamo, 'crash-');
});
afterAll(() => dynamo.stop());

async function reset(): Promise<void> {
  await rewind();
  clock.now = WEDNESDAY + INTERVAL;
}

/** What is there in the end, once nothing fails any more, and that nothing is left over. */
async function outcome(): Promise<unknown> {
  const services = fresh();
  await tick(services, 8);
  const seen = { ...(await imageOf(services)), changes: await changesOf(services) };
  clock.now += 2 * 3_600_000;
  await removeOrphans(services, 'default');
  const head = await services.loader.head('default');
  const stored = await services.chunks.list(partitionOf(head), clock.now);
  const needed = [...(await allRefs(services.loader, layerStore(services, head, 0), head))];
  await reset();
  return { ...seen, lacking: needed.filter((ref) => !stored.includes(ref)), orphans: stored.length - needed.length };
}

describe('a tick that fails at any await', () => {
  const operate: Operate = (services) => tick(services, 2);

  it('is done once when its message is delivered again', async () => {
    const calls = await callsOf(fresh(), operate);
    await reset();
    await operate(fresh());
    const undisturbed = await outcome();
    expect(undisturbed).toMatchObject({ tick: 8, projected: true, lacking: [], orphans: 0 });
    for (const fault of [...deaths(calls), ...failures(calls)]) {
      await fails(fresh(), fault, operate);
      await tick(fresh(), 2);
      expect({ fault, at: calls[fault.call], ...Object(await outcome()) }).toEqual({
        fault,
        at: calls[fault.call],
        ...Object(undisturbed),
      });
    }
  });

  it('is made up for by the next one when its message is lost', async () => {
    const calls = await callsOf(fresh(), operate);
    await reset();
    await operate(fresh());
    const { changes: _, ...undisturbed } = Object(await outcome());
    for (const fault of deaths(calls)) {
      await fails(fresh(), fault, operate);
      const { changes: __, ...seen } = Object(await outcome());
      expect({ fault, ...seen }).toEqual({ fault, ...undisturbed });
    }
  });
});

const commands: Readonly<Record<string, Operate>> = {
  'an advance': (services) => advance(services, 'default', 3),
  'the start of a scenario': (services) =>
    beginScenario(services, 'default', { scenario: 'churn-wave', magnitude: 2, durationMinutes: 60 }),
  'a change of tempo': (services) => setTempo(services, 'default', 7),
};

describe.each(Object.entries(commands))('%s that fails at any await', (_, operate) => {
  it('is given once, when whoever was told that it failed gives it again', async () => {
    const calls = await callsOf(fresh(), operate);
    await reset();
    await operate(fresh());
    const undisturbed = await outcome();
    for (const fault of [...deaths(calls), ...failures(calls)]) {
      const failed = await fails(fresh(), fault, operate);
      const { commandVersion } = await fresh().loader.head('default');
      // A process that lives never says that a command failed which was given.
      if (!fault.deadly) expect({ fault, given: commandVersion > 2 }).toEqual({ fault, given: !failed });
      if (commandVersion === 2) await operate(fresh());
      expect({ fault, at: calls[fault.call], ...Object(await outcome()) }).toEqual({
        fault,
        at: calls[fault.call],
        ...Object(undisturbed),
      });
    }
  });
});
