import type { Catalogue } from './catalogue.ts';
import type { Measure, Terms } from './measure.ts';
import { isMissing, noEarlierDay, type Reading, zeroDenominator } from './missing.ts';

/** Reads a stored measure: for a day, or aggregated over a period. */
export type Read = (measure: Measure) => Reading;

/** A measure from its stored parts. Ratios divide the parts as they are read; a cohort needs more than one day. */
export function evaluate(measure: Measure, read: Read, catalogue: Catalogue): Reading {
  const how = measure.evaluate;
  if (how.by === 'state') return read(measure);
  if (how.by === 'sum') return sumTerms(how.terms, read, catalogue);
  if (how.by === 'cohort') return noEarlierDay;
  const numerator = sumTerms(how.numerator, read, catalogue);
  const denominator = sumTerms(how.denominator, read, catalogue);
  if (isMissing(numerator)) return numerator;
  if (isMissing(denominator)) return denominator;
  return denominator === 0 ? zeroDenominator(how.whenZero) : (numerator / denominator) * how.factor;
}

function sumTerms(terms: Terms, read: Read, catalogue: Catalogue): Reading {
  let sum = 0;
  for (const [id, weight] of terms) {
    const value = evaluate(catalogue.need(id), read, catalogue);
    if (isMissing(value)) return value;
    sum += weight * value;
  }
  return sum;
}
