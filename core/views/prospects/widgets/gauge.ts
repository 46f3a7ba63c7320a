import { presentGauge } from '../presented/figure.ts';
import type { GaugeScale, Widget } from '../widget.ts';
import { display, progressOf } from './format.ts';
import { firstFigure, provenanceOf, targetProvenance, widgetKind } from './kind.ts';

/** One figure on a scale. */
export const gauge = widgetKind<'gauge'>({
  type: 'gauge',
  generate(widget, bound) {
    const requirement = firstFigure(widget, bound);
    const { value, reason } = requirement.figure;
    const target = widget.target?.value;
    const progress = progressOf(value, target);
    return {
      data: {
        value,
        display: display(widget.config, value),
        ...scaleFor(widget, value),
        timestamp: bound.timestamp,
        ...(value === null && reason !== null ? { reason } : {}),
        ...(target === undefined ? {} : { target }),
        ...(progress === undefined ? {} : { progress }),
      },
      provenance: [...provenanceOf('/value', requirement), ...targetProvenance(widget, progress)],
    };
  },
  present: presentGauge,
});

/** The widget's scale, or the usual one, widened so that value and target lie on it. */
function scaleFor({ config, target, title }: Widget, value: number | null): GaugeScale {
  const shown = [value, target?.value ?? null].flatMap((entry) => entry ?? []);
  const scale = config.scale ?? usualScale(title, config.format === 'percentage' ? 100 : roundAbove(shown));
  const low = Math.min(scale.min, ...shown);
  const high = Math.max(scale.max, ...shown);
  const min = low < scale.min ? -roundAbove([-low]) : scale.min;
  const max = high > scale.max ? roundAbove([high]) : scale.max;
  const last = scale.bands.length - 1;
  const bands = scale.bands.map((band, index) => ({
    ...band,
    from: index === 0 ? min : band.from,
    to: index === last ? max : band.to,
  }));
  return { min, max, bands };
}

function usualScale(label: string, max: number): GaugeScale {
  return { min: 0, max, bands: [{ from: 0, to: max, label }] };
}

const STEPS = [1, 2, 2.5, 5, 10] as const;

/** The next round number at or above all of them: 1, 2, 2.5 or 5 times a power of ten; at least 1. */
function roundAbove(values: readonly number[]): number {
  const most = Math.max(1, ...values);
  let power = 1;
  while (power * 10 <= most) power *= 10;
  return power * (STEPS.find((step) => step * power >= most) ?? 10);
}
