import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { ABSENT, accepted, getItem, pageOf, putWhere } from '../../platform/storage/conditions.ts';
import type { Documents } from '../../platform/storage/dynamo.ts';
import { jobId, keyIn, needKeyIn, type Place, partitionOfKey } from '../names.ts';
import { type GenerationJobStore, Overtaken } from '../ports.ts';
import type { GenerationJob, RefreshSlot } from '../records.ts';

/** The partition of what a generation has once: its first shard. */
const FOLLOWED = 'followed';

/**
 * Jobs under their ids, which are their client's key and a number: the last of them is the one that runs, if one does,
 * and of two requests that make the next, one finds it made.
 */
export function createGenerationJobTable(documents: Documents, table: string): GenerationJobStore {
  const ofClient: GenerationJobStore['ofClient'] = (place, key, page) => {
    const range = { table, pk: partitionOfKey(place, key), prefix: `job-${key}-` };
    return pageOf<GenerationJob>(documents, { ...range, ...page, backwards: true });
  };

  return {
    ofClient,

    async get(place, id) {
      const key = keyIn('job', id);
      const item = key !== null && (await getItem(documents, table, { pk: partitionOfKey(place, key), sk: id }));
      return item ? (item.content as GenerationJob) : null;
    },

    async last(place, key) {
      return (await ofClient(place, key, { limit: 1 }))[0] ?? null;
    },

    create: (place, job) => putWhere(documents, table, itemOf(place, job), ABSENT),

    async update(place, job) {
      const next = {
        ConditionExpression: '#version = :before',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':before': job.version - 1 },
      };
      if (!(await putWhere(documents, table, itemOf(place, job), next))) throw new Overtaken(`The job ${job.id}`);
    },

    async slot(place, prospectId) {
      const item = await getItem(documents, table, slotKey(place, prospectId));
      return (item?.content as RefreshSlot | undefined) ?? null;
    },

    putSlot(place, slot, before) {
      const { turn, status } = slot;
      const item = { ...slotKey(place, slot.prospectId), turn, status, content: slot };
      if (before === null) return putWhere(documents, table, item, ABSENT);
      return putWhere(documents, table, item, {
        ConditionExpression: 'turn = :turn AND #status = :status',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':turn': before.turn, ':status': before.status },
      });
    },

    async followed(place) {
      const item = await getItem(documents, table, followedKey(place));
      return item === undefined ? null : Number(item.tick);
    },

    async follow(place, tick) {
      const put = new PutCommand({
        TableName: table,
        Item: { ...followedKey(place), tick },
        ConditionExpression: 'attribute_not_exists(pk) OR tick < :tick',
        ExpressionAttributeValues: { ':tick': tick },
      });
      await accepted(documents.send(put));
    },
  };
}

function itemOf(place: Place, job: GenerationJob) {
  const { id, clientId, status, version, number } = job;
  const key = needKeyIn('job', id);
  if (jobId(key, number) !== id) throw new Error(`${id} is not the id of a client's job ${number}.`);
  return { pk: partitionOfKey(place, key), sk: id, client_id: clientId, status, version, content: job };
}

function slotKey(place: Place, prospectId: string): { pk: string; sk: string } {
  return { pk: partitionOfKey(place, needKeyIn('prospect', prospectId)), sk: `refresh-${prospectId}` };
}

function followedKey({ worldId, generation }: Place): { pk: string; sk: string } {
  return { pk: `${worldId}#${generation}#0`, sk: FOLLOWED };
}
