import { isDeepStrictEqual } from 'node:util';
import { copyRows, type EntityKind, entityKinds, type PublishedRows } from '../../../core/world/index.ts';
import { commitId, type RowWrites } from '../ports.ts';
import type { LoadedWorld } from '../read/loader.ts';
import { wireRowsOf, worldKey } from './projection.ts';
import type { Services } from './services.ts';
import { isLeased, type Lease, takeLease } from './watermark.ts';

/** What reconciling found in one table. */
export interface TableReport {
  readonly checked: number;
  readonly written: number;
  readonly unchanged: number;
  readonly failed: number;
}

export interface Reconciled {
  /** Whether the tables are now what is committed; else they are to be reconciled again. */
  readonly complete: boolean;
  readonly world: LoadedWorld;
  readonly tables: Readonly<Record<EntityKind, TableReport>>;
}

/** Times that all rows are read. */
const ATTEMPTS = 3;
/** Times that the tables are brought on to a later commit after that. */
const STEPS = 50;

/**
 * Makes every table equal to a committed tick, and then brings them on to the last one, until nobody has written
 * meanwhile; then the watermark is moved there. As a step writes only rows that have changed since, it is short, however
 * long reading all of them takes. Rows of a commit before the first may have been written over newer ones by whoever is
 * late: then it begins again.
 */
export async function reconcile(services: Services, worldId: string): Promise<Reconciled> {
  for (let attempt = 1; ; attempt += 1) {
    const lease = await takeLease(services, worldId);
    const loaded = await services.loader.load(worldId);
    const pinned = { ...loaded, rows: copyRows(loaded.rows) };
    const reports: [EntityKind, TableReport][] = [];
    for (const kind of entityKinds) {
      reports.push([kind, await reconcileTable(services, pinned, kind)]);
      await lease.renew();
    }
    const tables = Object.fromEntries(reports) as Record<EntityKind, TableReport>;
    const failed = reports.reduce((sum, [, report]) => sum + report.failed, 0);
    const outcome = failed > 0 ? 'failed' : await bringOn(services, lease, pinned);
    if (typeof outcome === 'object') return { complete: true, world: outcome, tables };
    if (outcome !== 'again' || attempt === ATTEMPTS) {
      await lease.release(outcome === 'taken over' ? pinned.head.version : 0);
      services.logger.error('reconcile-unfinished', { world: worldId, failed, outcome });
      return { complete: false, world: pinned, tables };
    }
  }
}

type Outcome = LoadedWorld | 'failed' | 'taken over' | 'again';

/** Writes what has changed since a commit, until the tables are the last one's and nobody else has written meanwhile. */
async function bringOn(services: Services, lease: Lease, pinned: LoadedWorld): Promise<Outcome> {
  const { heads, loader, tables } = services;
  const { worldId, generation, version } = pinned.head;
  for (let step = 1; step <= STEPS; step += 1) {
    const seen = await lease.look();
    if (!seen) return (await isLeased(services, worldId)) ? 'taken over' : 'again';
    const latest = await loader.load(worldId);
    const { head } = latest;
    if (head.generation !== generation || (seen.dirtyFrom !== null && seen.dirtyFrom <= version)) return 'again';
    if (head.version !== version) {
      for (const kind of entityKinds) {
        const writes = writesBetween(pinned.rows, latest, kind);
        if ((await tables.write(kind, worldKey(head), writes)).length > 0) return 'failed';
      }
    }
    if (await heads.moveWatermark(worldId, seen.watermark, commitId(head))) return latest;
    await lease.renew();
  }
  return 'again';
}

/** Rows that differ between a commit and a later one. */
function writesBetween(before: PublishedRows, after: LoadedWorld, kind: EntityKind): RowWrites {
  const now = after.rows[kind];
  const changed = [...now].filter(([id, row]) => !isDeepStrictEqual(row, before[kind].get(id)));
  return {
    put: wireRowsOf(
      after,
      kind,
      changed.map(([id]) => id),
    ),
    remove: [...before[kind].keys()].filter((id) => !now.has(id)),
  };
}

/** Makes one table equal to the rows of a world: writes what differs or lacks, removes what is too many. */
async function reconcileTable({ tables }: Services, world: LoadedWorld, kind: EntityKind): Promise<TableReport> {
  const key = worldKey(world.head);
  const stored = await tables.readAll(kind, key);
  const wires = wireRowsOf(world, kind, world.rows[kind].keys());
  const put = wires.filter((wire) => !isDeepStrictEqual(wire, stored.get(wire.id)));
  const remove = [...stored.keys()].filter((id) => !world.rows[kind].has(id));
  const failed = (await tables.write(kind, key, { put, remove })).length;
  const checked = wires.length + remove.length;
  const differing = put.length + remove.length;
  return { checked, written: differing - failed, unchanged: checked - differing, failed };
}
