import type { Narrator } from '../../core/kernel/narrator.ts';
import { createLogger } from '../platform/http/log.ts';
import { narratorOf } from '../platform/narrator/narrator.ts';
import { createDocuments, type Documents } from '../platform/storage/dynamo.ts';
import { createHistoryReader, type HistoryReader } from '../worlds/read/history.ts';
import { createLoader, type WorldLoader } from '../worlds/read/loader.ts';
import { createChunkTable } from '../worlds/tables/chunk-table.ts';
import { createHeadTable } from '../worlds/tables/head-table.ts';
import type { OverviewEnv } from './env.ts';
import { sparing } from './sparing.ts';

/** What saying how a company stands needs. */
export interface OverviewContainer {
  readonly loader: WorldLoader;
  readonly history: HistoryReader;
  readonly narrator: Narrator;
}

/** Worlds on DynamoDB; who writes as given. */
export function overviewOn(
  documents: Documents,
  prefix: string,
  { narrator, now }: { readonly narrator: Narrator; now(): number },
): OverviewContainer {
  const chunks = createChunkTable(documents, `${prefix}snapshots`, now);
  const loader = createLoader(createHeadTable(documents, `${prefix}worlds`), chunks);
  return { loader, history: createHistoryReader(loader), narrator: sparing(narrator) };
}

export function createContainer(env: OverviewEnv): OverviewContainer {
  const narrator = narratorOf(env, createLogger(env.LOG_LEVEL));
  return overviewOn(createDocuments(), env.DYNAMODB_TABLE_PREFIX, { narrator, now: () => Date.now() });
}
