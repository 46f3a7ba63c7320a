import { DAY } from '../../../kernel/time.ts';
import { daysBefore, type MissingKind, needMeasure, type Span, type Unit } from '../../../measures/index.ts';
import { deviationOf, meanOf, sumOf } from '../statistics/sample.ts';
import type { Place } from './place.ts';
import type { Average, Quotient, Volatility, WeightedMeasures } from './reading.ts';
import { both, isValue, type NoValue, type Value } from './value.ts';

/** A measure over a span, in the unit in which it is served. */
export function measured(id: string, { reader, scope, key }: Place, span: Span): Value | NoValue {
  const { value, reason, knownDays } = reader.of(id, scope, key, span);
  if (value === null) return noValue(reason?.kind ?? 'not-recorded', reason?.detail ?? '');
  const days = (span.end - span.start) / DAY;
  return { value: inServedUnit(needMeasure(id).unit, value), span, latest: span, coverage: knownDays / days, parts: 1 };
}

/** Cents in dollars and minutes in hours, not rounded. */
function inServedUnit(unit: Unit, value: number): number {
  if (unit === 'usd') return value / 100;
  return unit === 'hours' ? value / 60 : value;
}

function noValue(kind: MissingKind, detail: string): NoValue {
  if (kind === 'zero-denominator') return { kind: 'not-measurable', reason: detail };
  if (kind === 'not-kept') return { kind, reason: detail };
  return { kind: 'not-recorded', reason: detail };
}

/** One sum of measures over another. */
export function quotient({ numerator, denominator, days, factor, whenZero }: Quotient, place: Place): Value | NoValue {
  const span = days === null ? place.today : daysBefore(place.end, days);
  return divided(weighted(numerator, place, span), weighted(denominator, place, span), factor, whenZero);
}

/** One value over another, times a factor; without value where the denominator is not above 0. */
export function divided(of: Value | NoValue, to: Value | NoValue, factor: number, whenZero: string): Value | NoValue {
  if (isValue(to) && !(to.value > 0)) return { kind: 'not-measurable', reason: `Not measurable: ${whenZero}.` };
  return both(of, to, (a, b) => (factor * a) / b);
}

/** The mean of a level at the ends of the days up to a place's end; days on which it is not known are left out. */
export function average({ measure, days }: Average, place: Place): Value | NoValue {
  const reads = Array.from({ length: days }, (_, n) => measured(measure, place, daysBefore(place.end - n * DAY, 1)));
  const known = reads.filter(isValue);
  const [missing] = reads.filter((one) => !isValue(one));
  if (known.length === 0 && missing) return missing;
  const span = daysBefore(place.end, days);
  return {
    value: meanOf(known.map(({ value }) => value)),
    span,
    latest: span,
    coverage: known.length / days,
    parts: 1,
  };
}

/** A weighted sum of measures over a span. */
export function weighted(terms: WeightedMeasures, place: Place, span: Span): Value | NoValue {
  let sum: Value | NoValue = { value: 0, span, latest: span, coverage: 1, parts: 1 };
  for (const [id, weight] of terms) sum = both(sum, measured(id, place, span), (all, one) => all + weight * one);
  return sum;
}

/** How much a flow varies over the stretches of days up to a place's end. */
export function volatility({ measure, days, stretches }: Volatility, place: Place): Value | NoValue {
  const reads = Array.from({ length: stretches }, (_, n) =>
    measured(measure, place, daysBefore(place.end - n * days * DAY, days)),
  );
  const known = reads.filter(isValue);
  const deviation = deviationOf(known.map(({ value }) => value));
  const mean = meanOf(known.map(({ value }) => value));
  if (deviation === null) return { kind: 'not-recorded', reason: 'Fewer than two stretches of days are known.' };
  if (!(mean > 0)) return { kind: 'not-measurable', reason: 'There was none of it in any of the stretches.' };
  const span = daysBefore(place.end, days * stretches);
  const coverage = sumOf(known.map((one) => one.coverage)) / stretches;
  return { value: (100 * deviation) / mean, span, latest: span, coverage, parts: known.length };
}
