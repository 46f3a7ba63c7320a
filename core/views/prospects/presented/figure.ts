import { round } from '../../../kernel/money.ts';
import {
  attainmentOf,
  bandAt,
  judgementOf,
  meets,
  statusOf,
  type Yardstick,
} from '../../../kernel/presentation/judge.ts';
import { periodAxisLabel } from '../../../kernel/presentation/periods.ts';
import type {
  Better,
  ChangeUnit,
  ComparedWith,
  Spark,
  Status,
  ValueFormat,
} from '../../../kernel/presentation/vocabulary.ts';
import { areFew, writeChange, writeDifference, writeValue } from '../../../kernel/presentation/write.ts';
import type { Bound, BoundFigure } from '../binding/bound.ts';
import { figureMessage, gaugeAlt, kpiAlt } from '../said/figure.ts';
import { scaleOf } from '../templates/scales.ts';
import type { Widget } from '../widget.ts';
import type { GaugeData, KpiData } from '../widgets/data.ts';
import { formatOfWidget } from '../widgets/format.ts';
import { firstFigure } from '../widgets/kind.ts';
import type { FigurePresentation, GaugePresentation } from '../widgets/presented.ts';
import { frameOf, type Place } from './frame.ts';
import { tonedBands, yardstickOf } from './yardstick.ts';

export function presentKpi(widget: Widget, bound: Bound, data: KpiData, place: Place): FigurePresentation {
  return present(widget, bound, data, place, widget.config.trend === true, kpiAlt(widget, data));
}

export function presentGauge(
  widget: Widget,
  bound: Bound,
  data: GaugeData,
  place: Place,
): GaugePresentation & Pick<GaugeData, 'bands'> {
  const { min, max } = data;
  const bands = tonedBands(data.bands, scaleOf(firstFigure(widget, bound).id));
  const shown = present(widget, bound, data, place, widget.config.trend !== false, gaugeAlt(widget, data));
  const format = formatOfWidget(widget.config);
  const ends = [...new Set([min, ...bands.map(({ to }) => to), max])];
  const ticks = ends.map((value) => ({ value, display: writeValue({ ...format, unit: null }, value) }));
  return {
    ...shown,
    bands,
    axis: { ...format, domain: { min, max, zero: min <= 0 && max >= 0 }, ticks, bands },
  };
}

function present(
  widget: Widget,
  bound: Bound,
  data: KpiData | GaugeData,
  place: Place,
  compares: boolean,
  alt: string,
): FigurePresentation {
  const figure = firstFigure(widget, bound);
  const yardstick = yardstickOf(widget, figure);
  const { value } = data;
  const format = formatOfWidget(widget.config);
  const attainment = attainmentOf(value, yardstick);
  const compared = compares && value !== null ? comparedWith(figure, format, yardstick.better) : null;
  const spark = sparkOf(figure, format);
  const status = statusOf(value, yardstick);
  const shown = {
    ...format,
    name: figure.as,
    status,
    status_label: statusLabel(value, status, yardstick),
    better: yardstick.better,
    ...(attainment === null ? {} : { attainment }),
    ...(data.target === undefined ? {} : { target_display: writeValue(format, data.target) }),
    window: figure.time,
    ...(compared ? { compared_with: compared } : {}),
    ...(spark ? { spark } : {}),
  };
  return { ...shown, ...frameOf(widget, bound, place, { message: figureMessage(widget, { ...data, ...shown }), alt }) };
}

/** The word of a status: its band's, or on which side of the target it is. */
function statusLabel(value: number | null, status: Status, { better, target, bands }: Yardstick): string | null {
  if (value === null || status === 'none') return null;
  if (target === null || better === null || better === 'band') return bandAt(value, bands)?.label ?? null;
  if (meets(value, target, better)) return 'On target';
  return value < target ? 'Below target' : 'Above target';
}

/**
 * The change since an earlier time: of shares in points, of everything else in percent of the earlier value. Null where
 * that is not known, or not above 0.
 */
function comparedWith({ trend }: BoundFigure, format: ValueFormat, better: Better | null): ComparedWith | null {
  const { from, to, label, fromWindow, toWindow } = trend;
  if (from.value === null || to.value === null || !fromWindow || !toWindow) return null;
  const unit: ChangeUnit = format.format === 'percentage' ? 'points' : 'percent';
  if (unit === 'percent' && from.value <= 0) return null;
  const difference = to.value - from.value;
  const change = round(unit === 'points' ? difference : (difference / from.value) * 100, 1) + 0; // never −0
  return {
    label,
    window: fromWindow,
    against: toWindow,
    value: from.value,
    display: writeValue(format, from.value),
    unit,
    change,
    change_display: areFew(format, from.value, to.value) ? writeDifference(difference) : writeChange(change, unit),
    direction: change > 0 ? 'up' : change < 0 ? 'down' : 'flat',
    judgement: judgementOf(change, better),
  };
}

/** The small line; none where less than two of its points have a value. */
function sparkOf({ course, window }: BoundFigure, format: ValueFormat): Spark | null {
  const { basis, length, points } = course;
  if (points.filter(({ value }) => value !== null).length < 2) return null;
  const grain = window === 'now' ? 'month' : window.grain;
  const last = points.length - 1;
  return {
    basis,
    points: points.map(({ period, start, partial, value }, index) => {
      const axis = periodAxisLabel({ name: period, start, partial });
      const label = basis === 'level' && index === last ? 'now' : axis.label;
      return {
        ...axis,
        label: length > 1 ? `${length} ${grain}s to ${label}` : label,
        value,
        display: writeValue(format, value),
      };
    }),
  };
}
