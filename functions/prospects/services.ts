import type { InterestStore } from '../platform/follow/interests.ts';
import type { Logger } from '../platform/http/log.ts';
import type { Queue } from '../platform/messaging/queue.ts';
import type { HeadStore } from '../worlds/ports.ts';
import type { HistoryReader } from '../worlds/read/history.ts';
import type { WorldLoader } from '../worlds/read/loader.ts';
import type {
  BuildJobStore,
  ClientChangeStore,
  DashboardFactory,
  DataStore,
  ProspectStore,
  RefreshSlotStore,
  TemplateStore,
} from './ports.ts';

/** What is stored. */
export interface Stores {
  readonly heads: Pick<HeadStore, 'get' | 'commitId'>;
  readonly templates: TemplateStore;
  readonly prospects: ProspectStore;
  readonly data: DataStore;
  readonly jobs: BuildJobStore;
  readonly slots: RefreshSlotStore;
  readonly changes: ClientChangeStore;
  readonly interests: Omit<InterestStore, 'of' | 'moveTo'>;
}

/** What prospects' dashboards need. */
export interface ProspectServices extends Stores {
  readonly loader: WorldLoader;
  readonly history: HistoryReader;
  readonly queue: Queue;
  readonly factory: DashboardFactory;
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

/** What closing dead letters needs. */
export type CloserServices = Pick<ProspectServices, 'jobs' | 'slots' | 'logger' | 'now'>;
