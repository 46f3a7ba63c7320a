import type { Logger } from '../../platform/http/log.ts';
import type { Queue } from '../../platform/messaging/queue.ts';
import type { Topic } from '../../platform/messaging/topic.ts';
import type { NoticeLog } from '../../platform/notices/notices.ts';
import type { WorldDefaults } from '../env.ts';
import type { WorldJobStore } from '../jobs.ts';
import type { ChangeLog, ChunkStore, HeadStore, RowTables } from '../ports.ts';
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
  readonly jobs: WorldJobStore;
  readonly notices: Pick<NoticeLog, 'remove'>;
  readonly jobQueue: Queue;
  readonly tickQueue: Queue;
  /** How a new world begins, unless a request says otherwise. */
  readonly defaults: WorldDefaults;
}

/** What doing jobs needs beyond it. */
export interface JobServices extends ControlServices {
  /** Tells of generations that are served no more, so that each view removes what it has stored of them. */
  readonly removedTopic: Topic;
}
