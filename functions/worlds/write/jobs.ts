import { DomainError } from '../../../core/kernel/errors.ts';
import { hash32 } from '../../../core/kernel/hash.ts';
import { type Progress, runJob, type Worked } from '../../platform/jobs/run-job.ts';
import type { WorldJob, WorldStep } from '../jobs.ts';
import { advanceByJob } from './advance-job.ts';
import { sendTicks } from './dispatch.ts';
import { isMadeAtOnce } from './effort.ts';
import type { FollowedMessage, JobMessage } from './job-messages.ts';
import { makeByJob } from './make-by-job.ts';
import { buildWorld } from './making.ts';
import { wholeSecond } from './origin.ts';
import { queueJobOnce } from './queue-job.ts';
import { reconcile } from './reconcile.ts';
import type { ControlServices, JobServices } from './services.ts';
import { removeOrphans, sweep } from './sweep.ts';
import { startWorld } from './worlds.ts';

/** The step with which each kind of job begins. */
const FIRST_STEP = {
  create: 'history',
  regenerate: 'history',
  advance: 'advancing',
  sync: 'reconciling',
} as const satisfies Record<FollowedMessage['kind'], WorldStep>;

/** Does what a message of the job queue asks for; what is thrown, the queue tries again. */
export async function doJob(services: JobServices, message: JobMessage): Promise<void> {
  switch (message.kind) {
    case 'create-default':
      return createDefault(services);
    case 'sweep':
      return sweep(services, message);
    case 'tidy':
      return tidy(services, message.worldId);
    default:
      return runJob(services, message, FIRST_STEP[message.kind], (progress) => work(services, message, progress));
  }
}

async function work(
  services: ControlServices,
  message: FollowedMessage,
  progress: Progress<WorldJob>,
): Promise<Worked> {
  switch (message.kind) {
    case 'create':
    case 'regenerate':
      return makeByJob(services, message, progress);
    case 'advance': {
      const head = await advanceByJob(services, message, (percentage) => progress.note({ percentage }));
      await sendTicks(services, head);
      return { result: { tick: head.tick } };
    }
    case 'sync': {
      const { tables, world } = await reconcile(services, message.worldId);
      await progress.note({ step: 'tidying', percentage: 90 });
      await tidy(services, message.worldId);
      return { result: { tick: world.head.tick, tables } };
    }
  }
}

/** The world that every installation has. Asked for each minute until it is there; made once, a large one by a job of its own. */
async function createDefault(services: ControlServices): Promise<void> {
  const { defaults, heads, now, logger } = services;
  if (await heads.get('default')) return;
  const origin = { ...defaults, counts: { ...defaults.counts }, startedAt: wholeSecond(now()) };
  if (!isMadeAtOnce(origin.counts)) {
    // Other settings are another job: whoever mends what made one fail isn't kept waiting by it.
    const id = `job-default-${hash32(JSON.stringify(defaults)).toString(16)}`;
    return queueJobOnce(services, { kind: 'create', worldId: 'default', origin }, id);
  }
  try {
    await startWorld(services, 'default', buildWorld(origin));
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind !== 'conflict') throw error;
    logger.info('default-made-twice'); // someone else was first
  }
}

async function tidy(services: ControlServices, worldId: string): Promise<void> {
  const removed = await removeOrphans(services, worldId);
  if (removed > 0) services.logger.info('orphans-removed', { world: worldId, removed });
}
