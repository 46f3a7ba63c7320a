import type { WidgetType } from '../widget.ts';

/** How much room a widget wishes: columns of 12, and rows. A row of widgets stretches them to be as tall as the tallest. */
export interface WidgetSize {
  /** Below this its text no longer fits: never given less. */
  readonly minCols: number;
  readonly cols: number;
  /** Above this it looks lost: only given where nothing else fills the row. */
  readonly maxCols: number;
  readonly rows: number;
}

/** By type. A card is 3 × 2 as in the seed; what has an axis of 12 months needs half of the screen. */
export const widgetSizes: Readonly<Record<WidgetType, WidgetSize>> = {
  'kpi-card': { minCols: 3, cols: 3, maxCols: 4, rows: 2 },
  gauge: { minCols: 3, cols: 4, maxCols: 6, rows: 4 },
  'pie-chart': { minCols: 4, cols: 4, maxCols: 6, rows: 4 },
  'funnel-chart': { minCols: 4, cols: 4, maxCols: 8, rows: 4 },
  'bar-chart': { minCols: 4, cols: 6, maxCols: 8, rows: 4 },
  'line-chart': { minCols: 6, cols: 8, maxCols: 12, rows: 4 },
  'waterfall-chart': { minCols: 6, cols: 8, maxCols: 12, rows: 4 },
  heatmap: { minCols: 6, cols: 8, maxCols: 12, rows: 4 },
  table: { minCols: 6, cols: 12, maxCols: 12, rows: 4 },
};
