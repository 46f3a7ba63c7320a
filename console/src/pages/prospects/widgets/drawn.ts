import type {
  BarChartData,
  DashboardTemplateWidgetsItem,
  DashboardTemplateWidgetsItemType,
  FunnelChartData,
  GaugeData,
  HeatmapData,
  KpiCardData,
  LineChartData,
  PieChartData,
  TableData,
  WaterfallChartData,
} from '../../../api/generated/showroom.schemas.ts';

export type Widget = DashboardTemplateWidgetsItem;
export type WidgetType = DashboardTemplateWidgetsItemType;

type With<T, K extends keyof T> = T & { readonly [P in K]-?: Exclude<T[P], undefined> };
type Framed = 'scope' | 'message' | 'alt' | 'min_cols' | 'order';
type Shown = Framed | 'name' | 'status' | 'status_label' | 'window';

/** The data of each type with all that it is drawn by. Data that were made before there was any lack some of it. */
export interface DrawnData {
  readonly 'kpi-card': With<KpiCardData, Shown>;
  readonly gauge: With<GaugeData, Shown | 'axis'>;
  readonly 'line-chart': With<LineChartData, Framed | 'label_details' | 'axis'>;
  readonly 'bar-chart': With<BarChartData, Framed | 'category_details' | 'axis'>;
  readonly 'pie-chart': With<PieChartData, Framed | 'total_display'>;
  readonly 'waterfall-chart': With<WaterfallChartData, Framed | 'axis'>;
  readonly 'funnel-chart': With<FunnelChartData, Framed | 'axis'>;
  readonly heatmap: With<HeatmapData, Framed | 'row_details' | 'column_details' | 'displays' | 'axis'>;
  readonly table: With<TableData, Framed | 'cells' | 'row_details'>;
}

const FRAMED = ['scope', 'message', 'alt', 'min_cols', 'order'] as const;
const SHOWN = [...FRAMED, 'name', 'status', 'status_label', 'window', 'display'] as const;

/** What must be there for a type to be drawn. */
const NEEDED: { readonly [T in WidgetType]: readonly (keyof DrawnData[T] & string)[] } = {
  'kpi-card': SHOWN,
  gauge: [...SHOWN, 'axis'],
  'line-chart': [...FRAMED, 'series', 'label_details', 'axis'],
  'bar-chart': [...FRAMED, 'series', 'category_details', 'axis'],
  'pie-chart': [...FRAMED, 'segments', 'total_display'],
  'waterfall-chart': [...FRAMED, 'steps', 'axis'],
  'funnel-chart': [...FRAMED, 'stages', 'axis'],
  heatmap: [...FRAMED, 'values', 'row_details', 'column_details', 'displays', 'axis'],
  table: [...FRAMED, 'columns', 'cells', 'row_details'],
};

/** Whether a widget's data can be drawn as they are: the renderer fills in nothing. */
export function isDrawn<T extends WidgetType>(type: T, data: object | undefined): data is DrawnData[T] {
  if (data === undefined) return false;
  const fields: Readonly<Record<string, unknown>> = { ...data };
  return NEEDED[type].every((key) => fields[key] !== undefined);
}
