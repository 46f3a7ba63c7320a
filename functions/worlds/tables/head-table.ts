import { randomUUID } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { ConditionalCheckFailedException, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { queryItems } from '../../platform/storage/batch.ts';
import type { Documents } from '../../platform/storage/dynamo.ts';
import type { Head } from '../head.ts';
import { CommitConflict, type HeadStore } from '../ports.ts';

/** All heads lie in one partition, so that the dispatcher lists them with one query. */
const HEADS = 'head';
const WATERMARKS = 'watermark';
/** The last generation of each name whose world was removed. */
const GENERATIONS = 'generation';

export function createHeadTable(documents: Documents, table: string): HeadStore {
  async function read(pk: string, sk: string): Promise<Record<string, unknown> | undefined> {
    return (await documents.send(new GetCommand({ TableName: table, Key: { pk, sk }, ConsistentRead: true }))).Item;
  }

  async function rememberGeneration({ worldId, generation }: Head): Promise<void> {
    const put = new PutCommand({
      TableName: table,
      Item: { pk: GENERATIONS, sk: worldId, generation },
      ConditionExpression: 'attribute_not_exists(pk) OR generation < :generation',
      ExpressionAttributeValues: { ':generation': generation },
    });
    await accepted(documents.send(put)); // refused: a later one is remembered already
  }

  return {
    async get(worldId) {
      const item = await read(HEADS, worldId);
      return item === undefined ? null : headOf(item);
    },

    async place(worldId) {
      // Every request begins with it: two plain numbers, for which the document client's conversions cost a third more.
      const get = new GetItemCommand({
        TableName: table,
        Key: { pk: { S: HEADS }, sk: { S: worldId } },
        ConsistentRead: true,
        ProjectionExpression: 'generation, #version',
        ExpressionAttributeNames: { '#version': 'version' },
      });
      const { Item } = await documents.send(get);
      return Item === undefined ? null : `${Item.generation?.N}/${Item.version?.N}`;
    },

    async list() {
      const heads: Head[] = [];
      const query = {
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': HEADS },
        ConsistentRead: true,
      };
      for await (const item of queryItems(documents, query)) heads.push(headOf(item));
      return heads;
    },

    async put(head, expected) {
      const put = new PutCommand({ TableName: table, Item: itemOf(head), ...condition(expected) });
      if (!(await accepted(documents.send(put)))) throw new CommitConflict(head.worldId, expected ?? 0);
    },

    async remove(head) {
      // Before it is gone: a world of the same name must never use these generations again.
      await rememberGeneration(head);
      const Key = { pk: HEADS, sk: head.worldId };
      const removal = new DeleteCommand({ TableName: table, Key, ...condition(head.version) });
      if (!(await accepted(documents.send(removal)))) throw new CommitConflict(head.worldId, head.version);
      await documents.send(new DeleteCommand({ TableName: table, Key: { pk: WATERMARKS, sk: head.worldId } }));
    },

    async lastGeneration(worldId) {
      return Number((await read(GENERATIONS, worldId))?.generation ?? 0);
    },

    async watermark(worldId) {
      const item = await read(WATERMARKS, worldId);
      return item === undefined ? null : String(item.at);
    },

    moveWatermark(worldId, from, to) {
      const only =
        from === null
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : {
              ConditionExpression: '#at = :from',
              ExpressionAttributeNames: { '#at': 'at' },
              ExpressionAttributeValues: { ':from': from },
            };
      const Item = { pk: WATERMARKS, sk: worldId, at: to };
      return accepted(documents.send(new PutCommand({ TableName: table, Item, ...only })));
    },

    async distrust(worldId) {
      // Each time another text, so that a reconciliation that runs meanwhile notices.
      const Item = { pk: WATERMARKS, sk: worldId, at: `distrusted ${randomUUID()}` };
      await documents.send(new PutCommand({ TableName: table, Item }));
    },
  };
}

/** What people look for is legible; the rest, refs by the hundred, is compressed: the item is written at every tick. */
function itemOf(head: Head): Record<string, unknown> {
  const { worldId, generation, version, status, tick } = head;
  const data = deflateRawSync(JSON.stringify(head));
  return { pk: HEADS, sk: worldId, generation, version, status, tick, time: new Date(head.time).toISOString(), data };
}

function headOf({ data }: Record<string, unknown>): Head {
  if (!(data instanceof Uint8Array)) throw new Error('A head has no content.');
  return JSON.parse(inflateRawSync(data).toString('utf8'));
}

function condition(expected: number | null) {
  if (expected === null) return { ConditionExpression: 'attribute_not_exists(pk)' };
  return {
    ConditionExpression: '#version = :expected',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':expected': expected },
  };
}

/** Whether the condition of a write held. */
async function accepted(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
