import { createLogger } from '../platform/http/log.ts';
import { createQueue } from '../platform/messaging/queue.ts';
import { createDocuments } from '../platform/storage/dynamo.ts';
import type { CloserEnv, FollowerEnv } from './env.ts';
import type { CloserServices, FollowerServices } from './services.ts';
import { storesOn } from './stores.ts';

/** For those that make no dashboards, and have nothing of it in their bundles. */

export function createFollower(env: FollowerEnv): FollowerServices {
  const now = (): number => Date.now();
  return {
    ...storesOn(createDocuments(), env.DYNAMODB_TABLE_PREFIX, now),
    queue: createQueue(env.GENERATION_QUEUE_URL),
    refreshInterval: env.REFRESH_INTERVAL_SECONDS * 1000,
    now,
  };
}

export function createCloser(env: CloserEnv): CloserServices {
  const now = (): number => Date.now();
  const { jobs, slots } = storesOn(createDocuments(), env.DYNAMODB_TABLE_PREFIX, now);
  return { jobs, slots, logger: createLogger(env.LOG_LEVEL), now };
}
