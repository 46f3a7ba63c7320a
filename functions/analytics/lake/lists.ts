import {
  generationOfList,
  type LakeTableId,
  lakeTableIds,
  listKey,
  listText,
} from '../../../core/views/analytics/index.ts';
import type { GuardedTexts } from '../../platform/storage/guarded-objects.ts';
import { readManifest, type WorldGeneration } from './manifests.ts';

export interface ListServices {
  readonly texts: GuardedTexts;
  /** The name of the bucket that the objects lie in. */
  readonly bucket: string;
}

/** Times that a list is written when others write it at the same moment. */
const ATTEMPTS = 5;

/**
 * Brings the lists by which catalogues know a world's objects up to its manifest. Each list is read before the manifest: who
 * writes it over that reading has seen a manifest that is no older than what the list was made of. One of a later
 * generation is left alone.
 * @throws Error when others write a list each time first
 */
export async function publishLists(services: ListServices, of: WorldGeneration): Promise<void> {
  for (const table of lakeTableIds) await publishList(services, of, table);
}

async function publishList({ texts, bucket }: ListServices, of: WorldGeneration, table: LakeTableId): Promise<void> {
  const key = listKey(of.world, table);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const listed = await texts.get(key);
    if ((generationOfList(listed?.text ?? '') ?? 0) > of.generation) return;
    const known = await readManifest(texts, of);
    const text = known ? listText(bucket, known.manifest, table) : '';
    if (text === (listed?.text ?? '') || (await texts.put(key, text, 'text/plain', listed)) !== null) return;
  }
  throw new Error(`Others write ${key} at the same time`);
}
