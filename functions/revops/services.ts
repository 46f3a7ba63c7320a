import type { Graph } from '../../core/views/revops/index.ts';
import type { Logger } from '../platform/http/log.ts';
import type { JobSender } from '../platform/jobs/start-job.ts';
import type { HeadStore } from '../worlds/ports.ts';
import type { WorldLoader } from '../worlds/read/loader.ts';
import type { Wording } from './narrate.ts';
import type { BuildJobStore, VersionStore } from './ports.ts';
import type { Builds } from './read/builds.ts';
import type { SalesReader } from './read/sales.ts';
import type { BuildJob } from './records.ts';

/** What starting builds needs. */
export interface BuildSender extends JobSender<BuildJob> {
  readonly jobs: BuildJobStore;
}

/** What looking at ended weeks needs. */
export interface WeekServices extends BuildSender {
  readonly heads: Pick<HeadStore, 'get'>;
  readonly versions: Pick<VersionStore, 'get'>;
}

/** What reading kept versions needs. */
export type ReadingVersions = Pick<VersionStore, 'get' | 'read' | 'lastGood'>;

/** What answering requests needs. */
export interface RevOpsServices extends BuildSender {
  readonly loader: Pick<WorldLoader, 'head'>;
  readonly sales: SalesReader;
  readonly graph: Graph;
  readonly builds: Builds;
  readonly versions: ReadingVersions;
  readonly wording: Wording;
}

/** What building needs. */
export interface BuildServices {
  readonly sales: SalesReader;
  readonly graph: Graph;
  readonly jobs: BuildJobStore;
  readonly versions: VersionStore;
  readonly logger: Logger;
  /** The wall clock, epoch milliseconds. */
  now(): number;
  /** A clock for durations, in milliseconds with fractions. */
  timer(): number;
}
