import { isFinished, newJob } from '../../platform/jobs/job.ts';
import { createJobRepository, type JobLayout } from '../../platform/jobs/repository.ts';
import type { Tell } from '../../platform/notices/notices.ts';
import type { Documents } from '../../platform/storage/dynamo.ts';
import type { WorldJob, WorldJobRef, WorldJobStore } from '../jobs.ts';

const KEPT_SECONDS = 7 * 24 * 3600;

/** Jobs of worlds, each under its id, until a week after it was last written. */
export function createJobTable(documents: Documents, table: string, now: () => number, tell: Tell): WorldJobStore {
  const layout: JobLayout<WorldJob, WorldJobRef> = {
    addressOf: ({ jobId }) => ({ pk: jobId, sk: 'job' }),
    refOf: ({ id }) => ({ jobId: id }),
    decode,
    keptSeconds: KEPT_SECONDS,
  };
  return createJobRepository(documents, table, now, layout, tell);
}

/** A job as the version before wrote it: without a lock, and without what its worker is sent. */
type FormerJob = Pick<WorldJob, 'id' | 'worldId' | 'kind' | 'status' | 'createdAt' | 'finishedAt' | 'result' | 'error'>;

function decode(content: unknown): WorldJob {
  const stored = content as WorldJob | FormerJob;
  if ('detail' in stored) return stored;
  const { id, kind, worldId, createdAt } = stored;
  const lacking = newJob({ id, kind, worldId, generation: null, detail: { message: null } }, createdAt);
  const percentage = stored.status === 'completed' ? 100 : 0;
  return { ...lacking, ...stored, version: 0, step: isFinished(stored) ? 'finished' : 'queued', percentage };
}
