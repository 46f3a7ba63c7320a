import { partitionsOf } from '../prospects/names.ts';
import type { ViewStore } from '../worlds/ports.ts';
import { type Patience, patience, removePartition } from './batch.ts';
import type { Documents } from './dynamo.ts';

const TABLES = ['dashboard_templates', 'prospects', 'prospect_dashboard_data', 'generation_jobs'];

/** All that prospects' dashboards have stored of worlds. */
export function createProspectSweep(documents: Documents, prefix: string, patient: Patience = patience): ViewStore {
  return {
    async removeAll(world) {
      for (const table of TABLES) {
        for (const pk of partitionsOf(world)) await removePartition(documents, `${prefix}${table}`, pk, patient);
      }
    },
  };
}
