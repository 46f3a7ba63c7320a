import type { Clock, Counts, EntityKind } from '../../core/world/index.ts';

/** `clients/0` → where its text is stored. A ref is never written twice with different content. */
export type ChunkRefs = Readonly<Record<string, string>>;

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
  /** Chunks of the state just before it began. */
  readonly branch: ChunkRefs;
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

/** The one item that says which tick of a world is committed, and where all of it lies. */
export interface Head {
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
  readonly chunks: ChunkRefs;
  readonly scenarios: readonly ScenarioRecord[];
  /** Refs that nothing names any more, and since when on the wall: removed some minutes later. */
  readonly retired: readonly (readonly [ref: string, wall: number])[];
  /** Which entry of the change log belongs to this version. */
  readonly changeId: string;
  readonly halt: Halt | null;
  readonly createdAt: number;
  readonly committedAt: number;
}

/** The state's part of the refs: what a world is decoded from. */
export function isStateChunk(name: string): boolean {
  return !isFactChunk(name) && !name.startsWith('history/') && name !== 'log';
}

export function isFactChunk(name: string): boolean {
  return name.startsWith('facts/');
}

/** All refs that a head needs: of its tick, and of the branches of its scenarios. */
export function namedRefs({ chunks, scenarios }: Pick<Head, 'chunks' | 'scenarios'>): Set<string> {
  return new Set([chunks, ...scenarios.map((record) => record.branch)].flatMap((refs) => Object.values(refs)));
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
