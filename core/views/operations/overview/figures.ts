import { DAY, isoDate } from '../../../kernel/time.ts';
import { isStanding, type MeasureId, type SeriesPoint } from '../../../measures/index.ts';
import { formatFigure, formatMonth } from '../../../print/format.ts';
import { figureOf, type MeasureFigure } from '../figures.ts';
import type { CompanySnapshot } from '../snapshot.ts';
import { type Judged, judged } from './judged.ts';

/** What leads the overview, in this order. Each stands in the executive report too, with the same value. */
export const LEADING: readonly MeasureId[] = [
  'mrr',
  'margin',
  'operating-profit',
  'revenue-at-risk',
  'net-revenue-retention',
  'satisfaction',
  'utilization-28-days',
  'forecast-vs-budget',
];

/** A figure with all that a tile shows of it: everything is of the window that it names. */
export interface OverviewFigure extends Judged {
  readonly id: MeasureId;
  readonly label: string;
  readonly unit: MeasureFigure['measure']['unit'];
  /** What it is, in a sentence. */
  readonly definition: string;
  readonly value: number | null;
  /** `$426,950`, as the report writes it; `—` where it can't be measured. */
  readonly display: string;
  /** Why there is no value; null where there is one. */
  readonly reason: string | null;
  /** `now` with no beginning, or a whole month with its first and last day. */
  readonly window: { readonly label: string; readonly from: string | null; readonly to: string };
  /** The same at the end of the month before, or in the month before; null where there is none. */
  readonly previous: { readonly label: string; readonly value: number | null } | null;
  /** `+0.5% since end of Oct`, or why there is none. */
  readonly change: string;
  readonly judgement: MeasureFigure['judgement'];
  /** Months up to the window, oldest first. */
  readonly spark: readonly { readonly period: string; readonly value: number | null; readonly partial: boolean }[];
}

/** The figures that lead the overview of a company. */
export function leadingFigures(snapshot: CompanySnapshot): readonly OverviewFigure[] {
  return LEADING.map((id) => overviewFigure(snapshot, id));
}

function overviewFigure(snapshot: CompanySnapshot, id: MeasureId): OverviewFigure {
  const figure = figureOf(snapshot, id);
  const { measure, value, reason, change, judgement, points } = figure;
  const standing = isStanding(measure);
  const before = points.at(-2);
  return {
    id,
    label: measure.label,
    unit: measure.unit,
    definition: measure.description,
    value,
    display: formatFigure(measure.unit, value),
    reason: value === null ? (reason ?? 'There is no whole month yet.') : null,
    window: standing
      ? { label: 'now', from: null, to: isoDate(snapshot.asOf.time) }
      : monthWindow(points.at(-1), snapshot),
    previous: before
      ? { label: `${standing ? 'end of ' : ''}${formatMonth(before.period)}`, value: before.value }
      : null,
    change,
    judgement,
    spark: points.map(({ period, value: of, partial }) => ({ period, value: of, partial })),
    ...judged(snapshot, figure),
  };
}

function monthWindow(month: SeriesPoint | undefined, { asOf }: CompanySnapshot): OverviewFigure['window'] {
  if (!month) return { label: 'no whole month yet', from: null, to: isoDate(asOf.time) };
  return { label: formatMonth(month.period), from: isoDate(month.start), to: isoDate(month.end - DAY) };
}
