import { type Backoff, backoff } from '../platform/storage/backoff.ts';
import type { Documents } from '../platform/storage/dynamo.ts';
import { createNoticeTable } from '../platform/storage/notice-table.ts';
import type { BuildJobStore, VersionStore } from './ports.ts';
import { createBuildJobTable } from './tables/build-job-table.ts';
import { createVersionTable } from './tables/version-table.ts';

/** The one table of the view, without the prefix. */
export const BUILDS_TABLE = 'revops_builds';

/** Builds, and the versions that they keep. */
export function storesOn(
  documents: Documents,
  prefix: string,
  now: () => number,
  patient: Backoff = backoff,
): { readonly jobs: BuildJobStore; readonly versions: VersionStore } {
  const table = `${prefix}${BUILDS_TABLE}`;
  const { tell } = createNoticeTable(documents, `${prefix}notices`, now, patient);
  return {
    jobs: createBuildJobTable(documents, table, now, tell),
    versions: createVersionTable(documents, table, now, patient),
  };
}
