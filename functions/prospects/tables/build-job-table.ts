import type { WorldRef } from '../../platform/follow/interests.ts';
import { isFinished, newJob } from '../../platform/jobs/job.ts';
import { createJobRepository, type JobLayout } from '../../platform/jobs/repository.ts';
import type { Tell } from '../../platform/notices/notices.ts';
import { pageOf } from '../../platform/storage/conditions.ts';
import type { Documents } from '../../platform/storage/dynamo.ts';
import { percentageOf } from '../build-job.ts';
import type { BuildJobRef } from '../messages.ts';
import { keyIn, partitionOfKey } from '../names.ts';
import type { BuildJobStore } from '../ports.ts';
import type { BuildDetail, BuildJob } from '../records.ts';

const layout: JobLayout<BuildJob, BuildJobRef> = {
  addressOf(ref) {
    const key = keyIn('job', ref.jobId);
    return key === null ? null : { pk: partitionOfKey(ref, key), sk: ref.jobId };
  },
  // Every job of dashboards is of a generation.
  refOf: ({ id, worldId, generation }) => ({ worldId, generation: generation ?? 0, jobId: id }),
  decode,
};

/** A job as the version before wrote it: what is the client's own beside what every job has. */
type FormerJob = BuildDetail &
  Omit<BuildJob, 'detail' | 'kind' | 'worldId' | 'generation' | 'percentage' | 'resendAt' | 'result'>;

function decode(content: unknown, { worldId, generation }: WorldRef): BuildJob {
  const stored = content as BuildJob | FormerJob;
  if ('detail' in stored) return stored;
  const { clientId, number, seed, categories, prospectIds, asOf, demoProspectId, templates, ...job } = stored;
  const detail = { clientId, number, seed, categories, prospectIds, asOf, demoProspectId, templates };
  const done = isFinished(job) && job.status !== 'failed';
  const lacking = newJob({ id: job.id, kind: 'build-dashboards', worldId, generation, detail }, job.createdAt);
  return { ...lacking, ...job, percentage: done ? 100 : percentageOf(detail) };
}

/**
 * Jobs under their ids, which are their client's key and a number: the last of them is the one that runs, if one does,
 * and of two requests that make the next, one finds it made.
 */
export function createBuildJobTable(documents: Documents, table: string, now: () => number, tell: Tell): BuildJobStore {
  const listByClient: BuildJobStore['listByClient'] = async (world, key, page) => {
    const range = { table, pk: partitionOfKey(world, key), prefix: `job-${key}-` };
    const found = await pageOf<BuildJob | FormerJob>(documents, { ...range, ...page, backwards: true });
    return found.map((content) => decode(content, world));
  };

  return {
    ...createJobRepository(documents, table, now, layout, tell),
    listByClient,

    async last(world, key) {
      return (await listByClient(world, key, { limit: 1 }))[0] ?? null;
    },
  };
}
