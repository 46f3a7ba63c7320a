import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { categories } from '../../../core/views/prospects/template.ts';
import { type Backoff, backoff } from '../../platform/storage/backoff.ts';
import { batchWriteAll, queryItems } from '../../platform/storage/batch.ts';
import { ABSENT, accepted, beginningWith, getItem, putWhere } from '../../platform/storage/conditions.ts';
import type { Documents } from '../../platform/storage/dynamo.ts';
import { keyIn, needKeyIn, type Place, partitionOfKey, partitionsOf } from '../names.ts';
import type { DataStore } from '../ports.ts';
import type { DataHead, DataRecord } from '../records.ts';

/** What is read of an item for its head. */
const HEAD = {
  ProjectionExpression: 'pk, sk, #head, #status',
  ExpressionAttributeNames: { '#head': 'head', '#status': 'status' },
};

/**
 * Data under its prospect's id and its template's, so that a prospect's and a client's are ranges. What is looked for is
 * legible; the values of widgets are compressed, as the size of an item is what its reading and writing cost.
 */
export function createProspectDataTable(documents: Documents, table: string, patient: Backoff = backoff): DataStore {
  async function* headsIn(query: Parameters<typeof queryItems>[1]): AsyncGenerator<DataHead> {
    for await (const item of queryItems(documents, { ...query, ...HEAD })) yield headOf(item);
  }

  return {
    async get(place, prospectId, templateId) {
      const key = keyOf(place, prospectId, templateId);
      const item = key && (await getItem(documents, table, key));
      return item ? recordOf(item) : null;
    },

    async ofProspect(place, prospectId) {
      const key = keyOf(place, prospectId, '');
      if (key === null) return [];
      const records: DataRecord[] = [];
      const query = beginningWith(table, key.pk, key.sk);
      for await (const item of queryItems(documents, query)) records.push(recordOf(item));
      return records.sort((a, b) => categories.indexOf(a.category) - categories.indexOf(b.category));
    },

    async headsOfClient(place, key) {
      return Array.fromAsync(headsIn(beginningWith(table, partitionOfKey(place, key), `prospect-${key}-`)));
    },

    async heads(place) {
      const lists = partitionsOf(place).map((pk) => {
        const query = {
          TableName: table,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': pk },
          ConsistentRead: true,
        };
        return Array.fromAsync(headsIn(query));
      });
      return (await Promise.all(lists)).flat();
    },

    create: (place, data) => putWhere(documents, table, itemOf(place, data), ABSENT),

    async put(place, data) {
      const put = new PutCommand({
        TableName: table,
        Item: itemOf(place, data),
        ConditionExpression: 'attribute_not_exists(pk) OR tick <= :tick',
        ExpressionAttributeValues: { ':tick': data.asOf.tick },
      });
      await accepted(documents.send(put)); // refused: what is there is newer
    },

    async markStale(place, { prospectId, templateId }, through) {
      const update = new UpdateCommand({
        TableName: table,
        Key: needKey(place, prospectId, templateId),
        UpdateExpression: 'SET #status = :stale',
        ConditionExpression: '#status = :ready AND tick <= :through',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':stale': 'stale', ':ready': 'ready', ':through': through },
      });
      await accepted(documents.send(update));
    },

    remove(place, prospectId, templateId) {
      const removal = new DeleteCommand({
        TableName: table,
        Key: needKey(place, prospectId, templateId),
        ConditionExpression: 'attribute_exists(pk)',
      });
      return accepted(documents.send(removal));
    },

    async removeOfProspect(place, prospectId) {
      const { pk, sk } = needKey(place, prospectId, '');
      const query = { ...beginningWith(table, pk, sk), ProjectionExpression: 'pk, sk' };
      const items = await Array.fromAsync(queryItems(documents, query));
      const removals = items.map((item) => ({ remove: { pk, sk: String(item.sk) } }));
      await batchWriteAll(documents, table, removals, patient);
    },
  };
}

function keyOf(place: Place, prospectId: string, templateId: string): { pk: string; sk: string } | null {
  const key = keyIn('prospect', prospectId);
  return key === null ? null : keyFor(place, key, prospectId, templateId);
}

function needKey(place: Place, prospectId: string, templateId: string): { pk: string; sk: string } {
  return keyFor(place, needKeyIn('prospect', prospectId), prospectId, templateId);
}

function keyFor(place: Place, key: string, prospectId: string, templateId: string): { pk: string; sk: string } {
  return { pk: partitionOfKey(place, key), sk: `${prospectId}#${templateId}` };
}

function itemOf(place: Place, { content, status, ...head }: DataRecord) {
  const { prospectId, templateId, clientId, generatedBy, generatedAt, widgetCount, asOf } = head;
  return {
    ...needKey(place, prospectId, templateId),
    prospect_id: prospectId,
    template_id: templateId,
    client_id: clientId,
    status,
    generated_by: generatedBy,
    generated_at: new Date(generatedAt).toISOString(),
    widget_count: widgetCount,
    tick: asOf.tick,
    head,
    data: deflateRawSync(JSON.stringify(content)),
  };
}

/** The status stands by itself, as it changes by itself. */
function headOf({ head, status }: Record<string, unknown>): DataHead {
  return { ...(head as Omit<DataHead, 'status'>), status: status as DataHead['status'] };
}

function recordOf(item: Record<string, unknown>): DataRecord {
  if (!(item.data instanceof Uint8Array)) throw new Error('A record of data has no content.');
  return { ...headOf(item), content: JSON.parse(inflateRawSync(item.data).toString('utf8')) };
}
