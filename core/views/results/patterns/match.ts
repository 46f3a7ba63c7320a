import { factors } from '../factors/catalogue.ts';
import { membershipOf, strengthAt } from '../monte-carlo/strength.ts';
import type { Condition } from '../monte-carlo/types.ts';
import { sumOf } from '../statistics/sample.ts';
import type {
  ConditionMet,
  FactorResult,
  MatchLevel,
  PatternAssessment,
  PatternCondition,
  PatternRecord,
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
): PatternAssessment[] {
  const byId = new Map(results.map((result) => [result.id, result]));
  return list.map((record) => matchPattern(record, byId));
}

/** One pattern: how far its conditions are met together. A pattern of which a factor has no value is not assessed. */
export function matchPattern(
  { id, name, type, segments, response, conditions }: PatternRecord,
  results: ReadonlyMap<string, FactorResult>,
): PatternAssessment {
  const about = { id, name, type, segments };
  const met: ConditionMet[] = [];
  const values = new Map<string, number>();
  const confidences: number[] = [];
  const missing: string[] = [];
  for (const condition of conditions) {
    const factor = results.get(condition.factor);
    if (factor?.status !== 'computed') missing.push(condition.factor);
    else {
      const { absent, full } = condition;
      values.set(condition.factor, factor.value);
      met.push({
        ...condition,
        value: factor.value,
        membership: membershipOf(factor.value, absent, 1 / (full - absent)),
      });
      confidences.push(factor.confidence);
    }
  }
  if (missing.length > 0) {
    const reason = `It can’t be assessed without ${missing.join(' and ')}.`;
    return { status: 'absent', ...about, reason, missing };
  }
  const strength = strengthAt(conditions.map(driverCondition), (factor) => values.get(factor) ?? 0);
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

/** A condition as the simulation takes it, where factors are drivers. */
export function driverCondition({ factor, absent, full, weight }: PatternCondition): Condition {
  return { driver: factor, absent, full, weight };
}

const inputsOf: ReadonlyMap<string, readonly string[]> = new Map(
  factors.map(({ id, inputs }) => [id, inputs.map(({ input }) => input)]),
);

/** A strength in words. */
export function levelOf(strength: number): MatchLevel {
  if (strength >= STRONG) return 'strong';
  if (strength >= MODERATE) return 'moderate';
  return strength > 0 ? 'weak' : 'none';
}
