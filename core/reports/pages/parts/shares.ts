import type { SharesChart } from '../../charts/chart.ts';
import type { ReportView } from '../../view.ts';
import { type Group, shares, withRest } from './sums.ts';
import { percent, sourceOf } from './text.ts';

export interface SharesOf {
  readonly title: string;
  readonly subtitle: string;
  readonly from: string;
  /** Each a bar of its own. */
  readonly rows: readonly { readonly label: string; readonly groups: readonly Group<unknown>[] }[];
  readonly height?: number;
}

/** Parts that one bar is cut into at most: more can't be told apart. */
const PARTS = 6;

/** Bars cut into shares that add up to 100.0 each; null where there is nothing to share out. */
export function sharesChart(view: ReportView, { title, subtitle, from, rows, height }: SharesOf): SharesChart | null {
  const cut = rows
    .map(({ label, groups }) => ({ label, shares: shares(withRest(groups, PARTS)) }))
    .filter((row) => row.shares.length > 0);
  if (cut.length === 0) return null;
  const spoken = cut.map(
    (row) => `${row.label}: ${row.shares.map(({ label, value }) => `${label} ${percent(value)}`).join(', ')}.`,
  );
  return {
    kind: 'shares',
    title,
    subtitle,
    source: sourceOf(view, from),
    alt: `Shares. ${spoken.join(' ')}`,
    height: height ?? 30 + 46 * cut.length,
    unit: 'percent',
    rows: cut,
  };
}
