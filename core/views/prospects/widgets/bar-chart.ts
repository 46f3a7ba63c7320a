import type { Bound, BoundFigure, BoundRows } from '../binding/bound.ts';
import { presentBars } from '../presented/series.ts';
import type { Widget, WidgetConfig } from '../widget.ts';
import type { BarData } from './data.ts';
import { atMost, groupsOf } from './groups.ts';
import { figuresOf, type Generated, provenanceOf, reasonOf, rowsIn, widgetKind } from './kind.ts';
import { CATEGORIES } from './limits.ts';

/** Figures, rows or periods side by side. */
export const barChart = widgetKind<'bar-chart'>({
  type: 'bar-chart',
  generate(widget, bound) {
    const rows = rowsIn(bound);
    if (rows) return ofRows(widget, bound, rows);
    const figures = figuresOf(bound);
    return isOverPeriods(figures) ? ofPeriods(bound, figures) : ofFigures(widget, bound, figures);
  },
  present: presentBars,
});

/** Five figures are five categories; fewer of a window of five periods are series over these. */
function isOverPeriods(figures: readonly BoundFigure[]): boolean {
  return (
    figures.length !== CATEGORIES && figures.every(({ window }) => window !== 'now' && window.count === CATEGORIES)
  );
}

function ofRows({ config }: Widget, { timestamp }: Bound, rows: BoundRows): Generated<'bar-chart'> {
  const groups = atMost(groupsOf(rows), CATEGORIES);
  if (config.sort === 'ascending') groups.reverse();
  return {
    data: {
      categories: groups.map(({ label }) => label),
      series: [{ name: rows.as, data: groups.map(({ value }) => value) }],
      timestamp,
      ...(groups.length === 0 ? { reason: 'There are no rows.' } : {}),
    },
    provenance: provenanceOf('/series/0', rows),
  };
}

function ofPeriods({ timestamp }: Bound, figures: readonly BoundFigure[]): Generated<'bar-chart'> {
  const data: BarData = {
    categories: figures[0]?.points.map(({ period }) => period) ?? [],
    series: figures.map(({ as, points }) => ({ name: as, data: points.map(({ value }) => value) })),
    timestamp,
  };
  const empty = figures.every(({ points }) => points.every(({ value }) => value === null));
  return {
    data: empty ? { ...data, reason: reasonOf(figures, 'There is no record of that time.') } : data,
    provenance: figures.flatMap((figure, index) => provenanceOf(`/series/${index}`, figure)),
  };
}

function ofFigures(widget: Widget, { timestamp }: Bound, figures: readonly BoundFigure[]): Generated<'bar-chart'> {
  const sorted = sort(figures, widget.config.sort);
  const data: BarData = {
    categories: sorted.map(({ as }) => as),
    series: [{ name: widget.title, data: sorted.map(({ figure }) => figure.value) }],
    timestamp,
  };
  const empty = figures.every(({ figure }) => figure.value === null);
  return {
    data: empty ? { ...data, reason: reasonOf(figures, 'There are no figures.') } : data,
    provenance: sorted.flatMap((figure, index) => provenanceOf(`/series/0/data/${index}`, figure)),
  };
}

/** What has no value comes last. */
function sort(figures: readonly BoundFigure[], order: WidgetConfig['sort'] = 'none'): readonly BoundFigure[] {
  if (order === 'none') return figures;
  const sign = order === 'ascending' ? 1 : -1;
  const key = ({ figure }: BoundFigure): number => (figure.value === null ? Number.MAX_VALUE : sign * figure.value);
  return figures.toSorted((a, b) => key(a) - key(b));
}
