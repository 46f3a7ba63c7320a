import { type Patience, patience } from '../adapters/batch.ts';
import { createChangeTable } from '../adapters/change-table.ts';
import { createChunkTable } from '../adapters/chunk-table.ts';
import { createDocuments, type Documents } from '../adapters/dynamo.ts';
import { createGenerationJobTable } from '../adapters/generation-job-table.ts';
import { createHeadTable } from '../adapters/head-table.ts';
import { createIdempotencyTable } from '../adapters/idempotency-table.ts';
import { createProspectDataTable } from '../adapters/prospect-data-table.ts';
import { createProspectTable } from '../adapters/prospect-table.ts';
import { createQueue } from '../adapters/queue.ts';
import { createTemplateTable } from '../adapters/template-table.ts';
import type { IdempotencyStore } from '../middleware/idempotency.ts';
import { createLogger } from '../middleware/log.ts';
import { createHistoryReader } from '../worlds/history.ts';
import { createLoader } from '../worlds/loader.ts';
import type { GenerationEnv } from './env.ts';
import { createMaker } from './maker.ts';
import type { DashboardMaker } from './ports.ts';
import type { ProspectServices } from './services.ts';

type Given = Pick<ProspectServices, 'queue' | 'logger' | 'maker' | 'refreshInterval' | 'now' | 'timer'>;

/** Worlds and everything about prospects on DynamoDB; what else there is as given. */
export function prospectsOn(
  documents: Documents,
  prefix: string,
  given: Given,
  patient: Patience = patience,
): ProspectServices {
  const { now } = given;
  const chunks = createChunkTable(documents, `${prefix}snapshots`, now, patient);
  const loader = createLoader(createHeadTable(documents, `${prefix}worlds`), chunks);
  return {
    ...given,
    loader,
    history: createHistoryReader(loader),
    changes: createChangeTable(documents, `${prefix}changes`, now, patient),
    templates: createTemplateTable(documents, `${prefix}dashboard_templates`),
    prospects: createProspectTable(documents, `${prefix}prospects`, now),
    data: createProspectDataTable(documents, `${prefix}prospect_dashboard_data`, patient),
    jobs: createGenerationJobTable(documents, `${prefix}generation_jobs`),
  };
}

/** For the functions that make dashboards. */
export function createContainer(env: GenerationEnv): ProspectServices & { readonly idempotency: IdempotencyStore } {
  return containerWith(env, createMaker());
}

/** For those that make none, and have nothing of it in their bundles. */
export function createFollower(env: GenerationEnv): ProspectServices {
  return containerWith(env, {
    template: () => refuse(),
    data: () => refuse(),
    validate: () => refuse(),
  });
}

function refuse(): never {
  throw new Error('This function makes no dashboards.');
}

function containerWith(
  env: GenerationEnv,
  maker: DashboardMaker,
): ProspectServices & { readonly idempotency: IdempotencyStore } {
  const documents = createDocuments();
  const prefix = env.DYNAMODB_TABLE_PREFIX;
  const now = (): number => Date.now();
  const given: Given = {
    queue: createQueue(env.GENERATION_QUEUE_URL),
    logger: createLogger(env.LOG_LEVEL),
    maker,
    refreshInterval: env.REFRESH_INTERVAL_SECONDS * 1000,
    now,
    timer: () => performance.now(),
  };
  return {
    ...prospectsOn(documents, prefix, given),
    idempotency: createIdempotencyTable(documents, `${prefix}idempotency`, now),
  };
}
