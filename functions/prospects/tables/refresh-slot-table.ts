import { ABSENT, getItem, putWhere } from '../../platform/storage/conditions.ts';
import type { Documents } from '../../platform/storage/dynamo.ts';
import { needKeyIn, type Place, partitionOfKey } from '../names.ts';
import type { RefreshSlotStore } from '../ports.ts';
import type { RefreshSlot } from '../records.ts';

/** When prospects' stale data is to be made anew: an item for each prospect, beside the jobs of its client. */
export function createRefreshSlotTable(documents: Documents, table: string): RefreshSlotStore {
  return {
    async get(place, prospectId) {
      const item = await getItem(documents, table, slotKey(place, prospectId));
      return (item?.content as RefreshSlot | undefined) ?? null;
    },

    put(place, slot, before) {
      const { turn, status } = slot;
      const item = { ...slotKey(place, slot.prospectId), turn, status, content: slot };
      if (before === null) return putWhere(documents, table, item, ABSENT);
      return putWhere(documents, table, item, {
        ConditionExpression: 'turn = :turn AND #status = :status',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':turn': before.turn, ':status': before.status },
      });
    },
  };
}

function slotKey(place: Place, prospectId: string): { pk: string; sk: string } {
  return { pk: partitionOfKey(place, needKeyIn('prospect', prospectId)), sk: `refresh-${prospectId}` };
}
