import { createChangeTable } from '../../worlds/tables/change-table.ts';
import { createHeadTable } from '../../worlds/tables/head-table.ts';
import { createQueue } from '../messaging/queue.ts';
import { createDocuments } from '../storage/dynamo.ts';
import { createInterestTable } from '../storage/interest-table.ts';
import type { FollowEnv } from './env.ts';
import type { FollowerServices } from './follow-ticks.ts';

export function createFollower({ DYNAMODB_TABLE_PREFIX: prefix, FOLLOWERS }: FollowEnv): FollowerServices {
  const documents = createDocuments();
  const now = (): number => Date.now();
  return {
    heads: createHeadTable(documents, `${prefix}worlds`),
    changes: createChangeTable(documents, `${prefix}changes`, now),
    interests: createInterestTable(documents, `${prefix}interests`, now),
    views: new Map(Object.entries(FOLLOWERS).map(([view, url]) => [view, createQueue(url)])),
  };
}
