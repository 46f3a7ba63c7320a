import { createLogger } from '../platform/http/log.ts';
import { createDocuments } from '../platform/storage/dynamo.ts';
import type { CloserEnv } from './env.ts';
import type { CloserServices } from './services.ts';
import { storesOn } from './stores.ts';

/** For what closes dead letters: it makes no dashboards, and has nothing of that in its bundle. */
export function createCloser(env: CloserEnv): CloserServices {
  const now = (): number => Date.now();
  const { jobs, slots } = storesOn(createDocuments(), env.DYNAMODB_TABLE_PREFIX, now);
  return { jobs, slots, logger: createLogger(env.LOG_LEVEL), now };
}
