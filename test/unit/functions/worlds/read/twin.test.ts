import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { catalogue, measureNow } from '../../../../../core/measures/index.ts';
import { type Simulation, stateText } from '../../../../../core/world/index.ts';
import type { Command, ScenarioRecord } from '../../../../../functions/worlds/head.ts';
import { partitionOf } from '../../../../../functions/worlds/ports.ts';
import { compareTwin } from '../../../../../functions/worlds/read/twin.ts';
import { advance, pause, resume, setTempo } from '../../../../../functions/worlds/write/commands.ts';
import { installWorld } from '../../../../../functions/worlds/write/genesis.ts';
import { beginScenario, endScenario } from '../../../../../functions/worlds/write/scenarios.ts';
import { runTick } from '../../../../../functions/worlds/write/tick.ts';
import { createTables, startDynamo, type TestDynamo } from '../../../../tools/dynamo.ts';
import { madeWorld } from '../../../../tools/made-world.ts';
import { originOf, servicesOn, type TestServices, WEDNESDAY } from '../../../../tools/simulation.ts';

const MINUTE = 60_000;
let dynamo: TestDynamo;
const built = madeWorld(originOf());

beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.stop());

/** Lives a day with several commands; the scenario of which the twin is made runs, or something that changes nothing. */
async function live(prefix: string, withScenario: boolean): Promise<TestServices> {
  const clock = { now: WEDNESDAY };
  const services = servicesOn(dynamo.documents, prefix, clock);
  await createTables(dynamo.documents, prefix);
  // Whoever installs a world goes on with the simulation that was built.
  await installWorld(servicesOn(dynamo.documents, prefix, clock), 'default', built, false);
  const tick = async (to: number) => {
    clock.now = WEDNESDAY + to * 30_000;
    return runTick(services, { worldId: 'default', generation: 1, tick: to });
  };
  await tick(2);
  await beginScenario(services, 'default', { scenario: 'license-crunch', magnitude: 2, durationMinutes: 600 });
  await tick(4);
  const churn = { scenario: 'churn-wave', magnitude: 3, durationMinutes: 60 };
  await (withScenario ? beginScenario(services, 'default', churn) : advance(services, 'default', 0));
  await tick(5);
  await beginScenario(services, 'default', { scenario: 'price-hike', magnitude: 1.5, durationMinutes: 400 });
  await setTempo(services, 'default', 7.5);
  await tick(9);
  await endScenario(services, 'default', 'scenario-2');
  await pause(services, 'default');
  await beginScenario(services, 'default', { scenario: 'tech-shortage', magnitude: 1, durationMinutes: 30 });
  await resume(services, 'default');
  await advance(services, 'default', 100);
  return services;
}

async function compare(services: TestServices, record: ScenarioRecord, points: number) {
  const head = await services.loader.head('default');
  const branch = await services.chunks.read(partitionOf(head), await services.loader.branchRefs(head, record));
  const log: Command[] = JSON.parse((await services.loader.texts(head, ['log'])).get('log') ?? '');
  const states: string[] = [];
  const figures: (number | null)[][] = [];
  const look = (simulation: Simulation): number => {
    states.push(stateText(simulation));
    figures.push(catalogue.map(({ id }) => measureNow(id, 'company', null, simulation).value));
    return simulation.time;
  };
  const series = compareTwin(head, record, branch, log, look, points);
  return { head, series, world: states[states.length - 2], twin: states[states.length - 1], figures };
}

describe('the twin of a world', () => {
  it('is the world in which the one scenario never ran, and all else did; the world beside it is the committed one', async () => {
    const services = await live('with-', true);
    const without = await (await live('without-', false)).loader.load('default');
    const { head, simulation } = await services.loader.load('default');
    const record = head.scenarios.find(({ scenario }) => scenario === 'churn-wave');
    if (!record) throw new Error('the scenario is not recorded');
    expect(record).toMatchObject({ id: 'scenario-3', endedAt: record.startedAt + 60 * MINUTE });
    const { series, world, twin, figures } = await compare(services, record, 7);
    expect(series).toHaveLength(7);
    expect(series[0]?.time).toBe(record.startedAt);
    expect(series[6]?.time).toBe(head.time);
    expect(world).toBe(stateText(simulation));
    expect(twin).toBe(stateText(without.simulation));
    expect(world).not.toBe(twin);
    const committed = catalogue.map(({ id }) => measureNow(id, 'company', null, simulation).value);
    expect(figures[figures.length - 2]).toEqual(committed);
    // However many moments are looked at, it is the same.
    expect(await compare(services, record, 2)).toMatchObject({ world, twin });
  });

  it('can be made of each scenario that is recorded, also where it runs on', async () => {
    const services = servicesOn(dynamo.documents, 'with-', { now: WEDNESDAY });
    const { head, simulation } = await services.loader.load('default');
    expect(head.scenarios.map(({ scenario }) => scenario)).toEqual([
      'license-crunch',
      'churn-wave',
      'price-hike',
      'tech-shortage',
    ]);
    for (const record of head.scenarios) expect((await compare(services, record, 3)).world).toBe(stateText(simulation));
  });

  it('is compared at one moment when nothing has happened since', async () => {
    const services = servicesOn(dynamo.documents, 'with-', { now: WEDNESDAY });
    const request = { scenario: 'great-quarter', magnitude: 1, durationMinutes: 5 };
    const { head, record } = await beginScenario(services, 'default', request);
    const { series } = await compare(services, record, 61);
    expect(series).toEqual([{ time: head.time, world: head.time, twin: head.time }]);
  });
});
