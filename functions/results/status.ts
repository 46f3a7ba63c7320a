import type { JobStatus } from '../platform/jobs/job.ts';
import { isFinished } from '../platform/jobs/job.ts';
import type { StageJob } from './records.ts';
import type { Stage } from './stages.ts';

export interface StageStatus {
  readonly stage: string;
  readonly status: 'pending' | JobStatus;
  readonly percentage: number;
  readonly attempts: number;
  readonly error: string | null;
  readonly startedAt: number | null;
  readonly finishedAt: number | null;
}

/** How a version stands: a fold of its stages. Times are epoch milliseconds of the wall. */
export interface VersionStatus {
  readonly status: JobStatus;
  /** The stage that has its turn; null when all are finished. */
  readonly stage: string | null;
  readonly percentage: number;
  readonly startedAt: number | null;
  readonly finishedAt: number | null;
  /** What the stages say that have failed; null where none has. */
  readonly error: string | null;
  readonly stages: readonly StageStatus[];
}

/** How a version with these stages stands: failed where no stage has come to anything, with errors where some have not. */
export function statusOf(stages: readonly Stage[], jobs: ReadonlyMap<string, StageJob>): VersionStatus {
  const each = stages.map(({ name }) => stageStatus(name, jobs.get(name)));
  const failed = each.filter(({ status }) => status === 'failed');
  const turn = each.find((stage) => !isDone(stage));
  const done = stages.reduce((sum, { share }, n) => sum + (share * (each[n]?.percentage ?? 0)) / 100, 0);
  const starts = each.flatMap(({ startedAt }) => startedAt ?? []);
  return {
    status: turn ? (starts.length > 0 ? 'running' : 'queued') : endOf(failed.length, each.length),
    stage: turn?.stage ?? null,
    percentage: turn ? Math.floor(done) : 100,
    startedAt: starts.length > 0 ? Math.min(...starts) : null,
    finishedAt: turn ? null : Math.max(...each.flatMap(({ finishedAt }) => finishedAt ?? [])),
    error: failed.length === 0 ? null : failed.map(({ stage, error }) => `${stage}: ${error}`).join(' '),
    stages: each,
  };
}

const isDone = ({ status }: StageStatus): boolean => status !== 'pending' && isFinished({ status });

function endOf(failed: number, all: number): JobStatus {
  if (failed === 0) return 'completed';
  return failed === all ? 'failed' : 'completed_with_errors';
}

function stageStatus(stage: string, job: StageJob | undefined): StageStatus {
  if (!job) {
    const none = { attempts: 0, error: null, startedAt: null, finishedAt: null };
    return { stage, status: 'pending', percentage: 0, ...none };
  }
  const { status, attempts, startedAt, finishedAt } = job;
  // A stage that has failed is over as well: what it would have come to is not coming any more.
  const percentage = isFinished(job) ? 100 : job.percentage;
  return { stage, status, percentage, attempts, error: job.error ?? job.lastFailure, startedAt, finishedAt };
}
