import type { Tell } from '../platform/notices/notices.ts';
import type { ObjectStore } from '../platform/storage/object-store.ts';
import type { ReportKind } from '../report-kinds.ts';
import type { ReportRecord } from './record.ts';

/** Which reports of a world to list. */
export interface ReportQuery {
  readonly world: string;
  /** Epoch milliseconds: those that were made before belong to an earlier world of that name. */
  readonly since: number;
  /** The id where the page before ended. */
  readonly before?: string | undefined;
  readonly pageTypes?: readonly ReportKind[] | undefined;
  readonly limit: number;
}

export interface ReportPage {
  /** The newest first. */
  readonly reports: readonly ReportRecord[];
  readonly more: boolean;
}

/** Records of reports, world by world. Those that have expired are not there, whether they were removed or not. */
export interface ReportStore {
  get(world: string, id: string): Promise<ReportRecord | null>;
  list(query: ReportQuery): Promise<ReportPage>;
  put(record: ReportRecord): Promise<void>;
  remove(world: string, id: string): Promise<void>;
}

/** Where printed reports are stored: their files, and the records of them. */
export interface PrintServices {
  readonly objects: ObjectStore;
  readonly reports: ReportStore;
  readonly tell: Tell;
  /** Days after which a report expires. */
  readonly keptDays: number;
  /** The wall clock, epoch milliseconds. */
  now(): number;
}
