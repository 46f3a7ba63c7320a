import { clamp } from '../../kernel/math.ts';
import { factorCorrelations } from './factors/correlations.ts';
import type { SimulationResult } from './monte-carlo/result.ts';
import { scoreDistribution } from './monte-carlo/score-distribution.ts';
import type { Driver, Inputs, Outcome, Pattern, Scenario } from './monte-carlo/types.ts';
import { needOutcome } from './outcomes/catalogue.ts';
import { patterns } from './patterns/catalogue.ts';
import { driverCondition } from './patterns/match.ts';
import type { Baseline, BaselineMeasured, FactorComputed, FactorResult, PatternAssessment } from './types.ts';

/** The pattern by which an outcome varies whatever else holds: as it did about its baseline in past quarters. */
export const ORDINARY_VARIATION = 'ordinary-variation';

/** The what-if in which nobody does anything about it: the forecast that is calibrated. */
export const AS_IT_GOES = 'as-it-goes';

/**
 * What is simulated of a review: factors that have a value as drivers, patterns that could be
 * assessed, and outcomes that have a baseline. All patterns together are what the company can reach: successes and risks go on,
 * opportunities and adaptations are acted on. The scenario `as-it-goes` is without the latter. Null where no outcome has a baseline.
 */
export function simulationInputs(
  factorResults: readonly FactorResult[],
  patternResults: readonly PatternAssessment[],
  outcomeBaselines: readonly Baseline[],
): Inputs | null {
  const measured = outcomeBaselines.filter((baseline) => baseline.status === 'measured');
  if (measured.length === 0) return null;
  const computed = factorResults.filter((factor) => factor.status === 'computed');
  const known = new Set(computed.map(({ id }) => id));
  const forecast = new Set(measured.map(({ outcome }) => outcome));
  const assessed = new Set(patternResults.flatMap(({ status, id }) => (status === 'assessed' ? [id] : [])));
  return {
    drivers: computed.map(driverOf),
    correlations: factorCorrelations.filter(({ between }) => between.every((id) => known.has(id))),
    patterns: [
      ...patterns
        .filter(({ id }) => assessed.has(id))
        .map(({ id, name, conditions, effects }) => ({
          id,
          label: name,
          conditions: conditions.map(driverCondition),
          effects: effects.filter(({ outcome }) => forecast.has(outcome)),
        }))
        .filter(({ effects }) => effects.length > 0),
      ordinaryVariation(measured),
    ],
    outcomes: measured.map(simulatedOutcome),
    scenarios: [asItGoes(assessed, forecast)],
  };
}

/** What is expected where nobody acts on opportunities and adaptations: each outcome's forecast, from a simulation of the above. */
export function forecastOf({
  scenarios,
}: Pick<SimulationResult, 'scenarios'>): SimulationResult['scenarios'][number]['outcomes'] {
  return scenarios.find(({ scenario }) => scenario === AS_IT_GOES)?.outcomes ?? [];
}

function asItGoes(assessed: ReadonlySet<string>, forecast: ReadonlySet<string>): Scenario {
  const responses = patterns.filter(
    ({ id, type, effects }) =>
      (type === 'opportunity' || type === 'adaptation') &&
      assessed.has(id) &&
      effects.some(({ outcome }) => forecast.has(outcome)),
  );
  return {
    id: AS_IT_GOES,
    label: 'As it goes: nothing is done about it',
    rationale: 'successes and risks go on by themselves; what opportunities and adaptations bring has to be done',
    changes: responses.map(({ id }) => ({ kind: 'strength', pattern: id, strength: 0 })),
  };
}

function driverOf({ id, name, value, confidence }: FactorComputed): Driver {
  return {
    id,
    label: name,
    unit: 'points',
    distribution: scoreDistribution(value, clamp(confidence, 0, 1)),
    rationale: `${name} at its computed value, as wide as its confidence leaves open`,
  };
}

function ordinaryVariation(measured: readonly BaselineMeasured[]): Pattern {
  return {
    id: ORDINARY_VARIATION,
    label: 'Ordinary variation from quarter to quarter',
    conditions: [],
    effects: measured.map(({ outcome, unit, spread, quarters }) => ({
      outcome,
      unit,
      distribution: { kind: 'normal', mean: 0, deviation: spread },
      rationale: `how far ${quarters.length} past quarters were from what was to be expected of them`,
    })),
  };
}

function simulatedOutcome({ outcome: id, unit, value, target }: BaselineMeasured): Outcome {
  const { label, direction, tolerance, limits } = needOutcome(id);
  return { id, label, unit, direction, baseline: value, target, tolerance, ...(limits && { limits }) };
}
