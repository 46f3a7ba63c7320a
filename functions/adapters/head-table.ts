import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Head, Watermark } from '../worlds/head.ts';
import { CommitConflict, type HeadStore } from '../worlds/ports.ts';
import { queryItems } from './batch.ts';
import type { Documents } from './dynamo.ts';

/** All heads lie in one partition, so that the dispatcher lists them with one query. */
const HEADS = 'head';
const WATERMARKS = 'watermark';

export function createHeadTable(documents: Documents, table: string): HeadStore {
  async function read(pk: string, sk: string): Promise<unknown> {
    const { Item } = await documents.send(new GetCommand({ TableName: table, Key: { pk, sk }, ConsistentRead: true }));
    return Item?.content;
  }

  return {
    async get(worldId) {
      return ((await read(HEADS, worldId)) as Head | undefined) ?? null;
    },

    async list() {
      const heads: Head[] = [];
      const query = {
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': HEADS },
        ConsistentRead: true,
      };
      for await (const item of queryItems(documents, query)) heads.push(item.content as Head);
      return heads;
    },

    async put(head, expected) {
      const Item = { pk: HEADS, sk: head.worldId, version: head.version, content: head };
      await guarded(
        head.worldId,
        expected,
        documents.send(new PutCommand({ TableName: table, Item, ...condition(expected) })),
      );
    },

    async remove(worldId, expected) {
      const Key = { pk: HEADS, sk: worldId };
      await guarded(
        worldId,
        expected,
        documents.send(new DeleteCommand({ TableName: table, Key, ...condition(expected) })),
      );
    },

    async watermark(worldId) {
      return ((await read(WATERMARKS, worldId)) as Watermark | undefined) ?? null;
    },

    async moveWatermark(worldId, from, to) {
      const Item = { pk: WATERMARKS, sk: worldId, at: place(to), content: to };
      const only = from && {
        ConditionExpression: 'attribute_not_exists(pk) OR #at = :from',
        ExpressionAttributeNames: { '#at': 'at' },
        ExpressionAttributeValues: { ':from': place(from) },
      };
      try {
        await documents.send(new PutCommand({ TableName: table, Item, ...only }));
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },

    async removeWatermark(worldId) {
      await documents.send(new DeleteCommand({ TableName: table, Key: { pk: WATERMARKS, sk: worldId } }));
    },
  };
}

function place(watermark: Watermark): string {
  return `${watermark.generation}/${watermark.version}`;
}

function condition(expected: number | null) {
  if (expected === null) return { ConditionExpression: 'attribute_not_exists(pk)' };
  return {
    ConditionExpression: '#version = :expected',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':expected': expected },
  };
}

async function guarded(worldId: string, expected: number | null, write: Promise<unknown>): Promise<void> {
  try {
    await write;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) throw new CommitConflict(worldId, expected ?? 0);
    throw error;
  }
}
