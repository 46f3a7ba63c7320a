import type { WorldRef } from '../platform/follow/interests.ts';
import type { JobRepository } from '../platform/jobs/repository.ts';
import type { BuildRef } from './messages.ts';
import type { BuildJob, KeptVersion, LastGood, StoredRows } from './records.ts';

/** Part of a list: so many at most, after the one where the part before ended. */
export interface PageRequest {
  readonly limit: number;
  readonly after?: string | undefined;
}

export interface BuildJobStore extends JobRepository<BuildJob, BuildRef> {
  /** The build that was made last. */
  last(world: WorldRef): Promise<BuildJob | null>;
  /** The latest first. */
  list(world: WorldRef, page: PageRequest): Promise<BuildJob[]>;
}

/** The rows of a dataset as they are computed, in their order. */
export type Rows = readonly Readonly<Record<string, unknown>>[];

export interface VersionedRows {
  /** The version that the graph gave the rows. */
  readonly version: string;
  readonly rows: Rows;
}

/** Versions of datasets that are kept. */
export interface VersionStore {
  /** All kept versions of a generation, without rows, in the order of their ids. */
  list(world: WorldRef): Promise<KeptVersion[]>;
  get(world: WorldRef, id: string): Promise<KeptVersion | null>;
  /** Stores the rows of datasets under the hash of their content. Done twice it leaves the same. */
  write(world: WorldRef, datasets: ReadonlyMap<string, VersionedRows>): Promise<Record<string, StoredRows>>;
  /** The rows of a dataset; null when they are not there any more, since a later build has taken their place. */
  read(world: WorldRef, dataset: string, stored: StoredRows): Promise<Rows | null>;
  /** Keeps a version whose rows are written. False when there is one of that id: what is kept never changes. */
  keep(world: WorldRef, version: KeptVersion): Promise<boolean>;
  lastGood(world: WorldRef): Promise<LastGood | null>;
  /** Takes the place of what was good before, unless that is of a later tick. */
  putLastGood(world: WorldRef, good: LastGood): Promise<void>;
  /** Removes rows that neither a kept version nor the last good one names. */
  removeUnused(world: WorldRef): Promise<void>;
  /** Removes everything of a generation, builds too. */
  removeAll(world: WorldRef): Promise<void>;
}
