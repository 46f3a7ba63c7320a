import type { Narrator } from '../../../core/kernel/narrator.ts';
import type { IdempotencyStore } from '../../platform/http/idempotency.ts';
import { createLogger } from '../../platform/http/log.ts';
import { narratorOf } from '../../platform/narrator/narrator.ts';
import { createDocuments, type Documents } from '../../platform/storage/dynamo.ts';
import { createIdempotencyTable } from '../../platform/storage/idempotency-table.ts';
import { createPrintServices } from '../../print/container.ts';
import type { PrintServices } from '../../print/ports.ts';
import { analyticsOn } from '../container.ts';
import type { AnalyticsPrintEnv } from './env.ts';
import type { PrintingServices } from './print-dashboard.ts';

interface Given {
  readonly print: PrintServices;
  readonly narrator: Narrator;
  readonly timezone: string;
}

/** Worlds on DynamoDB; who narrates, and where it is printed to, as given. */
export function printingOn(
  documents: Documents,
  prefix: string,
  { print, narrator, timezone }: Given,
): PrintingServices {
  return { ...print, narrator, ...analyticsOn(documents, prefix, { timezone, now: print.now }) };
}

export function createContainer(env: AnalyticsPrintEnv): PrintingServices & { readonly idempotency: IdempotencyStore } {
  const documents = createDocuments();
  const prefix = env.DYNAMODB_TABLE_PREFIX;
  const print = createPrintServices(documents, prefix, env);
  const narrator = narratorOf(env, createLogger(env.LOG_LEVEL));
  return {
    ...printingOn(documents, prefix, { print, narrator, timezone: env.DASHBOARD_TIMEZONE }),
    idempotency: createIdempotencyTable(documents, `${prefix}idempotency`, print.now),
  };
}
