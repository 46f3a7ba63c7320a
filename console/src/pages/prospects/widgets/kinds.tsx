import type { ComponentType } from 'react';
import { BarWidget } from './bar-widget.tsx';
import type { WidgetType } from './drawn.ts';
import { GaugeWidget } from './gauge-widget.tsx';
import { KpiWidget } from './kpi-widget.tsx';
import { LineWidget } from './line-widget.tsx';
import { FunnelWidget, HeatWidget, PieWidget, WaterfallWidget } from './parts-widgets.tsx';
import type { KindProps } from './shown.ts';
import { TableWidget } from './table-widget.tsx';

/** How each type of widget is drawn. */
export const kinds: { readonly [T in WidgetType]: ComponentType<KindProps<T>> } = {
  'kpi-card': KpiWidget,
  gauge: GaugeWidget,
  'line-chart': LineWidget,
  'bar-chart': BarWidget,
  'pie-chart': PieWidget,
  'waterfall-chart': WaterfallWidget,
  'funnel-chart': FunnelWidget,
  heatmap: HeatWidget,
  table: TableWidget,
};
