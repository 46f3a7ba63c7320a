import { completeCounts } from '../../core/world/index.ts';
import { installWorld } from '../../functions/worlds/write/genesis.ts';
import { runTick } from '../../functions/worlds/write/tick.ts';
import { type Answer, apiOn, type TestApi } from './api.ts';
import { createTables, startDynamo, type TestDynamo } from './dynamo.ts';
import { madeWorld } from './made-world.ts';
import { type Clock, originOf, servicesOn, type TestServices, WEDNESDAY } from './simulation.ts';

const INTERVAL = 30_000;
/** What the names of its tables begin with. */
export const READING_PREFIX = 'reading-';
const counts = completeCounts({
  clients: 9,
  licenses: 8,
  leads: 8,
  technicians: 4,
  departments: 6,
  vendors: 6,
  contracts: 7,
});

/** A world of six ticks, twelve seconds after the last of them, and the API that reads it. */
export interface ReadingScene {
  readonly dynamo: TestDynamo;
  readonly clock: Clock;
  readonly services: TestServices;
  readonly api: TestApi;
  /** Services as a freshly started function has them. */
  fresh(): TestServices;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
}

export async function readingScene(): Promise<ReadingScene> {
  const dynamo = await startDynamo();
  const clock = { now: WEDNESDAY };
  const fresh = (): TestServices => servicesOn(dynamo.documents, READING_PREFIX, clock);
  await createTables(dynamo.documents, READING_PREFIX);
  const writer = fresh();
  await installWorld(writer, 'default', madeWorld(originOf({ counts })), false);
  for (let tick = 1; tick <= 6; tick += 1) {
    clock.now = WEDNESDAY + tick * INTERVAL;
    await runTick(writer, { worldId: 'default', generation: 1, tick });
  }
  clock.now += 12_000;
  const services = fresh();
  const api = apiOn(services);
  const get: ReadingScene['get'] = (path, headers = {}) => api.call('GET', path, { headers });
  return { dynamo, clock, services, api, fresh, get };
}
