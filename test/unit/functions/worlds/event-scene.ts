import { decodeSegment, segmentName } from '../../../../core/events/index.ts';
import { changedCounts, registry, type WorldEvent } from '../../../../core/world/index.ts';
import { installWorld } from '../../../../functions/worlds/write/genesis.ts';
import type { NewWorld } from '../../../../functions/worlds/write/making.ts';
import { runTick } from '../../../../functions/worlds/write/tick.ts';
import { createTables, type TestDynamo } from '../../../tools/dynamo.ts';
import { servicesOn, smallCounts, type TestServices } from '../../../tools/simulation.ts';

const INTERVAL = 30_000;

/** Enough leads that something happens in every few minutes. */
export const busyCounts = changedCounts(smallCounts, { leads: 60 });

export const allKinds = Array.from(registry.events.values(), ({ kind }) => kind);

export interface Scene {
  readonly clock: { now: number };
  fresh(): TestServices;
  tick(services: TestServices, to: number): Promise<unknown>;
}

/** A world of its own, as it was made. */
export async function sceneOf(dynamo: TestDynamo, prefix: string, world: NewWorld): Promise<Scene> {
  await createTables(dynamo.documents, prefix);
  const clock = { now: world.origin.startedAt };
  const fresh = (): TestServices => servicesOn(dynamo.documents, prefix, clock);
  await installWorld(fresh(), 'default', world, false);
  return {
    clock,
    fresh,
    tick(services, to) {
      clock.now = Math.max(clock.now, world.origin.startedAt + to * INTERVAL);
      return runTick(services, { worldId: 'default', generation: 1, tick: to });
    },
  };
}

/** The segments of a world that was made, and its events. */
export function segmentsOf({ texts }: NewWorld): WorldEvent[] {
  const segments = [...texts].filter(([name]) => segmentName(name));
  return segments.flatMap(([, text]) => decodeSegment(text)).sort((a, b) => a.time - b.time);
}

/** Events in an order that doesn't depend on the parts within a millisecond. */
export function sorted(events: readonly WorldEvent[]): string[] {
  return events.map((event) => JSON.stringify(event)).sort();
}
