import type { IdempotencyStore } from '../../platform/http/idempotency.ts';
import { type Backoff, backoff } from '../../platform/storage/backoff.ts';
import { createDocuments, type Documents } from '../../platform/storage/dynamo.ts';
import { createIdempotencyTable } from '../../platform/storage/idempotency-table.ts';
import { createTelemetryLog, TELEMETRY_LOG } from '../../telemetry/tables/telemetry-log-table.ts';
import { requireHead } from '../../worlds/read/require-head.ts';
import { createHeadTable } from '../../worlds/tables/head-table.ts';
import type { AnalyticsIngestEnv } from '../env.ts';
import type { IngestServices } from './ingest.ts';
import { createKnownByWorld } from './known.ts';

const now = (): number => Date.now();

/** What takes telemetry, on the tables of an installation. */
export function ingestOn(documents: Documents, prefix: string, patient: Backoff = backoff): IngestServices {
  const heads = createHeadTable(documents, `${prefix}worlds`);
  const log = createTelemetryLog(documents, `${prefix}${TELEMETRY_LOG}`, patient);
  return {
    loader: { head: (worldId) => requireHead(heads, worldId) },
    log,
    known: createKnownByWorld(log),
    wait: patient.wait,
  };
}

/** For the function that takes what is sent. */
export function createIngestContainer(
  env: AnalyticsIngestEnv,
): IngestServices & { readonly idempotency: IdempotencyStore } {
  const documents = createDocuments();
  const prefix = env.DYNAMODB_TABLE_PREFIX;
  return {
    ...ingestOn(documents, prefix),
    idempotency: createIdempotencyTable(documents, `${prefix}idempotency`, now),
  };
}
