import { valueAxis } from '../../../kernel/presentation/axis.ts';
import { valueFormat, writeValue } from '../../../kernel/presentation/write.ts';
import type { Bound } from '../binding/bound.ts';
import { funnelAlt, funnelMessage, pieAlt, pieMessage, waterfallAlt, waterfallMessage } from '../said/parts.ts';
import type { Widget } from '../widget.ts';
import type { FunnelData, PieData, WaterfallData } from '../widgets/data.ts';
import { formatOfWidget } from '../widgets/format.ts';
import { figuresOf } from '../widgets/kind.ts';
import type { FunnelPresentation, PiePresentation, WaterfallPresentation } from '../widgets/presented.ts';
import { hundredths, percentOf } from '../widgets/sums.ts';
import { frameOf, type Place } from './frame.ts';

const share = valueFormat('percentage');

export function presentPie(
  widget: Widget,
  bound: Bound,
  data: PieData,
  place: Place,
): PiePresentation & Pick<PieData, 'segments'> {
  const format = formatOfWidget(widget.config);
  return {
    ...format,
    segments: data.segments.map((segment) => ({
      ...segment,
      percentage_display: writeValue(share, segment.percentage),
    })),
    total_display: writeValue(format, data.total),
    ...frameOf(widget, bound, place, { message: pieMessage(data), alt: pieAlt(data) }),
  };
}

/** A start that is itself one of several parts is drawn as a part. */
export function presentWaterfall(
  widget: Widget,
  bound: Bound,
  data: WaterfallData,
  place: Place,
): WaterfallPresentation & Pick<WaterfallData, 'steps'> {
  const format = formatOfWidget(widget.config);
  const startsWhole = figuresOf(bound)[0]?.whole ?? true;
  const steps = data.steps.map((step) => {
    const isTotal = step.type === 'end' || (step.type === 'start' && startsWhole);
    const from = step.type === 'end' ? 0 : (hundredths(step.cumulative) - hundredths(step.value)) / 100;
    return { ...step, role: isTotal ? ('total' as const) : ('part' as const), from, to: step.cumulative };
  });
  const ends = steps.flatMap(({ from, to }) => [from, to]);
  return {
    steps,
    axis: valueAxis(format, ends, { fromZero: true }),
    ...frameOf(widget, bound, place, { message: waterfallMessage({ ...data, steps }), alt: waterfallAlt(data) }),
  };
}

export function presentFunnel(
  widget: Widget,
  bound: Bound,
  data: FunnelData,
  place: Place,
): FunnelPresentation & Pick<FunnelData, 'stages'> {
  const format = formatOfWidget(widget.config);
  const stages = data.stages.map((stage, index) => {
    const before = data.stages[index - 1];
    const ofPrevious = before ? percentOf(stage.value, before.value) : null;
    return {
      ...stage,
      percentage_display: writeValue(share, stage.percentage),
      of_previous: ofPrevious,
      of_previous_display: writeValue(share, ofPrevious),
    };
  });
  const values = stages.map(({ value }) => value);
  return {
    stages,
    axis: valueAxis(format, values, { fromZero: true }),
    ...frameOf(widget, bound, place, { message: funnelMessage(data), alt: funnelAlt(data) }),
  };
}
