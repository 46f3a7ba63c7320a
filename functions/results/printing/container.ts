import type { IdempotencyStore } from '../../platform/http/idempotency.ts';
import { createDocuments, type Documents } from '../../platform/storage/dynamo.ts';
import { createIdempotencyTable } from '../../platform/storage/idempotency-table.ts';
import { createPrintServices } from '../../print/container.ts';
import type { PrintServices } from '../../print/ports.ts';
import { storesOn } from '../container.ts';
import { stages } from '../stages.ts';
import type { ResultsPrintEnv } from './env.ts';
import type { PrintingServices } from './print-review.ts';

/** Sessions and their results on DynamoDB; where it is printed to, as given. */
export function printingOn(documents: Documents, prefix: string, print: PrintServices): PrintingServices {
  return { ...print, ...storesOn(documents, prefix, print.now), stages };
}

export function createContainer(env: ResultsPrintEnv): PrintingServices & { readonly idempotency: IdempotencyStore } {
  const documents = createDocuments();
  const prefix = env.DYNAMODB_TABLE_PREFIX;
  const print = createPrintServices(documents, prefix, env);
  return {
    ...printingOn(documents, prefix, print),
    idempotency: createIdempotencyTable(documents, `${prefix}idempotency`, print.now),
  };
}
