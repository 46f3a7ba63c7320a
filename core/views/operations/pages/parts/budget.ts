import { toDollars } from '../../../../kernel/money.ts';
import { DAY, monthStart } from '../../../../kernel/time.ts';
import type { BarChart } from '../../../../print/charts/chart.ts';
import type { Cell } from '../../../../print/document.ts';
import { formatMonth } from '../../../../print/format.ts';
import type { DepartmentRow } from '../../../../world/index.ts';
import type { CompanySnapshot } from '../../snapshot.ts';
import { largestFirst, percentOf, sumOf } from '../../sums.ts';
import { listed, percent, sourceOf, usd } from './text.ts';
import { thresholds } from './thresholds.ts';

export const budgetOf = (rows: readonly DepartmentRow[]): number => sumOf(rows, ({ budget }) => budget);
export const forecastOf = (rows: readonly DepartmentRow[]): number => sumOf(rows, ({ forecast }) => forecast);
export const spentOf = (rows: readonly DepartmentRow[]): number => sumOf(rows, ({ spent }) => spent);

/** Forecast in percent of budget; null where there is no budget. */
export const forecastShare = (rows: readonly DepartmentRow[]): number | null =>
  percentOf(forecastOf(rows), budgetOf(rows));

/** How much of the month that runs is over, in percent. */
export function monthOver({ asOf }: CompanySnapshot): number {
  const [start, end] = [monthStart(asOf.time), monthStart(asOf.time, 1)];
  return (100 * (asOf.time - start)) / (end - start);
}

/** Days that are left of the month, the running one included. */
export const daysLeft = ({ asOf }: CompanySnapshot): number => Math.ceil((monthStart(asOf.time, 1) - asOf.time) / DAY);

/** `November 2026` would be long: `Nov 2026`. */
export const budgetMonth = ({ rows }: CompanySnapshot): string => formatMonth(rows.departments[0]?.month ?? '');

export function shareTone(share: number | null): 'bad' | 'warn' | 'plain' {
  if (share === null) return 'plain';
  return share > thresholds.budget.over ? 'bad' : share > thresholds.budget.near ? 'warn' : 'plain';
}

export function shareCell(share: number | null): Cell {
  const tone = shareTone(share);
  return tone === 'plain' ? { text: percent(share) } : { text: percent(share), tone };
}

/** What each department is heading for, against its budget; null without departments. */
export function budgetBars(snapshot: CompanySnapshot): BarChart | null {
  const departments = largestFirst(snapshot.rows.departments, ({ budget }) => budget);
  if (departments.length === 0) return null;
  const over = departments.filter(({ variance }) => variance < 0);
  const spoken = over.map((row) => `${row.name} by ${usd(-row.variance)}`);
  return {
    kind: 'bars',
    title:
      over.length === 0
        ? 'Every department is heading to stay within budget'
        : `${listed(
            over.map(({ name }) => name),
            2,
          )} ${over.length > 1 ? 'are' : 'is'} heading over budget`,
    subtitle: `USD forecast for ${budgetMonth(snapshot)}, against budget; amber: above ${thresholds.budget.near}% of it`,
    source: sourceOf(snapshot, 'departments: budget, forecast'),
    alt:
      `Bars of ${departments.length} departments: forecast ${usd(forecastOf(departments))} against a budget of ` +
      `${usd(budgetOf(departments))}. ${spoken.length > 0 ? `Over: ${listed(spoken)}.` : 'None is over.'}`,
    height: Math.max(48, 26 + 20 * departments.length),
    unit: 'usd',
    targetLabel: 'Budget',
    bars: departments.map((row) => ({
      label: row.name,
      value: toDollars(row.forecast),
      target: toDollars(row.budget),
      tone: shareTone(forecastShare([row])),
      note: `${percent(forecastShare([row]))} of budget`,
    })),
  };
}
