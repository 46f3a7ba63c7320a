import { presentLines } from '../presented/series.ts';
import type { NamedSeries } from './data.ts';
import { figuresOf, provenanceOf, reasonOf, targetProvenance, widgetKind } from './kind.ts';

/** Measures over the last twelve months. */
export const lineChart = widgetKind<'line-chart'>({
  type: 'line-chart',
  generate(widget, bound) {
    const figures = figuresOf(bound);
    const lines = figures.map(({ as, points }): NamedSeries => ({ name: as, data: points.map(({ value }) => value) }));
    const { target } = widget;
    const labels = figures[0]?.points.map(({ period }) => period) ?? [];
    if (target) lines.push({ name: 'Target', data: labels.map(() => target.value) });
    const empty = figures.every(({ points }) => points.every(({ value }) => value === null));
    return {
      data: {
        labels,
        series: lines,
        timestamp: bound.timestamp,
        ...(empty ? { reason: reasonOf(figures, 'There is no record of these months.') } : {}),
      },
      provenance: [
        ...figures.flatMap((figure, index) => provenanceOf(`/series/${index}`, figure)),
        ...targetProvenance(widget, undefined, `/series/${figures.length}`),
      ],
    };
  },
  present: presentLines,
});
