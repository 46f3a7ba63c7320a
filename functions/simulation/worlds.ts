import { DomainError } from '../../core/kernel/errors.ts';
import { hash32 } from '../../core/kernel/hash.ts';
import { SECOND } from '../../core/kernel/time.ts';
import { type Counts, type EntityKind, entityKinds, MAX_ROWS, stride, totalRows } from '../../core/world/index.ts';
import type { Head } from '../worlds/head.ts';
import type { Job } from '../worlds/jobs.ts';
import { type LoadedWorld, rowCounts } from '../worlds/loader.ts';
import { CommitConflict } from '../worlds/ports.ts';
import { advance } from './commands.ts';
import { sendTicks } from './dispatch.ts';
import { buildWorld, installWorld } from './genesis.ts';
import type { JobMessage, Origin } from './job-messages.ts';
import { reconcile } from './projection.ts';
import type { ControlServices } from './services.ts';

/** A world with more rows is made by a job: it would outlast a request. */
const ROWS_AT_ONCE = 1500;
/** Rows times days that one request may simulate. */
const ROW_DAYS_AT_ONCE = 1_000_000;
/** Rows that one request may reconcile. */
const ROWS_TO_SYNC_AT_ONCE = 5000;
/** Worlds of one installation. */
const MOST_WORLDS = 200;

/** Counts as far as they are given. */
type WantedCounts = { readonly [K in EntityKind]?: number | undefined };

/** What a request may say about how a world begins. */
export interface OriginRequest {
  readonly seed?: number | undefined;
  readonly startedAt?: string | undefined;
  readonly counts?: WantedCounts | undefined;
  readonly interval?: number | undefined;
  readonly tempo?: number | undefined;
}

/** Done at once, or going on as a job. */
export type Outcome<T> = { readonly done: T } | { readonly job: Job };

function originOf(request: OriginRequest, base: Omit<Origin, 'startedAt'>, now: number): Origin {
  const counts = { ...base.counts, ...definedCounts(request.counts) };
  if (totalRows(counts) > MAX_ROWS) {
    throw new DomainError('invalid', 'A world has 100,000 rows at the most.', [
      {
        pointer: '/counts',
        detail: `Expected counts that add up to at most ${MAX_ROWS}; these make ${totalRows(counts)}.`,
      },
    ]);
  }
  const startedAt = request.startedAt === undefined ? Math.floor(now / SECOND) * SECOND : Date.parse(request.startedAt);
  return {
    seed: request.seed ?? base.seed,
    counts,
    startedAt,
    interval: request.interval ?? base.interval,
    tempo: request.tempo ?? base.tempo,
  };
}

function definedCounts(counts: WantedCounts | undefined): Partial<Counts> {
  return Object.fromEntries(
    entityKinds.flatMap((kind) => (counts?.[kind] === undefined ? [] : [[kind, counts[kind]]])),
  );
}

/** Queues a message that names the job by which a caller follows it. */
async function queueJob(
  services: ControlServices,
  worldId: string,
  kind: Job['kind'],
  message: (jobId: string) => JobMessage,
): Promise<{ job: Job }> {
  const createdAt = services.now();
  const id = `job-${hash32(`${worldId}/${kind}/${createdAt}`).toString(36)}${createdAt.toString(36)}`;
  const job: Job = { id, worldId, kind, status: 'queued', createdAt, finishedAt: null, result: null, error: null };
  await services.jobs.put(job);
  await services.jobQueue.send([{ body: message(id) }]);
  return { job };
}

/** Makes a new world. `conflict` when there is one of that name. */
export async function createNamedWorld(
  services: ControlServices,
  worldId: string,
  request: OriginRequest,
): Promise<Outcome<LoadedWorld>> {
  const heads = await services.heads.list();
  if (heads.some((head) => head.worldId === worldId))
    throw new DomainError('conflict', `There is a world ${worldId} already.`);
  if (heads.length >= MOST_WORLDS)
    throw new DomainError('conflict', `There are ${MOST_WORLDS} worlds; remove one first.`);
  const seed = hash32(worldId, services.defaults.seed);
  const origin = originOf(request, { ...services.defaults, seed }, services.now());
  if (totalRows(origin.counts) > ROWS_AT_ONCE) {
    return queueJob(services, worldId, 'create', (jobId) => ({ kind: 'create', jobId, worldId, origin }));
  }
  try {
    return { done: await startWorld(services, worldId, origin) };
  } catch (error) {
    if (error instanceof CommitConflict) throw new DomainError('conflict', `There is a world ${worldId} already.`);
    throw error;
  }
}

/** Makes a world, and lets it run at once. CommitConflict when there is one of that name. */
export async function startWorld(services: ControlServices, worldId: string, origin: Origin): Promise<LoadedWorld> {
  const { installed } = await installWorld(services, worldId, buildWorld(origin), false);
  await sendTicks(services, installed.head);
  return installed;
}

/** Begins a world anew, as its next generation. Without a seed it becomes another company. */
export async function regenerate(
  services: ControlServices,
  worldId: string,
  request: OriginRequest,
): Promise<Outcome<LoadedWorld>> {
  const { head } = await services.loader.load(worldId);
  const { interval, tempo } = head.clock;
  const seed = hash32(`${worldId}/${head.generation + 1}`, head.seed);
  const origin = originOf(request, { counts: head.counts, seed, interval, tempo }, services.now());
  if (totalRows(origin.counts) > ROWS_AT_ONCE) {
    return queueJob(services, worldId, 'regenerate', (jobId) => ({ kind: 'regenerate', jobId, worldId, origin }));
  }
  return { done: await replaceWorld(services, worldId, origin) };
}

const REMOVE_ATTEMPTS = 5;

/** Makes the next generation in place of the present one, whatever tick that has reached. */
export async function replaceWorld(services: ControlServices, worldId: string, origin: Origin): Promise<LoadedWorld> {
  const { installed, before } = await installWorld(services, worldId, buildWorld(origin), true);
  await sendTicks(services, installed.head);
  if (before) await sweepLater(services, before);
  return installed;
}

/** Removes a world: its head at once, everything else by a job. */
export async function removeWorld(services: ControlServices, worldId: string): Promise<void> {
  if (worldId === 'default') throw new DomainError('conflict', 'The world default stays; regenerate it instead.');
  for (let attempt = 1; ; attempt += 1) {
    const head = await services.heads.get(worldId);
    if (!head) {
      throw new DomainError('not-found', `There is no world ${worldId}.`, [
        { pointer: 'path/id', detail: 'Expected the name of a world that GET /api/worlds lists.' },
      ]);
    }
    try {
      await services.heads.remove(worldId, head.version);
      await services.heads.removeWatermark(worldId);
      services.loader.drop(worldId);
      return await sweepLater(services, head);
    } catch (error) {
      if (!(error instanceof CommitConflict) || attempt === REMOVE_ATTEMPTS) throw error;
    }
  }
}

function sweepLater(services: ControlServices, head: Head): Promise<void> {
  const body: JobMessage = {
    kind: 'sweep',
    worldId: head.worldId,
    generation: head.generation,
    counts: { ...head.counts },
  };
  // Readers that have just read the old head finish first.
  return services.jobQueue.send([{ body, delaySeconds: 60 }]);
}

/** Jumps ahead, at once or, where that is much work, by a job. */
export async function advanceOrQueue(
  services: ControlServices,
  worldId: string,
  ticks: number,
): Promise<Outcome<Head>> {
  const { head } = await services.loader.load(worldId);
  const days = (ticks * stride(head.clock)) / (24 * 3600 * SECOND);
  if (days * totalRows(head.counts) > ROW_DAYS_AT_ONCE) {
    return queueJob(services, worldId, 'advance', (jobId) => ({ kind: 'advance', jobId, worldId, ticks }));
  }
  return { done: await advance(services, worldId, ticks) };
}

/** Reconciles the entity tables with the committed tick, at once or by a job. */
export async function syncOrQueue(
  services: ControlServices,
  worldId: string,
): Promise<Outcome<Awaited<ReturnType<typeof reconcile>>>> {
  const { head } = await services.loader.load(worldId);
  if (totalRows(head.counts) > ROWS_TO_SYNC_AT_ONCE) {
    return queueJob(services, worldId, 'sync', (jobId) => ({ kind: 'sync', jobId, worldId }));
  }
  return { done: await reconcile(services, worldId) };
}

/** The counts of a world's rows, as `regenerate` answers them. */
export function countsOf(world: LoadedWorld): Counts {
  return rowCounts(world.rows);
}
