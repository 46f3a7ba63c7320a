import { hash32 } from '../../../core/kernel/hash.ts';
import type { EntityKind } from '../../../core/world/index.ts';
import { type Backoff, backoff } from '../../platform/storage/backoff.ts';
import {
  batchWrite,
  inPartition,
  queryItems,
  removePartition,
  type WriteRequest,
} from '../../platform/storage/batch.ts';
import type { Documents } from '../../platform/storage/dynamo.ts';
import type { RowTables, WorldKey } from '../ports.ts';
import type { WireRow } from '../wire.ts';

/** The entity tables, `prism-clients` and so on: one item per row, for DynamoDB's own consumers. */
export function createRowTables(documents: Documents, prefix: string, patient: Backoff = backoff): RowTables {
  const table = (kind: EntityKind): string => `${prefix}${kind}`;

  return {
    async write(kind, world, { put, remove }) {
      const requests: WriteRequest[] = [
        ...put.map((row) => ({ put: { ...row, pk: partition(world, row.id), sk: row.id } })),
        ...remove.map((id) => ({ remove: { pk: partition(world, id), sk: id } })),
      ];
      const failed = await batchWrite(documents, table(kind), requests, patient);
      return failed.map((request) => ('put' in request ? request.put.sk : request.remove.sk));
    },

    async readAll(kind, world) {
      const rows = new Map<string, WireRow>();
      for (const pk of partitions(world)) {
        const query = { ...inPartition(table(kind), pk), ConsistentRead: true };
        for await (const { pk: _pk, sk, ...fields } of queryItems(documents, query)) {
          rows.set(String(sk), { ...fields, id: String(sk) });
        }
      }
      return rows;
    },

    async removeAll(kind, world) {
      for (const pk of partitions(world)) await removePartition(documents, table(kind), pk, patient);
    },
  };
}

/** `default#1`, or `default#1#7` where a world's rows are spread over several partitions. */
function partition({ worldId, generation, shards }: WorldKey, id: string): string {
  const base = `${worldId}#${generation}`;
  return shards === 1 ? base : `${base}#${hash32(id, 5) % shards}`;
}

function partitions({ worldId, generation, shards }: WorldKey): string[] {
  const base = `${worldId}#${generation}`;
  return shards === 1 ? [base] : Array.from({ length: shards }, (_, shard) => `${base}#${shard}`);
}
