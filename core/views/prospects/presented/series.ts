import { valueAxis } from '../../../kernel/presentation/axis.ts';
import { periodAxisLabel, plainAxisLabel } from '../../../kernel/presentation/periods.ts';
import type {
  AxisLabel,
  SeriesRole,
  ShownSeries,
  ValueAxis,
  ValueFormat,
} from '../../../kernel/presentation/vocabulary.ts';
import { writeValue } from '../../../kernel/presentation/write.ts';
import type { Bound, BoundFigure } from '../binding/bound.ts';
import { barAlt, barMessage, lineAlt, lineMessage } from '../said/series.ts';
import type { Widget } from '../widget.ts';
import type { BarData, LineData, NamedSeries } from '../widgets/data.ts';
import { formatOfWidget } from '../widgets/format.ts';
import { figuresOf, rowsIn } from '../widgets/kind.ts';
import type { BarPresentation, LinePresentation } from '../widgets/presented.ts';
import { frameOf, type Place } from './frame.ts';
import { betterOf, tonedBands } from './yardstick.ts';

type Shown = NamedSeries & ShownSeries;

export function presentLines(
  widget: Widget,
  bound: Bound,
  data: LineData,
  place: Place,
): LinePresentation & Pick<LineData, 'series'> {
  const figures = figuresOf(bound);
  const format = formatOfWidget(widget.config);
  const series = data.series.map((line, index) => shownSeries(line, figures, index, format));
  const said = { message: lineMessage(widget, data, figures), alt: lineAlt(widget, data) };
  return {
    series,
    label_details: periodLabels(figures),
    axis: axisOf(widget, series, format, false),
    ...frameOf(widget, bound, place, said),
  };
}

export function presentBars(
  widget: Widget,
  bound: Bound,
  data: BarData,
  place: Place,
): BarPresentation & Pick<BarData, 'series'> {
  const figures = figuresOf(bound);
  const format = formatOfWidget(widget.config);
  const overTime = !rowsIn(bound) && figures.every(({ points }) => points.length === data.categories.length);
  const periods = overTime && figures[0]?.points.every(({ period }, index) => period === data.categories[index]);
  // Five figures are one series of several: what each of them is, the first says for all.
  const series = data.series.map((line, index) => shownSeries(line, figures, index, format));
  const said = { message: barMessage(widget, data, periods ? figures : []), alt: barAlt(widget, data) };
  return {
    series,
    category_details: periods ? periodLabels(figures) : data.categories.map(plainAxisLabel),
    axis: axisOf(widget, series, format, true),
    ...frameOf(widget, bound, place, said),
  };
}

function shownSeries(line: NamedSeries, figures: readonly BoundFigure[], index: number, format: ValueFormat): Shown {
  const figure = figures[index];
  return {
    ...line,
    ...format,
    role: roleOf(figures, index),
    scope: figure?.scope ?? 'client',
    better: figure ? betterOf(figure) : null,
    displays: line.data.map((value) => writeValue(format, value)),
  };
}

/** What has no figure of its own beside figures is the target; the company's figure beside the client's own is what that is measured by. */
function roleOf(figures: readonly BoundFigure[], index: number): SeriesRole {
  const own = figures[index];
  if (!own) return figures.length > 0 ? 'target' : 'actual';
  const others = own.scope === 'company' && figures.some(({ id, scope }) => id === own.id && scope === 'client');
  return others ? 'benchmark' : 'actual';
}

function periodLabels(figures: readonly BoundFigure[]): AxisLabel[] {
  const [first] = figures;
  return (first?.points ?? []).map(({ period, start }, index) => {
    const partial = figures.some(({ points }) => points[index]?.partial === true);
    return periodAxisLabel({ name: period, start, partial });
  });
}

/** The axis of all series, with the bands of the widget's scale. */
function axisOf({ config }: Widget, series: readonly Shown[], format: ValueFormat, fromZero: boolean): ValueAxis {
  const values = series.flatMap(({ data }) => data);
  const bands = config.scale ? tonedBands(config.scale.bands, null) : [];
  return valueAxis(format, values, { fromZero, bands });
}
