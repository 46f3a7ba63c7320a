import type { EntityKind } from '../../core/world/index.ts';
import type { ChunkRefs } from './chunk-manifest.ts';
import type { Head, LoggedChange, WorldSummary } from './head.ts';
import type { WireRow } from './wire.ts';

/** `3/1021`: a generation and a version of it. */
export function commitId(head: Pick<Head, 'generation' | 'version'>): string {
  return `${head.generation}/${head.version}`;
}

export interface HeadStore {
  /** Throws when the stored head cannot be read. */
  get(worldId: string): Promise<Head | null>;
  /** The id of the commit alone, as `commitId` writes it: enough to know whether a world at hand is still current. */
  commitId(worldId: string): Promise<string | null>;
  /** All worlds that can be read; one that cannot is told to whom the store was made with. */
  list(): Promise<WorldSummary[]>;
  /** Writes under the condition that the stored version is `expected` (null: there is none). Throws VersionConflict. */
  put(head: Head, expected: number | null): Promise<void>;
  /** Removes a world, under the condition that it is still at this head, and remembers its generation. Throws VersionConflict. */
  remove(head: Head): Promise<void>;
  /** The last generation of a removed world of that name, or 0: what it left is under the generations up to that. */
  lastGeneration(worldId: string): Promise<number>;
  /** Which commit the entity tables show, as `commitId` writes it; any other text: they are to be reconciled. */
  watermark(worldId: string): Promise<string | null>;
  /** The watermarks of some worlds, by world; a world without one is left out. */
  watermarks(worldIds: readonly string[]): Promise<Map<string, string>>;
  /** Moves the watermark on from exactly `from` (null: there is none); false when it was elsewhere. */
  moveWatermark(worldId: string, from: string | null, to: string): Promise<boolean>;
  /** Puts the watermark where it is no commit's: the tables are to be reconciled. */
  invalidateWatermark(worldId: string): Promise<void>;
}

export interface ChunkStore {
  /** Stores texts under refs made of content hash and version; answers the refs. */
  write(partition: string, version: number, texts: ReadonlyMap<string, string>): Promise<ChunkRefs>;
  /** The texts of refs, under the names that these have there; throws MissingChunk when one is gone. */
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

/** The changes of one commit, as one entry. */
export interface ChangeEntry {
  readonly id: string;
  readonly version: number;
  readonly tick: number;
  readonly time: number;
  /** Entry and tick of the version before. */
  readonly previousId: string;
  readonly previousTick: number;
  readonly changes: readonly LoggedChange[];
  /** When it was committed, epoch milliseconds of the wall; 0 where the version before wrote it. */
  readonly wall: number;
  /** What became of the world beside its rows. */
  readonly happenings: readonly Happening[];
}

/** Something that a commit did to a world beside changing rows, as those who follow the world are told it. */
export interface Happening {
  readonly type: 'clock.changed' | 'scenario.started' | 'scenario.ended' | 'world.halted';
  readonly data: Readonly<Record<string, unknown>>;
}

/** Where a reader of the log is: after a tick, or after a version that was committed at it. */
export type LogPosition = number | { readonly tick: number; readonly version: number };

/** Whole ticks of the change log, in order. */
export interface ChangePage {
  readonly entries: readonly ChangeEntry[];
  /** The last tick that is in this page; the next one begins after it. */
  readonly through: number;
  /** Where the log now begins, if ticks that were asked for are no longer kept. */
  readonly lostUntil: number | null;
}

export interface ChangeLog {
  append(partition: string, entry: ChangeEntry): Promise<void>;
  /** Committed entries after a place, up to `head`: whole ticks, until there are `limit` changes or `mostEntries`, or more. */
  read(
    partition: string,
    after: LogPosition,
    limit: number,
    head: Pick<Head, 'version' | 'tick' | 'changeId'>,
    mostEntries?: number,
  ): Promise<ChangePage>;
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
