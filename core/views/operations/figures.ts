import { isStanding, type Measure, type MeasureId, needMeasure, type SeriesPoint } from '../../measures/index.ts';
import type { KeyFigure } from '../../print/document.ts';
import { formatChange, formatFigure, formatMonth } from '../../print/format.ts';
import type { CompanySnapshot } from './snapshot.ts';

/** Months that a trend shows: the same month of the year before is its first. */
const TREND = 13;

/** Measures that begin anew with each month: half of one is not compared with a whole one. */
const MONTH_TO_DATE: ReadonlySet<MeasureId> = new Set(['spend', 'spend-vs-budget']);

/** A measure as a report states it: as it stands now, or, of flows and ratios of flows, of the last whole month. */
export interface MeasureFigure {
  readonly measure: Measure<MeasureId>;
  /** In the measure's served unit. */
  readonly value: number | null;
  /** `Now`, `Oct 2026`, or `Since 1 Nov` */
  readonly when: string;
  /** `+0.5% since end of Oct`, or why there is none. */
  readonly change: string;
  readonly judgement: KeyFigure['judgement'];
  readonly yearBefore: number | null;
  /** Its course: months up to now of what stands, whole months of what flows; served. */
  readonly points: readonly SeriesPoint[];
  /** Why there is no value; null where there is one. */
  readonly reason: string | null;
}

export function figureOf(snapshot: CompanySnapshot, id: MeasureId): MeasureFigure {
  const measure = needMeasure(id);
  const standing = isStanding(measure);
  // Of a flow, the running month is left out.
  const points = standing ? snapshot.months(id, TREND + 1).slice(-TREND) : snapshot.wholeMonths(id, TREND);
  const last = points.at(-1);
  const now = standing ? snapshot.now(id) : null;
  const value = now ? now.value : (last?.value ?? null);
  const reason = now ? now.reason : last ? (last.reason?.detail ?? null) : 'There is no whole month yet.';
  const yearBefore = points.length === TREND ? (points[0]?.value ?? null) : null;
  return {
    measure,
    value,
    yearBefore,
    points,
    reason,
    when: standing ? standingSince(id, last) : formatMonth(last?.period ?? ''),
    ...moved(snapshot, measure, standing, reason),
  };
}

const standingSince = (id: MeasureId, last: SeriesPoint | undefined): string =>
  MONTH_TO_DATE.has(id) && last ? `Since 1 ${monthName(last)}` : 'Now';

function moved(
  snapshot: CompanySnapshot,
  measure: Measure<MeasureId>,
  standing: boolean,
  reason: string | null,
): Pick<MeasureFigure, 'change' | 'judgement'> {
  if (reason !== null) return { change: reason, judgement: 'neutral' };
  if (MONTH_TO_DATE.has(measure.id)) return { change: 'month to date', judgement: 'neutral' };
  const change = snapshot.change(measure.id);
  if (!change || change.absolute === null || change.judgement === null) {
    return { change: 'no earlier month to compare', judgement: 'neutral' };
  }
  const since = standing ? `since end of ${monthName(change.from)}` : `on ${monthName(change.from)}`;
  const amount = written(measure, change.absolute, change.percent);
  // What is too little to be written is no change that could be judged.
  if (!/[1-9]/.test(amount)) {
    return { change: `unchanged ${since}`, judgement: change.judgement === 'neutral' ? 'neutral' : 'same' };
  }
  return { change: `${amount} ${since}`, judgement: change.judgement };
}

/** `Oct` of a month's point. */
const monthName = ({ period }: SeriesPoint): string => formatMonth(period).slice(0, 3);

/** Amounts move by percent, percents by points, and what is few or changes its sign by its difference. */
function written({ unit, id }: Measure<MeasureId>, absolute: number, percent: number | null): string {
  if (unit === 'percent') return formatChange('percent', absolute).replace('%', ' pts');
  const byPercent = (unit === 'usd' || unit === 'hours') && percent !== null && Math.abs(percent) < 100;
  return byPercent && id !== 'budget-variance' ? formatChange('percent', percent) : formatChange(unit, absolute);
}

/** As it leads a report. */
export function keyFigureOf(snapshot: CompanySnapshot, id: MeasureId): KeyFigure {
  const { measure, value, when, change, judgement, points } = figureOf(snapshot, id);
  return {
    id,
    label: when === 'Now' ? measure.label : `${measure.label}, ${lowerFirst(when)}`,
    value: formatFigure(measure.unit, value),
    change,
    judgement,
    trend: points.map((point) => point.value),
  };
}

const lowerFirst = (when: string): string => when.replace('Since', 'since');
