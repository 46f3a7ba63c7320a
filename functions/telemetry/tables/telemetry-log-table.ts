import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Backoff, backoff } from '../../platform/storage/backoff.ts';
import { queryItems, removePartition } from '../../platform/storage/batch.ts';
import { ABSENT, getItem, putWhere } from '../../platform/storage/conditions.ts';
import type { Documents } from '../../platform/storage/dynamo.ts';
import { partitionOf } from '../../worlds/ports.ts';
import type { TelemetryLog } from '../log.ts';
import { attributesOf, entryOf, fitsItem, keysOf, placeOf } from './entry-item.ts';

/** The table of the log, without the prefix. */
export const TELEMETRY_LOG = 'telemetry_log';

/** The log of a generation in one partition, an item for each entry under its number. */
export function createTelemetryLog(documents: Documents, table: string, patient: Backoff = backoff): TelemetryLog {
  const followed = (pk: string, number: number) => ({
    TableName: table,
    KeyConditionExpression: 'pk = :pk AND sk > :after',
    ExpressionAttributeValues: { ':pk': pk, ':after': numberKey(number) },
    ConsistentRead: true,
  });

  return {
    async *after(world, number, perQuery) {
      const query = { ...followed(partitionOf(world), number), ...(perQuery !== undefined && { Limit: perQuery }) };
      for await (const item of queryItems(documents, query)) yield entryOf(item);
    },

    async *keysAfter(world, number) {
      const only = { ProjectionExpression: 'sk, arrived, #kind, #keys', ExpressionAttributeNames: NAMES };
      const query = { ...followed(partitionOf(world), number), ...only };
      for await (const item of queryItems(documents, query)) yield { ...placeOf(item), keys: keysOf(item) };
    },

    async get(world, number) {
      const item = await getItem(documents, table, { pk: partitionOf(world), sk: numberKey(number) });
      return item === undefined ? null : entryOf(item);
    },

    async arrivedAt(world, number) {
      const Key = { pk: partitionOf(world), sk: numberKey(number) };
      const only = { ProjectionExpression: 'arrived', ConsistentRead: true };
      const { Item } = await documents.send(new GetCommand({ TableName: table, Key, ...only }));
      return Item === undefined ? null : Number(Item.arrived);
    },

    async last(world) {
      const query = { ...followed(partitionOf(world), 0), ScanIndexForward: false, Limit: 1 };
      const only = { ProjectionExpression: 'sk, arrived' };
      const { Items = [] } = await documents.send(new QueryCommand({ ...query, ...only }));
      return Items[0] === undefined ? null : placeOf(Items[0]);
    },

    fits: fitsItem,

    append: (world, entry) =>
      putWhere(
        documents,
        table,
        { pk: partitionOf(world), sk: numberKey(entry.number), ...attributesOf(entry) },
        ABSENT,
      ),

    removeAll: (world) => removePartition(documents, table, partitionOf(world), patient),
  };
}

const NAMES = { '#kind': 'kind', '#keys': 'keys' };

/** `0000000042`: numbers in the order of their text. */
function numberKey(number: number): string {
  return String(number).padStart(10, '0');
}
