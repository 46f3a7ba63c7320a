import { changeEntry } from '../change-entry.ts';
import type { Head } from '../head.ts';
import { partitionOf } from '../ports.ts';
import type { Breach } from './advance-and-certify.ts';
import type { Services } from './services.ts';
import { storeHead } from './store-head.ts';

/** A rule would be broken; the world is halted now, and trying again changes nothing. */
export class WorldHalted extends Error {
  constructor(worldId: string, { rule, detail }: Breach) {
    super(`World ${worldId} is halted: rule ${rule} would be broken (${detail}).`);
    this.name = 'WorldHalted';
  }
}

/**
 * Makes a world stand still at its last good tick, of which everything is kept.
 * @throws WorldHalted always; VersionConflict when someone else came first
 */
export async function halt(services: Services, head: Head, tick: number, breach: Breach): Promise<never> {
  const { changes, logger, now } = services;
  const version = head.version + 1;
  const clock = { ...head.clock, running: false, anchorTick: head.tick, anchorTime: head.time };
  const reason = { tick, time: head.time, ...breach };
  const happenings = [{ type: 'world.halted', data: { halted: { ...breach, tick } } }] as const;
  const entry = changeEntry(head, version, head.tick, head.time, [], { wall: now(), happenings });
  await changes.append(partitionOf(head), entry);
  const halted: Head = { ...head, version, clock, status: 'halted', halt: reason, changeId: entry.id };
  await storeHead(services, halted, head.version);
  logger.error('world-halted', { world: head.worldId, generation: head.generation, ...reason });
  throw new WorldHalted(head.worldId, breach);
}
