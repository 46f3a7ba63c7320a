import type { Logger } from '../../platform/http/log.ts';
import type { Queue } from '../../platform/messaging/queue.ts';
import type { Topic } from '../../platform/messaging/topic.ts';
import type { WorldDefaults } from '../env.ts';
import type { WorldJobStore } from '../jobs.ts';
import type { ChangeLog, ChunkStore, HeadStore, RowTables, ViewStore } from '../ports.ts';
import type { WorldLoader } from '../read/loader.ts';

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
  readonly jobs: WorldJobStore;
  readonly jobQueue: Queue;
  readonly tickQueue: Queue;
  /** How a new world begins, unless a request says otherwise. */
  readonly defaults: WorldDefaults;
}
