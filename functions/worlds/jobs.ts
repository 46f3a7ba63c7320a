import type { Job } from '../platform/jobs/job.ts';
import type { JobRepository } from '../platform/jobs/repository.ts';
import type { FollowedMessage } from './write/job-messages.ts';

/** How far a job of worlds is: history happens, a world is stored, ticks are made up for, tables are compared, orphans removed. */
export type WorldStep = 'history' | 'storing' | 'advancing' | 'reconciling' | 'tidying';

/** Where a company in the making was put down, so that the next worker of its job goes on from there. */
export interface Checkpoint {
  readonly packVersion: number;
  /** How many months have happened. */
  readonly months: number;
  /** The ref of the chunk that lists the refs of all others. */
  readonly refs: string;
}

interface WorldJobDetail {
  /** What its worker is sent; null of a job that the version before wrote. */
  readonly message: FollowedMessage | null;
  /** Where the worker before has put down a world that takes several to make. */
  readonly checkpoint?: Checkpoint;
}

export type WorldJob = Job<WorldJobDetail, WorldStep>;

/** What names a job of worlds. */
export type WorldJobRef = Pick<FollowedMessage, 'jobId'>;

export type WorldJobStore = JobRepository<WorldJob, WorldJobRef>;
