import { dayStart, isoTime, type Time, weekStart } from '../../../core/kernel/time.ts';
import { type Change, type EntityKind, type Rows, totalRows } from '../../../core/world/index.ts';
import type { Head } from '../head.ts';
import { commitId, type RowWrites, type WorldKey } from '../ports.ts';
import type { LoadedWorld } from '../read/loader.ts';
import { type WireRow, wireRow } from '../wire.ts';
import type { Services } from './services.ts';
import { markDirty } from './watermark.ts';

/** Rows of a kind that one partition should hold at most, about. */
const ROWS_PER_SHARD = 5000;

/** Which rows of the entity tables belong to a head. */
export function worldKey(head: Pick<Head, 'worldId' | 'generation' | 'counts'>): WorldKey {
  const shards = Math.max(1, Math.ceil(totalRows(head.counts) / ROWS_PER_SHARD));
  return { worldId: head.worldId, generation: head.generation, shards };
}

/** The commit stands, but the tables could not be brought up to it: they are to be reconciled. */
export class CommitUnfinished extends Error {
  readonly committed: LoadedWorld;

  constructor(committed: LoadedWorld, message: string, options?: ErrorOptions) {
    super(
      `Version ${committed.head.version} of world ${committed.head.worldId} is committed, but ${message}.`,
      options,
    );
    this.name = 'CommitUnfinished';
    this.committed = committed;
  }
}

/**
 * Writes the rows that a commit changed to the entity tables, moves the watermark on, and tells.
 * @throws CommitUnfinished when the tables did not take all, lagged behind before, or were overtaken by a later commit
 */
export async function projectChanges(
  services: Services,
  committed: LoadedWorld,
  before: Head,
  changed: readonly Change[],
  startedAt: number,
): Promise<void> {
  const { heads, now } = services;
  const { head } = committed;
  try {
    const failed = await writeRows(services, committed, changed);
    const current = failed === 0 && (await heads.moveWatermark(head.worldId, commitId(before), commitId(head)));
    if (!current) {
      // Whoever was overtaken may have written older rows over newer ones; rows that were not written may be of any version.
      await markDirty(heads, failed > 0 ? { ...head, version: 0 } : head);
      throw new CommitUnfinished(committed, failed > 0 ? `${failed} rows were not written` : 'the tables lag behind');
    }
    const since = (startOf: (time: Time) => Time) => (startOf(head.time) > startOf(before.time) ? 'new' : 'same');
    await publish(services, head, { changed, day: since(dayStart), week: since(weekStart), wallMs: now() - startedAt });
  } catch (error) {
    if (error instanceof CommitUnfinished) throw error;
    throw new CommitUnfinished(committed, 'what follows failed', { cause: error });
  }
}

/** Writes to all tables at a time, and ends when all have: nothing may be written after the watermark. */
async function writeRows({ tables }: Services, world: LoadedWorld, changed: readonly Change[]): Promise<number> {
  const key = worldKey(world.head);
  const byKind = Map.groupBy(changed, (change) => change.kind);
  const writes = [...byKind].map(([kind, changes]) => tables.write(kind, key, writesOf(world, kind, changes)));
  const failed: number[] = [];
  for (const result of await Promise.allSettled(writes)) {
    if (result.status === 'rejected') throw result.reason;
    failed.push(result.value.length);
  }
  return failed.reduce((sum, count) => sum + count, 0);
}

function writesOf(world: LoadedWorld, kind: EntityKind, changes: readonly Change[]): RowWrites {
  const ids = [...new Set(changes.map((change) => change.id))];
  return { put: wireRowsOf(world, kind, ids), remove: ids.filter((id) => !world.rows[kind].has(id)) };
}

/** Rows of a kind in wire form: of those ids, as far as there are such rows. */
export function wireRowsOf<K extends EntityKind>({ rows }: LoadedWorld, kind: K, ids: Iterable<string>): WireRow[] {
  const byId: ReadonlyMap<string, Rows[K]> = rows[kind];
  return Array.from(ids).flatMap((id) => {
    const row = byId.get(id);
    return row ? [wireRow(kind, row)] : [];
  });
}

/** The message to whoever waits for ticks. */
interface TickCommitted {
  readonly worldId: string;
  readonly generation: number;
  readonly tick: number;
  /** World time, ISO 8601. */
  readonly time: string;
  /** Changes by cause. */
  readonly changed: Readonly<Record<string, number>>;
  readonly rows: number;
  /** Whether a calendar day has ended since the commit before: who does something once a day subscribes to `new` only. */
  readonly day: 'new' | 'same';
  /** Whether a calendar week has. */
  readonly week: 'new' | 'same';
  readonly wallMs: number;
}

/** What a commit says beside its head. */
interface Committed {
  readonly changed: readonly Change[];
  /** `new` also where the commit before isn't known: whoever does something once a day or week looks whether it is done. */
  readonly day: TickCommitted['day'];
  readonly week: TickCommitted['week'];
  readonly wallMs: number;
}

/** Tells whoever subscribed that a tick is committed. Views that miss it catch up with the next. */
export async function publish(
  { topic, logger }: Services,
  head: Head,
  { changed, day, week, wallMs }: Committed,
): Promise<void> {
  const byCause = Map.groupBy(changed, (change) => change.cause);
  const message: TickCommitted = {
    worldId: head.worldId,
    generation: head.generation,
    tick: head.tick,
    time: isoTime(head.time),
    changed: Object.fromEntries([...byCause].map(([cause, changes]) => [cause, changes.length])),
    rows: new Set(changed.map((change) => `${change.kind}/${change.id}`)).size,
    day,
    week,
    wallMs,
  };
  await topic.publish(message);
  logger.info('tick-committed', { ...message });
}
