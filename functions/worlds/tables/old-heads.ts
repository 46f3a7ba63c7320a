import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { inPartition, queryItems } from '../../platform/storage/batch.ts';
import { accepted, getItem } from '../../platform/storage/conditions.ts';
import type { Documents } from '../../platform/storage/dynamo.ts';
import type { ChunkRefs } from '../chunk-manifest.ts';
import type { Head, ScenarioRecord, WorldSummary } from '../head.ts';
import { DamagedHead, inflate, storedCounts } from './head-item.ts';

/**
 * Heads as the version before decision 0014 stored them: all in one partition, compressed as a whole, with all refs in
 * them. They are read as long as there are any; the next commit of a world writes its head in the new form.
 */
const HEADS = 'head';
const WATERMARKS = 'watermark';

/** The old form's content. */
type OldHead = WorldSummary & {
  readonly chunks: ChunkRefs;
  readonly scenarios: readonly (Omit<ScenarioRecord, 'branch'> & { readonly branch: ChunkRefs })[];
  readonly retired: readonly (readonly [ref: string, wall: number])[];
};

export interface OldHeads {
  get(worldId: string): Promise<Head | null>;
  list(onDamaged: (head: DamagedHead) => void): Promise<WorldSummary[]>;
  watermark(worldId: string): Promise<string | null>;
  /** Keeps functions of the version before from writing a head of this version; false when it is at another, or moved. */
  claim(worldId: string, version: number): Promise<boolean>;
  /** Empties the item of a head that now lies elsewhere. */
  forget(worldId: string): Promise<void>;
  /** Removes a head of this version; false when it is at another. */
  remove(worldId: string, version: number): Promise<boolean>;
}

export function createOldHeads(documents: Documents, table: string): OldHeads {
  const keyOf = (worldId: string) => ({ pk: HEADS, sk: worldId });

  /** An item without content is of a head that has moved. */
  async function stored(worldId: string): Promise<Record<string, unknown> | undefined> {
    const item = await getItem(documents, table, keyOf(worldId));
    return item?.data === undefined ? undefined : item;
  }

  return {
    async get(worldId) {
      const item = await stored(worldId);
      return item === undefined ? null : headOf(item);
    },

    async list(onDamaged) {
      const heads: WorldSummary[] = [];
      for await (const item of queryItems(documents, { ...inPartition(table, HEADS), ConsistentRead: true })) {
        if (item.data === undefined) continue;
        try {
          const { manifest: _, scenarios: __, retired: ___, ...summary } = headOf(item);
          heads.push(summary);
        } catch (error) {
          if (!(error instanceof DamagedHead)) throw error;
          onDamaged(error);
        }
      }
      return heads;
    },

    async watermark(worldId) {
      const item = await getItem(documents, table, { pk: WATERMARKS, sk: worldId });
      return item === undefined ? null : String(item.at);
    },

    async claim(worldId, version) {
      const item = await stored(worldId);
      if (item === undefined) return false;
      // The condition of the version before is a number: it never holds again. The content stays until it is elsewhere.
      const put = new PutCommand({ TableName: table, Item: { ...item, version: claimed(version) }, ...at(version) });
      return accepted(documents.send(put));
    },

    async forget(worldId) {
      if (await stored(worldId)) await documents.send(new PutCommand({ TableName: table, Item: keyOf(worldId) }));
    },

    remove(worldId, version) {
      return accepted(documents.send(new DeleteCommand({ TableName: table, Key: keyOf(worldId), ...at(version) })));
    },
  };
}

const claimed = (version: number): string => `claimed ${version}`;

function at(version: number) {
  return {
    ConditionExpression: '#version IN (:version, :claimed)',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':version': version, ':claimed': claimed(version) },
  };
}

function headOf({ sk, data }: Readonly<Record<string, unknown>>): Head {
  try {
    const { chunks, scenarios, retired, ...summary }: OldHead = JSON.parse(inflate(data));
    const bySince = Map.groupBy(retired, ([, since]) => since);
    return {
      ...summary,
      counts: storedCounts.parse(summary.counts),
      manifest: { layers: [], recent: chunks },
      scenarios,
      retired: Array.from(bySince, ([since, refs]) => ({ since, refs: refs.map(([ref]) => ref), list: null })),
    };
  } catch (error) {
    throw new DamagedHead(String(sk), error);
  }
}
