import type { WorldRef } from '../platform/follow/interests.ts';
import type { JobRepository } from '../platform/jobs/repository.ts';
import type { Input, Run, Session, SessionRef, StageJob, StageRef, StoredResult, VersionRef } from './records.ts';
import type { Stage } from './stages.ts';

export interface SessionStore {
  get(ref: SessionRef): Promise<Session | null>;
  /** Writes over the lock before; a first one (lock 1) where there is none. Throws VersionConflict. */
  put(world: WorldRef, session: Session): Promise<void>;
  input(ref: SessionRef, number: number): Promise<Input | null>;
  /** Writes a new input; false when there is one of that number: what is written never changes. */
  addInput(ref: SessionRef, input: Input): Promise<boolean>;
  /** Removes the inputs before a number. */
  removeInputs(ref: SessionRef, before: number): Promise<void>;
}

/** A version with its stages, by name, as far as they were begun. */
export interface RunWithStages {
  readonly run: Run;
  readonly jobs: ReadonlyMap<string, StageJob>;
}

export interface RunStore extends JobRepository<StageJob, StageRef> {
  /** Writes a version's record; one that is there stays. */
  add(ref: SessionRef, run: Run): Promise<void>;
  run(ref: VersionRef): Promise<Run | null>;
  /** The stages of one version, by name. */
  stagesOf(ref: VersionRef): Promise<ReadonlyMap<string, StageJob>>;
  /** All versions after one, the latest first. */
  list(ref: SessionRef, after: number): Promise<RunWithStages[]>;
  /** Removes the records of versions up to one, and of their stages. */
  removeThrough(ref: SessionRef, version: number): Promise<void>;
}

export interface ResultStore {
  /** Stores what a stage has come to. Done twice it leaves the same. */
  write(ref: VersionRef, stage: Stage, result: unknown): Promise<StoredResult>;
  /** What a stage has come to; null when it is not there any more. */
  read(ref: VersionRef, stage: Stage, stored: StoredResult): Promise<unknown>;
  /** Removes the results of versions up to one. */
  removeThrough(ref: SessionRef, version: number): Promise<void>;
}

/** Removes everything of a generation of a world. */
export interface ResultsSweep {
  removeAll(world: WorldRef): Promise<void>;
}
