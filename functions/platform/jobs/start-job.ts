import type { Queue } from '../messaging/queue.ts';
import { VersionConflict } from '../storage/version-conflict.ts';
import { changed, isFinished, type Job } from './job.ts';
import type { JobRepository } from './repository.ts';

/** Where jobs are written, and the queue of their workers. */
export interface JobSender<J extends Job> {
  readonly jobs: Pick<JobRepository<J, never>, 'create' | 'update'>;
  readonly queue: Queue;
  now(): number;
}

/**
 * Starts a job: writes its record, sends its message, and notes that it is sent. Whoever dies in between leaves a record
 * that says so; then `resendLost` of the next one who reads it sends the message.
 * @param message what the job's worker is sent
 * @returns false when there is a job of that id already, and nothing was done
 */
export async function startJob<J extends Job>(sender: JobSender<J>, job: J, message: unknown): Promise<boolean> {
  if (!(await sender.jobs.create(job))) return false;
  await send(sender, job, message);
  return true;
}

/** Sends the message of a job again that nobody works on, and whose message must be lost. Sent twice, it is done once. */
export async function resendLost<J extends Job>(sender: JobSender<J>, job: J, message: unknown): Promise<void> {
  if (!isFinished(job) && job.resendAt <= sender.now()) await send(sender, job, message);
}

async function send<J extends Job>({ jobs, queue, now }: JobSender<J>, job: J, message: unknown): Promise<void> {
  await queue.send([{ body: message }]);
  try {
    await jobs.update(changed(job, {}, now()));
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error; // its worker has begun, or someone else has sent it, too
  }
}
