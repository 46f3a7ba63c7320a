import { DomainError } from '../../../core/kernel/errors.ts';
import { retry } from '../../platform/storage/retry.ts';
import { VersionConflict } from '../../platform/storage/version-conflict.ts';
import type { Head } from '../head.ts';
import { MissingChunk } from '../ports.ts';
import { commit } from './commit.ts';
import { type Decision, decide, type WorldCommand } from './decide.ts';
import { WorldHalted } from './halt.ts';
import { CommitUnfinished } from './projection.ts';
import type { ControlServices } from './services.ts';
import type { TickMessage } from './tick.ts';

const ATTEMPTS = 6;
/** When the tables lag behind a command, the tick function looks after them. */
const REPAIR_AFTER_SECONDS = 15;

/** Whether an attempt was made on what is no longer the last commit: read again, and decide anew. */
function isOutdated(error: unknown): boolean {
  return error instanceof VersionConflict || error instanceof MissingChunk;
}

/**
 * An optimistic update of a world: makes attempts, with backoff, until nobody else commits at the same moment. Null when
 * others did each time. `attempt` gets its number, from 1.
 */
export async function retryWhenOutdated<T>(
  attempts: number,
  attempt: (number: number) => Promise<T>,
): Promise<T | null> {
  try {
    return await retry({ attempts, after: isOutdated }, attempt);
  } catch (error) {
    if (isOutdated(error)) return null;
    throw error;
  }
}

/** What became of a command: the head after it, and what was decided; null when the world stood so already. */
export interface Executed {
  readonly head: Head;
  readonly decision: Decision | null;
}

/**
 * Gives a world a command, and decides anew when someone else commits first.
 * @throws DomainError as `decide`; `conflict` when the command would break a rule, `unavailable` when others always come first
 */
export async function executeCommand(
  services: ControlServices,
  worldId: string,
  command: WorldCommand,
): Promise<Executed> {
  const executed = await retryWhenOutdated(ATTEMPTS, () => execute(services, worldId, command));
  if (executed) return executed;
  throw new DomainError('unavailable', 'The world moves on faster than the command can be given; try again.');
}

async function execute(services: ControlServices, worldId: string, command: WorldCommand): Promise<Executed> {
  const world = await services.loader.load(worldId);
  const decision = decide(world.head, command, services.now());
  if (!decision) return { head: world.head, decision };
  try {
    return { head: (await commit(services, world, decision)).head, decision };
  } catch (error) {
    if (error instanceof CommitUnfinished) return { head: await leaveToTick(services, error), decision };
    if (error instanceof WorldHalted) throw new DomainError('conflict', error.message);
    throw error;
  }
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
    logger.error('repair-not-asked', { world: worldId, error: failure }); // the next tick, the dispatcher or a sync repairs it
  }
  return head;
}
