import type { Narrator } from '../../core/kernel/narrator.ts';
import type { IdempotencyStore } from '../platform/http/idempotency.ts';
import { createLogger } from '../platform/http/log.ts';
import { narratorOf } from '../platform/narrator/narrator.ts';
import { createDocuments, type Documents } from '../platform/storage/dynamo.ts';
import { createIdempotencyTable } from '../platform/storage/idempotency-table.ts';
import { createPrintServices } from '../print/container.ts';
import type { PrintServices } from '../print/ports.ts';
import { createHistoryReader, type HistoryReader } from '../worlds/read/history.ts';
import { createLoader, type WorldLoader } from '../worlds/read/loader.ts';
import { createChunkTable } from '../worlds/tables/chunk-table.ts';
import { createHeadTable } from '../worlds/tables/head-table.ts';
import type { ReportsEnv } from './env.ts';

/** What composing, printing and finding reports needs. */
export interface ReportsContainer extends PrintServices {
  readonly loader: WorldLoader;
  readonly history: HistoryReader;
  readonly narrator: Narrator;
}

/** Worlds on DynamoDB; what else there is as given. */
export function reportsOn(
  documents: Documents,
  prefix: string,
  given: PrintServices & Pick<ReportsContainer, 'narrator'>,
): ReportsContainer {
  const chunks = createChunkTable(documents, `${prefix}snapshots`, given.now);
  const loader = createLoader(createHeadTable(documents, `${prefix}worlds`), chunks);
  return { ...given, loader, history: createHistoryReader(loader) };
}

export function createContainer(env: ReportsEnv): ReportsContainer & { readonly idempotency: IdempotencyStore } {
  const documents = createDocuments();
  const prefix = env.DYNAMODB_TABLE_PREFIX;
  const print = createPrintServices(documents, prefix, env);
  const narrator = narratorOf(env, createLogger(env.LOG_LEVEL));
  return {
    ...reportsOn(documents, prefix, { ...print, narrator }),
    idempotency: createIdempotencyTable(documents, `${prefix}idempotency`, print.now),
  };
}
