import type { Chart } from '../../../../print/charts/chart.ts';
import type { Block, Table } from '../../../../print/document.ts';

export const lead = (text: string): Block => ({ kind: 'paragraph', text, style: 'lead' });
export const tableBlock = (table: Table): Block => ({ kind: 'table', table });

/** The chart, or the reason why there is none. */
export function chartOr(chart: Chart | null, reason: string): Block {
  return chart ? { kind: 'chart', chart } : { kind: 'paragraph', text: reason, style: 'note' };
}

/** Two charts side by side; one alone takes the whole width. */
export function pairOr(left: Chart | null, right: Chart | null, reason: string): Block {
  if (!left || !right) return chartOr(left ?? right, reason);
  // Drawings that stand side by side end on the same line.
  const height = Math.max(left.height, right.height);
  return { kind: 'charts', left: { ...left, height }, right: { ...right, height } };
}
