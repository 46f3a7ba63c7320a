import type { WorldRef } from '../../platform/follow/interests.ts';
import { ABSENT, getItem, putWhere } from '../../platform/storage/conditions.ts';
import type { Documents } from '../../platform/storage/dynamo.ts';
import { partitionOfKey, requireKeyIn } from '../names.ts';
import type { RefreshSlotStore } from '../ports.ts';
import type { RefreshSlot } from '../records.ts';

/** When prospects' stale data is to be made anew: an item for each prospect, beside the jobs of its client. */
export function createRefreshSlotTable(documents: Documents, table: string): RefreshSlotStore {
  return {
    async get(world, prospectId) {
      const item = await getItem(documents, table, slotKey(world, prospectId));
      return (item?.content as RefreshSlot | undefined) ?? null;
    },

    put(world, slot, before) {
      const { turn, status } = slot;
      const item = { ...slotKey(world, slot.prospectId), turn, status, content: slot };
      if (before === null) return putWhere(documents, table, item, ABSENT);
      return putWhere(documents, table, item, {
        ConditionExpression: 'turn = :turn AND #status = :status',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':turn': before.turn, ':status': before.status },
      });
    },
  };
}

function slotKey(world: WorldRef, prospectId: string): { pk: string; sk: string } {
  return { pk: partitionOfKey(world, requireKeyIn('prospect', prospectId)), sk: `refresh-${prospectId}` };
}
