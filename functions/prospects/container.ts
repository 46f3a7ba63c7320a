import type { IdempotencyStore } from '../platform/http/idempotency.ts';
import { createLogger } from '../platform/http/log.ts';
import { createQueue } from '../platform/messaging/queue.ts';
import { narratorOf } from '../platform/narrator/narrator.ts';
import { type Backoff, backoff } from '../platform/storage/backoff.ts';
import { createDocuments, type Documents } from '../platform/storage/dynamo.ts';
import { createIdempotencyTable } from '../platform/storage/idempotency-table.ts';
import { createHistoryReader } from '../worlds/read/history.ts';
import { createLoader } from '../worlds/read/loader.ts';
import { createChunkTable } from '../worlds/tables/chunk-table.ts';
import { createDashboardFactory } from './dashboard-factory.ts';
import type { BuildEnv } from './env.ts';
import type { ProspectServices } from './services.ts';
import { storesOn } from './stores.ts';

type Given = Pick<ProspectServices, 'queue' | 'logger' | 'factory' | 'refreshInterval' | 'now' | 'timer'>;

/** Worlds and everything about prospects on DynamoDB; what else there is as given. */
export function prospectsOn(
  documents: Documents,
  prefix: string,
  given: Given,
  patient: Backoff = backoff,
): ProspectServices {
  const stores = storesOn(documents, prefix, given.now, patient);
  const chunks = createChunkTable(documents, `${prefix}snapshots`, given.now, patient);
  const loader = createLoader(stores.heads, chunks);
  return { ...given, ...stores, loader, history: createHistoryReader(loader) };
}

/** For the functions that make dashboards. */
export function createContainer(env: BuildEnv): ProspectServices & { readonly idempotency: IdempotencyStore } {
  const documents = createDocuments();
  const prefix = env.DYNAMODB_TABLE_PREFIX;
  const logger = createLogger(env.LOG_LEVEL);
  const now = (): number => Date.now();
  const given: Given = {
    queue: createQueue(env.BUILD_QUEUE_URL),
    logger,
    factory: createDashboardFactory(narratorOf(env, logger)),
    refreshInterval: env.REFRESH_INTERVAL_SECONDS * 1000,
    now,
    timer: () => performance.now(),
  };
  return {
    ...prospectsOn(documents, prefix, given),
    idempotency: createIdempotencyTable(documents, `${prefix}idempotency`, now),
  };
}
