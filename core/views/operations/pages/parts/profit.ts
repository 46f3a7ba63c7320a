import type { Cents } from '../../../../kernel/money.ts';
import { toDollars } from '../../../../kernel/money.ts';
import type { MeasureId } from '../../../../measures/index.ts';
import type { WaterfallChart } from '../../../../print/charts/chart.ts';
import { formatMonth } from '../../../../print/format.ts';
import type { CompanySnapshot } from '../../snapshot.ts';
import { percentOf, sumOf } from '../../sums.ts';
import { percent, sourceOf, usd } from './text.ts';

/** What came in over some whole months, where it went, and what is left: `revenue = labour + licences + overhead + profit`. */
export interface Profit {
  readonly months: number;
  readonly from: string;
  readonly to: string;
  readonly revenue: Cents;
  readonly labour: Cents;
  readonly licences: Cents;
  readonly overhead: Cents;
  readonly profit: Cents;
}

/** Of the last so many whole months; null where there is none or no revenue in them. */
export function profitOf(snapshot: CompanySnapshot, months: number): Profit | null {
  const total = (id: MeasureId): Cents =>
    sumOf(snapshot.wholeMonths(id, months), ({ value }) => Math.round((value ?? 0) * 100));
  const periods = snapshot.wholeMonths('revenue', months);
  const [first, last] = [periods[0], periods.at(-1)];
  const revenue = total('revenue');
  if (!first || !last || revenue === 0) return null;
  const [labour, licences, overhead] = [total('labor-cost'), total('license-expense'), total('overhead-cost')];
  return {
    months: periods.length,
    from: formatMonth(first.period),
    to: formatMonth(last.period),
    revenue,
    labour,
    licences,
    overhead,
    profit: revenue - labour - licences - overhead,
  };
}

/** Revenue, what serving clients took of it, and the gross profit that is left. */
export function profitWaterfall(snapshot: CompanySnapshot, sum: Profit, title: string): WaterfallChart {
  const { revenue, labour, licences, overhead, profit } = sum;
  const span = sum.months === 1 ? sum.to : `${sum.from} to ${sum.to}`;
  return {
    kind: 'waterfall',
    title,
    subtitle: `USD, ${span}`,
    source: sourceOf(snapshot, 'measures revenue, labor-cost, license-expense, overhead-cost'),
    alt:
      `Waterfall, ${span}: of ${usd(revenue)} of revenue, labour took ${usd(labour)}, licences ${usd(licences)} ` +
      `and overhead ${usd(overhead)}. Gross profit is ${usd(profit)}, ${percent(percentOf(profit, revenue))} of revenue.`,
    height: 155,
    unit: 'usd',
    steps: [
      { label: 'Revenue', value: toDollars(revenue), role: 'total' },
      { label: 'Labour', value: -toDollars(labour), role: 'step' },
      { label: 'Licences', value: -toDollars(licences), role: 'step' },
      { label: 'Overhead', value: -toDollars(overhead), role: 'step' },
      { label: 'Gross profit', value: toDollars(profit), role: 'total' },
    ],
  };
}
