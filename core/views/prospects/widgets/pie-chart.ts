import { shareTenths } from '../../../kernel/shares.ts';
import { presentPie } from '../presented/parts.ts';
import { display } from './format.ts';
import { atMost, groupsOf } from './groups.ts';
import { figuresOf, provenanceOf, reasonOf, rowsIn, widgetKind } from './kind.ts';
import { sumServed } from './sums.ts';

const MOST_SEGMENTS = 6;

/** Shares of a whole. */
export const pieChart = widgetKind<'pie-chart'>({
  type: 'pie-chart',
  generate({ config }, bound) {
    const rows = rowsIn(bound);
    const figures = figuresOf(bound);
    const parts = rows
      ? atMost(groupsOf(rows), MOST_SEGMENTS).map(({ label, value }) => ({ label, value, from: rows }))
      : figures.map((from) => ({ label: from.as, value: from.figure.value, from }));
    // What can't be measured has no share, and neither has what is not above 0.
    const shown = parts.flatMap(({ label, value, from }) =>
      value !== null && value > 0 ? { label, value, from } : [],
    );
    const tenths = shareTenths(shown.map(({ value }) => value));
    const segments = shown.map(({ label, value }, index) => ({
      label,
      value,
      percentage: (tenths[index] ?? 0) / 10,
      display: display(config, value),
    }));
    const nothing = rows ? 'There are no rows.' : reasonOf(figures, 'None of its parts is above 0.');
    return {
      data: {
        segments,
        total: sumServed(shown.map(({ value }) => value)),
        timestamp: bound.timestamp,
        ...(segments.length === 0 ? { reason: nothing } : {}),
      },
      provenance: rows
        ? provenanceOf('/segments', rows)
        : shown.flatMap(({ from }, index) => provenanceOf(`/segments/${index}`, from)),
    };
  },
  present: presentPie,
});
