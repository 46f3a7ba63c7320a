import type { Clock, Counts, EntityKind } from '../../core/world/index.ts';
import type { ChunkRefs, Manifest } from './chunk-manifest.ts';

/** running: ticks as the clock goes; paused: holds its time; halted: a rule broke, the last good tick is served. */
export type WorldStatus = 'running' | 'paused' | 'halted';

/** A scenario that was asked for, and the world as it stood then: where its twin branches off. */
export interface ScenarioRecord {
  readonly id: string;
  readonly scenario: string;
  readonly magnitude: number;
  readonly durationMinutes: number;
  readonly startedAt: number;
  readonly endsAt: number;
  readonly startTick: number;
  /** When it ended, by time or by command; null while it runs. */
  readonly endedAt: number | null;
  /**
   * The ref of a layer that names the chunks of the state just before it began; the refs themselves where the version
   * before stored them so, until the next commit.
   */
  readonly branch: string | ChunkRefs;
  /** Commands given before it: those after it are repeated in the twin, without this one. */
  readonly commandVersion: number;
}

/** One entry of the command log. */
export interface Command {
  readonly version: number;
  readonly tick: number;
  readonly time: number;
  readonly kind: 'regenerate' | 'pause' | 'resume' | 'advance' | 'tempo' | 'scenario-start' | 'scenario-stop';
  readonly args: Readonly<Record<string, string | number>>;
}

/** Why a world was halted. */
export interface Halt {
  readonly tick: number;
  readonly time: number;
  readonly rule: string;
  readonly detail: string;
}

/** What a head says without its chunks: enough to list worlds and to know which ticks are due. */
export interface WorldSummary {
  readonly worldId: string;
  readonly generation: number;
  /** Rises by one with each commit; the condition on which the next is written. */
  readonly version: number;
  readonly status: WorldStatus;
  readonly seed: number;
  readonly packVersion: number;
  readonly counts: Counts;
  readonly startedAt: number;
  readonly tick: number;
  readonly time: number;
  readonly clock: Clock;
  /** How many commands this generation was given; they are in the chunk `log`. */
  readonly commandVersion: number;
  /** Which entry of the change log belongs to this version; also tells a commit's own write from another's. */
  readonly changeId: string;
  readonly halt: Halt | null;
  readonly createdAt: number;
  readonly committedAt: number;
}

/** The one item that says which tick of a world is committed, and where all of it lies. Its size does not grow with the world. */
export interface Head extends WorldSummary {
  readonly manifest: Manifest;
  readonly scenarios: readonly ScenarioRecord[];
  readonly retired: readonly RetiredBatch[];
}

/** Refs that nothing names any more, and are removed some minutes after `since`: a few by themselves, more in a chunk. */
export interface RetiredBatch {
  /** When the last of them was retired, on the wall. */
  readonly since: number;
  readonly refs: readonly string[];
  /** The ref of a chunk that lists more of them. */
  readonly list: string | null;
}

/** The state's part of the refs: what a world is decoded from. */
export function isStateChunk(name: string): boolean {
  return !/^(events|facts|history)\//.test(name) && name !== 'log'; // the version before wrote facts
}

/** Changed rows as they are logged: in wire form, the fields that differ only. */
export interface LoggedChange {
  readonly tick: number;
  readonly time: string;
  readonly entity: EntityKind;
  readonly id: string;
  readonly cause: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}
