import type { Time } from '../../../kernel/time.ts';
import { isDayOf } from './periods.ts';
import type { LakeTableId } from './tables.ts';

/** An object that has the rows of one table and period. Its content never changes. */
export interface StoredObject {
  readonly key: string;
  readonly rows: number;
  readonly bytes: number;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: string;
}

/** A period whose rows are at rest. */
export interface Sealed {
  /** `2026-10` or `2026-11-21`. */
  readonly period: string;
  /** By table; a table without rows in the period has no object. */
  readonly objects: Readonly<Partial<Record<LakeTableId, StoredObject>>>;
}

/** An object that no period names any more. It stays for a while, for those who have just read its name. */
export interface Retired {
  readonly key: string;
  /** When it was retired, on the wall. */
  readonly since: number;
}

/** Which objects are valid, of one generation of a world: what it names is all that there is, and each row of it once. */
export interface LakeManifest {
  readonly version: 1;
  readonly world: string;
  readonly generation: number;
  /** In the order of their time. */
  readonly sealed: readonly Sealed[];
  readonly retired: readonly Retired[];
}

export function emptyManifest(world: string, generation: number): LakeManifest {
  return { version: 1, world, generation, sealed: [], retired: [] };
}

/** The manifest once a period is sealed; a month takes the place of its days, whose objects retire. */
export function withSealed(manifest: LakeManifest, sealed: Sealed, now: Time): LakeManifest {
  const replaced = manifest.sealed.filter(({ period }) => period === sealed.period || isDayOf(period, sealed.period));
  const named = new Set(objectsOf([sealed]).map(({ key }) => key));
  const gone = objectsOf(replaced).filter(({ key }) => !named.has(key));
  return {
    ...manifest,
    sealed: [...manifest.sealed.filter((entry) => !replaced.includes(entry)), sealed].sort(byPeriod),
    retired: [...manifest.retired, ...gone.map(({ key }) => ({ key, since: now }))],
  };
}

/** A month has none of its days beside it, so that the order of the names is that of the times. */
const byPeriod = (a: Sealed, b: Sealed): number => (a.period < b.period ? -1 : 1);

/** The objects of some periods, of one table or of all. */
export function objectsOf(sealed: readonly Sealed[], table?: LakeTableId): StoredObject[] {
  return sealed.flatMap(({ objects }) =>
    Object.entries(objects).flatMap(([id, object]) => (table === undefined || id === table ? [object] : [])),
  );
}
