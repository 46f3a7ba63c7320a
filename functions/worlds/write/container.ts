import type { IdempotencyStore } from '../../platform/http/idempotency.ts';
import { createLogger, type Logger } from '../../platform/http/log.ts';
import { createQueue } from '../../platform/messaging/queue.ts';
import { createTopic } from '../../platform/messaging/topic.ts';
import { type Backoff, backoff } from '../../platform/storage/backoff.ts';
import { createDocuments, type Documents } from '../../platform/storage/dynamo.ts';
import { createIdempotencyTable } from '../../platform/storage/idempotency-table.ts';
import { createNoticeTable } from '../../platform/storage/notice-table.ts';
import { worldDefaults } from '../env.ts';
import { createLoader } from '../read/loader.ts';
import { createChangeTable } from '../tables/change-table.ts';
import { createChunkTable } from '../tables/chunk-table.ts';
import type { DamagedHead } from '../tables/head-item.ts';
import { createHeadTable } from '../tables/head-table.ts';
import { createJobTable } from '../tables/job-table.ts';
import { createRowTables } from '../tables/row-tables.ts';
import type { DispatchServices } from './dispatch.ts';
import type { ControlEnv, DispatchEnv, JobsEnv, TickEnv } from './env.ts';
import type { ControlServices, JobServices, Services } from './services.ts';

const now = (): number => Date.now();

/** A damaged head is left out of lists, and whoever watches the log is told. */
const reportTo =
  (logger: Logger) =>
  (head: DamagedHead): void =>
    logger.error('head-damaged', { world: head.worldId, error: head });

/** Everything that writes worlds, on DynamoDB; topic, logger and clock as given. */
export function storage(
  documents: Documents,
  prefix: string,
  { topic, logger, now }: Pick<Services, 'topic' | 'logger' | 'now'>,
  patient: Backoff = backoff,
): Services {
  const heads = createHeadTable(documents, `${prefix}worlds`, reportTo(logger));
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
export function controlServices(env: ControlEnv): ControlServices & { readonly idempotency: IdempotencyStore } {
  const documents = createDocuments();
  const prefix = env.DYNAMODB_TABLE_PREFIX;
  const topic = createTopic(env.TICK_TOPIC_ARN);
  const notices = createNoticeTable(documents, `${prefix}notices`, now);
  return {
    notices,
    ...storage(documents, prefix, { topic, logger: createLogger(env.LOG_LEVEL), now }),
    jobs: createJobTable(documents, `${prefix}jobs`, now, notices.tell),
    idempotency: createIdempotencyTable(documents, `${prefix}idempotency`, now),
    jobQueue: createQueue(env.JOB_QUEUE_URL),
    tickQueue: createQueue(env.TICK_QUEUE_URL),
    defaults: worldDefaults(env),
  };
}

export function jobServices(env: JobsEnv): JobServices {
  return { ...controlServices(env), removedTopic: createTopic(env.REMOVED_TOPIC_ARN) };
}

export function dispatchServices(env: DispatchEnv): DispatchServices {
  return {
    heads: createHeadTable(
      createDocuments(),
      `${env.DYNAMODB_TABLE_PREFIX}worlds`,
      reportTo(createLogger(env.LOG_LEVEL)),
    ),
    tickQueue: createQueue(env.TICK_QUEUE_URL),
    jobQueue: createQueue(env.JOB_QUEUE_URL),
    now,
  };
}
