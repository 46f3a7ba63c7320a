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
  const job = await started(services, what, `job-${randomUUID()}`);
  if (!job) throw new Error('A new id was given twice.');
  return { job };
}

/** Starts a job under an id of its own; where there is one of that id, its message is sent again if it must be lost. */
export async function queueJobOnce(services: Sender, what: WithoutId<FollowedMessage>, jobId: string): Promise<void> {
  const present = await services.jobs.get({ jobId });
  if (present) await resendJob(services, present);
  else await started(services, what, jobId);
}

async function started(services: Sender, what: WithoutId<FollowedMessage>, jobId: string): Promise<WorldJob | null> {
  const message: FollowedMessage = { ...what, jobId };
  const { kind, worldId } = message;
  const generation = 'generation' in message ? message.generation : null;
  const job: WorldJob = newJob({ id: jobId, kind, worldId, generation, detail: { message } }, services.now());
  return (await startJob(senderOf(services), job, message)) ? job : null;
}

/** Sends the message of a job again, if it must be lost. */
export async function resendJob(services: Sender, job: WorldJob): Promise<void> {
  const { message } = job.detail;
  if (message) await resendLost(senderOf(services), job, message);
}
