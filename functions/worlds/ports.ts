import type { EntityKind } from '../../core/world/index.ts';
import type { ChunkRefs, Head, LoggedChange, Watermark } from './head.ts';
import type { WireRow } from './wire.ts';

/** Someone else committed first: load again and decide anew. */
export class CommitConflict extends Error {
  constructor(worldId: string, version: number) {
    super(`World ${worldId} has moved on from version ${version}.`);
    this.name = 'CommitConflict';
  }
}

export interface HeadStore {
  get(worldId: string): Promise<Head | null>;
  list(): Promise<Head[]>;
  /** Writes under the condition that the stored version is `expected` (null: there is none). Throws CommitConflict. */
  put(head: Head, expected: number | null): Promise<void>;
  /** Removes under the same condition. */
  remove(worldId: string, expected: number): Promise<void>;
  watermark(worldId: string): Promise<Watermark | null>;
  /** Moves the watermark on from exactly `from` (null: whatever it is); false when it was elsewhere. */
  moveWatermark(worldId: string, from: Watermark | null, to: Watermark): Promise<boolean>;
  removeWatermark(worldId: string): Promise<void>;
}

export interface ChunkStore {
  /** Stores texts under refs made of content hash and version; answers the refs. */
  write(partition: string, version: number, texts: ReadonlyMap<string, string>): Promise<ChunkRefs>;
  /** The texts of refs; throws MissingChunk when one is gone. */
  read(partition: string, refs: ChunkRefs): Promise<Map<string, string>>;
  remove(partition: string, refs: readonly string[]): Promise<void>;
  /** All refs of a partition that were written before a moment of the wall. */
  list(partition: string, before: number): Promise<string[]>;
  removeAll(partition: string): Promise<void>;
}

/** The head that was read is outdated: its chunks have been removed since. */
export class MissingChunk extends Error {
  constructor(name: string) {
    super(`Chunk ${name} is gone.`);
    this.name = 'MissingChunk';
  }
}

/** One tick's changes, as one entry. */
export interface ChangeEntry {
  readonly id: string;
  readonly previousId: string;
  readonly version: number;
  readonly tick: number;
  readonly time: number;
  readonly changes: readonly LoggedChange[];
}

export interface ChangeLog {
  append(partition: string, entry: ChangeEntry): Promise<void>;
  /** Entries after a tick, in order, up to about `limit` changes and `head.version`; uncommitted ones are left out. */
  read(
    partition: string,
    after: number,
    limit: number,
    head: Pick<Head, 'version' | 'changeId'>,
  ): Promise<ChangeEntry[]>;
  /** The oldest tick still kept, or null. */
  oldest(partition: string): Promise<number | null>;
  removeAll(partition: string): Promise<void>;
}

/** What is written to one entity table; keys are partition and id. */
export interface RowWrites {
  readonly put: readonly WireRow[];
  readonly remove: readonly string[];
}

export interface RowTables {
  /** Writes and removes rows; answers the ids that could not be written in the end. */
  write(kind: EntityKind, world: WorldKey, writes: RowWrites): Promise<string[]>;
  /** All rows of a world in a table, by id. */
  readAll(kind: EntityKind, world: WorldKey): Promise<Map<string, WireRow>>;
  removeAll(kind: EntityKind, world: WorldKey): Promise<void>;
}

/** Which rows: a generation of a world, and over how many partitions they are spread. */
export interface WorldKey {
  readonly worldId: string;
  readonly generation: number;
  readonly shards: number;
}

/** `default#3`: the partition of a generation's chunks and changes. */
export function partitionOf(head: Pick<Head, 'worldId' | 'generation'>): string {
  return `${head.worldId}#${head.generation}`;
}
