import { randomUUID } from 'node:crypto';
import { newJob } from '../../platform/jobs/job.ts';
import { resendLost, startJob } from '../../platform/jobs/start-job.ts';
import type { WorldJob } from '../jobs.ts';
import type { FollowedMessage } from './job-messages.ts';
import type { ControlServices } from './services.ts';

type WithoutId<M> = M extends unknown ? Omit<M, 'jobId'> : never;
type Sender = Pick<ControlServices, 'jobs' | 'jobQueue' | 'now'>;

const senderOf = ({ jobs, jobQueue, now }: Sender) => ({ jobs, queue: jobQueue, now });

/** Starts a job under a new id, by which its caller follows it. */
export async function queueJob(services: Sender, what: WithoutId<FollowedMessage>): Promise<{ job: WorldJob }> {
  const message: FollowedMessage = { ...what, jobId: `job-${randomUUID()}` };
  const { jobId: id, kind, worldId } = message;
  const generation = 'generation' in message ? message.generation : null;
  const job: WorldJob = newJob({ id, kind, worldId, generation, detail: { message } }, services.now());
  if (!(await startJob(senderOf(services), job, message))) throw new Error(`There is a job ${id} already.`);
  return { job };
}

/** Sends the message of a job again, if it must be lost. */
export async function resendJob(services: Sender, job: WorldJob): Promise<void> {
  const { message } = job.detail;
  if (message) await resendLost(senderOf(services), job, message);
}
