import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import {
  type IdempotencyStore,
  IN_PROGRESS_SECONDS,
  REPLAY_SECONDS,
  type StoredReply,
} from '../middleware/idempotency.ts';
import type { Documents } from './dynamo.ts';

const SORT_KEY = 'request';

/** Remembers mutations in a table whose items pass away by themselves. */
export function createIdempotencyTable(documents: Documents, table: string, now: () => number): IdempotencyStore {
  const seconds = (): number => Math.floor(now() / 1000);
  const keyOf = (key: string) => ({ pk: key, sk: SORT_KEY });

  return {
    async begin(key, fingerprint, ttl) {
      const item = { ...keyOf(key), fingerprint, startedAt: seconds(), expiresAt: seconds() + ttl };
      const taken = {
        // Free, past its time, or left unfinished by a function that died.
        ConditionExpression:
          'attribute_not_exists(pk) OR expiresAt <= :now OR (attribute_not_exists(reply) AND startedAt <= :dead)',
        ExpressionAttributeValues: { ':now': seconds(), ':dead': seconds() - IN_PROGRESS_SECONDS },
      };
      try {
        await documents.send(new PutCommand({ TableName: table, Item: item, ...taken }));
        return 'started';
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
      const { Item } = await documents.send(
        new GetCommand({ TableName: table, Key: keyOf(key), ConsistentRead: true }),
      );
      if (Item === undefined) return 'in-progress'; // it was freed this moment; the caller tries again
      if (Item.fingerprint !== fingerprint) return 'mismatch';
      return Item.reply === undefined ? 'in-progress' : { replay: Item.reply as StoredReply };
    },

    async finish(key, reply) {
      const { Item } = await documents.send(
        new GetCommand({ TableName: table, Key: keyOf(key), ConsistentRead: true }),
      );
      const expiresAt = seconds() + REPLAY_SECONDS;
      await documents.send(new PutCommand({ TableName: table, Item: { ...Item, ...keyOf(key), reply, expiresAt } }));
    },

    async abandon(key) {
      await documents.send(new DeleteCommand({ TableName: table, Key: keyOf(key) }));
    },
  };
}
