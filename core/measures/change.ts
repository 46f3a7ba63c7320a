import { needMeasure } from './catalogue.ts';
import type { Direction, Measure } from './measure.ts';
import type { MeasureSeries, SeriesPoint } from './series.ts';

/** A period against the one before. */
export interface Change {
  readonly from: SeriesPoint;
  readonly to: SeriesPoint;
  /** In the measure's inner unit; null where one of the two has no value. */
  readonly absolute: number | null;
  /** Percent of the earlier value; null where that is 0, or where there is none. */
  readonly percent: number | null;
  readonly judgement: 'better' | 'worse' | 'same' | 'neutral' | null;
}

/**
 * The latest change of a series, or null for a series that is too short. What is made of levels is compared as it
 * stands now; what is made of flows by its last two whole periods, because half a month is always less than a month.
 */
export function change(series: MeasureSeries): Change | null {
  const measure = needMeasure(series.measure);
  const { direction } = measure;
  const points = isStanding(measure) ? series.points : series.points.filter((point) => !point.partial);
  const [from, to] = points.slice(-2);
  if (!from || !to) return null;
  if (from.value === null || to.value === null) return { from, to, absolute: null, percent: null, judgement: null };
  const absolute = to.value - from.value;
  const percent = from.value === 0 ? null : (100 * absolute) / Math.abs(from.value);
  return { from, to, absolute, percent, judgement: judge(absolute, direction) };
}

/** True for what is compared as it stands now: levels, and ratios of levels. */
export function isStanding({ kind, evaluate, inputs }: Measure): boolean {
  if (kind !== 'ratio') return kind === 'level';
  return evaluate.by === 'ratio' && inputs.every((id) => needMeasure(id).kind === 'level');
}

function judge(absolute: number, direction: Direction): Change['judgement'] {
  if (absolute === 0) return 'same';
  if (direction === 'neutral') return 'neutral';
  return absolute > 0 === (direction === 'up-is-good') ? 'better' : 'worse';
}
