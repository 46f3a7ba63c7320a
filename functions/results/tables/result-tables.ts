import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type Backoff, backoff } from '../../platform/storage/backoff.ts';
import {
  batchGet,
  batchWriteAll,
  queryItems,
  removePartition,
  type WriteRequest,
} from '../../platform/storage/batch.ts';
import { beginningWith } from '../../platform/storage/conditions.ts';
import type { Documents } from '../../platform/storage/dynamo.ts';
import { joinParts, splitParts } from '../../platform/storage/parts.ts';
import { partitionOf } from '../../worlds/ports.ts';
import { resultKey, resultsOf, versionInResultKey } from '../names.ts';
import type { ResultStore, ResultsSweep } from '../ports.ts';
import { RESULT_TABLES, type ResultTable } from '../stages.ts';

/** The table of sessions, inputs, versions and how far they are, without the prefix. */
export const STATUS_TABLE = 'results_generation_status';

const nameOf = (prefix: string, table: ResultTable): string => `${prefix}${table}`;

/**
 * What stages have come to, each whole and compressed in as many items as it takes, which is one or two: all of a stage is
 * written and read together. Keys are of session, version, stage and part, so that nothing is there twice.
 */
export function createResultTables(
  documents: Documents,
  prefix: string,
  now: () => number,
  patient: Backoff = backoff,
): ResultStore {
  return {
    async write(ref, stage, result) {
      const { session, version } = ref;
      const text = JSON.stringify(result);
      const parts = splitParts(deflateRawSync(text));
      const writtenAt = now();
      const items = parts.map((data, part) => {
        const sk = resultKey(session, version, stage.name, part);
        return { put: { pk: partitionOf(ref), sk, session, version, writtenAt, data } };
      });
      await batchWriteAll(documents, nameOf(prefix, stage.table), items, patient);
      return { parts: parts.length, characters: text.length };
    },

    async read(ref, stage, stored) {
      const pk = partitionOf(ref);
      const keys = Array.from({ length: stored.parts }, (_, part) => ({
        pk,
        sk: resultKey(ref.session, ref.version, stage.name, part),
      }));
      const items = await batchGet(documents, nameOf(prefix, stage.table), keys, patient);
      const byKey = new Map(items.map(({ sk, data }) => [String(sk), data as Uint8Array]));
      const joined = joinParts(keys.map(({ sk }) => byKey.get(sk)));
      return joined && JSON.parse(inflateRawSync(joined).toString('utf8'));
    },

    async removeThrough(ref, version) {
      const pk = partitionOf(ref);
      for (const table of RESULT_TABLES) {
        const name = nameOf(prefix, table);
        const old: WriteRequest[] = [];
        const query = { ...beginningWith(name, pk, resultsOf(ref.session)), ProjectionExpression: 'sk' };
        for await (const { sk } of queryItems(documents, query)) {
          const key = String(sk);
          if (versionInResultKey(ref.session, key) <= version) old.push({ remove: { pk, sk: key } });
        }
        await batchWriteAll(documents, name, old, patient);
      }
    },
  };
}

/**
 * Removes what is stored of a generation: sessions first, then their results. Whoever stores a result looks for its session
 * afterwards, so that either this finds the result, or that finds no session and removes it.
 */
export function createResultsSweep(documents: Documents, prefix: string, patient: Backoff = backoff): ResultsSweep {
  return {
    async removeAll(world) {
      for (const table of [STATUS_TABLE, ...RESULT_TABLES]) {
        await removePartition(documents, `${prefix}${table}`, partitionOf(world), patient);
      }
    },
  };
}
