import type { SharesChart } from '../../../../print/charts/chart.ts';
import type { CompanySnapshot } from '../../snapshot.ts';
import { grouped, shares, sumOf, withRest } from '../../sums.ts';
import { percent, sourceOf } from './text.ts';

export interface SharesOf<R> {
  readonly title: string;
  readonly subtitle: string;
  readonly from: string;
  readonly rows: readonly R[];
  /** The part that a row belongs to: the same parts in each bar. */
  readonly part: (row: R) => string;
  /** Each a bar of its own; the first decides which parts are the largest. */
  readonly bars: readonly { readonly label: string; readonly pick: (row: R) => number }[];
}

/** Parts that one bar is cut into at most: more can't be told apart. */
const PARTS = 6;

/** Bars cut into shares that add up to 100.0 each; null where there is nothing to share out. */
export function sharesChart<R>(snapshot: CompanySnapshot, chart: SharesOf<R>): SharesChart | null {
  const { title, subtitle, from, rows, part, bars } = chart;
  const [first] = bars;
  const parts = first ? withRest(grouped(rows, part, first.pick), PARTS) : [];
  const cut = bars
    .map(({ label, pick }) => ({
      label,
      shares: shares(parts.map((group) => ({ label: group.label, value: sumOf(group.rows, pick) }))),
    }))
    .filter((row) => row.shares.length > 0);
  if (cut.length === 0) return null;
  const spoken = cut.map(
    (row) => `${row.label}: ${row.shares.map(({ label, value }) => `${label} ${percent(value)}`).join(', ')}.`,
  );
  return {
    kind: 'shares',
    title,
    subtitle,
    source: sourceOf(snapshot, from),
    alt: `Shares. ${spoken.join(' ')}`,
    height: 46 + 30 * cut.length,
    unit: 'percent',
    rows: cut,
  };
}
