import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Documents } from '../../platform/storage/dynamo.ts';
import type { Job, JobStore } from '../jobs.ts';

const SORT_KEY = 'job';
const KEPT_SECONDS = 7 * 24 * 3600;

export function createJobTable(documents: Documents, table: string, now: () => number): JobStore {
  return {
    async get(id) {
      const Key = { pk: id, sk: SORT_KEY };
      const { Item } = await documents.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      return (Item?.content as Job | undefined) ?? null;
    },

    async put(job) {
      const expiresAt = Math.floor(now() / 1000) + KEPT_SECONDS;
      await documents.send(
        new PutCommand({ TableName: table, Item: { pk: job.id, sk: SORT_KEY, content: job, expiresAt } }),
      );
    },
  };
}
