import { needInput } from '../inputs/catalogue.ts';
import { sumOf } from '../statistics/sample.ts';
import type {
  Contribution,
  FactorInput,
  FactorRecord,
  FactorResult,
  Missing,
  Observation,
  Observed,
} from '../types.ts';
import { factors } from './catalogue.ts';
import { pointsFor } from './points.ts';

/** The formulas, as catalogues and reports show them. */
export const FACTOR_FORMULA =
  'value = Σ weight × points ÷ Σ weight, over the inputs that have a value; points from 0 to 100 by each input’s reference range, turned round where it lowers the factor';
export const FACTOR_CONFIDENCE_FORMULA =
  'confidence = Σ weight × the input’s confidence ÷ Σ weight of all inputs, a missing input counting 0';

/** Every factor from what was observed, in the catalogue’s order. The order of the observations doesn't matter. */
export function computeFactors(
  observations: readonly Observation[],
  list: readonly FactorRecord[] = factors,
): FactorResult[] {
  const byId = new Map(observations.map((observation) => [observation.id, observation]));
  return list.map((record) => computeFactor(record, byId));
}

/**
 * One factor: the weighted mean of its inputs' points. An input without a value is left out of the value and counts 0 in the
 * confidence (`fallback`); without any there is no value.
 */
export function computeFactor(
  { id, name, segment, direction, inputs }: FactorRecord,
  observations: ReadonlyMap<string, Observation>,
): FactorResult {
  const about = { id, name, segment, direction };
  const missing: Missing[] = [];
  const known: Known[] = [];
  for (const input of inputs) {
    const seen = observations.get(input.input);
    if (seen?.status === 'observed') known.push({ input, seen });
    else missing.push({ input: input.input, reason: seen?.reason ?? 'It was not observed.' });
  }
  if (known.length === 0) {
    return { status: 'absent', ...about, reason: `None of its ${inputs.length} inputs has a value.`, missing };
  }
  const all = sumOf(inputs.map(({ weight }) => weight));
  const present = sumOf(known.map(({ input }) => input.weight));
  const contributions = known.map((one) => contributionOf(one, present));
  return {
    status: 'computed',
    ...about,
    // Rounding may carry a mean of hundreds above a hundred.
    value: Math.min(100, sumOf(contributions.map(({ points, share }) => points * share))),
    confidence: sumOf(known.map(({ input, seen }) => input.weight * seen.confidence)) / all,
    fallback: missing.length > 0,
    missing,
    contributions,
  };
}

interface Known {
  readonly input: FactorInput;
  readonly seen: Observed;
}

function contributionOf({ input, seen }: Known, weights: number): Contribution {
  const { value, unit, confidence } = seen;
  const { reference } = needInput(input.input);
  const points = pointsFor(value, reference, input.sense);
  return { input: input.input, value, unit, points, share: input.weight / weights, confidence };
}
