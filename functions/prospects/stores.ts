import { type Patience, patience } from '../adapters/batch.ts';
import { createChangeTable } from '../adapters/change-table.ts';
import type { Documents } from '../adapters/dynamo.ts';
import { createGenerationJobTable } from '../adapters/generation-job-table.ts';
import { createHeadTable } from '../adapters/head-table.ts';
import { createProspectDataTable } from '../adapters/prospect-data-table.ts';
import { createProspectTable } from '../adapters/prospect-table.ts';
import { createTemplateTable } from '../adapters/template-table.ts';
import type { Stores } from './services.ts';

/** Everything about prospects that is stored, and what of worlds can be read without making them. */
export function storesOn(
  documents: Documents,
  prefix: string,
  now: () => number,
  patient: Patience = patience,
): Stores {
  return {
    heads: createHeadTable(documents, `${prefix}worlds`),
    changes: createChangeTable(documents, `${prefix}changes`, now, patient),
    templates: createTemplateTable(documents, `${prefix}dashboard_templates`),
    prospects: createProspectTable(documents, `${prefix}prospects`, now),
    data: createProspectDataTable(documents, `${prefix}prospect_dashboard_data`, patient),
    jobs: createGenerationJobTable(documents, `${prefix}generation_jobs`),
  };
}
