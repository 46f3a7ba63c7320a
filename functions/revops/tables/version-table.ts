import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { WorldRef } from '../../platform/follow/interests.ts';
import { type Backoff, backoff } from '../../platform/storage/backoff.ts';
import {
  batchGet,
  batchWriteAll,
  queryItems,
  removePartition,
  type WriteRequest,
} from '../../platform/storage/batch.ts';
import { ABSENT, beginningWith, getItem, putWhere } from '../../platform/storage/conditions.ts';
import type { Documents } from '../../platform/storage/dynamo.ts';
import { joinParts, splitParts } from '../../platform/storage/parts.ts';
import { partitionOf } from '../names.ts';
import type { Rows, VersionStore } from '../ports.ts';
import type { KeptVersion, LastGood, StoredRows } from '../records.ts';

const KEPT = 'kept-';
const LAST_GOOD = 'last-good';
const ROWS = 'rows-';

/**
 * Milliseconds after which rows that nothing names are of no build that still runs: three times as long as one may take. Two
 * run at once where a week ends during one that was asked for, and each writes rows before it writes what names them.
 */
const SETTLED = 15 * 60_000;

/**
 * Kept versions beside the builds of their generation: what names the rows of a version in one item, the rows of each
 * dataset compressed in others, under the hash of their content. Rows are written before what names them, so that a
 * version is there with all its rows or not at all, and versions with equal rows share them.
 */
export function createVersionTable(
  documents: Documents,
  table: string,
  now: () => number,
  patient: Backoff = backoff,
): VersionStore {
  async function list(world: WorldRef): Promise<KeptVersion[]> {
    const versions: KeptVersion[] = [];
    for await (const item of queryItems(documents, beginningWith(table, partitionOf(world), KEPT))) {
      versions.push(item.content as KeptVersion);
    }
    return versions;
  }

  async function lastGood(world: WorldRef): Promise<LastGood | null> {
    const item = await getItem(documents, table, { pk: partitionOf(world), sk: LAST_GOOD });
    return item === undefined ? null : (item.content as LastGood);
  }

  return {
    list,
    lastGood,

    async get(world, id) {
      const item = await getItem(documents, table, { pk: partitionOf(world), sk: `${KEPT}${id}` });
      return item === undefined ? null : (item.content as KeptVersion);
    },

    async write(world, datasets) {
      const written: Record<string, StoredRows> = {};
      const requests: WriteRequest[] = [];
      const writtenAt = now();
      for (const [dataset, { version, rows }] of datasets) {
        const text = JSON.stringify(rows);
        const parts = splitParts(deflateRawSync(text));
        const stored = { hash: hashOf(text), parts: parts.length, rows: rows.length, version };
        written[dataset] = stored;
        for (const [part, sk] of keysOf(dataset, stored).entries()) {
          requests.push({ put: { pk: partitionOf(world), sk, writtenAt, data: parts[part] } });
        }
      }
      await batchWriteAll(documents, table, requests, patient);
      return written;
    },

    async read(world, dataset, stored) {
      const keys = keysOf(dataset, stored);
      const pk = partitionOf(world);
      const items = await batchGet(
        documents,
        table,
        keys.map((sk) => ({ pk, sk })),
        patient,
      );
      const byKey = new Map(items.map((item) => [String(item.sk), item.data as Uint8Array]));
      const joined = joinParts(keys.map((key) => byKey.get(key)));
      return joined && (JSON.parse(inflateRawSync(joined).toString('utf8')) as Rows);
    },

    keep: (world, version) =>
      putWhere(documents, table, { pk: partitionOf(world), sk: `${KEPT}${version.id}`, content: version }, ABSENT),

    async putLastGood(world, good) {
      const item = { pk: partitionOf(world), sk: LAST_GOOD, tick: good.tick, content: good };
      const notLater = {
        ConditionExpression: 'attribute_not_exists(pk) OR tick <= :tick',
        ExpressionAttributeValues: { ':tick': good.tick },
      };
      await putWhere(documents, table, item, notLater); // refused: a build of a later tick was faster
    },

    async removeUnused(world) {
      const named = [...(await list(world)), await lastGood(world)].flatMap((version) =>
        Object.entries(version?.datasets ?? {}).flatMap(([dataset, stored]) => keysOf(dataset, stored)),
      );
      const used = new Set(named);
      const pk = partitionOf(world);
      const unused: WriteRequest[] = [];
      const query = { ...beginningWith(table, pk, ROWS), ProjectionExpression: 'sk, writtenAt' };
      const settled = now() - SETTLED;
      for await (const { sk, writtenAt } of queryItems(documents, query)) {
        if (!used.has(String(sk)) && Number(writtenAt ?? 0) < settled) unused.push({ remove: { pk, sk: String(sk) } });
      }
      await batchWriteAll(documents, table, unused, patient);
    },

    removeAll: (world) => removePartition(documents, table, partitionOf(world), patient),
  };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** `rows-dashboard_kpis-3f9ac21b77d0e4a1-0` of each part. */
function keysOf(dataset: string, { hash, parts }: StoredRows): string[] {
  return Array.from({ length: parts }, (_, part) => `${ROWS}${dataset}-${hash}-${part}`);
}
