import { daysBefore } from '../../../measures/index.ts';
import { deviationOf, meanOf, sumOf } from '../statistics/sample.ts';
import { earlier, type Place } from './place.ts';
import { average, divided, measured, quotient, volatility } from './read-measures.ts';
import type { Reading } from './reading.ts';
import { both, isValue, type NoValue, type Value } from './value.ts';

/** Reads a reading at a place. Values are never NaN or infinite. */
export function read(reading: Reading, place: Place): Value | NoValue {
  switch (reading.by) {
    case 'standing':
      return measured(reading.measure, place, place.today);
    case 'window':
      return measured(reading.measure, place, daysBefore(place.end, reading.days));
    case 'quotient':
      return quotient(reading, place);
    case 'average':
      return average(reading, place);
    case 'ratio': {
      const { of, to, factor, whenZero } = reading;
      return divided(read(of, place), read(to, place), factor, whenZero);
    }
    case 'volatility':
      return volatility(reading, place);
    case 'difference':
      return both(read(reading.of, place), read(reading.less, place), (of, less) => of - less);
    case 'change': {
      const { as, days, of } = reading;
      const before = read(of, earlier(place, days));
      if (as === 'percent' && isValue(before) && before.value === 0) {
        return { kind: 'not-measurable', reason: `It was 0 ${days} days earlier, and has no change in percent.` };
      }
      return both(read(of, place), before, (now, then) =>
        as === 'points' ? now - then : (100 * (now - then)) / Math.abs(then),
      );
    }
    case 'largest':
      return ofParts(reading, place, (values) => {
        const all = sumOf(values);
        if (!(all > 0)) return null;
        return (100 * sumOf([...values].sort((a, b) => b - a).slice(0, reading.count))) / all;
      });
    case 'spread':
      return ofParts(reading, place, (values) => {
        const deviation = deviationOf(values);
        if (deviation === null || reading.as === 'deviation') return deviation;
        const mean = meanOf(values);
        return mean > 0 ? (100 * deviation) / mean : null;
      });
    case 'parts':
      return ofParts(reading, place, (values) => {
        const { side, limit } = reading;
        const some = values.filter((value) => (side === 'below' ? value < limit : value > limit));
        return values.length === 0 ? null : (100 * some.length) / values.length;
      });
  }
}

function ofParts(
  { of, scope }: { readonly of: Reading; readonly scope: string },
  place: Place,
  combine: (values: readonly number[]) => number | null,
): Value | NoValue {
  const keys = place.reader.keys(scope, place.today);
  if (keys === null) return { kind: 'not-kept', reason: `No daily figures of single parts (${scope}) are kept.` };
  const reads = keys.map((key) => read(of, { ...place, scope, key }));
  const known = reads.filter(isValue);
  const [first] = known;
  const missing = reads.find((one): one is NoValue => !isValue(one));
  if (!first && missing?.kind === 'not-kept') return missing;
  const combined = combine(known.map(({ value }) => value));
  if (!first || combined === null) {
    return { kind: 'not-measurable', reason: `Not measurable: ${known.length} parts (${scope}) have a value.` };
  }
  const coverage = sumOf(known.map((one) => one.coverage)) / reads.length;
  return { value: combined, span: first.span, latest: first.latest, coverage, parts: known.length };
}
