import { DAY, type Time } from '../../../../kernel/time.ts';
import type { Table } from '../../../../print/document.ts';
import { formatDate } from '../../../../print/format.ts';
import type { ClientRow } from '../../../../world/index.ts';
import { smallestFirst } from '../../sums.ts';
import type { ReportView } from '../../view.ts';
import { marginCell, marginOf, mrrOf, riskCell } from '../parts/clients.ts';
import { tableOf } from '../parts/table.ts';
import { sourceOf, usd } from '../parts/text.ts';
import { thresholds } from '../parts/thresholds.ts';

/** When a client's agreement ends: it is renewed, or the client leaves. */
export const agreementEnd = ({ simulation }: ReportView, { id }: ClientRow): Time =>
  simulation.state.clients.need(id).agreement.end;

/** Clients whose agreement ends within the horizon, the next first. */
export function endingAgreements(view: ReportView): readonly ClientRow[] {
  const until = view.asOf.time + thresholds.horizon.days * DAY;
  return smallestFirst(
    view.rows.clients.filter((row) => agreementEnd(view, row) <= until),
    (row) => agreementEnd(view, row),
  );
}

export function agreementsTable(view: ReportView, clients: readonly ClientRow[]): Table {
  return tableOf({
    title: 'Agreements that end in the next six months, the next first',
    source: sourceOf(view, 'clients and their agreements'),
    columns: [
      { label: 'Client', weight: 2.6, cell: ({ name }) => ({ text: name, strong: true }) },
      { label: 'Industry', weight: 1.8, cell: ({ industry }) => industry },
      { label: 'Plan', weight: 1.1, cell: ({ contractType }) => contractType },
      { label: 'Ends', weight: 1.2, align: 'right', cell: (row) => formatDate(agreementEnd(view, row)) },
      {
        label: 'A month',
        weight: 1.1,
        align: 'right',
        cell: ({ monthlyRecurring }) => usd(monthlyRecurring),
        of: (rows) => usd(mrrOf(rows)),
      },
      {
        label: 'Margin',
        weight: 0.9,
        align: 'right',
        cell: (row) => marginCell(marginOf([row])),
        of: (rows) => marginCell(marginOf(rows)),
      },
      { label: 'Risk', weight: 0.9, cell: riskCell },
    ],
    rows: clients,
    noun: 'clients',
    empty: 'No agreement ends in the next six months.',
  });
}
