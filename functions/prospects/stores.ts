import { type Backoff, backoff } from '../platform/storage/backoff.ts';
import type { Documents } from '../platform/storage/dynamo.ts';
import { createInterestTable } from '../platform/storage/interest-table.ts';
import { createNoticeTable } from '../platform/storage/notice-table.ts';
import { createHeadTable } from '../worlds/tables/head-table.ts';
import type { Stores } from './services.ts';
import { createBuildJobTable } from './tables/build-job-table.ts';
import { createClientChangeTable } from './tables/client-change-table.ts';
import { createProspectDataTable } from './tables/prospect-data-table.ts';
import { createProspectTable } from './tables/prospect-table.ts';
import { createRefreshSlotTable } from './tables/refresh-slot-table.ts';
import { createTemplateTable } from './tables/template-table.ts';

/** Everything about prospects that is stored, and what of worlds can be read without making them. */
export function storesOn(documents: Documents, prefix: string, now: () => number, patient: Backoff = backoff): Stores {
  const { tell } = createNoticeTable(documents, `${prefix}notices`, now, patient);
  return {
    heads: createHeadTable(documents, `${prefix}worlds`),
    interests: createInterestTable(documents, `${prefix}interests`, now, patient),
    templates: createTemplateTable(documents, `${prefix}dashboard_templates`),
    prospects: createProspectTable(documents, `${prefix}prospects`, now),
    data: createProspectDataTable(documents, `${prefix}prospect_dashboard_data`, patient),
    jobs: createBuildJobTable(documents, `${prefix}generation_jobs`, now, tell),
    slots: createRefreshSlotTable(documents, `${prefix}generation_jobs`),
    changes: createClientChangeTable(documents, `${prefix}generation_jobs`),
  };
}
