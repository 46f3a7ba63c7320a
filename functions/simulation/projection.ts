import { type Change, type EntityKind, entityKinds, totalRows } from '../../core/world/index.ts';
import type { Head, Watermark } from '../worlds/head.ts';
import type { LoadedWorld } from '../worlds/loader.ts';
import type { RowWrites, WorldKey } from '../worlds/ports.ts';
import { type WireRow, wireRow } from '../worlds/wire.ts';
import type { Services } from './services.ts';

/** Rows of a kind that one partition should hold at most, about. */
const ROWS_PER_SHARD = 5000;

/** Which rows of the entity tables belong to a head. */
export function worldKey(head: Pick<Head, 'worldId' | 'generation' | 'counts'>): WorldKey {
  const shards = Math.max(1, Math.ceil(totalRows(head.counts) / ROWS_PER_SHARD));
  return { worldId: head.worldId, generation: head.generation, shards };
}

export function watermarkOf({ generation, version, tick }: Head): Watermark {
  return { generation, version, tick };
}

/** The message to whoever waits for ticks. */
interface TickCommitted {
  readonly worldId: string;
  readonly generation: number;
  readonly tick: number;
  /** World time, ISO 8601. */
  readonly time: string;
  /** Changed rows by cause. */
  readonly changed: Readonly<Record<string, number>>;
  readonly rows: number;
  readonly wallMs: number;
}

/**
 * Writes the rows that a commit changed to the entity tables, moves the watermark on, and tells.
 * If the tables were behind already, or someone else is at them, the watermark stays, and `repair` catches up.
 */
export async function projectChanges(
  services: Services,
  world: LoadedWorld,
  before: Head,
  changed: readonly Change[],
  startedAt: number,
): Promise<void> {
  const { heads, logger, now } = services;
  const failed = await writeRows(services, world, changed);
  const current =
    failed === 0 && (await heads.moveWatermark(world.head.worldId, watermarkOf(before), watermarkOf(world.head)));
  if (!current) logger.warn('projection-behind', { world: world.head.worldId, version: world.head.version, failed });
  await publish(services, world.head, changed, now() - startedAt);
}

async function writeRows(services: Services, world: LoadedWorld, changed: readonly Change[]): Promise<number> {
  let failed = 0;
  for (const kind of entityKinds) {
    const ids = new Set(changed.filter((change) => change.kind === kind).map((change) => change.id));
    if (ids.size > 0)
      failed += (await services.tables.write(kind, worldKey(world.head), writesOf(world, kind, ids))).length;
  }
  return failed;
}

function writesOf<K extends EntityKind>(world: LoadedWorld, kind: K, ids: Iterable<string>): RowWrites {
  const put: WireRow[] = [];
  const remove: string[] = [];
  for (const id of ids) {
    const row = world.rows[kind].get(id);
    if (row) put.push(wireRow(kind, row));
    else remove.push(id);
  }
  return { put, remove };
}

/** Tells whoever subscribed that a tick is committed. Views that miss it catch up with the next. */
export async function publish(
  { topic, logger }: Services,
  head: Head,
  changed: readonly Change[],
  wallMs: number,
): Promise<void> {
  const byCause: Record<string, number> = {};
  for (const { cause } of changed) byCause[cause] = (byCause[cause] ?? 0) + 1;
  const message: TickCommitted = {
    worldId: head.worldId,
    generation: head.generation,
    tick: head.tick,
    time: new Date(head.time).toISOString(),
    changed: byCause,
    rows: new Set(changed.map((change) => `${change.kind}/${change.id}`)).size,
    wallMs,
  };
  await topic.publish(message);
  logger.info('tick-committed', { ...message });
}

/** What reconciling found in one table. */
export interface TableReport {
  readonly checked: number;
  readonly written: number;
  readonly unchanged: number;
  readonly failed: number;
}

/** Makes one table equal to the rows of a world: writes what differs or lacks, removes what is too many. */
async function reconcileTable(services: Services, world: LoadedWorld, kind: EntityKind): Promise<TableReport> {
  const key = worldKey(world.head);
  const stored = await services.tables.readAll(kind, key);
  const put: WireRow[] = [];
  for (const row of world.rows[kind].values()) {
    const wire = wireRow(kind, row as never);
    const present = stored.get(wire.id);
    if (!present || !sameFields(wire, present)) put.push(wire);
  }
  const remove = [...stored.keys()].filter((id) => !world.rows[kind].has(id));
  const failed = (await services.tables.write(kind, key, { put, remove })).length;
  const checked = world.rows[kind].size + remove.length;
  const written = put.length + remove.length - failed;
  return { checked, written, unchanged: checked - put.length - remove.length, failed };
}

function sameFields(a: WireRow, b: WireRow): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => JSON.stringify(a[name]) === JSON.stringify(b[name]));
}

const RECONCILE_ATTEMPTS = 3;

/**
 * Reconciles every table with the committed tick, and moves the watermark there.
 * If the world moves on meanwhile, it begins again, so that no row of an older tick is left behind.
 */
export async function reconcile(
  services: Services,
  worldId: string,
): Promise<{ world: LoadedWorld; tables: Record<EntityKind, TableReport> }> {
  for (let attempt = 1; ; attempt += 1) {
    const world = await services.loader.load(worldId);
    const reports: [EntityKind, TableReport][] = [];
    for (const kind of entityKinds) reports.push([kind, await reconcileTable(services, world, kind)]);
    const head = await services.heads.get(worldId);
    const same = head?.version === world.head.version && head.generation === world.head.generation;
    if (same) {
      const whole = reports.every(([, report]) => report.failed === 0);
      if (whole) await services.heads.moveWatermark(worldId, null, watermarkOf(world.head));
    }
    if (same || attempt === RECONCILE_ATTEMPTS) {
      return { world, tables: Object.fromEntries(reports) as Record<EntityKind, TableReport> };
    }
  }
}

/** True when the tables show the head's version. */
export async function isProjected(services: Services, head: Head): Promise<boolean> {
  const watermark = await services.heads.watermark(head.worldId);
  return watermark?.generation === head.generation && watermark.version === head.version;
}
