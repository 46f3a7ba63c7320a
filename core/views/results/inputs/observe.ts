import { DAY, isoDate, type Time } from '../../../kernel/time.ts';
import type { Span, SpanReader } from '../../../measures/index.ts';
import { daysBefore } from '../../../measures/index.ts';
import type { Observation, Observed } from '../types.ts';
import { inputs } from './catalogue.ts';
import type { InputRecord, Sample } from './input.ts';
import { type Place, placeAt } from './place.ts';
import { read } from './read.ts';
import { weighted } from './read-measures.ts';
import { isValue, type NoValue, type Value } from './value.ts';

/**
 * Observes every input of a world as of a time. Nothing of later days is looked at: of a past midnight the answer is what it
 * would have been then.
 */
export function observe(reader: SpanReader, asOf: Time, list: readonly InputRecord[] = inputs): Observation[] {
  const place = placeAt(reader, asOf);
  return list.map((record) => {
    const value = read(record.reading, place);
    return isValue(value) ? observed(record, value, place, asOf) : absent(record, value);
  });
}

function absent({ id }: InputRecord, { kind, reason }: NoValue): Observation {
  return { status: 'absent', id, kind, reason };
}

function observed(record: InputRecord, value: Value, place: Place, asOf: Time): Observed {
  const { id, unit, label, halfAge, sample } = record;
  const { span, latest, coverage } = value;
  const sampleSize = countOf(sample, value, place);
  const freshness = freshnessOf(latest, asOf, halfAge);
  const period = { from: isoDate(span.start), to: isoDate(span.end) };
  return {
    status: 'observed',
    id,
    value: value.value,
    unit,
    period,
    sampleSize,
    coverage,
    freshness,
    confidence: confidenceOf({ coverage, sampleSize, half: sample.half, freshness }),
    source: 'world',
    evidence: `${label}, of the days from ${period.from} to ${isoDate(span.end - DAY)}.`,
  };
}

/** The formula, as catalogues and reports show it. */
export const INPUT_CONFIDENCE_FORMULA =
  'confidence = coverage × n ÷ (n + half) × half age ÷ (half age + age): of the days and parts, the sample, and the days since the middle of the latest stretch';

/** How far a value can be relied on, 0 to 1: coverage × n ÷ (n + half) × freshness. */
export function confidenceOf(of: {
  readonly coverage: number;
  readonly sampleSize: number;
  /** The sample size at which half of the confidence is reached. */
  readonly half: number;
  readonly freshness: number;
}): number {
  return of.coverage * (of.sampleSize / (of.sampleSize + of.half)) * of.freshness;
}

/** half ÷ (half + age), the age being the days from the middle of a span to a time: 1 for what is of this moment. */
export function freshnessOf({ start, end }: Span, asOf: Time, halfAge: number): number {
  const age = Math.max(0, asOf - (start + end) / 2) / DAY;
  return halfAge / (halfAge + age);
}

function countOf({ of, days }: Sample, { parts }: Value, place: Place): number {
  if (of === 'parts') return parts;
  const count = weighted(of, place, days === null ? place.today : daysBefore(place.end, days));
  return isValue(count) ? Math.max(0, count.value) : 0;
}
