import { DAY } from '../../../kernel/time.ts';
import { periodOf } from '../../../measures/index.ts';
import type { BoundFigure, BoundPoint } from '../binding/bound.ts';
import { presentHeatmap } from '../presented/heatmap.ts';
import type { HeatmapData } from './data.ts';
import { figuresOf, provenanceOf, reasonOf, widgetKind } from './kind.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

type Cells = Pick<HeatmapData, 'rows' | 'columns' | 'values'>;

/** Values by two dimensions. */
export const heatmap = widgetKind<'heatmap'>({
  type: 'heatmap',
  generate(_widget, bound) {
    const figures = figuresOf(bound);
    const [first] = figures;
    const daily = figures.length === 1 && first && first.window !== 'now' && first.window.grain === 'day';
    const cells = daily ? byWeekday(first.points) : byPeriod(figures);
    const known = cells.values.flat().flatMap((value) => value ?? []);
    return {
      data: {
        ...cells,
        min: known.length === 0 ? 0 : Math.min(...known),
        max: known.length === 0 ? 0 : Math.max(...known),
        timestamp: bound.timestamp,
        ...(known.length === 0 ? { reason: reasonOf(figures, 'There is no record of that time.') } : {}),
      },
      provenance: figures.flatMap((figure, index) => provenanceOf(daily ? '/values' : `/values/${index}`, figure)),
    };
  },
  present: presentHeatmap,
});

/** Days as weekday by week, whatever weekday the first of them is. */
function byWeekday(points: readonly BoundPoint[]): Cells {
  const weeks = [...new Set(points.map(({ start }) => periodOf('week', start).name))];
  const values = WEEKDAYS.map(() => weeks.map((): number | null => null));
  for (const { start, value } of points) {
    const { name: week, start: monday } = periodOf('week', start);
    const row = values[Math.round((start - monday) / DAY)];
    if (row) row[weeks.indexOf(week)] = value;
  }
  return { rows: WEEKDAYS, columns: weeks, values };
}

function byPeriod(figures: readonly BoundFigure[]): Cells {
  const series = figures.map(({ points }) => points);
  return {
    rows: figures.map(({ as }) => as),
    columns: series[0]?.map(({ period }) => period) ?? [],
    values: series.map((points) => points.map(({ value }) => value)),
  };
}
