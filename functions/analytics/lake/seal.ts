import { createHash } from 'node:crypto';
import { HOUR } from '../../../core/kernel/time.ts';
import {
  emptyManifest,
  eventRow,
  type LakeManifest,
  type LakeTableId,
  lakeTables,
  membershipRow,
  objectKey,
  type Period,
  type Row,
  type Sealed,
  type StoredObject,
  withSealed,
} from '../../../core/views/analytics/index.ts';
import type { WorldRef } from '../../platform/follow/interests.ts';
import type { Logger } from '../../platform/http/log.ts';
import type { GuardedTexts } from '../../platform/storage/guarded-objects.ts';
import type { ObjectStore } from '../../platform/storage/object-store.ts';
import type { HeadStore } from '../../worlds/ports.ts';
import { whileCurrent } from '../../worlds/read/while-current.ts';
import { publishLists } from './lists.ts';
import { type ReadManifest, readManifest, type WorldGeneration, writeManifest } from './manifests.ts';
import { parquetOf } from './parquet.ts';
import { periodsToSeal } from './periods-to-seal.ts';
import { type Arrived, arrivedIn, type DaySource } from './sources.ts';

/** What sealing needs. */
export interface SealServices {
  readonly heads: Pick<HeadStore, 'get'>;
  readonly sources: readonly DaySource[];
  /** Manifests and lists. */
  readonly texts: GuardedTexts;
  /** The tables' objects. */
  readonly objects: Pick<ObjectStore, 'put' | 'remove'>;
  /** The name of the bucket that they lie in. */
  readonly bucket: string;
  readonly logger: Logger;
  /** The wall clock, epoch milliseconds. */
  now(): number;
}

/** So long an object stays that nothing names any more: longer than any link holds and any query runs. */
const RETIRED_FOR_MS = HOUR;

/**
 * Puts to rest what has ended in a world: each day of the month that runs, and each month that is over in place of its days.
 * An object is written first, under a name that its content has part in; then the manifest that names it, unless another
 * came first; then the lists for catalogues. So a run that ends anywhere leaves what is valid valid, and the next one goes
 * on from there; runs that come twice, late, or at the same time leave the same. A generation that is served no more is
 * passed over.
 */
export async function sealWorld(services: SealServices, { worldId: world, generation }: WorldRef): Promise<void> {
  const of = { world, generation };
  let known = await readManifest(services.texts, of);
  for (;;) {
    const manifest = known?.manifest ?? emptyManifest(world, generation);
    const sealed = await sealNext(services, manifest);
    if (sealed === 'gone') return;
    if (sealed === 'nothing-due') break;
    const written = await writeManifest(services.texts, withSealed(manifest, sealed, services.now()), known);
    services.logger.info('lake-sealed', { world, generation, period: sealed.period, first: written !== null });
    known = written ?? (await anothersManifest(services, of, known));
  }
  await publishLists(services, of);
  await removeRetired(services, of);
}

/** What another run has noted, which came first. It notes what this one would have. */
async function anothersManifest(
  { texts }: SealServices,
  of: WorldGeneration,
  before: ReadManifest | null,
): Promise<ReadManifest | null> {
  const known = await readManifest(texts, of);
  if (known?.stored.etag !== before?.stored.etag) return known;
  throw new Error(`The manifest of ${of.world}#${of.generation} is as it was read, and can’t be written`);
}

/** Stores the objects of the first period that is due, and answers what is to be noted of it. */
function sealNext(services: SealServices, manifest: LakeManifest): Promise<Sealed | 'nothing-due' | 'gone'> {
  const { heads, sources } = services;
  return whileCurrent(async () => {
    const head = await heads.get(manifest.world);
    if (head?.generation !== manifest.generation) return 'gone';
    const [period] = await periodsToSeal(sources, head, manifest);
    if (!period) return 'nothing-due';
    return {
      period: period.id,
      objects: await storeObjects(services, manifest, period, await arrivedIn(sources, head, period)),
    };
  });
}

async function storeObjects(
  { objects }: Pick<SealServices, 'objects'>,
  manifest: LakeManifest,
  period: Period,
  { events, memberships }: Arrived,
): Promise<Sealed['objects']> {
  const rows: Readonly<Record<LakeTableId, readonly Row[]>> = {
    events: events.map(eventRow),
    memberships: memberships.map(membershipRow),
  };
  const stored: Partial<Record<LakeTableId, StoredObject>> = {};
  for (const table of lakeTables) {
    const own = rows[table.id];
    if (own.length === 0) continue;
    const bytes = parquetOf(table, own);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const key = objectKey(manifest, table.id, period.id, sha256);
    await objects.put(key, bytes, 'application/vnd.apache.parquet');
    stored[table.id] = { key, rows: own.length, bytes: bytes.byteLength, sha256 };
  }
  return stored;
}

/** Removes objects that nothing has named for an hour: days whose month is sealed. After a crash they are removed again. */
async function removeRetired({ texts, objects, now }: SealServices, of: WorldGeneration): Promise<void> {
  const known = await readManifest(texts, of);
  if (!known) return;
  const over = known.manifest.retired.filter(({ since }) => since < now() - RETIRED_FOR_MS);
  if (over.length === 0) return;
  for (const { key } of over) await objects.remove(key);
  const retired = known.manifest.retired.filter((entry) => !over.includes(entry));
  await writeManifest(texts, { ...known.manifest, retired }, known); // refused: the next run removes them again
}
