import { valueAxis } from '../../../kernel/presentation/axis.ts';
import { periodAxisLabel, plainAxisLabel } from '../../../kernel/presentation/periods.ts';
import type { AxisLabel } from '../../../kernel/presentation/vocabulary.ts';
import { writeValue } from '../../../kernel/presentation/write.ts';
import { type Period, periodOf } from '../../../measures/index.ts';
import type { Bound, BoundPoint } from '../binding/bound.ts';
import { heatmapAlt, heatmapMessage } from '../said/heatmap.ts';
import type { Widget } from '../widget.ts';
import type { HeatmapData } from '../widgets/data.ts';
import { formatOfWidget } from '../widgets/format.ts';
import { figuresOf } from '../widgets/kind.ts';
import type { HeatmapPresentation } from '../widgets/presented.ts';
import { frameOf, type Place } from './frame.ts';

/** Weekdays by weeks, or figures by periods: see the widget. */
export function presentHeatmap(widget: Widget, bound: Bound, data: HeatmapData, place: Place): HeatmapPresentation {
  const format = formatOfWidget(widget.config);
  const points = figuresOf(bound)[0]?.points ?? [];
  const periods = data.columns.every((column, index) => points[index]?.period === column);
  const columns = periods
    ? points.map(({ period, start, partial }) => periodAxisLabel({ name: period, start, partial }))
    : weeksOf(points);
  const shown = { ...data, row_details: data.rows.map(plainAxisLabel), column_details: columns };
  return {
    row_details: shown.row_details,
    column_details: columns,
    displays: data.values.map((row) => row.map((value) => writeValue(format, value))),
    axis: valueAxis(format, data.values.flat(), { fromZero: false }),
    ...frameOf(widget, bound, place, { message: heatmapMessage(widget, shown), alt: heatmapAlt(widget, data) }),
  };
}

/** Weeks by their Mondays; partial where not all of their days are among those shown. */
function weeksOf(days: readonly BoundPoint[]): AxisLabel[] {
  const weeks = new Map<string, { readonly week: Period; days: number }>();
  for (const { start } of days) {
    const week = periodOf('week', start);
    const known = weeks.get(week.name) ?? { week, days: 0 };
    weeks.set(week.name, { week, days: known.days + 1 });
  }
  return Array.from(weeks.values(), ({ week: { name, start }, days: count }) =>
    periodAxisLabel({ name, start, partial: count < 7 }),
  );
}
