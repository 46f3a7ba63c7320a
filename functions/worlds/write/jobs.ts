import { DomainError } from '../../../core/kernel/errors.ts';
import type { Job } from '../jobs.ts';
import { rowCounts } from '../rows.ts';
import { advanceTo } from './commands.ts';
import { sendTicks } from './dispatch.ts';
import type { JobMessage, Origin } from './job-messages.ts';
import { beganAs, wholeSecond } from './origin.ts';
import { reconcile } from './reconcile.ts';
import type { ControlServices } from './services.ts';
import { removeOrphans, sweep } from './sweep.ts';
import { replaceWorld, startWorld } from './worlds.ts';

type Followed = Extract<JobMessage, { readonly jobId: string }>;

/** Does one job. A domain failure marks it failed; anything else is thrown, so that the queue tries again. */
export async function runJob(services: ControlServices, message: JobMessage): Promise<void> {
  switch (message.kind) {
    case 'create-default':
      return createDefault(services);
    case 'sweep':
      return sweep(services, message);
    case 'tidy':
      return tidy(services, message.worldId);
    default:
      return follow(services, message);
  }
}

/** Does a job that its caller follows, and notes how it goes. */
async function follow(services: ControlServices, message: Followed): Promise<void> {
  const { jobs, now } = services;
  const job = await jobs.get(message.jobId);
  if (!job || job.status === 'completed' || job.status === 'failed') return; // delivered twice
  await jobs.put({ ...job, status: 'running' });
  const outcome = await attempt(services, message);
  await jobs.put({ ...job, ...outcome, finishedAt: now() });
}

async function attempt(
  services: ControlServices,
  message: Followed,
): Promise<Pick<Job, 'status' | 'result' | 'error'>> {
  try {
    return { status: 'completed', result: await work(services, message), error: null };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { status: 'failed', result: null, error: error.message };
  }
}

async function work(services: ControlServices, message: Followed): Promise<Job['result']> {
  const { worldId } = message;
  switch (message.kind) {
    case 'create':
      return create(services, worldId, message.origin);
    case 'regenerate':
      return regenerate(services, message);
    case 'advance': {
      const head = await advanceTo(services, message);
      await sendTicks(services, head);
      return { tick: head.tick };
    }
    case 'sync': {
      const { tables, world } = await reconcile(services, worldId);
      await tidy(services, worldId);
      return { tick: world.head.tick, tables };
    }
  }
}

async function create(services: ControlServices, worldId: string, origin: Origin): Promise<Job['result']> {
  const present = await services.heads.get(worldId);
  const done = present !== null && beganAs(present, origin);
  const { head, rows } = done ? await services.loader.load(worldId) : await startWorld(services, worldId, origin);
  return { generation: head.generation, counts: rowCounts(rows) };
}

async function regenerate(
  services: ControlServices,
  { worldId, generation, origin }: Extract<Followed, { kind: 'regenerate' }>,
): Promise<Job['result']> {
  const present = await services.heads.get(worldId);
  const done = present !== null && present.generation > generation && beganAs(present, origin);
  const { head, rows } = done ? await services.loader.load(worldId) : await replaceWorld(services, worldId, origin);
  return { generation: head.generation, counts: rowCounts(rows) };
}

/** The world that every installation has. Asked for each minute until it is there; made once. */
async function createDefault(services: ControlServices): Promise<void> {
  const { defaults, heads, now, logger } = services;
  if (await heads.get('default')) return;
  const origin = { ...defaults, counts: { ...defaults.counts }, startedAt: wholeSecond(now()) };
  try {
    await startWorld(services, 'default', origin);
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind !== 'conflict') throw error;
    logger.info('default-made-twice'); // someone else was first
  }
}

async function tidy(services: ControlServices, worldId: string): Promise<void> {
  const removed = await removeOrphans(services, worldId);
  if (removed > 0) services.logger.info('orphans-removed', { world: worldId, removed });
}
