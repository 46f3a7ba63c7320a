import { type Patience, patience, removePartition } from '../../platform/storage/batch.ts';
import type { Documents } from '../../platform/storage/dynamo.ts';
import { createInterestTable } from '../../platform/storage/interest-table.ts';
import type { ViewStore } from '../../worlds/ports.ts';
import { partitionsOf } from '../names.ts';

const TABLES = ['dashboard_templates', 'prospects', 'prospect_dashboard_data', 'generation_jobs'];

/** All that prospects' dashboards have stored of worlds. */
export function createProspectSweep(documents: Documents, prefix: string, patient: Patience = patience): ViewStore {
  const interests = createInterestTable(documents, `${prefix}interests`, Date.now, patient);
  return {
    async removeAll(world) {
      await interests.removeAll(world);
      for (const table of TABLES) {
        for (const pk of partitionsOf(world)) await removePartition(documents, `${prefix}${table}`, pk, patient);
      }
    },
  };
}
