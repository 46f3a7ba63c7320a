import type { BoundFigure } from '../binding/bound.ts';
import { presentWaterfall } from '../presented/parts.ts';
import type { Widget } from '../widget.ts';
import type { Provenance, WaterfallData } from './data.ts';
import { display } from './format.ts';
import { figuresOf, provenanceOf, reasonOf, widgetKind } from './kind.ts';
import { hundredths } from './sums.ts';

type Step = WaterfallData['steps'][number];

/** From a start by changes to an end. */
export const waterfallChart = widgetKind<'waterfall-chart'>({
  type: 'waterfall-chart',
  generate(widget, bound) {
    const figures = figuresOf(bound);
    const end = figures.at(-1)?.figure.value ?? null;
    const start = figures[0]?.figure.value ?? null;
    if (start === null || end === null) {
      const reason = reasonOf(figures, 'It has no start or no end.');
      return { data: { steps: [], timestamp: bound.timestamp, reason }, provenance: [] };
    }
    return stepsOf(widget, bound.timestamp, figures);
  },
  present: presentWaterfall,
});

function stepsOf({ config }: Widget, timestamp: string, figures: readonly BoundFigure[]) {
  const steps: Step[] = [];
  const provenance: Provenance[] = [];
  let standing = 0; // in hundredths, so that steps add up to the cent
  const add = (label: string, type: Step['type'], cents: number): void => {
    standing = type === 'end' ? cents : standing + cents;
    const value = cents / 100;
    steps.push({ label, type, value, cumulative: standing / 100, display: display(config, value) });
  };
  for (const [index, requirement] of figures.entries()) {
    const { value } = requirement.figure;
    if (value === null) continue;
    // Taken off from 0, so that nothing is 0 and not −0.
    const signed = config.subtract?.includes(requirement.as) ? 0 - hundredths(value) : hundredths(value);
    const last = index === figures.length - 1;
    if (last && signed !== standing) add('Other', signed > standing ? 'increase' : 'decrease', signed - standing);
    add(requirement.as, index === 0 ? 'start' : last ? 'end' : signed < 0 ? 'decrease' : 'increase', signed);
    provenance.push(...provenanceOf(`/steps/${steps.length - 1}`, requirement));
  }
  return { data: { steps, timestamp }, provenance };
}
