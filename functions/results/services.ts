import type { Narrator } from '../../core/kernel/narrator.ts';
import type { Logger } from '../platform/http/log.ts';
import type { JobSender } from '../platform/jobs/start-job.ts';
import type { WorldLoader } from '../worlds/read/loader.ts';
import type { ResultStore, RunStore, SessionStore } from './ports.ts';
import type { PeopleReader } from './read/people.ts';
import type { MeasuresReader } from './read/world-measures.ts';
import type { StageJob } from './records.ts';
import type { Stage } from './stages.ts';

/** What is stored of sessions. */
export interface Stores {
  readonly sessions: SessionStore;
  readonly runs: RunStore;
  readonly results: ResultStore;
}

/** What beginning stages needs. */
export interface StageSender extends JobSender<StageJob>, Pick<Stores, 'sessions' | 'runs'> {
  readonly jobs: RunStore;
  readonly stages: readonly Stage[];
}

/** What answering requests needs. */
export interface ResultsServices extends StageSender, Stores {
  readonly loader: Pick<WorldLoader, 'head'>;
  readonly measures: MeasuresReader;
}

/** What computing stages needs. */
export interface StageServices extends StageSender, Stores {
  readonly measures: MeasuresReader;
  readonly people: PeopleReader;
  /** Puts what is written of segments into words. */
  readonly narrator: Narrator;
  readonly logger: Logger;
}
