import type { Box, FontMetrics, Mark } from '../layout/marks.ts';
import type { Chart, ChartKind } from './chart.ts';

/** Draws one kind of chart into a box: no mark lies outside of it, no two texts overlap. */
export type Draw<C> = (chart: C, box: Box, metrics: FontMetrics) => readonly Mark[];

export type Drawers = { readonly [K in ChartKind]: Draw<Extract<Chart, { kind: K }>> };
