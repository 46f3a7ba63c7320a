import { clamp, exp, ln } from '../../../kernel/math.ts';
import { factors } from '../factors/catalogue.ts';
import { sumOf } from '../statistics/sample.ts';
import type {
  ConditionMet,
  FactorResult,
  MatchLevel,
  PatternCondition,
  PatternRecord,
  PatternResult,
} from '../types.ts';
import { patterns } from './catalogue.ts';

/** The formulas, as catalogues and reports show them. */
export const STRENGTH_FORMULA =
  'strength = (Π membership ^ weight) ^ (1 ÷ Σ weight); membership = (value − absent) ÷ (full − absent), cut off at 0 and 1';
export const MATCH_CONFIDENCE_FORMULA =
  'confidence = Σ weight × the factor’s confidence ÷ Σ weight, over the conditions';

const STRONG = 0.65;
const MODERATE = 0.3;

/** Every pattern against the factors, in the catalogue's order. */
export function matchPatterns(
  results: readonly FactorResult[],
  list: readonly PatternRecord[] = patterns,
): PatternResult[] {
  const byId = new Map(results.map((result) => [result.id, result]));
  return list.map((record) => matchPattern(record, byId));
}

/** One pattern: how far its conditions are met together. A pattern of which a factor has no value is not assessed. */
export function matchPattern(
  { id, name, type, segments, response, conditions }: PatternRecord,
  results: ReadonlyMap<string, FactorResult>,
): PatternResult {
  const about = { id, name, type, segments };
  const met: ConditionMet[] = [];
  const confidences: number[] = [];
  const missing: string[] = [];
  for (const condition of conditions) {
    const factor = results.get(condition.factor);
    if (factor?.status !== 'computed') missing.push(condition.factor);
    else {
      met.push({ ...condition, value: factor.value, membership: membershipOf(condition, factor.value) });
      confidences.push(factor.confidence);
    }
  }
  if (missing.length > 0) {
    const reason = `It can’t be assessed without ${missing.join(' and ')}.`;
    return { status: 'absent', ...about, reason, missing };
  }
  const strength = strengthOf(met);
  const weights = sumOf(met.map(({ weight }) => weight));
  return {
    status: 'assessed',
    ...about,
    response,
    strength,
    level: levelOf(strength),
    confidence: sumOf(met.map(({ weight }, n) => weight * (confidences[n] ?? 0))) / weights,
    conditions: met,
    restsOn: met.map(({ factor }) => ({ factor, inputs: inputsOf.get(factor) ?? [] })),
  };
}

const inputsOf: ReadonlyMap<string, readonly string[]> = new Map(
  factors.map(({ id, inputs }) => [id, inputs.map(({ input }) => input)]),
);

/** How far a soft threshold is met by a value: 0 at `absent`, 1 at `full`, a straight line in between. */
export function membershipOf({ absent, full }: Pick<PatternCondition, 'absent' | 'full'>, value: number): number {
  return clamp((value - absent) / (full - absent), 0, 1);
}

/**
 * How far conditions are met together: the weighted geometric mean of their memberships (the desirability of Derringer and Suich
 * 1980), as the simulation takes it. One that is not met at all makes it 0.
 */
export function strengthOf(conditions: readonly Pick<ConditionMet, 'membership' | 'weight'>[]): number {
  if (conditions.some(({ membership }) => membership === 0)) return 0;
  if (conditions.every(({ membership }) => membership === 1)) return 1;
  const weights = sumOf(conditions.map(({ weight }) => weight));
  return Math.min(1, exp(sumOf(conditions.map(({ membership, weight }) => weight * ln(membership))) / weights));
}

export function levelOf(strength: number): MatchLevel {
  if (strength >= STRONG) return 'strong';
  if (strength >= MODERATE) return 'moderate';
  return strength > 0 ? 'weak' : 'none';
}
