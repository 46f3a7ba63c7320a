import { createJobRepository, type JobLayout } from '../../platform/jobs/repository.ts';
import type { Tell } from '../../platform/notices/notices.ts';
import { pageOf } from '../../platform/storage/conditions.ts';
import type { Documents } from '../../platform/storage/dynamo.ts';
import type { BuildRef } from '../messages.ts';
import { BUILD, isBuildId, partitionOf } from '../names.ts';
import type { BuildJobStore } from '../ports.ts';
import type { BuildJob } from '../records.ts';

const layout: JobLayout<BuildJob, BuildRef> = {
  addressOf: (ref) => (isBuildId(ref.jobId) ? { pk: partitionOf(ref), sk: ref.jobId } : null),
  // Every build is of a generation.
  refOf: ({ id, worldId, generation }) => ({ worldId, generation: generation ?? 0, jobId: id }),
  decode: (content) => content as BuildJob,
};

/** Builds under their numbered ids: of two requests that make the next one, one finds it made. */
export function createBuildJobTable(documents: Documents, table: string, now: () => number, tell: Tell): BuildJobStore {
  const list: BuildJobStore['list'] = (world, page) =>
    pageOf<BuildJob>(documents, { table, pk: partitionOf(world), prefix: BUILD, ...page, backwards: true });

  return {
    ...createJobRepository(documents, table, now, layout, tell),
    list,

    async last(world) {
      return (await list(world, { limit: 1 }))[0] ?? null;
    },
  };
}
