import { DomainError } from '../../../kernel/errors.ts';
import { cholesky, type Matrix, solve } from './cholesky.ts';
import { correlationMatrix } from './correlations.ts';
import { type Marginal, marginalOf } from './marginal.ts';
import type { Change, Effect, Inputs, Outcome } from './types.ts';

/** One condition, by the place of its driver. */
export interface PlannedCondition {
  readonly driver: number;
  readonly absent: number;
  /** 1 ÷ (full − absent). */
  readonly perUnit: number;
  readonly weight: number;
}

export interface PlannedPattern {
  readonly id: string;
  readonly conditions: readonly PlannedCondition[];
  /** Σ of the conditions' weights. */
  readonly weight: number;
}

/** An effect, by the places of its pattern and its outcome. */
export interface PlannedEffect {
  readonly id: string;
  readonly pattern: number;
  readonly outcome: number;
  /** What it takes of drivers' normals, and of its own, so that the sum is standard normal again. */
  readonly follows: readonly { readonly driver: number; readonly share: number }[];
  readonly own: number;
}

/**
 * What is simulated, with places instead of names. Dimensions of randomness are the drivers, then the effects, each in the order
 * of the request.
 */
export interface Plan {
  readonly drivers: readonly string[];
  readonly patterns: readonly PlannedPattern[];
  readonly effects: readonly PlannedEffect[];
  readonly outcomes: readonly Outcome[];
  /** Cholesky factor of the drivers' normals. */
  readonly factor: Matrix;
}

/** What a scenario may set otherwise. */
export interface Variant {
  /** By driver; null where no pattern asks for its value. */
  readonly drivers: readonly (Marginal | null)[];
  readonly effects: readonly Marginal[];
  /** By pattern: how far it holds whatever its conditions, or null. */
  readonly strengths: readonly (number | null)[];
}

/** @throws DomainError `invalid` where the correlations contradict one another */
export function planOf({ drivers, correlations, patterns, outcomes }: Inputs): Plan {
  const ids = drivers.map(({ id }) => id);
  const driverPlaces = new Map(ids.map((id, place) => [id, place]));
  const outcomePlaces = new Map(outcomes.map(({ id }, place) => [id, place]));
  const matrix = correlationMatrix(ids, correlations);
  const factor = cholesky(matrix, ids);
  return {
    drivers: ids,
    patterns: patterns.map(({ id, conditions }) => ({
      id,
      weight: conditions.reduce((sum, { weight }) => sum + weight, 0),
      conditions: conditions.map(({ driver, absent, full, weight }) => ({
        driver: driverPlaces.get(driver) ?? -1,
        absent,
        perUnit: 1 / (full - absent),
        weight,
      })),
    })),
    effects: patterns.flatMap(({ id, effects }, pattern) =>
      effects.map((effect) => ({
        id: `${id}/${effect.outcome}`,
        pattern,
        outcome: outcomePlaces.get(effect.outcome) ?? -1,
        ...followed(effect, `${id}/${effect.outcome}`, driverPlaces, matrix),
      })),
    ),
    outcomes,
    factor,
  };
}

/**
 * The shares of drivers in an effect's normal, Σ share × driver + own × its own, such that it has the correlations with them
 * that it says: share = R⁻¹ c, with R the correlations of these drivers with one another; they explain c · share of its variance.
 */
function followed(effect: Effect, id: string, places: ReadonlyMap<string, number>, matrix: Matrix) {
  const follows = effect.follows ?? [];
  const drivers = follows.map(({ driver }) => places.get(driver) ?? -1);
  const among = drivers.map((row) => Float64Array.from(drivers, (column) => matrix[row]?.[column] ?? 0));
  const wanted = Float64Array.from(follows, ({ correlation }) => correlation);
  const names = follows.map(({ driver }) => driver);
  const shares = solve(cholesky(among, names), wanted);
  const explained = shares.reduce((sum, share, n) => sum + share * (wanted[n] ?? 0), 0);
  if (explained >= 1) {
    const said = follows.map(({ driver, correlation }) => `${driver} (${correlation})`).join(', ');
    throw new DomainError('invalid', `${id} can't follow ${said}: together they would explain more than all of it.`);
  }
  return {
    follows: drivers.map((driver, n) => ({ driver, share: shares[n] ?? 0 })),
    own: Math.sqrt(1 - explained),
  };
}

/** The marginals of a request, and of each of its scenarios, which shares with it what it leaves as it is. */
export function variantOf({ drivers, patterns }: Inputs, plan: Plan): Variant {
  const asked = new Set(plan.patterns.flatMap(({ conditions }) => conditions.map(({ driver }) => driver)));
  return {
    drivers: drivers.map(({ distribution }, place) => (asked.has(place) ? marginalOf(distribution) : null)),
    effects: patterns.flatMap(({ effects }) => effects.map(({ distribution }) => marginalOf(distribution))),
    strengths: patterns.map(() => null),
  };
}

/** A variant with some things set otherwise. */
export function changed(base: Variant, plan: Plan, changes: readonly Change[]): Variant {
  const drivers = [...base.drivers];
  const effects = [...base.effects];
  const strengths = [...base.strengths];
  for (const change of changes) {
    if (change.kind === 'driver') {
      const place = plan.drivers.indexOf(change.driver);
      if (drivers[place] !== null) drivers[place] = marginalOf(change.distribution);
    } else if (change.kind === 'effect') {
      effects[plan.effects.findIndex(({ id }) => id === `${change.pattern}/${change.outcome}`)] = marginalOf(
        change.distribution,
      );
    } else {
      strengths[plan.patterns.findIndex(({ id }) => id === change.pattern)] = change.strength;
    }
  }
  return { drivers, effects, strengths };
}
