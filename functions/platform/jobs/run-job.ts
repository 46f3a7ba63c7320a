import { DomainError } from '../../../core/kernel/errors.ts';
import type { Logger } from '../http/log.ts';
import { VersionConflict } from '../storage/version-conflict.ts';
import { changed, isFinished, type Job } from './job.ts';
import type { JobRepository } from './repository.ts';

/** What a worker needs to do jobs. */
export interface JobWorker<J extends Job, Ref> {
  readonly jobs: Pick<JobRepository<J, Ref>, 'get' | 'update'>;
  readonly logger: Logger;
  now(): number;
}

/** A job in the hands of its worker. */
export interface Progress<J extends Job> {
  job(): J;
  /**
   * Notes how far the work is.
   * @throws VersionConflict when another worker has taken the job: whoever gets it stops
   */
  note(change: Partial<Pick<J, 'step' | 'percentage' | 'detail'>>): Promise<void>;
}

/** How the work ended; `completed` unless it says otherwise. */
export type Outcome = Partial<Pick<Job, 'status' | 'error' | 'result'>>;

/** Says that the work goes on with another message, which was sent: the job is still running. */
export const HANDED_ON = Symbol('handed on');

/** What a worker has come to. */
export type Worked = Outcome | typeof HANDED_ON;

/**
 * Does a job that a message brings. The worker takes it by raising its version, so that each later write of one who had
 * it before fails, and that one stops. A DomainError fails the job, unless it asks to try again (`unavailable`); anything
 * else is noted in it and thrown, so that the queue brings the message again. Work that outlasts a worker may be handed on
 * by a message to the next. A job that is finished, or not there any more, is passed over.
 * @param first the step with which the work begins
 * @param work must be able to be done again, wherever the time before ended
 */
export async function runJob<J extends Job, Ref>(
  worker: JobWorker<J, Ref>,
  ref: Ref,
  first: J['step'],
  work: (progress: Progress<J>) => Promise<Worked>,
): Promise<void> {
  const taken = await take(worker, ref, first);
  if (!taken) return; // delivered twice
  try {
    await workOn(worker, taken, work);
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error;
    worker.logger.info('job-conflict', { job: taken.id });
  }
}

/** Takes a job, whoever writes it meanwhile: its sender may just note that it is sent. Null when there is nothing to do. */
async function take<J extends Job, Ref>(
  { jobs, now }: JobWorker<J, Ref>,
  ref: Ref,
  first: J['step'],
): Promise<J | null> {
  for (;;) {
    const found = await jobs.get(ref);
    if (!found || isFinished(found)) return null;
    const { attempts, startedAt } = found;
    const begun: Partial<Job> = { status: 'running', step: first, attempts: attempts + 1 };
    const taken = changed<J>(found, { ...begun, startedAt: startedAt ?? now() } as Partial<J>, now());
    try {
      await jobs.update(taken);
      return taken;
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
    }
  }
}

async function workOn<J extends Job>(
  { jobs, logger, now }: JobWorker<J, never>,
  taken: J,
  work: (progress: Progress<J>) => Promise<Worked>,
): Promise<void> {
  let job = taken;
  async function save(change: Partial<Job>): Promise<void> {
    const next = changed<J>(job, change as Partial<J>, now());
    await jobs.update(next);
    job = next;
  }
  const end = (outcome: Outcome) => save({ ...outcome, step: 'finished', finishedAt: now() });

  try {
    const outcome = await work({ job: () => job, note: save });
    if (outcome === HANDED_ON) return;
    const done = outcome.status === 'failed' ? {} : { percentage: 100, lastFailure: null };
    await end({ status: 'completed', ...done, ...outcome });
  } catch (error) {
    if (error instanceof VersionConflict) throw error;
    if (fails(error)) return end({ status: 'failed', error: error.message });
    try {
      await save({ lastFailure: failureOf(error) });
    } catch (unnoted) {
      logger.warn('failure-not-noted', { job: job.id, error: unnoted });
    }
    throw error;
  }
}

/** Whether an error fails the job in which it is thrown; any other is tried again. */
export function fails(error: unknown): error is DomainError {
  return error instanceof DomainError && error.kind !== 'unavailable';
}

const MOST_CHARACTERS = 300;

/** What a failure says, short enough to be kept. */
export function failureOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, MOST_CHARACTERS);
}
