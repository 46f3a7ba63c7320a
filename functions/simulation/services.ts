import type { Queue } from '../adapters/queue.ts';
import type { Topic } from '../adapters/topic.ts';
import type { Logger } from '../middleware/log.ts';
import type { WorldDefaults } from '../worlds/env.ts';
import type { JobStore } from '../worlds/jobs.ts';
import type { WorldLoader } from '../worlds/loader.ts';
import type { ChangeLog, ChunkStore, HeadStore, RowTables, ViewStore } from '../worlds/ports.ts';

/** What writing a world needs. */
export interface Services {
  readonly heads: HeadStore;
  readonly chunks: ChunkStore;
  readonly changes: ChangeLog;
  readonly tables: RowTables;
  readonly loader: WorldLoader;
  readonly topic: Topic;
  readonly logger: Logger;
  /** The wall clock, epoch milliseconds. */
  now(): number;
}

/** What answering commands needs beyond it. */
export interface ControlServices extends Services {
  /** What views have stored of worlds, to be removed with them. */
  readonly views: readonly ViewStore[];
  readonly jobs: JobStore;
  readonly jobQueue: Queue;
  readonly tickQueue: Queue;
  /** How a new world begins, unless a request says otherwise. */
  readonly defaults: WorldDefaults;
}
