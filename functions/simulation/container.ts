import { type Patience, patience } from '../adapters/batch.ts';
import { createChangeTable } from '../adapters/change-table.ts';
import { createChunkTable } from '../adapters/chunk-table.ts';
import { createDocuments, type Documents } from '../adapters/dynamo.ts';
import { createHeadTable } from '../adapters/head-table.ts';
import { createIdempotencyTable } from '../adapters/idempotency-table.ts';
import { createJobTable } from '../adapters/job-table.ts';
import { createProspectSweep } from '../adapters/prospect-sweep.ts';
import { createQueue } from '../adapters/queue.ts';
import { createRowTables } from '../adapters/row-tables.ts';
import { createTopic } from '../adapters/topic.ts';
import type { IdempotencyStore } from '../middleware/idempotency.ts';
import { createLogger } from '../middleware/log.ts';
import { worldDefaults } from '../worlds/env.ts';
import { createLoader } from '../worlds/loader.ts';
import type { DispatchServices } from './dispatch.ts';
import type { DispatchEnv, JobsEnv, TickEnv } from './env.ts';
import type { ControlServices, Services } from './services.ts';

const now = (): number => Date.now();

/** Everything that writes worlds, on DynamoDB; topic, logger and clock as given. */
export function storage(
  documents: Documents,
  prefix: string,
  { topic, logger, now }: Pick<Services, 'topic' | 'logger' | 'now'>,
  patient: Patience = patience,
): Services {
  const heads = createHeadTable(documents, `${prefix}worlds`);
  const chunks = createChunkTable(documents, `${prefix}snapshots`, now, patient);
  const changes = createChangeTable(documents, `${prefix}changes`, now, patient);
  const tables = createRowTables(documents, prefix, patient);
  return { heads, chunks, changes, tables, loader: createLoader(heads, chunks), topic, logger, now };
}

export function tickServices(env: TickEnv): Services {
  const topic = createTopic(env.TICK_TOPIC_ARN);
  return storage(createDocuments(), env.DYNAMODB_TABLE_PREFIX, { topic, logger: createLogger(env.LOG_LEVEL), now });
}

/** For the functions that take commands and do jobs. */
export function controlServices(env: JobsEnv): ControlServices & { readonly idempotency: IdempotencyStore } {
  const documents = createDocuments();
  const prefix = env.DYNAMODB_TABLE_PREFIX;
  const topic = createTopic(env.TICK_TOPIC_ARN);
  return {
    ...storage(documents, prefix, { topic, logger: createLogger(env.LOG_LEVEL), now }),
    views: [createProspectSweep(documents, prefix)],
    jobs: createJobTable(documents, `${prefix}jobs`, now),
    idempotency: createIdempotencyTable(documents, `${prefix}idempotency`, now),
    jobQueue: createQueue(env.JOB_QUEUE_URL),
    tickQueue: createQueue(env.TICK_QUEUE_URL),
    defaults: worldDefaults(env),
  };
}

export function dispatchServices(env: DispatchEnv): DispatchServices {
  return {
    heads: createHeadTable(createDocuments(), `${env.DYNAMODB_TABLE_PREFIX}worlds`),
    tickQueue: createQueue(env.TICK_QUEUE_URL),
    jobQueue: createQueue(env.JOB_QUEUE_URL),
    now,
  };
}
