import { round } from '../../../kernel/money.ts';
import type { BoundFigure } from '../binding/bound.ts';
import { presentKpi } from '../presented/figure.ts';
import type { Provenance, Trend } from './data.ts';
import { display, displayChange, progressOf } from './format.ts';
import { firstFigure, provenanceOf, targetProvenance, widgetKind } from './kind.ts';

/** One figure, how it moved, and how far it is from its target. */
export const kpiCard = widgetKind<'kpi-card'>({
  type: 'kpi-card',
  generate(widget, bound) {
    const requirement = firstFigure(widget, bound);
    const { value, reason } = requirement.figure;
    const trend = widget.config.trend === true ? trendOf(requirement) : undefined;
    const target = widget.target?.value;
    const progress = progressOf(value, target);
    return {
      data: {
        value,
        display: display(widget.config, value),
        timestamp: bound.timestamp,
        ...(value === null && reason !== null ? { reason } : {}),
        ...(trend ? { trend } : {}),
        ...(target === undefined ? {} : { target }),
        ...(progress === undefined ? {} : { progress }),
      },
      provenance: [
        ...provenanceOf('/value', requirement),
        ...(trend ? [trendProvenance(requirement)] : []),
        ...targetProvenance(widget, progress),
      ],
    };
  },
  present: presentKpi,
});

/** The change in percent of the value before, with one decimal; none where that is not above 0. */
function trendOf({ trend: { from, to } }: BoundFigure): Trend | undefined {
  if (to.value === null || from.value === null || from.value <= 0) return undefined;
  const value = round(((to.value - from.value) / from.value) * 100, 1) + 0; // never −0
  const direction = value > 0 ? 'up' : value < 0 ? 'down' : 'flat';
  return { value, direction, display: displayChange(value) };
}

function trendProvenance({ trend, id }: BoundFigure): Provenance {
  return { field: '/trend', source: 'derived', id: 'trend', rationale: `Change of ${id} in percent: ${trend.basis}.` };
}
