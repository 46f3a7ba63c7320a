import { isDeepStrictEqual } from 'node:util';
import { type EntityKind, entityKinds } from '../../../core/world/index.ts';
import type { Head } from '../head.ts';
import { placeOf } from '../ports.ts';
import type { LoadedWorld } from '../read/loader.ts';
import { wireRowsOf, worldKey } from './projection.ts';
import type { Services } from './services.ts';

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

const ATTEMPTS = 3;

/**
 * Makes every table equal to the committed tick, and moves the watermark there. If the world moves on meanwhile, or
 * someone else writes, it begins again, so that no row of an older tick is left behind.
 */
export async function reconcile(services: Services, worldId: string): Promise<Reconciled> {
  const { heads, loader, logger } = services;
  for (let attempt = 1; ; attempt += 1) {
    const mark = await heads.watermark(worldId);
    const world = await loader.load(worldId);
    const reports: [EntityKind, TableReport][] = [];
    for (const kind of entityKinds) reports.push([kind, await reconcileTable(services, world, kind)]);
    const tables = Object.fromEntries(reports) as Record<EntityKind, TableReport>;
    const failed = reports.reduce((sum, [, report]) => sum + report.failed, 0);
    const now = await heads.get(worldId);
    const same = now !== null && placeOf(now) === placeOf(world.head);
    if (same && failed === 0 && (await heads.moveWatermark(worldId, mark, placeOf(now)))) {
      return { complete: true, world, tables };
    }
    if (failed > 0 || attempt === ATTEMPTS) {
      await heads.distrust(worldId);
      logger.error('reconcile-unfinished', { world: worldId, failed, overtaken: !same });
      return { complete: false, world, tables };
    }
  }
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

/** True when the tables show the head's version. */
export async function isProjected({ heads }: Services, head: Head): Promise<boolean> {
  return (await heads.watermark(head.worldId)) === placeOf(head);
}
