import type { Cents } from '../../../../kernel/money.ts';
import type { Cell } from '../../../../print/document.ts';
import { formatFigure } from '../../../../print/format.ts';
import type { ClientRow } from '../../../../world/index.ts';
import type { CompanySnapshot } from '../../snapshot.ts';
import { percentOf, sumOf } from '../../sums.ts';
import { type ColumnOf, riskLevelCell } from './table.ts';
import { percent, usd } from './text.ts';
import { thresholds } from './thresholds.ts';

/** A year's revenue less a year's cost, at today's agreements, seats and work. */
export const profitOfClient = ({ annualRevenue, annualCosts }: ClientRow): Cents => annualRevenue - annualCosts;

export const mrrOf = (clients: readonly ClientRow[]): Cents =>
  sumOf(clients, ({ monthlyRecurring }) => monthlyRecurring);

/** Margin at run rate of some clients together; null where they pay nothing. */
export function marginOf(clients: readonly ClientRow[]): number | null {
  return percentOf(
    sumOf(clients, profitOfClient),
    sumOf(clients, ({ annualRevenue }) => annualRevenue),
  );
}

/** Mean of recent ticket surveys, 1 to 5, as the client's account shows it. */
export const satisfactionOf = ({ simulation }: CompanySnapshot, { id }: ClientRow): number =>
  simulation.state.clients.need(id).satisfaction;

export function marginCell(margin: number | null): Cell {
  const cell = { text: percent(margin) };
  return margin !== null && margin < thresholds.margin.thin ? { ...cell, tone: 'bad' } : cell;
}

export const riskCell = ({ churnRisk }: ClientRow): Cell => riskLevelCell(churnRisk);

export const highRisk = ({ churnRisk }: ClientRow): boolean => churnRisk === 'High';

/** Client, plan, revenue, cost, profit, margin, satisfaction, risk. */
export function clientColumns(snapshot: CompanySnapshot): readonly ColumnOf<ClientRow>[] {
  const money = (label: string, pick: (row: ClientRow) => Cents): ColumnOf<ClientRow> => ({
    label,
    weight: 1.45,
    align: 'right',
    cell: (row) => usd(pick(row)),
    of: (rows) => usd(sumOf(rows, pick)),
  });
  return [
    { label: 'Client', weight: 2.6, cell: ({ name }) => ({ text: name, strong: true }) },
    { label: 'Plan', weight: 1.15, cell: ({ contractType }) => contractType },
    money('Revenue', ({ annualRevenue }) => annualRevenue),
    money('Cost', ({ annualCosts }) => annualCosts),
    money('Profit', profitOfClient),
    {
      label: 'Margin',
      weight: 1,
      align: 'right',
      cell: (row) => marginCell(marginOf([row])),
      of: (rows) => marginCell(marginOf(rows)),
    },
    {
      label: 'Survey',
      weight: 0.8,
      align: 'right',
      cell: (row) => formatFigure('score', satisfactionOf(snapshot, row)),
    },
    { label: 'Risk', weight: 1.05, cell: riskCell },
  ];
}
