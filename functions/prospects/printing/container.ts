import type { IdempotencyStore } from '../../platform/http/idempotency.ts';
import { createDocuments, type Documents } from '../../platform/storage/dynamo.ts';
import { createIdempotencyTable } from '../../platform/storage/idempotency-table.ts';
import { createPrintServices } from '../../print/container.ts';
import type { PrintServices } from '../../print/ports.ts';
import { createLoader } from '../../worlds/read/loader.ts';
import { createChunkTable } from '../../worlds/tables/chunk-table.ts';
import { createHeadTable } from '../../worlds/tables/head-table.ts';
import { createProspectDataTable } from '../tables/prospect-data-table.ts';
import { createProspectTable } from '../tables/prospect-table.ts';
import { createTemplateTable } from '../tables/template-table.ts';
import type { PrintingEnv } from './env.ts';
import type { PrintingServices } from './print-dashboard.ts';

/** Worlds and dashboards on DynamoDB; where they are printed to as given. */
export function printingOn(documents: Documents, prefix: string, print: PrintServices): PrintingServices {
  const chunks = createChunkTable(documents, `${prefix}snapshots`, print.now);
  return {
    ...print,
    loader: createLoader(createHeadTable(documents, `${prefix}worlds`), chunks),
    prospects: createProspectTable(documents, `${prefix}prospects`, print.now),
    templates: createTemplateTable(documents, `${prefix}dashboard_templates`),
    data: createProspectDataTable(documents, `${prefix}prospect_dashboard_data`),
  };
}

export function createContainer(env: PrintingEnv): PrintingServices & { readonly idempotency: IdempotencyStore } {
  const documents = createDocuments();
  const prefix = env.DYNAMODB_TABLE_PREFIX;
  const print = createPrintServices(documents, prefix, env);
  return {
    ...printingOn(documents, prefix, print),
    idempotency: createIdempotencyTable(documents, `${prefix}idempotency`, print.now),
  };
}
