import type { Time } from '../../core/kernel/time.ts';
import type {
  Calibration,
  FactorsStage,
  PatternAssessment,
  Personas,
  Scored,
  SegmentContent,
  SimulationResult,
} from '../../core/views/results/index.ts';
import type { WorldRef } from '../platform/follow/interests.ts';
import type { Job } from '../platform/jobs/job.ts';

/** What the tables hold. Times are epoch milliseconds: of the wall, unless they say that they are of the world. */

/** What each stage comes to, as it is stored. */
export interface StageResults {
  readonly factors: FactorsStage;
  readonly patterns: readonly PatternAssessment[];
  /** Null where no outcome has a baseline. */
  readonly monte_carlo: SimulationResult | null;
  readonly calibration: Calibration;
  /** Of the segment Consumer. */
  readonly personas: Personas;
  /** Of Product, Brand and Experience. */
  readonly rich_content: readonly SegmentContent[];
}

export type StageName = keyof StageResults;

/** A session in a generation of a world. */
export interface SessionRef extends WorldRef {
  readonly session: string;
}

/** One version of a session's results. */
export interface VersionRef extends SessionRef {
  readonly version: number;
}

export interface StageRef extends VersionRef {
  readonly stage: string;
}

/** What a session was scored with; its number is the input version that results name. Once written it never changes. */
export interface Input extends Scored {
  readonly number: number;
  readonly topic: string;
  readonly source: 'world' | 'submitted';
  /** The committed tick that it was scored at, and the world's time then. */
  readonly tick: number;
  readonly time: Time;
  readonly scoredAt: number;
}

/** How a review is to be simulated. */
export interface Choice {
  readonly seed: number;
  readonly iterations: number;
  readonly sampling: 'independent' | 'latin-hypercube';
  readonly stopWhenConverged: boolean;
  /** Ids of what-ifs. */
  readonly whatIfs: readonly string[];
}

/** A version that was asked for: everything that its results depend on. Once written it never changes. */
export interface Run {
  readonly version: number;
  readonly topic: string;
  /** The number of the input. */
  readonly input: number;
  readonly choice: Choice;
  /** Who asked: a request, or a scoring before it. */
  readonly cause: 'request' | 'scoring';
  readonly createdAt: number;
}

/** The record of a session: what it stands at, and the numbers that were given out. */
export interface Session {
  readonly id: string;
  readonly topic: string;
  /** Rises with each write: the optimistic lock. */
  readonly lock: number;
  /** The input that it is scored with at present. */
  readonly input: number;
  /** How many measures that has, and how many are absent. */
  readonly observed: number;
  readonly absent: number;
  /** The number of the last version; numbers are never given out again. */
  readonly versions: number;
  /** Versions up to this one were cleared: whatever is found of them is to be removed. */
  readonly clearedThrough: number;
  /** The last version, so that it is there as soon as its number is; null before the first. */
  readonly last: Run | null;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** Where the result of a stage lies: in so many items of its table. */
export interface StoredResult {
  readonly parts: number;
  /** Characters of its JSON. */
  readonly characters: number;
}

/** A stage of a version. Its `result` is a `StoredResult`, when it is completed. */
export type StageJob = Job<{ readonly session: string; readonly version: number; readonly stage: string }, 'compute'>;
