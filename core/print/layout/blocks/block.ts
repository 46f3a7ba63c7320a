import type { Chart } from '../../charts/chart.ts';
import type { Box, FontMetrics, Mark } from '../marks.ts';
import type { Node } from '../node.ts';

/** Draws a chart into a box; nothing of it lies outside. */
export type DrawChart = (chart: Chart, box: Box, metrics: FontMetrics) => readonly Mark[];

/** What blocks are laid out with. */
export interface Frame {
  readonly metrics: FontMetrics;
  readonly drawChart: DrawChart;
  /** Left edge, width and height of the pages' content; blocks are as wide. */
  readonly area: Box;
  /** The section that the block belongs to. */
  readonly section: Node;
}

/** Room above a block, in points. */
export const gaps = { section: 28, heading: 20, block: 14, paragraph: 8, note: 10, tight: 4 } as const;
