import { VersionConflict } from '../storage/version-conflict.ts';
import { changed, isFinished, type Job } from './job.ts';
import type { JobWorker } from './run-job.ts';

/** Fails the job of a dead letter, a message that the queue has given up: with the reason that its last worker left. */
export async function closeJob<J extends Job, Ref>(worker: JobWorker<J, Ref>, ref: Ref): Promise<void> {
  const { jobs, logger, now } = worker;
  const job = await jobs.get(ref);
  if (!job || isFinished(job)) return;
  const times = `${job.attempts} ${job.attempts === 1 ? 'attempt' : 'attempts'}`;
  const why = job.lastFailure ?? 'whoever did it ended without a word, out of time or memory';
  const error = `Given up after ${times}, in the step "${job.step}": ${why}`;
  const end: Partial<Job> = { status: 'failed', step: 'finished', error, finishedAt: now() };
  try {
    await jobs.update(changed<J>(job, end as Partial<J>, now()));
  } catch (failure) {
    if (failure instanceof VersionConflict) return closeJob(worker, ref);
    throw failure;
  }
  logger.error('job-failed', { job: job.id, kind: job.kind, error });
}
