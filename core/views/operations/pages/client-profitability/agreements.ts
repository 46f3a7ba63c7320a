import { DAY } from '../../../../kernel/time.ts';
import type { Table } from '../../../../print/document.ts';
import { formatDate } from '../../../../print/format.ts';
import type { ClientRow } from '../../../../world/index.ts';
import { agreementEnd } from '../../decisions.ts';
import type { CompanySnapshot } from '../../snapshot.ts';
import { smallestFirst } from '../../sums.ts';
import { marginCell, marginOf, mrrOf, riskCell } from '../parts/clients.ts';
import { tableOf } from '../parts/table.ts';
import { sourceOf, usd } from '../parts/text.ts';
import { thresholds } from '../parts/thresholds.ts';

/** Clients whose agreement ends within the horizon, the next first. */
export function endingAgreements(snapshot: CompanySnapshot): readonly ClientRow[] {
  const until = snapshot.asOf.time + thresholds.horizon.days * DAY;
  return smallestFirst(
    snapshot.rows.clients.filter((row) => agreementEnd(snapshot, row) <= until),
    (row) => agreementEnd(snapshot, row),
  );
}

export function agreementsTable(snapshot: CompanySnapshot, clients: readonly ClientRow[]): Table {
  return tableOf({
    title: 'Agreements that end in the next six months, the next first',
    source: sourceOf(snapshot, 'clients and their agreements'),
    columns: [
      { label: 'Client', weight: 2.6, cell: ({ name }) => ({ text: name, strong: true }) },
      { label: 'Industry', weight: 1.8, cell: ({ industry }) => industry },
      { label: 'Plan', weight: 1.1, cell: ({ contractType }) => contractType },
      { label: 'Ends', weight: 1.2, align: 'right', cell: (row) => formatDate(agreementEnd(snapshot, row)) },
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
