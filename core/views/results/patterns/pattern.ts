import type { FactorId } from '../factors/catalogue.ts';
import type { Distribution } from '../monte-carlo/types.ts';
import { needOutcome, type OutcomeId } from '../outcomes/catalogue.ts';
import type { PatternCondition, PatternEffect, PatternRecord } from '../types.ts';

type Spec<Id extends string> = PatternRecord & { readonly id: Id };

/** How the records of patterns are written. */
export const pattern = <const Id extends string>(spec: Spec<Id>): PatternRecord & { readonly id: Id } => spec;

/** A factor counts the more the higher it is: not at all at `absent`, in full at `full`, which is above it. */
export function high(factor: FactorId, absent: number, full: number, weight: number): PatternCondition {
  if (!(full > absent)) throw new Error(`a high ${factor} is not met in full at ${full} and not at all at ${absent}`);
  return { factor, absent, full, weight };
}

/** A factor counts the more the lower it is: not at all at `absent`, in full at `full`, which is below it. */
export function low(factor: FactorId, absent: number, full: number, weight: number): PatternCondition {
  if (!(full < absent)) throw new Error(`a low ${factor} is not met in full at ${full} and not at all at ${absent}`);
  return { factor, absent, full, weight };
}

/** What it adds to an outcome, in the outcome's own unit. */
export function effect(outcome: OutcomeId, distribution: Distribution, rationale: string): PatternEffect {
  return { outcome, unit: needOutcome(outcome).unit, distribution, rationale };
}

export const triangular = (least: number, mode: number, most: number): Distribution => ({
  kind: 'triangular',
  low: least,
  mode,
  high: most,
});

export const normal = (mean: number, deviation: number): Distribution => ({ kind: 'normal', mean, deviation });

export const lognormal = (median: number, spread: number): Distribution => ({ kind: 'lognormal', median, spread });

export const beta = (least: number, most: number, alpha: number, shape: number): Distribution => ({
  kind: 'beta',
  low: least,
  high: most,
  alpha,
  beta: shape,
});

export const OWN = 'own judgement';
