import { DAY, type Time } from '../kernel/time.ts';
import type { Simulation } from '../world/index.ts';
import { type Catalogue, type StoredMeasure, standard } from './catalogue.ts';
import { DaySnapshot } from './day.ts';
import type { Groups, Scope } from './scope.ts';

/** Stored measures by their ids: whole numbers, in cents or minutes where the unit is `usd` or `hours`. */
export type Figures = Readonly<Record<string, number>>;
/** Figures of the parts of a scope, by their keys. */
export type PartFigures = Readonly<Record<string, Figures>>;

/** All stored measures of one whole day. */
export interface DayFigures {
  /** Midnight at which the day began. */
  readonly day: Time;
  /** By scope; null where the world is too large to keep figures of the scope's parts. */
  readonly scopes: Readonly<Record<string, PartFigures | null>>;
  /** Of scopes whose parts are groups of another's: which scope that is, and the group of each part. */
  readonly groups?: Readonly<Record<string, GroupsOf>>;
}

export interface GroupsOf {
  readonly of: string;
  readonly keys: Groups;
}

/** Measures the day that ends at a midnight, after its bookings and before its counters are set to zero. */
export function measureDay(simulation: Simulation, midnight: Time, catalogue: Catalogue = standard): DayFigures {
  const day = DaySnapshot.closing(simulation, midnight);
  const { whole } = catalogue;
  const measured: Record<string, PartFigures | null> = {};
  const groups: Record<string, GroupsOf> = {};
  for (const scope of catalogue.scopes) {
    if (scope === whole) continue;
    const isKept = scope.keeps(simulation.config);
    measured[scope.id] = isKept ? figuresOf(scope, day, catalogue) : null;
    if (isKept && scope.groups) groups[scope.id] = { of: scope.groups.of, keys: scope.groups.by(simulation) };
  }
  // What adds up is added up: a day of a large history costs half.
  const figures: Record<string, number> = {};
  for (const { id, take, additiveOver } of catalogue.stored(whole)) {
    const parts = additiveOver === null ? null : measured[additiveOver];
    figures[id] = checked(id, parts ? sumOfParts(parts, id) : take(day, whole.id));
  }
  measured[whole.id] = { [whole.id]: figures };
  return { day: midnight - DAY, scopes: measured, groups };
}

function figuresOf(scope: Scope, day: DaySnapshot, catalogue: Catalogue): PartFigures {
  const stored: readonly StoredMeasure[] = catalogue.stored(scope);
  const parts: Record<string, Figures> = {};
  for (const key of scope.parts(day).keys()) {
    const figures: Record<string, number> = {};
    for (const { id, take } of stored) figures[id] = checked(id, take(day, key));
    parts[key] = figures;
  }
  return parts;
}

function sumOfParts(parts: PartFigures, id: string): number {
  let sum = 0;
  for (const key in parts) sum += parts[key]?.[id] ?? 0;
  return sum;
}

function checked(id: string, value: number | undefined): number {
  if (!Number.isSafeInteger(value) || value === undefined) {
    throw new Error(`measure ${id} is stored in whole numbers, got ${value}`);
  }
  return value;
}
