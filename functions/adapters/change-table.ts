import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { LoggedChange } from '../worlds/head.ts';
import type { ChangeEntry, ChangeLog } from '../worlds/ports.ts';
import { batchWriteAll, queryItems, removePartition } from './batch.ts';
import type { Documents } from './dynamo.ts';

const PART_BYTES = 360 * 1024;
const KEPT_SECONDS = 24 * 3600;

/**
 * One entry per commit, written before its head, under tick and version. A commit that failed leaves an entry that
 * nobody names: readers know it by the entry after it, which names the one that its head had.
 */
export function createChangeTable(documents: Documents, table: string, now: () => number): ChangeLog {
  const query = (partition: string, after: string) => ({
    TableName: table,
    KeyConditionExpression: 'pk = :pk AND sk > :after',
    ExpressionAttributeValues: { ':pk': partition, ':after': after },
    ConsistentRead: true,
  });

  return {
    async append(partition, entry) {
      const data = deflateRawSync(JSON.stringify(entry.changes));
      const parts = Math.max(1, Math.ceil(data.byteLength / PART_BYTES));
      const { id, previousId, version, tick, time } = entry;
      const expiresAt = Math.floor(now() / 1000) + KEPT_SECONDS;
      const requests = Array.from({ length: parts }, (_, part) => ({
        put: {
          pk: partition,
          sk: `${keyOf(tick)}#${keyOf(version)}#${id}#${String(part).padStart(4, '0')}`,
          ...{ id, previousId, version, tick, time, part, parts, expiresAt },
          data: data.subarray(part * PART_BYTES, (part + 1) * PART_BYTES),
        },
      }));
      await batchWriteAll(documents, table, requests);
    },

    async read(partition, after, limit, head) {
      const entries: ChangeEntry[] = [];
      let count = 0;
      for await (const entry of assemble(queryItems(documents, query(partition, `${keyOf(after)}~`)), now)) {
        if (entry.version > head.version) continue;
        const last = entries[entries.length - 1];
        // One more than asked for: the last entry of a page is only known to be committed by its successor.
        if (count > limit && last && entry.version > last.version) {
          entries.push(entry);
          break;
        }
        entries.push(entry);
        count += entry.changes.length;
      }
      return committed(entries, head, count > limit);
    },

    async oldest(partition) {
      for await (const item of queryItems(documents, { ...query(partition, ' '), Limit: 20 })) {
        if (Number(item.expiresAt) * 1000 > now()) return Number(item.tick);
      }
      return null;
    },

    removeAll: (partition) => removePartition(documents, table, partition),
  };
}

function keyOf(number: number): string {
  return String(number).padStart(12, '0');
}

/** Puts the parts of each entry together again, and leaves out entries that are overdue or not whole. */
async function* assemble(
  items: AsyncIterable<Record<string, unknown>>,
  now: () => number,
): AsyncGenerator<ChangeEntry> {
  let parts: Uint8Array[] = [];
  for await (const item of items) {
    if (item.part === 0) parts = [];
    parts.push(item.data as Uint8Array);
    if (parts.length < Number(item.parts) || Number(item.expiresAt) * 1000 <= now()) continue;
    const changes: LoggedChange[] = JSON.parse(inflateRawSync(Buffer.concat(parts)).toString('utf8'));
    yield {
      id: String(item.id),
      previousId: String(item.previousId),
      version: Number(item.version),
      tick: Number(item.tick),
      time: Number(item.time),
      changes,
    };
  }
}

/** Of entries in order, those that were committed: named by the head, or by an entry of the version after. */
export function committed(
  entries: readonly ChangeEntry[],
  head: { readonly version: number; readonly changeId: string },
  cut: boolean,
): ChangeEntry[] {
  const named = new Set(entries.map((entry) => `${entry.version - 1}/${entry.previousId}`));
  named.add(`${head.version}/${head.changeId}`);
  const kept = entries.filter((entry) => named.has(`${entry.version}/${entry.id}`));
  const last = entries[entries.length - 1];
  return cut && last ? kept.filter((entry) => entry.version < last.version) : kept;
}
