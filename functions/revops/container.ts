import { type Graph, revopsGraph } from '../../core/views/revops/index.ts';
import type { IdempotencyStore } from '../platform/http/idempotency.ts';
import { createLogger } from '../platform/http/log.ts';
import type { Queue } from '../platform/messaging/queue.ts';
import { createTopic } from '../platform/messaging/topic.ts';
import { narratorOf } from '../platform/narrator/narrator.ts';
import { type Backoff, backoff } from '../platform/storage/backoff.ts';
import { createDocuments, type Documents } from '../platform/storage/dynamo.ts';
import { createIdempotencyTable } from '../platform/storage/idempotency-table.ts';
import { createEventReader } from '../worlds/read/events.ts';
import { createLoader } from '../worlds/read/loader.ts';
import { createChunkTable } from '../worlds/tables/chunk-table.ts';
import { createHeadTable } from '../worlds/tables/head-table.ts';
import { buildQueue } from './build-queue.ts';
import type { RevOpsBuildEnv, RevOpsEnv } from './env.ts';
import { createWording } from './narrate.ts';
import { createBuilds } from './read/builds.ts';
import { createSalesReader } from './read/sales.ts';
import type { BuildServices, RevOpsServices } from './services.ts';
import { storesOn } from './stores.ts';

const now = (): number => Date.now();
const timer = (): number => performance.now();

interface Given {
  readonly graph: Graph;
  now(): number;
  timer(): number;
}

/** The sales of worlds as they are committed. */
export function salesOn(documents: Documents, prefix: string, clock: () => number, patient: Backoff = backoff) {
  const heads = createHeadTable(documents, `${prefix}worlds`);
  const loader = createLoader(heads, createChunkTable(documents, `${prefix}snapshots`, clock, patient));
  return { loader, sales: createSalesReader(loader, createEventReader(loader)) };
}

/** The same, with what is stored of their datasets; the graph and the clocks as given. */
export function revopsOn(documents: Documents, prefix: string, given: Given, patient: Backoff = backoff) {
  return {
    ...given,
    ...storesOn(documents, prefix, given.now, patient),
    ...salesOn(documents, prefix, given.now, patient),
  };
}

/** For the function that answers requests. */
export function createContainer(env: RevOpsEnv): RevOpsServices & { readonly idempotency: IdempotencyStore } {
  const documents = createDocuments();
  const prefix = env.DYNAMODB_TABLE_PREFIX;
  const queue: Queue = buildQueue(createTopic(env.BUILD_TOPIC_ARN));
  return {
    ...revopsOn(documents, prefix, { graph: revopsGraph, now, timer }),
    builds: createBuilds(revopsGraph, timer),
    wording: createWording(narratorOf(env, createLogger(env.LOG_LEVEL))),
    queue,
    idempotency: createIdempotencyTable(documents, `${prefix}idempotency`, now),
  };
}

/** For the function that builds. */
export function createBuildServices(env: RevOpsBuildEnv): BuildServices {
  const logger = createLogger(env.LOG_LEVEL);
  return { ...revopsOn(createDocuments(), env.DYNAMODB_TABLE_PREFIX, { graph: revopsGraph, now, timer }), logger };
}
