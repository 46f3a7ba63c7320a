import { type Cents, toDollars } from '../../../../kernel/money.ts';
import type { ParetoChart } from '../../../../print/charts/chart.ts';
import type { CompanySnapshot } from '../../snapshot.ts';
import { largestFirst, percentOf, sumOf } from '../../sums.ts';
import { count, percent, sourceOf, usd } from './text.ts';

export interface Concentration<R> {
  readonly title: string;
  readonly subtitle: string;
  readonly from: string;
  readonly rows: readonly R[];
  readonly label: (row: R) => string;
  readonly cents: (row: R) => Cents;
  /** What the rows are: `clients`. */
  readonly noun: string;
}

/** How few rows make most of a sum; null where there are fewer than two. */
export function concentration<R>(snapshot: CompanySnapshot, input: Concentration<R>): ParetoChart | null {
  const { title, subtitle, from, label, cents, noun } = input;
  const rows = largestFirst(
    input.rows.filter((row) => cents(row) > 0),
    cents,
  );
  if (rows.length < 2) return null;
  const bars = rows.map((row) => ({ label: label(row), value: toDollars(cents(row)) }));
  const three = sumOf(rows.slice(0, 3), cents);
  const largest = rows[0];
  return {
    kind: 'pareto',
    title,
    subtitle,
    source: sourceOf(snapshot, from),
    alt:
      `Bars of ${count(rows.length)} ${noun} from the largest on, with their running share. ` +
      `The largest is ${largest ? label(largest) : ''} with ${usd(largest ? cents(largest) : 0)}; ` +
      `the first three make ${percent(percentOf(three, sumOf(rows, cents)))} of ${usd(sumOf(rows, cents))}.`,
    height: 170,
    unit: 'usd',
    bars,
  };
}

/** Of a sum, what the largest so many rows make, in percent; null where there is no sum. */
export function shareOfLargest<R>(rows: readonly R[], cents: (row: R) => Cents, number: number): number | null {
  return percentOf(sumOf(largestFirst(rows, cents).slice(0, number), cents), sumOf(rows, cents));
}
