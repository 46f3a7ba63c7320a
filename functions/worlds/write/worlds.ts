import { DomainError } from '../../../core/kernel/errors.ts';
import { hash32 } from '../../../core/kernel/hash.ts';
import { countsOfPack, totalRows } from '../../../core/world/index.ts';
import { VersionConflict } from '../../platform/storage/version-conflict.ts';
import type { Head } from '../head.ts';
import type { WorldJob } from '../jobs.ts';
import type { LoadedWorld } from '../read/loader.ts';
import { advance } from './commands.ts';
import { sendTicks } from './dispatch.ts';
import { isMadeAtOnce, ticksAtOnce } from './effort.ts';
import { retryWhenOutdated } from './execute-command.ts';
import { installWorld } from './genesis.ts';
import type { JobMessage } from './job-messages.ts';
import { buildWorld, type NewWorld } from './making.ts';
import { type OriginRequest, originOf } from './origin.ts';
import { queueJob } from './queue-job.ts';
import { type Reconciled, reconcile } from './reconcile.ts';
import type { ControlServices } from './services.ts';
import { sweepLater } from './sweep.ts';

/** Rows that one request may reconcile. */
const ROWS_TO_SYNC_AT_ONCE = 5000;
/** Worlds of one installation. */
const MOST_WORLDS = 200;
const REMOVE_ATTEMPTS = 5;

/** Done at once, or going on as a job. */
export type Outcome<T> = { readonly done: T } | { readonly job: WorldJob };

/** Makes a new world. `conflict` when there is one of that name. */
export async function createNamedWorld(
  services: ControlServices,
  worldId: string,
  request: OriginRequest,
): Promise<Outcome<LoadedWorld>> {
  const heads = await services.heads.list();
  if (heads.some((head) => head.worldId === worldId)) throw alreadyThere(worldId);
  if (heads.length >= MOST_WORLDS) {
    throw new DomainError('conflict', `There are ${MOST_WORLDS} worlds; remove one first.`);
  }
  const seed = hash32(worldId, services.defaults.seed);
  const origin = originOf(request, { ...services.defaults, seed }, services.now());
  if (!isMadeAtOnce(origin.counts)) return queueJob(services, { kind: 'create', worldId, origin });
  return { done: await startWorld(services, worldId, buildWorld(origin)) };
}

function alreadyThere(worldId: string): DomainError {
  return new DomainError('conflict', `There is a world ${worldId} already.`, [
    { pointer: '/id', detail: 'Expected a name that no world has yet.' },
  ]);
}

/** Stores a world, and lets it run at once. `conflict` when there is one of that name. */
export async function startWorld(services: ControlServices, worldId: string, made: NewWorld): Promise<LoadedWorld> {
  try {
    const world = await installWorld(services, worldId, made, false);
    await sendTicks(services, world.head);
    return world;
  } catch (error) {
    if (error instanceof VersionConflict) throw alreadyThere(worldId);
    throw error;
  }
}

/** Begins a world anew, as its next generation. Without a seed it becomes another company. */
export async function regenerate(
  services: ControlServices,
  worldId: string,
  request: OriginRequest,
): Promise<Outcome<LoadedWorld>> {
  const { generation, seed: before, packVersion, counts: made, clock } = await services.loader.head(worldId);
  const { interval, tempo } = clock;
  const seed = hash32(`${worldId}/${generation + 1}`, before);
  const counts = countsOfPack(made, packVersion);
  const origin = originOf(request, { counts, seed, interval, tempo }, services.now());
  if (!isMadeAtOnce(origin.counts)) return queueJob(services, { kind: 'regenerate', worldId, generation, origin });
  return { done: await replaceWorld(services, worldId, buildWorld(origin)) };
}

/** Stores the next generation in place of the present one, whatever tick that has reached. */
export async function replaceWorld(services: ControlServices, worldId: string, made: NewWorld): Promise<LoadedWorld> {
  const world = await installWorld(services, worldId, made, true);
  await sendTicks(services, world.head);
  return world;
}

/**
 * Removes a world: its head at once, everything else by a job.
 * @throws DomainError `conflict` for the world default, `not-found`, `unavailable` when others commit each time first
 */
export async function removeWorld(services: ControlServices, worldId: string): Promise<void> {
  if (worldId === 'default') {
    const field = { pointer: 'path/id', detail: 'Expected another world than default.' };
    throw new DomainError('conflict', 'The world default stays; regenerate it instead.', [field]);
  }
  const removed = await retryWhenOutdated(REMOVE_ATTEMPTS, async (attempt) => {
    const head = await services.heads.get(worldId);
    if (!head && attempt > 1) return true; // it was removed, and only the answer was lost
    if (!head) {
      throw new DomainError('not-found', `There is no world ${worldId}.`, [
        { pointer: 'path/id', detail: 'Expected the name of a world that GET /api/worlds lists.' },
      ]);
    }
    await sweepLater(services, head);
    await services.heads.remove(head);
    return true;
  });
  if (!removed) throw new DomainError('unavailable', 'The world moves on faster than it can be removed; try again.');
}

/** Jumps ahead, at once or, where that is much work, by a job. */
export async function advanceOrQueue(
  services: ControlServices,
  worldId: string,
  ticks: number,
): Promise<Outcome<Head>> {
  const head = await services.loader.head(worldId);
  if (ticks > ticksAtOnce(head)) {
    return queueJob(services, { kind: 'advance', worldId, generation: head.generation, ticks });
  }
  return { done: await advance(services, worldId, ticks) };
}

/** Reconciles the entity tables with the committed tick, at once or by a job; a job looks for orphans, too. */
export async function syncOrQueue(services: ControlServices, worldId: string): Promise<Outcome<Reconciled>> {
  const head = await services.loader.head(worldId);
  if (totalRows(head.counts) > ROWS_TO_SYNC_AT_ONCE) {
    return queueJob(services, { kind: 'sync', worldId });
  }
  const done = await reconcile(services, worldId);
  await services.jobQueue.send([{ body: { kind: 'tidy', worldId } satisfies JobMessage }]);
  return { done };
}
