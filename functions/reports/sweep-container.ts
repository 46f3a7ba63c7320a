import { createDocuments } from '../platform/storage/dynamo.ts';
import { createObjectStore } from '../platform/storage/object-store.ts';
import { createReportTable } from '../print/tables/report-table.ts';
import { createHeadTable } from '../worlds/tables/head-table.ts';
import type { SweepEnv } from './env.ts';
import type { SweepServices } from './sweep.ts';

/** For what removes reports: it makes none, and has nothing of that in its bundle. */
export function createSweepServices(env: SweepEnv): SweepServices {
  const documents = createDocuments();
  const now = (): number => Date.now();
  return {
    heads: createHeadTable(documents, `${env.DYNAMODB_TABLE_PREFIX}worlds`),
    reports: createReportTable(documents, `${env.DYNAMODB_TABLE_PREFIX}reports`, now),
    objects: createObjectStore({ bucket: env.REPORT_BUCKET, linkSeconds: 1, now }),
  };
}
