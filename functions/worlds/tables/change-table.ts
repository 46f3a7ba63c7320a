import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type Backoff, backoff } from '../../platform/storage/backoff.ts';
import { batchWriteAll, queryItems, removePartition } from '../../platform/storage/batch.ts';
import type { Documents } from '../../platform/storage/dynamo.ts';
import { splitParts } from '../../platform/storage/parts.ts';
import type { Head, LoggedChange } from '../head.ts';
import type { ChangeEntry, ChangeLog, ChangePage, Happening, LogPosition } from '../ports.ts';

const KEPT_SECONDS = 24 * 3600;
/** Items that one query answers at the most: readers mostly want the latest few. */
const ITEMS_PER_QUERY = 50;

/**
 * One entry per commit, written before its head, under tick and version. A commit that failed leaves an entry that
 * nobody names: readers know it by the entry of the version after it, which names the one that its head had.
 */
export function createChangeTable(
  documents: Documents,
  table: string,
  now: () => number,
  patient: Backoff = backoff,
): ChangeLog {
  const seconds = (): number => Math.floor(now() / 1000);

  return {
    async append(partition, { changes, ...entry }) {
      const parts = splitParts(deflateRawSync(JSON.stringify(changes)));
      const name = `${numberKey(entry.tick)}#${numberKey(entry.version)}#${entry.id}`;
      const requests = parts.map((data, part) => ({
        put: {
          pk: partition,
          sk: `${name}#${String(part).padStart(4, '0')}`,
          ...entry,
          part,
          parts: parts.length,
          expiresAt: seconds() + KEPT_SECONDS,
          data,
        },
      }));
      await batchWriteAll(documents, table, requests, patient);
    },

    read(partition, after, limit, head, mostEntries = Number.POSITIVE_INFINITY) {
      const query = {
        TableName: table,
        KeyConditionExpression: 'pk = :pk AND sk > :after',
        ExpressionAttributeValues: { ':pk': partition, ':after': keyAfter(after) },
        ConsistentRead: true,
        Limit: ITEMS_PER_QUERY,
      };
      const tick = typeof after === 'number' ? after : after.tick;
      return readPage(assemble(queryItems(documents, query), seconds()), tick, limit, head, mostEntries);
    },

    removeAll: (partition) => removePartition(documents, table, partition, patient),
  };
}

function numberKey(number: number): string {
  return String(number).padStart(16, '0');
}

/** What is greater than the keys of all entries up to a place, and less than the others. */
function keyAfter(position: LogPosition): string {
  return typeof position === 'number'
    ? `${numberKey(position)}~`
    : `${numberKey(position.tick)}#${numberKey(position.version)}~`;
}

/** Puts the parts of each entry together again, and leaves out entries that are overdue or not whole. */
async function* assemble(items: AsyncIterable<Record<string, unknown>>, now: number): AsyncGenerator<ChangeEntry> {
  let name = '';
  let pieces: Uint8Array[] = [];
  for await (const item of items) {
    if (Number(item.expiresAt) <= now || !(item.data instanceof Uint8Array)) continue;
    const of = `${item.tick}/${item.version}/${item.id}`;
    if (of !== name) pieces = [];
    name = of;
    pieces.push(item.data);
    if (pieces.length < Number(item.parts)) continue;
    const changes: LoggedChange[] = JSON.parse(inflateRawSync(Buffer.concat(pieces)).toString('utf8'));
    yield {
      id: String(item.id),
      version: Number(item.version),
      tick: Number(item.tick),
      time: Number(item.time),
      previousId: String(item.previousId),
      previousTick: Number(item.previousTick),
      changes,
      wall: Number(item.wall ?? 0),
      happenings: (item.happenings as readonly Happening[] | undefined) ?? [],
    };
  }
}

/**
 * Reads entries until whole ticks with `limit` changes or `mostEntries` are there, and then on until it is known which were committed:
 * an entry is, when the head names it, or an entry of the version after.
 */
async function readPage(
  entries: AsyncIterable<ChangeEntry>,
  after: number,
  limit: number,
  head: Pick<Head, 'version' | 'tick' | 'changeId'>,
  mostEntries: number,
): Promise<ChangePage> {
  const seen: ChangeEntry[] = [];
  const named = new Set([`${head.version}/${head.changeId}`]);
  let count = 0;
  let version = 0;
  let through: number | null = null;
  for await (const entry of entries) {
    if (entry.version > head.version) continue; // of a commit that failed, or that came after the head was read
    const last = seen[seen.length - 1];
    const full = count >= limit || seen.length >= mostEntries;
    if (through === null && last && full && entry.tick > last.tick) through = last.tick;
    named.add(`${entry.version - 1}/${entry.previousId}`);
    if (through === null) {
      seen.push(entry);
      count += entry.changes.length;
      version = Math.max(version, entry.version);
    } else if (entry.version > version) break;
  }
  const committed = seen.filter((entry) => named.has(`${entry.version}/${entry.id}`));
  // Without a gap the first entry follows on the tick asked for; without an entry there is nothing after it.
  const before = committed[0]?.previousTick ?? (through === null ? head.tick : after);
  const lostUntil = before > after ? before : null;
  return { entries: committed, through: through ?? Math.max(after, head.tick), lostUntil };
}
