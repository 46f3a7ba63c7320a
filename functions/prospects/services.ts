import type { Logger } from '../platform/http/log.ts';
import type { Queue } from '../platform/messaging/queue.ts';
import type { ChangeLog, HeadStore } from '../worlds/ports.ts';
import type { HistoryReader } from '../worlds/read/history.ts';
import type { WorldLoader } from '../worlds/read/loader.ts';
import type {
  BuildJobStore,
  DashboardMaker,
  DataStore,
  FollowedTickStore,
  ProspectStore,
  RefreshSlotStore,
  TemplateStore,
} from './ports.ts';

/** What is stored. */
export interface Stores {
  readonly heads: Pick<HeadStore, 'get' | 'commitId'>;
  readonly changes: Pick<ChangeLog, 'read'>;
  readonly templates: TemplateStore;
  readonly prospects: ProspectStore;
  readonly data: DataStore;
  readonly jobs: BuildJobStore;
  readonly slots: RefreshSlotStore;
  readonly followed: FollowedTickStore;
}

/** What prospects' dashboards need. */
export interface ProspectServices extends Stores {
  readonly loader: WorldLoader;
  readonly history: HistoryReader;
  readonly queue: Queue;
  readonly maker: DashboardMaker;
  readonly logger: Logger;
  /** A prospect's data is made anew at most once in so many milliseconds. */
  readonly refreshInterval: number;
  /** The wall clock, epoch milliseconds. */
  now(): number;
  /** A clock for durations, in milliseconds with fractions. */
  timer(): number;
}

/** What asking for a refresh needs. */
export type RefreshServices = Pick<ProspectServices, 'slots' | 'queue' | 'refreshInterval' | 'now'>;

/** What following ticks needs. */
export type FollowerServices = RefreshServices & Pick<ProspectServices, 'heads' | 'changes' | 'data' | 'followed'>;

/** What closing dead letters needs. */
export type CloserServices = Pick<ProspectServices, 'jobs' | 'slots' | 'logger' | 'now'>;
