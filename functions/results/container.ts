import type { IdempotencyStore } from '../platform/http/idempotency.ts';
import { createLogger } from '../platform/http/log.ts';
import { createQueue, type Queue } from '../platform/messaging/queue.ts';
import { narratorOf } from '../platform/narrator/narrator.ts';
import { type Backoff, backoff } from '../platform/storage/backoff.ts';
import { createDocuments, type Documents } from '../platform/storage/dynamo.ts';
import { createIdempotencyTable } from '../platform/storage/idempotency-table.ts';
import { createNoticeTable } from '../platform/storage/notice-table.ts';
import { createAcademyReader } from '../telemetry/academy.ts';
import { createTelemetryLog, TELEMETRY_LOG } from '../telemetry/tables/telemetry-log-table.ts';
import { createEventReader } from '../worlds/read/events.ts';
import { createHistoryReader } from '../worlds/read/history.ts';
import { createLoader } from '../worlds/read/loader.ts';
import { createChunkTable } from '../worlds/tables/chunk-table.ts';
import { createHeadTable } from '../worlds/tables/head-table.ts';
import type { ResultsEnv, ResultsGenerateEnv } from './env.ts';
import type { ResultsSweep } from './ports.ts';
import { createPeopleReader } from './read/people.ts';
import { createMeasuresReader } from './read/world-measures.ts';
import type { ResultsServices, StageServices } from './services.ts';
import { stages as everyStage, type Stage } from './stages.ts';
import { createResultsSweep, createResultTables, STATUS_TABLE } from './tables/result-tables.ts';
import { createRunTable } from './tables/run-table.ts';
import { createSessionTable } from './tables/session-table.ts';

interface Given {
  readonly queue: Queue;
  readonly stages: readonly Stage[];
  now(): number;
}

/** Sessions and their results on DynamoDB, and the worlds that they are of. */
export function storesOn(documents: Documents, prefix: string, now: () => number, patient: Backoff = backoff) {
  const { tell } = createNoticeTable(documents, `${prefix}notices`, now, patient);
  return {
    sessions: createSessionTable(documents, `${prefix}${STATUS_TABLE}`, patient),
    runs: createRunTable(documents, `${prefix}${STATUS_TABLE}`, now, tell, patient),
    results: createResultTables(documents, prefix, now, patient),
    loader: createLoader(
      createHeadTable(documents, `${prefix}worlds`),
      createChunkTable(documents, `${prefix}snapshots`, now, patient),
    ),
  };
}

/** The same with what is read of these worlds; what else there is as given. */
export function resultsOn(documents: Documents, prefix: string, given: Given, patient: Backoff = backoff) {
  const stores = storesOn(documents, prefix, given.now, patient);
  const { runs, loader } = stores;
  const log = createTelemetryLog(documents, `${prefix}${TELEMETRY_LOG}`, patient);
  return {
    ...given,
    ...stores,
    jobs: runs,
    measures: createMeasuresReader(loader, createHistoryReader(loader)),
    people: createPeopleReader(createAcademyReader(loader, createEventReader(loader), log)),
  };
}

const given = (env: Pick<ResultsGenerateEnv, 'RESULTS_QUEUE_URL'>): Given => ({
  queue: createQueue(env.RESULTS_QUEUE_URL),
  stages: everyStage,
  now: () => Date.now(),
});

/** For the function that answers requests. */
export function createContainer(env: ResultsEnv): ResultsServices & { readonly idempotency: IdempotencyStore } {
  const documents = createDocuments();
  const prefix = env.DYNAMODB_TABLE_PREFIX;
  const services = resultsOn(documents, prefix, given(env));
  return { ...services, idempotency: createIdempotencyTable(documents, `${prefix}idempotency`, services.now) };
}

/** For the function that computes stages, and removes what is left of removed worlds. */
export function createStageServices(env: ResultsGenerateEnv): {
  readonly services: StageServices;
  readonly sweep: ResultsSweep;
} {
  const documents = createDocuments();
  const prefix = env.DYNAMODB_TABLE_PREFIX;
  const logger = createLogger(env.LOG_LEVEL);
  return {
    services: { ...resultsOn(documents, prefix, given(env)), narrator: narratorOf(env, logger), logger },
    sweep: createResultsSweep(documents, prefix),
  };
}
