import type { WorldRef } from '../../platform/follow/interests.ts';
import { type Backoff, backoff } from '../../platform/storage/backoff.ts';
import { removePartition } from '../../platform/storage/batch.ts';
import type { Documents } from '../../platform/storage/dynamo.ts';
import { createInterestTable } from '../../platform/storage/interest-table.ts';
import { partitionsOf } from '../names.ts';

const TABLES = ['dashboard_templates', 'prospects', 'prospect_dashboard_data', 'generation_jobs'];

/** All that prospects' dashboards have stored of worlds. */
export function createProspectSweep(documents: Documents, prefix: string, patient: Backoff = backoff) {
  const interests = createInterestTable(documents, `${prefix}interests`, Date.now, patient);
  return {
    /** Removes everything of a generation. Done again it finds what is left. */
    async removeAll(world: WorldRef): Promise<void> {
      await interests.removeAll(world);
      for (const table of TABLES) {
        for (const pk of partitionsOf(world)) await removePartition(documents, `${prefix}${table}`, pk, patient);
      }
    },
  };
}
