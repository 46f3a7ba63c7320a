import { type LakeManifest, objectsOf } from './manifest.ts';
import type { LakeTableId } from './tables.ts';

/*
 * Where things lie in the bucket of the lake:
 *
 *   lake/world=default/generation=3/manifest.json                            which objects are valid
 *   lake/world=default/generation=3/events/2026-10-5d1c….parquet             a month that is over
 *   lake/world=default/generation=3/events/2026-11-21-90ab….parquet          a day of the month that runs
 *   lake/tables/events/world=default/objects.txt                              the same for catalogues: addresses, line by line
 */

/** What the keys of all objects begin with. */
export const LAKE = 'lake/';
/** What those of the lists for catalogues begin with. */
const LAKE_TABLES = `${LAKE}tables/`;

interface Generation {
  readonly world: string;
  readonly generation: number;
}

/** What the keys of a generation begin with. */
export function generationPrefix({ world, generation }: Generation): string {
  return `${LAKE}world=${world}/generation=${generation}/`;
}

export function manifestKey(of: Generation): string {
  return `${generationPrefix(of)}manifest.json`;
}

/** The key of an object: a hash of its content is part of its name, so that writing it twice is harmless. */
export function objectKey(of: Generation, table: LakeTableId, period: string, sha256: string): string {
  return `${generationPrefix(of)}${table}/${period}-${sha256.slice(0, 12)}.parquet`;
}

/** Where a catalogue's table looks for its lists, in each world's folder. */
export function listsPrefix(table: LakeTableId): string {
  return `${LAKE_TABLES}${table}/`;
}

/** The key of the list of a table's objects in a world, whichever generation it has. */
export function listKey(world: string, table: LakeTableId): string {
  return `${listsPrefix(table)}world=${world}/objects.txt`;
}

/** The addresses of a table's valid objects, line by line: what Hive and Athena read through `SymlinkTextInputFormat`. */
export function listText(bucket: string, manifest: LakeManifest, table: LakeTableId): string {
  return objectsOf(manifest.sealed, table)
    .map(({ key }) => `s3://${bucket}/${key}\n`)
    .join('');
}

/** Which generation a list is of; null for one that names nothing. */
export function generationOfList(text: string): number | null {
  const found = /\/generation=(\d+)\//.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}
