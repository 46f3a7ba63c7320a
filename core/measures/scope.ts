import type { Simulation, WorldConfig } from '../world/index.ts';
import type { DaySnapshot } from './day.ts';

/** Takes a measure of one part by its key; undefined where there is no such part on the day. */
export type Take = (day: DaySnapshot, key: string) => number | undefined;

/** The key of the group that each part is in, by the part's key. */
export type Groups = Readonly<Record<string, string>>;

/** What measures are taken of: the whole company, or one kind of its parts. */
export interface ScopeSpec<Part> {
  /** Stored months and the wire name it so. */
  readonly id: string;
  /** What a sentence calls one part, and many. */
  readonly label: string;
  readonly plural: string;
  /** True of the one scope without keys: its only part has the scope's own id. */
  readonly whole?: boolean;
  /** The parts that there are on a day, by their keys. */
  parts(day: DaySnapshot): ReadonlyMap<string, Part>;
  /** Says whether the key is that of a part that is there now. */
  has(simulation: Simulation, key: string): boolean;
  /** Of parts that are groups of those of another scope: which one each of these is in. Most of their figures are sums. */
  readonly groups?: { readonly of: string; readonly by: (simulation: Simulation) => Groups };
  /** False where the world is too large to keep daily figures of single parts. */
  keeps(config: WorldConfig): boolean;
}

export interface Scope<Part = unknown> extends ScopeSpec<Part> {
  readonly whole: boolean;
  /** How a figure of the scope's parts is taken of any of them. */
  take(of: (part: Part, day: DaySnapshot) => number | undefined): Take;
}

/** Makes the record of a scope. Put it on the list in `scopes.ts`, and measures can be taken, stored and read by it. */
export function defineScope<Part>(spec: ScopeSpec<Part>): Scope<Part> {
  return {
    whole: false,
    ...spec,
    take: (of) => (day, key) => {
      const part = spec.parts(day).get(key);
      return part === undefined ? undefined : of(part, day);
    },
  };
}
