import type { Logger } from '../../platform/http/log.ts';
import { closeJob } from '../../platform/jobs/close-job.ts';
import type { WorldJobStore } from '../jobs.ts';
import type { ChunkStore } from '../ports.ts';
import type { JobMessage } from './job-messages.ts';
import { forgetCheckpoints } from './make-by-job.ts';

/** What closing dead letters needs. */
export interface CloserServices {
  readonly jobs: WorldJobStore;
  readonly chunks: ChunkStore;
  readonly logger: Logger;
  now(): number;
}

/**
 * Closes a message that the job queue has given up: the job of one who follows it is failed. A default world is asked for
 * each minute, orphans are looked for by the next sync: those messages are done with.
 * @throws Error for a sweep, which nobody asks for again: it is kept as a dead letter, to be sent again by hand
 */
export async function closeDeadLetter(services: CloserServices, message: JobMessage): Promise<void> {
  if ('jobId' in message) {
    const job = await services.jobs.get(message);
    if (job) await forgetCheckpoints(services, job);
    return closeJob(services, message);
  }
  if (message.kind === 'sweep') {
    throw new Error(`Generation ${message.generation} of ${message.worldId} is still to be swept.`);
  }
  services.logger.error('message-given-up', { ...message });
}
