import type { Bound } from '../binding/bound.ts';
import type { Place } from '../presented/frame.ts';
import { type Widget, type WidgetType, widgetTypes } from '../widget.ts';
import { barChart } from './bar-chart.ts';
import type { Provenance, WidgetData } from './data.ts';
import { funnelChart } from './funnel-chart.ts';
import { gauge } from './gauge.ts';
import { heatmap } from './heatmap.ts';
import type { WidgetKind } from './kind.ts';
import { kpiCard } from './kpi-card.ts';
import { lineChart } from './line-chart.ts';
import { pieChart } from './pie-chart.ts';
import { table } from './table.ts';
import { waterfallChart } from './waterfall-chart.ts';

/** How each type of widget is made. Adding one is a file, an entry here, and its data in `data.ts`. */
export const widgetKinds: { readonly [T in WidgetType]: WidgetKind<T> } = {
  'kpi-card': kpiCard,
  'line-chart': lineChart,
  'bar-chart': barChart,
  'pie-chart': pieChart,
  'waterfall-chart': waterfallChart,
  table,
  gauge,
  'funnel-chart': funnelChart,
  heatmap,
};

for (const type of widgetTypes) {
  if (widgetKinds[type].type !== type) throw new Error(`the widget type ${type} is made by another`);
}

/** A widget's data from what its requirements come to, with all that a screen needs beside the values. */
export function generateWidget(
  widget: Widget,
  bound: Bound,
  place: Place,
): { readonly data: WidgetData; readonly provenance: readonly Provenance[] } {
  return widgetKinds[widget.type].make(widget, bound, place);
}
