import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { categories } from '../../../core/views/prospects/template.ts';
import type { WorldRef } from '../../platform/follow/interests.ts';
import { type Backoff, backoff } from '../../platform/storage/backoff.ts';
import { batchWriteAll, queryItems } from '../../platform/storage/batch.ts';
import { ABSENT, accepted, beginningWith, getItem, putWhere } from '../../platform/storage/conditions.ts';
import type { Documents } from '../../platform/storage/dynamo.ts';
import { keyIn, partitionOfKey, partitionsOf, requireKeyIn } from '../names.ts';
import type { DataStore } from '../ports.ts';
import type { DataRecord, DataSummary } from '../records.ts';

/** What is read of an item without its content. */
const SUMMARY = {
  ProjectionExpression: 'pk, sk, #head, #status',
  ExpressionAttributeNames: { '#head': 'head', '#status': 'status' },
};

/**
 * Data under its prospect's id and its template's, so that a prospect's and a client's are ranges. What is looked for is
 * legible; the values of widgets are compressed, as the size of an item is what its reading and writing cost.
 */
export function createProspectDataTable(documents: Documents, table: string, patient: Backoff = backoff): DataStore {
  async function* summariesIn(query: Parameters<typeof queryItems>[1]): AsyncGenerator<DataSummary> {
    for await (const item of queryItems(documents, { ...query, ...SUMMARY })) yield summaryOf(item);
  }

  return {
    async get(world, prospectId, templateId) {
      const key = keyOf(world, prospectId, templateId);
      const item = key && (await getItem(documents, table, key));
      return item ? recordOf(item) : null;
    },

    async listByProspect(world, prospectId) {
      const key = keyOf(world, prospectId, '');
      if (key === null) return [];
      const records: DataRecord[] = [];
      const query = beginningWith(table, key.pk, key.sk);
      for await (const item of queryItems(documents, query)) records.push(recordOf(item));
      return records.sort((a, b) => categories.indexOf(a.category) - categories.indexOf(b.category));
    },

    async listSummariesByClient(world, key) {
      return Array.fromAsync(summariesIn(beginningWith(table, partitionOfKey(world, key), `prospect-${key}-`)));
    },

    async listSummaries(world) {
      const lists = partitionsOf(world).map((pk) => {
        const query = {
          TableName: table,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': pk },
          ConsistentRead: true,
        };
        return Array.fromAsync(summariesIn(query));
      });
      return (await Promise.all(lists)).flat();
    },

    create: (world, data) => putWhere(documents, table, itemOf(world, data), ABSENT),

    async put(world, data) {
      const put = new PutCommand({
        TableName: table,
        Item: itemOf(world, data),
        ConditionExpression: 'attribute_not_exists(pk) OR tick <= :tick',
        ExpressionAttributeValues: { ':tick': data.asOf.tick },
      });
      await accepted(documents.send(put)); // refused: what is there is newer
    },

    async markStale(world, { prospectId, templateId }, through) {
      const update = new UpdateCommand({
        TableName: table,
        Key: requireKey(world, prospectId, templateId),
        UpdateExpression: 'SET #status = :stale',
        ConditionExpression: '#status = :ready AND tick <= :through',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':stale': 'stale', ':ready': 'ready', ':through': through },
      });
      await accepted(documents.send(update));
    },

    remove(world, prospectId, templateId) {
      const removal = new DeleteCommand({
        TableName: table,
        Key: requireKey(world, prospectId, templateId),
        ConditionExpression: 'attribute_exists(pk)',
      });
      return accepted(documents.send(removal));
    },

    async removeOfProspect(world, prospectId) {
      const { pk, sk } = requireKey(world, prospectId, '');
      const query = { ...beginningWith(table, pk, sk), ProjectionExpression: 'pk, sk' };
      const items = await Array.fromAsync(queryItems(documents, query));
      const removals = items.map((item) => ({ remove: { pk, sk: String(item.sk) } }));
      await batchWriteAll(documents, table, removals, patient);
    },
  };
}

function keyOf(world: WorldRef, prospectId: string, templateId: string): { pk: string; sk: string } | null {
  const key = keyIn('prospect', prospectId);
  return key === null ? null : keyFor(world, key, prospectId, templateId);
}

function requireKey(world: WorldRef, prospectId: string, templateId: string): { pk: string; sk: string } {
  return keyFor(world, requireKeyIn('prospect', prospectId), prospectId, templateId);
}

function keyFor(world: WorldRef, key: string, prospectId: string, templateId: string): { pk: string; sk: string } {
  return { pk: partitionOfKey(world, key), sk: `${prospectId}#${templateId}` };
}

function itemOf(world: WorldRef, { content, status, ...head }: DataRecord) {
  const { prospectId, templateId, clientId, generatedBy, generatedAt, widgetCount, asOf } = head;
  return {
    ...requireKey(world, prospectId, templateId),
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
function summaryOf({ head, status }: Record<string, unknown>): DataSummary {
  return { ...(head as Omit<DataSummary, 'status'>), status: status as DataSummary['status'] };
}

function recordOf(item: Record<string, unknown>): DataRecord {
  if (!(item.data instanceof Uint8Array)) throw new Error('A record of data has no content.');
  return { ...summaryOf(item), content: JSON.parse(inflateRawSync(item.data).toString('utf8')) };
}
