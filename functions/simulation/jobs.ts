import { DomainError } from '../../core/kernel/errors.ts';
import { SECOND } from '../../core/kernel/time.ts';
import { entityKinds } from '../../core/world/index.ts';
import type { Job } from '../worlds/jobs.ts';
import { CommitConflict, partitionOf } from '../worlds/ports.ts';
import { advance } from './commands.ts';
import type { JobMessage } from './job-messages.ts';
import { reconcile, worldKey } from './projection.ts';
import type { ControlServices } from './services.ts';
import { countsOf, replaceWorld, startWorld } from './worlds.ts';

/** Does one job. A domain failure marks it failed; anything else is thrown, so that the queue tries again. */
export async function runJob(services: ControlServices, message: JobMessage): Promise<void> {
  if (message.kind === 'create-default') return createDefault(services);
  if (message.kind === 'sweep') return sweep(services, message);
  const job = await services.jobs.get(message.jobId);
  if (!job || job.status === 'completed' || job.status === 'failed') return; // delivered twice
  await services.jobs.put({ ...job, status: 'running' });
  try {
    await finish(services, job, await work(services, message));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await services.jobs.put({ ...job, status: 'failed', error: error.message, finishedAt: services.now() });
  }
}

type Work = Exclude<JobMessage, { kind: 'create-default' | 'sweep' }>;

async function work(services: ControlServices, message: Work): Promise<Job['result']> {
  const { worldId } = message;
  switch (message.kind) {
    case 'create': {
      const present = await services.heads.get(worldId);
      if (present && present.seed !== message.origin.seed)
        throw new DomainError('conflict', `There is a world ${worldId} already.`);
      const world = present ? await services.loader.load(worldId) : await startWorld(services, worldId, message.origin);
      return { generation: world.head.generation, counts: countsOf(world) };
    }
    case 'regenerate': {
      const world = await replaceWorld(services, worldId, message.origin);
      return { generation: world.head.generation, counts: countsOf(world) };
    }
    case 'advance': {
      const head = await advance(services, worldId, message.ticks);
      return { tick: head.tick };
    }
    case 'sync': {
      const { tables, world } = await reconcile(services, worldId);
      return { tick: world.head.tick, tables };
    }
  }
}

async function finish(services: ControlServices, job: Job, result: Job['result']): Promise<void> {
  await services.jobs.put({ ...job, status: 'completed', result, finishedAt: services.now() });
}

/** The world that every installation has. Asked for each minute until it is there; made once. */
async function createDefault(services: ControlServices): Promise<void> {
  const { defaults, heads, now } = services;
  if (await heads.get('default')) return;
  const origin = { ...defaults, counts: { ...defaults.counts }, startedAt: Math.floor(now() / SECOND) * SECOND };
  try {
    await startWorld(services, 'default', origin);
  } catch (error) {
    if (!(error instanceof CommitConflict)) throw error; // someone else was first
  }
}

/** Removes everything of a generation, unless it is the one that is served. */
async function sweep(services: ControlServices, message: Extract<JobMessage, { kind: 'sweep' }>): Promise<void> {
  const { worldId, generation } = message;
  const present = await services.heads.get(worldId);
  if (present?.generation === generation) return;
  for (const kind of entityKinds) await services.tables.removeAll(kind, worldKey(message));
  await services.changes.removeAll(partitionOf(message));
  await services.chunks.removeAll(partitionOf(message));
}
