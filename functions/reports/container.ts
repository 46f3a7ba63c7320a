import type { IdempotencyStore } from '../platform/http/idempotency.ts';
import { createLogger } from '../platform/http/log.ts';
import { narratorOf } from '../platform/narrator/narrator.ts';
import { createDocuments, type Documents } from '../platform/storage/dynamo.ts';
import { createIdempotencyTable } from '../platform/storage/idempotency-table.ts';
import { createObjectStore, type ObjectStore } from '../platform/storage/object-store.ts';
import { createProspectDataTable } from '../prospects/tables/prospect-data-table.ts';
import { createProspectTable } from '../prospects/tables/prospect-table.ts';
import { createTemplateTable } from '../prospects/tables/template-table.ts';
import { createHistoryReader, type HistoryReader } from '../worlds/read/history.ts';
import { createLoader, type WorldLoader } from '../worlds/read/loader.ts';
import { createChunkTable } from '../worlds/tables/chunk-table.ts';
import { createHeadTable } from '../worlds/tables/head-table.ts';
import type { ReportsEnv } from './env.ts';
import { createReportMaker, type ReportMaker } from './make.ts';
import type { ReportStore } from './ports.ts';
import { createReportTable } from './tables/report-table.ts';

/** What making and finding reports needs. */
export interface ReportsContainer {
  readonly loader: WorldLoader;
  readonly history: HistoryReader;
  readonly maker: ReportMaker;
  readonly objects: ObjectStore;
  readonly reports: ReportStore;
  /** The dashboards that may be printed. */
  readonly prospects: Pick<ReturnType<typeof createProspectTable>, 'get'>;
  readonly templates: Pick<ReturnType<typeof createTemplateTable>, 'get'>;
  readonly data: Pick<ReturnType<typeof createProspectDataTable>, 'get'>;
  /** Days after which a report passes away. */
  readonly keptDays: number;
  /** The wall clock, epoch milliseconds. */
  now(): number;
}

/** Worlds and records on DynamoDB; what else there is as given. */
export function reportsOn(
  documents: Documents,
  prefix: string,
  given: Pick<ReportsContainer, 'maker' | 'objects' | 'keptDays' | 'now'>,
): ReportsContainer {
  const chunks = createChunkTable(documents, `${prefix}snapshots`, given.now);
  const loader = createLoader(createHeadTable(documents, `${prefix}worlds`), chunks);
  const reports = createReportTable(documents, `${prefix}reports`, given.now);
  return {
    ...given,
    loader,
    history: createHistoryReader(loader),
    reports,
    prospects: createProspectTable(documents, `${prefix}prospects`, given.now),
    templates: createTemplateTable(documents, `${prefix}dashboard_templates`),
    data: createProspectDataTable(documents, `${prefix}prospect_dashboard_data`),
  };
}

export function createContainer(env: ReportsEnv): ReportsContainer & { readonly idempotency: IdempotencyStore } {
  const documents = createDocuments();
  const now = (): number => Date.now();
  const objects = createObjectStore({ bucket: env.REPORT_BUCKET, linkSeconds: env.REPORT_LINK_SECONDS, now });
  const given = {
    maker: createReportMaker(narratorOf(env, createLogger(env.LOG_LEVEL))),
    objects,
    keptDays: env.REPORT_DAYS,
    now,
  };
  return {
    ...reportsOn(documents, env.DYNAMODB_TABLE_PREFIX, given),
    idempotency: createIdempotencyTable(documents, `${env.DYNAMODB_TABLE_PREFIX}idempotency`, now),
  };
}
