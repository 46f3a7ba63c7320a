import { factors } from './factors/catalogue.ts';
import { FACTOR_CONFIDENCE_FORMULA, FACTOR_FORMULA } from './factors/compute.ts';
import { factorCorrelations } from './factors/correlations.ts';
import { formulaOf } from './factors/formula.ts';
import { inputs } from './inputs/catalogue.ts';
import { describeReading } from './inputs/describe-reading.ts';
import type { InputRecord } from './inputs/input.ts';
import { measuresOf } from './inputs/measures-of.ts';
import { INPUT_CONFIDENCE_FORMULA } from './inputs/observe.ts';
import { inputText } from './inputs/text.ts';
import { outcomes } from './outcomes/catalogue.ts';
import type { OutcomeRecord } from './outcomes/outcome.ts';
import { patterns } from './patterns/catalogue.ts';
import { MATCH_CONFIDENCE_FORMULA, STRENGTH_FORMULA } from './patterns/match.ts';
import type { FactorRecord } from './types.ts';
import { whatIfs } from './what-ifs/catalogue.ts';

/*
 * The records of a review as they are shown: all that they say, with readings and formulas in words. Plain data.
 */

export const inputCatalogue = {
  confidence: INPUT_CONFIDENCE_FORMULA,
  inputs: inputs.map(shownInput),
};

export const factorCatalogue = {
  value: FACTOR_FORMULA,
  confidence: FACTOR_CONFIDENCE_FORMULA,
  factors: factors.map((factor: FactorRecord) => ({ ...factor, formula: formulaOf(factor) })),
  correlations: factorCorrelations,
};

export const patternCatalogue = {
  strength: STRENGTH_FORMULA,
  confidence: MATCH_CONFIDENCE_FORMULA,
  patterns,
};

export const outcomeCatalogue = {
  outcomes: outcomes.map(({ reading, ...outcome }: OutcomeRecord) => ({
    ...outcome,
    reading: describeReading(reading),
    measures: measuresOf(reading),
  })),
};

export const whatIfCatalogue = { whatIfs };

function shownInput({ reading, sample, ...input }: InputRecord) {
  const { of, days, half } = sample;
  const counted = of === 'parts' ? 'the parts that are compared' : of.map(([id]) => id).join(' + ');
  const { low, typical, high } = input.reference;
  const write = (value: number): string => inputText(input.id, value);
  return {
    ...input,
    reference: { ...input.reference, displays: { low: write(low), typical: write(typical), high: write(high) } },
    reading: describeReading(reading),
    measures: measuresOf(reading),
    sample: { of: days === null ? counted : `${counted} over ${days} days`, half },
  };
}
