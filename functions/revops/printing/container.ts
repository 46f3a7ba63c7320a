import type { Narrator } from '../../../core/kernel/narrator.ts';
import type { Graph } from '../../../core/views/revops/index.ts';
import { revopsGraph } from '../../../core/views/revops/index.ts';
import type { IdempotencyStore } from '../../platform/http/idempotency.ts';
import { createLogger } from '../../platform/http/log.ts';
import { narratorOf } from '../../platform/narrator/narrator.ts';
import { createDocuments, type Documents } from '../../platform/storage/dynamo.ts';
import { createIdempotencyTable } from '../../platform/storage/idempotency-table.ts';
import { createPrintServices } from '../../print/container.ts';
import type { PrintServices } from '../../print/ports.ts';
import { salesOn } from '../container.ts';
import { createBuilds } from '../read/builds.ts';
import { storesOn } from '../stores.ts';
import type { RevOpsPrintEnv } from './env.ts';
import type { PrintingServices } from './print-dashboard.ts';

interface Given {
  readonly print: PrintServices;
  readonly narrator: Narrator;
  readonly graph: Graph;
}

/** Worlds on DynamoDB; who narrates, and where it is printed to, as given. */
export function printingOn(documents: Documents, prefix: string, { print, narrator, graph }: Given): PrintingServices {
  const { sales } = salesOn(documents, prefix, print.now);
  const { versions } = storesOn(documents, prefix, print.now);
  return { ...print, narrator, sales, versions, builds: createBuilds(graph, print.now) };
}

export function createContainer(env: RevOpsPrintEnv): PrintingServices & { readonly idempotency: IdempotencyStore } {
  const documents = createDocuments();
  const prefix = env.DYNAMODB_TABLE_PREFIX;
  const print = createPrintServices(documents, prefix, env);
  const narrator = narratorOf(env, createLogger(env.LOG_LEVEL));
  return {
    ...printingOn(documents, prefix, { print, narrator, graph: revopsGraph }),
    idempotency: createIdempotencyTable(documents, `${prefix}idempotency`, print.now),
  };
}
