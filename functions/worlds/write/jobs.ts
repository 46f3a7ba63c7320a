import { DomainError } from '../../../core/kernel/errors.ts';
import { HISTORY_MONTHS, rowCounts } from '../../../core/world/index.ts';
import { type Outcome, type Progress, runJob } from '../../platform/jobs/run-job.ts';
import type { WorldJob, WorldStep } from '../jobs.ts';
import type { LoadedWorld } from '../read/loader.ts';
import { advanceByJob } from './advance-job.ts';
import { sendTicks } from './dispatch.ts';
import { buildWorld, buildWorldByMonths, type NewWorld } from './genesis.ts';
import type { FollowedMessage, JobMessage, Origin } from './job-messages.ts';
import { beganAs, wholeSecond } from './origin.ts';
import { reconcile } from './reconcile.ts';
import type { ControlServices, JobServices } from './services.ts';
import { removeOrphans, sweep } from './sweep.ts';
import { replaceWorld, startWorld } from './worlds.ts';

type Making = Extract<FollowedMessage, { readonly origin: Origin }>;
type Note = Progress<WorldJob>['note'];

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
      return runJob(services, message, FIRST_STEP[message.kind], ({ note }) => work(services, message, note));
  }
}

async function work(services: ControlServices, message: FollowedMessage, note: Note): Promise<Outcome> {
  switch (message.kind) {
    case 'create':
    case 'regenerate':
      return make(services, message, note);
    case 'advance': {
      const head = await advanceByJob(services, message, (percentage) => note({ percentage }));
      await sendTicks(services, head);
      return { result: { tick: head.tick } };
    }
    case 'sync': {
      const { tables, world } = await reconcile(services, message.worldId);
      await note({ step: 'tidying', percentage: 90 });
      await tidy(services, message.worldId);
      return { result: { tick: world.head.tick, tables } };
    }
  }
}

/** Makes a world, or its next generation, unless the worker before has done so. */
async function make(services: ControlServices, message: Making, note: Note): Promise<Outcome> {
  const { head, rows } = (await madeBefore(services, message)) ?? (await makeNow(services, message, note));
  return { result: { generation: head.generation, counts: rowCounts(rows) } };
}

async function madeBefore({ heads, loader }: ControlServices, message: Making): Promise<LoadedWorld | null> {
  const { worldId, origin } = message;
  const present = await heads.get(worldId);
  const newer = message.kind === 'create' || (present?.generation ?? 0) > message.generation;
  return present && newer && beganAs(present, origin) ? loader.load(worldId) : null;
}

async function makeNow(services: ControlServices, message: Making, note: Note): Promise<LoadedWorld> {
  const world = await build(message.origin, note);
  await note({ step: 'storing', percentage: STORING_PERCENT });
  if (message.kind === 'regenerate') return replaceWorld(services, message.worldId, world);
  try {
    return await startWorld(services, message.worldId, world);
  } catch (error) {
    // A worker that had the job before, and lost it, may still have stored the world.
    const stored = error instanceof DomainError ? await madeBefore(services, message) : null;
    if (stored) return stored;
    throw error;
  }
}

/** How much is done when a world's history is, and it is still to be stored. */
const STORING_PERCENT = 80;

async function build(origin: Origin, note: Note): Promise<NewWorld> {
  const making = buildWorldByMonths(origin);
  for (;;) {
    const { done, value } = making.next();
    if (done) return value;
    await note({ percentage: Math.floor((STORING_PERCENT * value) / HISTORY_MONTHS) });
  }
}

/** The world that every installation has. Asked for each minute until it is there; made once. */
async function createDefault(services: ControlServices): Promise<void> {
  const { defaults, heads, now, logger } = services;
  if (await heads.get('default')) return;
  const origin = { ...defaults, counts: { ...defaults.counts }, startedAt: wholeSecond(now()) };
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
