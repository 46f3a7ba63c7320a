import type { Head } from '../head.ts';
import { commit } from './commit.ts';
import { decideTick, type PassedOver } from './decide.ts';
import { retryWhenOutdated } from './execute-command.ts';
import { WorldHalted } from './halt.ts';
import { CommitUnfinished, publish } from './projection.ts';
import { reconcile } from './reconcile.ts';
import type { Services } from './services.ts';
import { isLeased, isProjected } from './watermark.ts';

/** A target, not a step: bring this generation of this world to that tick. */
export interface TickMessage {
  readonly worldId: string;
  readonly generation: number;
  readonly tick: number;
}

export type TickOutcome = PassedOver | 'committed' | 'gone' | 'overtaken';

/** Times that a tick is tried when others commit at the same moment. */
const ATTEMPTS = 3;
/** So long after a commit, whoever made it may still be writing the tables. */
const PROJECTION_MS = 10_000;

/**
 * Brings a world to the tick of a message, if that is due and not yet done. Duplicates, late ones and messages of
 * an earlier generation change nothing; a message after lost ones catches up. Tables that lag behind are repaired.
 */
export async function runTick(services: Services, message: TickMessage): Promise<TickOutcome> {
  return (await retryWhenOutdated(ATTEMPTS, () => tryTick(services, message))) ?? 'overtaken';
}

async function tryTick(services: Services, message: TickMessage): Promise<TickOutcome> {
  const { worldId } = message;
  const head = await services.heads.get(worldId);
  if (!head) return 'gone';
  const decision = decideTick(head, message, services.now());
  if (typeof decision === 'string') {
    if (decision !== 'other-generation') await repairIfSettled(services, head);
    return decision;
  }
  const world = await services.loader.at(head);
  try {
    await commit(services, world, decision);
  } catch (error) {
    if (error instanceof WorldHalted) return 'stands-still';
    if (!(error instanceof CommitUnfinished)) throw error;
    services.logger.warn('commit-unfinished', { world: worldId, error });
    await repair(services, worldId);
  }
  return 'committed';
}

async function repairIfSettled(services: Services, head: Head): Promise<void> {
  const settled = services.now() - head.committedAt > PROJECTION_MS;
  if (settled && !(await isProjected(services, head))) await repair(services, head.worldId);
}

/**
 * Brings the tables up to what is committed, and tells whoever may not have been told; unless someone does so already.
 * Throws when they still are not, so that the message comes again.
 */
async function repair(services: Services, worldId: string): Promise<void> {
  if (await isLeased(services, worldId)) return;
  const { complete, world } = await reconcile(services, worldId);
  if (!complete) throw new Error(`The tables of world ${worldId} could not be reconciled.`);
  await publish(services, world.head, { changed: [], day: 'new', week: 'new', wallMs: 0 });
}
