import { PACK_VERSION, tickAt, timeOfTick } from '../../core/world/index.ts';
import { CommitConflict } from '../worlds/ports.ts';
import { commit, WorldHalted } from './commit.ts';
import { isProjected, reconcile } from './projection.ts';
import type { Services } from './services.ts';

/** A target, not a step: bring this generation of this world to that tick. */
export interface TickMessage {
  readonly worldId: string;
  readonly generation: number;
  readonly tick: number;
}

export type TickOutcome =
  | 'committed'
  | 'not-due'
  | 'other-generation'
  | 'gone'
  | 'older-pack'
  | 'stands-still'
  | 'overtaken';

/** Times that a tick is tried when others commit at the same moment. */
const ATTEMPTS = 3;

/**
 * Brings a world to the tick of a message, if that is due and not yet done. Duplicates, late ones and messages of
 * an earlier generation change nothing; a message after lost ones catches up. Tables that lag behind are repaired first.
 */
export async function runTick(services: Services, message: TickMessage): Promise<TickOutcome> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    try {
      return await tryTick(services, message);
    } catch (error) {
      if (error instanceof WorldHalted) return 'stands-still';
      if (!(error instanceof CommitConflict)) throw error;
    }
  }
  return 'overtaken';
}

async function tryTick(services: Services, message: TickMessage): Promise<TickOutcome> {
  const { worldId, generation, tick } = message;
  const head = await services.heads.get(worldId);
  if (!head) return 'gone';
  if (head.generation !== generation) return 'other-generation';
  if (!(await isProjected(services, head))) await reconcile(services, worldId);
  if (head.status !== 'running') return 'stands-still';
  if (head.packVersion !== PACK_VERSION) return 'older-pack'; // served as it is until it is regenerated
  const target = Math.min(tick, tickAt(head.clock, services.now()));
  if (target <= head.tick) return 'not-due';
  const world = await services.loader.load(worldId);
  if (world.head.version !== head.version) throw new CommitConflict(worldId, head.version);
  await commit(services, world, {
    act: (simulation) => simulation.advance(timeOfTick(head.clock, target)),
    tick: target,
    clock: head.clock,
    status: 'running',
  });
  return 'committed';
}
