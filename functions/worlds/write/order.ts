import { DomainError } from '../../../core/kernel/errors.ts';
import { PACK_VERSION } from '../../../core/world/index.ts';
import type { Head } from '../head.ts';
import { CommitConflict, MissingChunk } from '../ports.ts';
import type { LoadedWorld } from '../read/loader.ts';
import { commit, type Plan } from './commit.ts';
import { WorldHalted } from './halt.ts';
import { CommitUnfinished } from './projection.ts';
import type { ControlServices } from './services.ts';
import type { TickMessage } from './tick.ts';

const ATTEMPTS = 6;
/** When the tables lag behind a command, the tick function looks after them. */
const REPAIR_AFTER_SECONDS = 15;

/**
 * Gives a world a command, and tries again when a tick came first.
 * @param decide what to do to the world as it stands, or null when it stands so already
 * @throws DomainError `conflict` when the world is halted, or the command would break a rule
 */
export async function order(
  services: ControlServices,
  worldId: string,
  decide: (world: LoadedWorld) => Plan | null,
): Promise<Head> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const world = await services.loader.load(worldId);
    refuseUnlessMovable(world.head);
    const plan = decide(world);
    if (!plan) return world.head;
    try {
      return (await commit(services, world, plan)).head;
    } catch (error) {
      if (error instanceof CommitUnfinished) return await leaveToTick(services, error);
      if (error instanceof WorldHalted) throw new DomainError('conflict', error.message);
      if (!(error instanceof CommitConflict || error instanceof MissingChunk)) throw error;
    }
  }
  throw new DomainError('unavailable', 'The world moves on faster than the command can be given; try again.');
}

/** The command was given: what failed after it must not make anyone give it twice. */
async function leaveToTick({ logger, tickQueue }: ControlServices, error: CommitUnfinished): Promise<Head> {
  const { head } = error.committed;
  const { worldId, generation, tick } = head;
  logger.error('commit-unfinished', { world: worldId, error });
  const body: TickMessage = { worldId, generation, tick };
  try {
    await tickQueue.send([{ body, delaySeconds: REPAIR_AFTER_SECONDS }]);
  } catch (failure) {
    logger.error('repair-not-asked', { world: worldId, error: failure }); // the next tick or a sync repairs it
  }
  return head;
}

function refuseUnlessMovable({ status, halt, packVersion }: Head): void {
  if (status === 'halted') {
    const rule = `rule ${halt?.rule} would have been broken`;
    throw new DomainError('conflict', `The world is halted: ${rule}. Regenerate it to go on.`);
  }
  if (packVersion !== PACK_VERSION) {
    const versions = `was made with pack ${packVersion}, this is pack ${PACK_VERSION}`;
    throw new DomainError('conflict', `The world ${versions}. Regenerate it to go on.`);
  }
}
