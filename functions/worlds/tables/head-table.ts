import { randomUUID } from 'node:crypto';
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { hash32 } from '../../../core/kernel/hash.ts';
import { inPartition, queryItems } from '../../platform/storage/batch.ts';
import { ABSENT, accepted, getItem, putWhere } from '../../platform/storage/conditions.ts';
import type { Documents } from '../../platform/storage/dynamo.ts';
import { VersionConflict } from '../../platform/storage/version-conflict.ts';
import type { Head, WorldSummary } from '../head.ts';
import { commitId, type HeadStore } from '../ports.ts';
import { DamagedHead, headOf, itemOf, summaryOf } from './head-item.ts';
import { createOldHeads } from './old-heads.ts';

/** Partitions over which heads and watermarks are spread: DynamoDB takes 1,000 writes a second in one. */
const SHARDS = 16;
/** The last generation of each name whose world was removed. */
const GENERATIONS = 'generation';

const shardOf = (worldId: string): number => hash32(worldId) % SHARDS;
const headKey = (worldId: string) => ({ pk: `head#${shardOf(worldId)}`, sk: worldId });
const watermarkKey = (worldId: string) => ({ pk: `watermark#${shardOf(worldId)}`, sk: worldId });

/**
 * Heads, watermarks and the generations of removed worlds in one table.
 * @param onDamaged is told of a head that a list leaves out, as it cannot be read
 */
export function createHeadTable(
  documents: Documents,
  table: string,
  onDamaged: (head: DamagedHead) => void = (head) => {
    throw head;
  },
): HeadStore {
  const old = createOldHeads(documents, table);

  async function rememberGeneration({ worldId, generation }: Head): Promise<void> {
    const put = new PutCommand({
      TableName: table,
      Item: { pk: GENERATIONS, sk: worldId, generation },
      ConditionExpression: 'attribute_not_exists(pk) OR generation < :generation',
      ExpressionAttributeValues: { ':generation': generation },
    });
    await accepted(documents.send(put)); // refused: a later one is remembered already
  }

  async function get(worldId: string): Promise<Head | null> {
    const read = () => getItem(documents, table, headKey(worldId));
    const item = await read();
    if (item) return headOf(item);
    const before = await old.get(worldId);
    if (before) return before;
    const moved = await read(); // between the two reads
    return moved ? headOf(moved) : null;
  }

  function moveWatermark(worldId: string, from: string | null, to: string): Promise<boolean> {
    const only =
      from === null
        ? ABSENT
        : {
            ConditionExpression: '#at = :from',
            ExpressionAttributeNames: { '#at': 'at' },
            ExpressionAttributeValues: { ':from': from },
          };
    return putWhere(documents, table, { ...watermarkKey(worldId), at: to }, only);
  }

  async function itemsIn(pk: string): Promise<Record<string, unknown>[]> {
    return Array.fromAsync(queryItems(documents, { ...inPartition(table, pk), ConsistentRead: true }));
  }

  async function listShard(shard: number): Promise<WorldSummary[]> {
    return (await itemsIn(`head#${shard}`)).flatMap((item) => {
      try {
        return [summaryOf(item)];
      } catch (error) {
        if (!(error instanceof DamagedHead)) throw error;
        onDamaged(error);
        return [];
      }
    });
  }

  return {
    get,

    async commitId(worldId) {
      // Every request begins with it: two plain numbers, for which the document client's conversions cost a third more.
      const { pk, sk } = headKey(worldId);
      const key = { pk: { S: pk }, sk: { S: sk } };
      const ProjectionExpression = 'generation, #version';
      const ExpressionAttributeNames = { '#version': 'version' };
      const names = { ProjectionExpression, ExpressionAttributeNames };
      const get = new GetItemCommand({ TableName: table, Key: key, ConsistentRead: true, ...names });
      const { Item } = await documents.send(get);
      if (Item) return `${Item.generation?.N}/${Item.version?.N}`;
      const before = await old.get(worldId);
      return before && commitId(before);
    },

    async list() {
      const shards = await Promise.all(Array.from({ length: SHARDS }, (_, shard) => listShard(shard)));
      const heads = shards.flat();
      const names = new Set(heads.map(({ worldId }) => worldId));
      const before = (await old.list(onDamaged)).filter(({ worldId }) => !names.has(worldId));
      return [...heads, ...before].sort((one, other) => (one.worldId < other.worldId ? -1 : 1));
    },

    async put(head, expected) {
      const conflict = (): VersionConflict => conflictOf(head.worldId, expected);
      const put = (condition: object) =>
        accepted(
          documents.send(
            new PutCommand({ TableName: table, Item: { ...headKey(head.worldId), ...itemOf(head) }, ...condition }),
          ),
        );
      if (expected === null) {
        if ((await old.get(head.worldId)) || !(await put(ABSENT))) throw conflict();
        return;
      }
      if (await put(atVersion(expected))) return;
      if (!(await old.claim(head.worldId, expected))) throw conflict();
      const shown = await old.watermark(head.worldId);
      if (shown !== null) await moveWatermark(head.worldId, null, shown);
      if (!(await put(ABSENT))) throw conflict();
      await old.forget(head.worldId);
    },

    async remove(head) {
      // Before it is gone: a world of the same name must never use these generations again.
      await rememberGeneration(head);
      const { worldId, version } = head;
      const moved = (await getItem(documents, table, headKey(worldId))) !== undefined;
      if (moved) await old.forget(worldId); // first, or it would be served again
      const removal = new DeleteCommand({ TableName: table, Key: headKey(worldId), ...atVersion(version) });
      const removed = moved ? await accepted(documents.send(removal)) : await old.remove(worldId, version);
      if (!removed) throw conflictOf(worldId, version);
      await documents.send(new DeleteCommand({ TableName: table, Key: watermarkKey(worldId) }));
    },

    async lastGeneration(worldId) {
      return Number((await getItem(documents, table, { pk: GENERATIONS, sk: worldId }))?.generation ?? 0);
    },

    async watermark(worldId) {
      const item = await getItem(documents, table, watermarkKey(worldId));
      return item === undefined ? null : String(item.at);
    },

    async watermarks(worldIds) {
      const shards = [...new Set(worldIds.map((worldId) => watermarkKey(worldId).pk))];
      const found = await Promise.all(shards.map((pk) => itemsIn(pk)));
      const marks = found.flat().map(({ sk, at }) => [String(sk), String(at)] as const);
      return new Map(marks.filter(([worldId]) => worldIds.includes(worldId)));
    },

    moveWatermark,

    async invalidateWatermark(worldId) {
      // Each time another text, so that a reconciliation that runs meanwhile notices.
      const Item = { ...watermarkKey(worldId), at: `invalid ${randomUUID()}` };
      await documents.send(new PutCommand({ TableName: table, Item }));
    },
  };
}

function conflictOf(worldId: string, expected: number | null): VersionConflict {
  return new VersionConflict(expected === null ? `World ${worldId}` : `World ${worldId} at version ${expected}`);
}

function atVersion(expected: number) {
  return {
    ConditionExpression: '#version = :expected',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':expected': expected },
  };
}
