import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type Backoff, backoff } from '../../platform/storage/backoff.ts';
import {
  batchGet,
  batchWriteAll,
  inPartition,
  queryItems,
  removePartition,
  type WriteRequest,
} from '../../platform/storage/batch.ts';
import type { Documents } from '../../platform/storage/dynamo.ts';
import { joinParts, splitParts } from '../../platform/storage/parts.ts';
import { nameOf } from '../chunk-manifest.ts';
import { type ChunkStore, MissingChunk } from '../ports.ts';

/**
 * Chunks by ref, `clients/0@3f9ac21b77d0e4a1.12*1`: name, hash of the text, version of the commit, number of parts.
 * As the version is in it, a ref that was given up is never used again, and can be removed without a race.
 */
export function createChunkTable(
  documents: Documents,
  table: string,
  now: () => number,
  patient: Backoff = backoff,
): ChunkStore {
  return {
    async write(partition, version, texts) {
      const refs: Record<string, string> = {};
      const requests: WriteRequest[] = [];
      for (const [name, text] of texts) {
        const parts = splitParts(deflateRawSync(text));
        const ref = `${name}@${hashOf(text)}.${version}*${parts.length}`;
        refs[name] = ref;
        for (const [part, data] of parts.entries()) {
          requests.push({ put: { pk: partition, sk: keyOf(ref, part), data, writtenAt: now() } });
        }
      }
      await batchWriteAll(documents, table, requests, patient);
      return refs;
    },

    async read(partition, refs) {
      const keys = Object.values(refs).flatMap((ref) => keysOf(ref).map((sk) => ({ pk: partition, sk })));
      const items = await batchGet(documents, table, keys, patient);
      const data = new Map(items.map((item) => [String(item.sk), item.data as Uint8Array]));
      return new Map(Object.entries(refs).map(([name, ref]) => [name, textOf(ref, data)]));
    },

    async remove(partition, refs) {
      const keys = refs.flatMap((ref) => keysOf(ref).map((sk) => ({ remove: { pk: partition, sk } })));
      await batchWriteAll(documents, table, keys, patient);
    },

    async list(partition, before) {
      const refs = new Set<string>();
      const query = { ...inPartition(table, partition), ProjectionExpression: 'sk, writtenAt' };
      for await (const item of queryItems(documents, query)) {
        if (Number(item.writtenAt) < before) refs.add(String(item.sk).replace(/#\d+$/, ''));
      }
      return [...refs];
    },

    removeAll: (partition) => removePartition(documents, table, partition, patient),
  };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function keyOf(ref: string, part: number): string {
  return `${ref}#${part}`;
}

function keysOf(ref: string): string[] {
  const parts = Number(ref.slice(ref.lastIndexOf('*') + 1));
  return Array.from({ length: parts }, (_, part) => keyOf(ref, part));
}

function textOf(ref: string, data: ReadonlyMap<string, Uint8Array>): string {
  const joined = joinParts(keysOf(ref).map((key) => data.get(key)));
  if (joined === null) throw new MissingChunk(ref);
  const text = inflateRawSync(joined).toString('utf8');
  if (!ref.startsWith(`${nameOf(ref)}@${hashOf(text)}.`))
    throw new Error(`Chunk ${ref} does not have the content of its name.`);
  return text;
}
