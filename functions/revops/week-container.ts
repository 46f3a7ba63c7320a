import { createTopic } from '../platform/messaging/topic.ts';
import { createDocuments } from '../platform/storage/dynamo.ts';
import { createHeadTable } from '../worlds/tables/head-table.ts';
import { buildQueue } from './build-queue.ts';
import type { RevOpsWeekEnv } from './env.ts';
import type { WeekServices } from './services.ts';
import { storesOn } from './stores.ts';

/** For what looks whether a build is due: it computes nothing, and has nothing of that in its bundle. */
export function createWeekServices(env: RevOpsWeekEnv): WeekServices {
  const documents = createDocuments();
  const prefix = env.DYNAMODB_TABLE_PREFIX;
  const now = (): number => Date.now();
  return {
    ...storesOn(documents, prefix, now),
    heads: createHeadTable(documents, `${prefix}worlds`),
    queue: buildQueue(createTopic(env.BUILD_TOPIC_ARN)),
    now,
  };
}
