import type { Box, FontMetrics, Mark } from '../layout/marks.ts';
import { drawBars } from './bars.ts';
import { drawBullet } from './bullet.ts';
import type { Chart } from './chart.ts';
import type { Drawers } from './draw.ts';
import { drawFunnel } from './funnel.ts';
import { drawHeatmap } from './heatmap.ts';
import { drawLines } from './lines.ts';
import { drawPareto } from './pareto.ts';
import { drawRiskMatrix } from './risk-matrix.ts';
import { drawScatter } from './scatter.ts';
import { drawShares } from './shares.ts';
import { drawStacked } from './stacked.ts';
import { drawTimeline } from './timeline.ts';
import { drawWaterfall } from './waterfall.ts';

export const drawers: Drawers = {
  waterfall: drawWaterfall,
  heatmap: drawHeatmap,
  funnel: drawFunnel,
  timeline: drawTimeline,
  pareto: drawPareto,
  scatter: drawScatter,
  bars: drawBars,
  stacked: drawStacked,
  lines: drawLines,
  shares: drawShares,
  bullet: drawBullet,
  'risk-matrix': drawRiskMatrix,
};

/** Draws a chart into its box by its kind: points on the page, no mark outside of the box, no text over another. */
export function drawChart(chart: Chart, box: Box, metrics: FontMetrics): readonly Mark[] {
  switch (chart.kind) {
    case 'waterfall':
      return drawWaterfall(chart, box, metrics);
    case 'heatmap':
      return drawHeatmap(chart, box, metrics);
    case 'funnel':
      return drawFunnel(chart, box, metrics);
    case 'timeline':
      return drawTimeline(chart, box, metrics);
    case 'pareto':
      return drawPareto(chart, box, metrics);
    case 'scatter':
      return drawScatter(chart, box, metrics);
    case 'bars':
      return drawBars(chart, box, metrics);
    case 'stacked':
      return drawStacked(chart, box, metrics);
    case 'lines':
      return drawLines(chart, box, metrics);
    case 'shares':
      return drawShares(chart, box, metrics);
    case 'bullet':
      return drawBullet(chart, box, metrics);
    case 'risk-matrix':
      return drawRiskMatrix(chart, box, metrics);
  }
}
