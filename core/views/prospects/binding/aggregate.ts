import { type MeasureId, needMeasure, type Period, type SeriesPoint } from '../../../measures/index.ts';
import type { Reading } from './bound.ts';

/** Points of a measure by their period's name, in inner units. */
export type PointsOf = (measure: MeasureId) => ReadonlyMap<string, SeriesPoint>;

const NOTHING = 'There is no record of that time.';

/** The value of a point in the inner unit. */
export function readingOf(point: SeriesPoint | undefined): Reading {
  return { value: point?.value ?? null, reason: point ? (point.reason?.detail ?? null) : NOTHING };
}

/**
 * A measure over several periods as one, in its inner unit: flows are added up over the periods that have a value,
 * levels are those of the last period, ratios are taken of their parts so aggregated.
 */
export function aggregate(id: MeasureId, periods: readonly Period[], pointsOf: PointsOf): Reading {
  const { kind, evaluate } = needMeasure(id);
  const last = periods.at(-1);
  if (kind === 'level' || evaluate.by === 'cohort' || periods.length === 1) {
    return readingOf(last && pointsOf(id).get(last.name));
  }
  if (evaluate.by !== 'ratio') return sumOf(id, periods, pointsOf);
  const numerator = termsOf(evaluate.numerator, periods, pointsOf);
  const denominator = termsOf(evaluate.denominator, periods, pointsOf);
  if (numerator.value === null) return numerator;
  if (denominator.value === null) return denominator;
  if (denominator.value === 0) return { value: null, reason: `Not measurable: ${evaluate.whenZero}.` };
  return { value: (numerator.value / denominator.value) * evaluate.factor, reason: null };
}

function sumOf(id: MeasureId, periods: readonly Period[], pointsOf: PointsOf): Reading {
  const points = pointsOf(id);
  const readings = periods.map(({ name }) => readingOf(points.get(name)));
  const values = readings.flatMap(({ value }) => value ?? []);
  if (values.length === 0) return readings.at(-1) ?? { value: null, reason: NOTHING };
  return { value: values.reduce((sum, value) => sum + value, 0), reason: null };
}

function termsOf(
  terms: readonly (readonly [measure: string, weight: number])[],
  periods: readonly Period[],
  pointsOf: PointsOf,
): Reading {
  let value = 0;
  for (const [id, weight] of terms) {
    const part = aggregate(needMeasure(id).id, periods, pointsOf);
    if (part.value === null) return part;
    value += weight * part.value;
  }
  return { value, reason: null };
}
