import type { Time } from '../../core/kernel/time.ts';
import type { Job } from '../platform/jobs/job.ts';

/** What the table holds. Times are epoch milliseconds: of the wall where they say so, else of the world. */

/** One committed tick: all figures of a build are of it. */
export interface AsOf {
  readonly tick: number;
  readonly time: Time;
}

/** How a build fared with one dataset. */
export interface DatasetOutcome {
  readonly dataset: string;
  readonly state: 'ready' | 'failed' | 'stopped';
  readonly reason: string | null;
  readonly rows: number;
  readonly version: string | null;
  readonly durationMs: number;
}

/** What a build is asked for, and how far it is. */
export interface BuildDetail {
  /** Builds of a generation are numbered. */
  readonly number: number;
  /** Who asked: a request, or the end of a week. */
  readonly cause: 'request' | 'week';
  readonly asOf: AsOf | null;
  /** Ids of versions that were to be kept, and of those that this build has kept. */
  readonly due: readonly string[];
  readonly kept: readonly string[];
  readonly datasets: readonly DatasetOutcome[];
}

export type BuildJob = Job<BuildDetail, 'build' | 'versions' | 'last-good'>;

/** Where the rows of a dataset lie: under the hash of their content, in so many items. */
export interface StoredRows {
  readonly hash: string;
  readonly parts: number;
  readonly rows: number;
  /** The version that the graph gave them. */
  readonly version: string;
}

/** All datasets as they were when a week or a quarter ended. Once written it never changes. */
export interface KeptVersion {
  /** `2026-W47`, `2026-Q3` */
  readonly id: string;
  readonly kind: 'week' | 'quarter';
  /** The midnight that ended it. */
  readonly asOf: Time;
  /** The tick at which it was kept, and when on the wall. */
  readonly tick: number;
  readonly keptAt: number;
  readonly datasets: Readonly<Record<string, StoredRows>>;
}

/** The last rows of a dataset that its schema holds, and the tick of which they are. */
export interface GoodRows extends StoredRows {
  readonly asOf: AsOf;
}

/** The last good rows of each dataset: what is served while a newer build of it fails. */
export interface LastGood {
  /** The latest tick of them. */
  readonly tick: number;
  readonly datasets: Readonly<Record<string, GoodRows>>;
}
