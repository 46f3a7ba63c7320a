import { type Cents, toDollars } from '../../../../kernel/money.ts';
import { monthStart, quarterStart, type Time } from '../../../../kernel/time.ts';
import type { FunnelChart, StackedChart } from '../../../../print/charts/chart.ts';
import { formatMonth } from '../../../../print/format.ts';
import { type LeadRow, stages } from '../../../../world/index.ts';
import type { CompanySnapshot } from '../../snapshot.ts';
import { sumOf } from '../../sums.ts';
import { count, counted, sourceOf, usd, usdShort } from './text.ts';

/** Value times probability, in whole cents: as the measure of the weighted pipeline counts it. */
export const weightedOf = ({ value, probability }: LeadRow): Cents => Math.round((value * probability) / 100);

export const openValue = (leads: readonly LeadRow[]): Cents => sumOf(leads, ({ value }) => value);
export const weightedSum = (leads: readonly LeadRow[]): Cents => sumOf(leads, weightedOf);

/** The first moment after the quarter that runs. */
export const quarterEnd = (now: Time): Time => monthStart(quarterStart(now), 3);

/** `Q4 2026` */
export function quarterName(time: Time): string {
  const date = new Date(quarterStart(time));
  return `Q${date.getUTCMonth() / 3 + 1} ${date.getUTCFullYear()}`;
}

/** Open opportunities that are expected to close in the quarter that runs. */
export function closingThisQuarter({ rows, asOf }: CompanySnapshot): readonly LeadRow[] {
  return rows.leads.filter(({ expectedCloseDate }) => expectedCloseDate < quarterEnd(asOf.time));
}

export const opportunityType = ({ simulation }: CompanySnapshot, { id }: LeadRow): string =>
  simulation.state.leads.need(id).type;

/** What is open, by stage; null where nothing is. */
export function funnel(snapshot: CompanySnapshot, title: string): FunnelChart | null {
  const { leads } = snapshot.rows;
  if (leads.length === 0) return null;
  const byStage = stages.map((stage) => ({ stage, rows: leads.filter((row) => row.stage === stage) }));
  const spoken = byStage.map(({ stage, rows }) => `${stage} ${count(rows.length)} (${usd(openValue(rows))})`);
  return {
    kind: 'funnel',
    title,
    subtitle: 'Open opportunities by stage: annual value in USD, number, and value weighted by probability',
    source: sourceOf(snapshot, 'leads: stage, value, probability'),
    alt:
      `Funnel of ${counted(leads.length, 'open opportunity', 'open opportunities')}: ${spoken.join(', ')}. ` +
      `Together ${usd(openValue(leads))}, weighted ${usd(weightedSum(leads))}.`,
    height: 135,
    unit: 'usd',
    stages: byStage.map(({ stage, rows }) => ({
      label: stage,
      count: rows.length,
      value: toDollars(openValue(rows)),
      note: `weighted ${usdShort(weightedSum(rows))}`,
    })),
  };
}

/** Value won and lost, month by month; null without a whole month. */
export function wonAndLost(snapshot: CompanySnapshot): StackedChart | null {
  const won = snapshot.wholeMonths('value-won', 12);
  const lost = snapshot.wholeMonths('value-lost', 12);
  if (won.every(({ value }) => !value) && lost.every(({ value }) => !value)) return null;
  const cents = (points: typeof won): Cents => sumOf(points, ({ value }) => Math.round((value ?? 0) * 100));
  return {
    kind: 'stacked',
    title: 'What was decided, and how',
    subtitle: 'USD of annual value, by month',
    source: sourceOf(snapshot, 'measures value-won, value-lost, by month'),
    alt:
      `Columns of ${won.length} months. Together ${usd(cents(won))} were won and ${usd(cents(lost))} lost; ` +
      `in ${formatMonth(won.at(-1)?.period ?? '')} ${usd(cents(won.slice(-1)))} and ${usd(cents(lost.slice(-1)))}.`,
    height: 150,
    unit: 'usd',
    columns: won.map(({ period }) => formatMonth(period, true)),
    series: [
      { label: 'Won', values: won.map(({ value }) => value ?? 0) },
      { label: 'Lost', values: lost.map(({ value }) => value ?? 0) },
    ],
  };
}
