import { type Job, newJob } from '../../../../../functions/platform/jobs/job.ts';
import {
  createJobRepository,
  type JobLayout,
  type JobRepository,
} from '../../../../../functions/platform/jobs/repository.ts';
import type { NoticeLog } from '../../../../../functions/platform/notices/notices.ts';
import { createNoticeTable } from '../../../../../functions/platform/storage/notice-table.ts';
import { createTables, startDynamo, type TestDynamo } from '../../../../tools/dynamo.ts';
import {
  type Clock,
  impatience,
  type LogLine,
  type RecordingQueue,
  recordingLogger,
  recordingQueue,
} from '../../../../tools/simulation.ts';

/** A client of the platform that has nothing to do with worlds or views: its jobs count. */

export type CountingJob = Job<{ readonly counted: readonly number[] }, 'counting'>;
export type Ref = { readonly jobId: string };

export interface Counting {
  readonly dynamo: TestDynamo;
  readonly clock: Clock;
  readonly lines: LogLine[];
  readonly queue: RecordingQueue;
  /** The services of a freshly started function. */
  services(): {
    readonly jobs: JobRepository<CountingJob, Ref>;
    readonly notices: NoticeLog;
    readonly queue: RecordingQueue;
    readonly logger: ReturnType<typeof recordingLogger>;
    now(): number;
  };
}

export const WEEK_SECONDS = 7 * 24 * 3600;

const layout: JobLayout<CountingJob, Ref> = {
  addressOf: ({ jobId }) => (jobId.startsWith('job-') ? { pk: jobId, sk: 'job' } : null),
  refOf: ({ id }) => ({ jobId: id }),
  decode: (content) => content as CountingJob,
  keptSeconds: WEEK_SECONDS,
};

export async function startCounting(prefix: string): Promise<Counting> {
  const dynamo = await startDynamo();
  await createTables(dynamo.documents, prefix);
  const clock = { now: Date.UTC(2026, 10, 18) };
  const lines: LogLine[] = [];
  const queue = recordingQueue();
  const now = (): number => clock.now;
  const notices = createNoticeTable(dynamo.documents, `${prefix}notices`, now, impatience);
  const services = () => ({
    jobs: createJobRepository<CountingJob, Ref>(dynamo.documents, `${prefix}jobs`, now, layout, notices.tell),
    notices,
    queue,
    logger: recordingLogger(lines),
    now,
  });
  return { dynamo, clock, lines, queue, services };
}

let ids = 0;

export function countingJob(now: number): CountingJob {
  ids += 1;
  return newJob({ id: `job-${ids}`, kind: 'count', worldId: 'w', generation: null, detail: { counted: [] } }, now);
}

export async function jobOf({ services }: Counting, jobId: string): Promise<CountingJob> {
  const job = await services().jobs.get({ jobId });
  if (!job) throw new Error(`There is no ${jobId}.`);
  return job;
}
