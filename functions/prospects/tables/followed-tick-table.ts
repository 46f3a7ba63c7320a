import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { accepted, getItem } from '../../platform/storage/conditions.ts';
import type { Documents } from '../../platform/storage/dynamo.ts';
import type { Place } from '../names.ts';
import type { FollowedTickStore } from '../ports.ts';

/** Up to which tick changes have been followed: one item for each generation, in its first partition. */
export function createFollowedTickTable(documents: Documents, table: string): FollowedTickStore {
  return {
    async get(place) {
      const item = await getItem(documents, table, keyOf(place));
      return item === undefined ? null : Number(item.tick);
    },

    async moveTo(place, tick) {
      const put = new PutCommand({
        TableName: table,
        Item: { ...keyOf(place), tick },
        ConditionExpression: 'attribute_not_exists(pk) OR tick < :tick',
        ExpressionAttributeValues: { ':tick': tick },
      });
      await accepted(documents.send(put));
    },
  };
}

function keyOf({ worldId, generation }: Place): { pk: string; sk: string } {
  return { pk: `${worldId}#${generation}#0`, sk: 'followed' };
}
