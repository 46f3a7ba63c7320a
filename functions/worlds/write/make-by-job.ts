import { DomainError } from '../../../core/kernel/errors.ts';
import { HISTORY_MONTHS, rowCounts } from '../../../core/world/index.ts';
import { fails, HANDED_ON, type Progress, type Worked } from '../../platform/jobs/run-job.ts';
import type { WorldJob } from '../jobs.ts';
import type { LoadedWorld } from '../read/loader.ts';
import { readCheckpoint, removeCheckpoints, writeCheckpoint } from './checkpoints.ts';
import type { FollowedMessage, Origin } from './job-messages.ts';
import { beginMaking, finishMaking, isMade, type Making, makeMonth } from './making.ts';
import { beganAs } from './origin.ts';
import type { ControlServices } from './services.ts';
import { replaceWorld, startWorld } from './worlds.ts';

type Message = Extract<FollowedMessage, { readonly origin: Origin }>;

/** How much is done when a world's history is, and it is still to be stored. */
const STORING_PERCENT = 80;

/**
 * So long a worker lets months happen; then it puts the company down, and sends the job to the next one. Of a function's
 * 15 minutes it leaves enough for a month that takes long, and for storing a company of 100,000 rows.
 */
const HAND_ON_AFTER_MS = 240_000;

/**
 * Makes a world, or its next generation, unless the worker before has done so. A large one takes several workers, one after
 * the other: each goes on from the checkpoint that the one before has left in the job.
 */
export async function makeByJob(
  services: ControlServices,
  message: Message,
  progress: Progress<WorldJob>,
): Promise<Worked> {
  try {
    const world = (await madeBefore(services, message)) ?? (await makeNow(services, message, progress));
    if (world === HANDED_ON) return HANDED_ON;
    await forgetCheckpoints(services, progress.job());
    return { result: { generation: world.head.generation, counts: rowCounts(world.rows) } };
  } catch (error) {
    if (fails(error)) await forgetCheckpoints(services, progress.job());
    throw error;
  }
}

/** Removes what a job has put down, before it ends: nobody looks for it afterwards. */
export async function forgetCheckpoints(services: Pick<ControlServices, 'chunks'>, job: WorldJob): Promise<void> {
  if (job.detail.checkpoint) await removeCheckpoints(services, job.id);
}

async function madeBefore({ heads, loader }: ControlServices, message: Message): Promise<LoadedWorld | null> {
  const { worldId, origin } = message;
  const present = await heads.get(worldId);
  const newer = message.kind === 'create' || (present?.generation ?? 0) > message.generation;
  return present && newer && beganAs(present, origin) ? loader.load(worldId) : null;
}

async function makeNow(
  services: ControlServices,
  message: Message,
  progress: Progress<WorldJob>,
): Promise<LoadedWorld | typeof HANDED_ON> {
  const until = services.now() + HAND_ON_AFTER_MS;
  const making = await takenUp(services, message, progress.job());
  while (!isMade(making)) {
    makeMonth(making);
    await progress.note({ percentage: Math.floor((STORING_PERCENT * making.months) / HISTORY_MONTHS) });
    if (services.now() >= until && !isMade(making)) return handOn(services, message, progress, making);
  }
  await progress.note({ step: 'storing' });
  const world = finishMaking(making);
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

/** The company where the worker before has put it down, or as it is cast. */
async function takenUp(services: ControlServices, { origin }: Message, { id, detail }: WorldJob): Promise<Making> {
  const { checkpoint } = detail;
  return (checkpoint && (await readCheckpoint(services, id, checkpoint, origin))) ?? beginMaking(origin);
}

/** Sent last: a worker that dies before that is brought its own message again, and goes on from what it has noted. */
async function handOn(
  services: ControlServices,
  message: Message,
  { job, note }: Progress<WorldJob>,
  making: Making,
): Promise<typeof HANDED_ON> {
  const checkpoint = await writeCheckpoint(services, message.jobId, making);
  await note({ detail: { ...job().detail, checkpoint } });
  await services.jobQueue.send([{ body: message }]);
  return HANDED_ON;
}
