import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { WorldRef } from '../../platform/follow/interests.ts';
import { accepted, getItem } from '../../platform/storage/conditions.ts';
import type { Documents } from '../../platform/storage/dynamo.ts';
import { partitionOfKey } from '../names.ts';
import type { ClientChangeStore } from '../ports.ts';

/** The last tick at which each client is known to have changed: an item beside the jobs of the client. */
export function createClientChangeTable(documents: Documents, table: string): ClientChangeStore {
  return {
    async last(world, key) {
      const item = await getItem(documents, table, itemKey(world, key));
      return item === undefined ? null : Number(item.tick);
    },

    async note(world, key, tick) {
      const update = new UpdateCommand({
        TableName: table,
        Key: itemKey(world, key),
        UpdateExpression: 'SET tick = :tick',
        ConditionExpression: 'attribute_not_exists(pk) OR tick < :tick',
        ExpressionAttributeValues: { ':tick': tick },
      });
      await accepted(documents.send(update)); // refused: a later change is known already
    },
  };
}

function itemKey(world: WorldRef, key: string): { pk: string; sk: string } {
  return { pk: partitionOfKey(world, key), sk: `changed-${key}` };
}
