import type { Job } from '../platform/jobs/job.ts';
import type { JobRepository } from '../platform/jobs/repository.ts';
import type { FollowedMessage } from './write/job-messages.ts';

/** How far a job of worlds is: history happens, a world is stored, ticks are made up for, tables are compared, orphans removed. */
export type WorldStep = 'history' | 'storing' | 'advancing' | 'reconciling' | 'tidying';

/** A job of worlds; its detail is what its worker is sent, or null of a job that the version before wrote. */
export type WorldJob = Job<{ readonly message: FollowedMessage | null }, WorldStep>;

/** What names a job of worlds. */
export type WorldJobRef = Pick<FollowedMessage, 'jobId'>;

export type WorldJobStore = JobRepository<WorldJob, WorldJobRef>;
