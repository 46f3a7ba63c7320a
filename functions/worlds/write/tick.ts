import { PACK_VERSION, tickAt } from '../../../core/world/index.ts';
import type { Head } from '../head.ts';
import { CommitConflict, MissingChunk } from '../ports.ts';
import { commit } from './commit.ts';
import { WorldHalted } from './halt.ts';
import { CommitUnfinished, publish } from './projection.ts';
import { reconcile } from './reconcile.ts';
import type { Services } from './services.ts';
import { isHeld, isProjected } from './watermark.ts';

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
/** So long after a commit, whoever made it may still be writing the tables. */
const PROJECTION_MS = 10_000;

/**
 * Brings a world to the tick of a message, if that is due and not yet done. Duplicates, late ones and messages of
 * an earlier generation change nothing; a message after lost ones catches up. Tables that lag behind are repaired.
 */
export async function runTick(services: Services, message: TickMessage): Promise<TickOutcome> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    try {
      return await tryTick(services, message);
    } catch (error) {
      if (error instanceof WorldHalted) return 'stands-still';
      if (error instanceof CommitUnfinished) {
        services.logger.warn('commit-unfinished', { world: message.worldId, error });
        await repair(services, message.worldId);
        return 'committed';
      }
      if (!(error instanceof CommitConflict || error instanceof MissingChunk)) throw error;
    }
  }
  return 'overtaken';
}

async function tryTick(services: Services, { worldId, generation, tick }: TickMessage): Promise<TickOutcome> {
  const head = await services.heads.get(worldId);
  if (!head) return 'gone';
  if (head.generation !== generation) return 'other-generation';
  const target = Math.min(tick, tickAt(head.clock, services.now()));
  const outcome = passOver(head, target);
  if (outcome) {
    const settled = services.now() - head.committedAt > PROJECTION_MS;
    if (settled && !(await isProjected(services, head))) await repair(services, worldId);
    return outcome;
  }
  const world = await services.loader.at(head);
  await commit(services, world, { tick: target, clock: head.clock, status: 'running' });
  return 'committed';
}

/** Why a world is not to be moved, or null. One of an older pack is served as it is until it is regenerated. */
function passOver(head: Head, target: number): TickOutcome | null {
  if (head.status !== 'running') return 'stands-still';
  if (head.packVersion !== PACK_VERSION) return 'older-pack';
  return target <= head.tick ? 'not-due' : null;
}

/**
 * Brings the tables up to what is committed, and tells whoever may not have been told; unless someone does so already.
 * Throws when they still are not, so that the message comes again.
 */
async function repair(services: Services, worldId: string): Promise<void> {
  if (await isHeld(services, worldId)) return;
  const { complete, world } = await reconcile(services, worldId);
  if (!complete) throw new Error(`The tables of world ${worldId} could not be reconciled.`);
  await publish(services, world.head, [], 0);
}
