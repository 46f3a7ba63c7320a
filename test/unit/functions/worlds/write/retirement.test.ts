import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { stateText, tickAt } from '../../../../../core/world/index.ts';
import type { Head } from '../../../../../functions/worlds/head.ts';
import { partitionOf } from '../../../../../functions/worlds/ports.ts';
import { advance } from '../../../../../functions/worlds/write/commands.ts';
import { installWorld } from '../../../../../functions/worlds/write/genesis.ts';
import { allRefs, layerStore } from '../../../../../functions/worlds/write/layers.ts';
import { beginScenario, endScenario } from '../../../../../functions/worlds/write/scenarios.ts';
import { runTick } from '../../../../../functions/worlds/write/tick.ts';
import { createTables, startDynamo, type TestDynamo } from '../../../../tools/dynamo.ts';
import { madeWorld } from '../../../../tools/made-world.ts';
import { originOf, servicesOn, type TestServices, WEDNESDAY } from '../../../../tools/simulation.ts';

/** Chunks that a commit supersedes stay for two minutes, in which whoever read the head before can still read them. */

const INTERVAL = 30_000;
const WORLD = { worldId: 'default', generation: 1 };
const KEPT_MS = 2 * 60_000;
let dynamo: TestDynamo;
const clock = { now: WEDNESDAY };
const fresh = (): TestServices => servicesOn(dynamo.documents, 'retire-', clock);

beforeAll(async () => {
  dynamo = await startDynamo();
  await createTables(dynamo.documents, 'retire-');
  await installWorld(fresh(), 'default', madeWorld(originOf()), false);
});
afterAll(() => dynamo.stop());

/** What a reader saw of a world, and when its head was the last one. */
interface Seen {
  readonly head: Head;
  readonly state: string;
  lastAt: number;
}

/** What happens besides the ticks, by the minute's half in which it does. */
const commands: Readonly<Record<number, (services: TestServices) => Promise<unknown>>> = {
  4: (services) =>
    beginScenario(services, 'default', { scenario: 'churn-wave', magnitude: 2, durationMinutes: 24 * 60 }),
  // Quiet minutes change few chunks; hours change most.
  6: (services) => advance(services, 'default', 400),
  8: (services) => advance(services, 'default', 400),
  12: (services) => endScenario(services, 'default', 'scenario-2'),
  14: (services) => advance(services, 'default', 400),
  16: (services) => advance(services, 'default', 400),
  17: (services) => advance(services, 'default', 0),
};

async function look(): Promise<Seen> {
  const { head, simulation } = await fresh().loader.load('default');
  return { head, state: stateText(simulation), lastAt: clock.now };
}

it('after each of many commits the table holds what is named or waits, and readers of older heads finish', async () => {
  const services = fresh();
  const seen: Seen[] = [await look()];
  let removed = 0;
  for (let turn = 1; turn <= 24; turn += 1) {
    const listed = await services.chunks.list(partitionOf(WORLD), Infinity);
    clock.now = WEDNESDAY + turn * INTERVAL;
    for (const earlier of seen.slice(-1)) earlier.lastAt = clock.now;
    const { clock: worldClock } = await services.loader.head('default');
    expect(await runTick(services, { ...WORLD, tick: tickAt(worldClock, clock.now) })).toBe('committed');
    await commands[turn]?.(services);
    const now = await look();
    seen.push(now);

    const stored = await services.chunks.list(partitionOf(now.head), Infinity);
    const needed = await allRefs(services.loader, layerStore(services, now.head, 0), now.head);
    expect(stored.sort()).toEqual([...needed].sort());
    for (const { since } of now.head.retired) expect(clock.now - since).toBeLessThan(KEPT_MS);
    removed += listed.filter((ref) => !stored.includes(ref)).length;

    for (const { head, state, lastAt } of seen) {
      if (clock.now - lastAt >= KEPT_MS) continue;
      expect(stateText((await fresh().loader.at(head)).simulation)).toBe(state);
    }
  }
  expect(removed).toBeGreaterThan(20);
});
