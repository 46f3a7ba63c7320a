import type { RevOpsBridgeDeal, RevOpsBridgeStepsItem } from '../../../api/generated/showroom.schemas.ts';
import { count, money } from '../../../format/numbers.ts';
import { day } from '../../../format/times.ts';
import { DataTable } from '../../../kit/data-table.tsx';
import { EntityLink } from '../../../kit/entity-link.tsx';
import { Empty } from '../../../kit/states.tsx';
import type { Column } from '../../../kit/table-columns.ts';
import { Below, textColumn } from '../figure-columns.tsx';
import styles from './pipeline.module.css';

type Deal = RevOpsBridgeDeal;

const nameOf = ({ opportunity_name, opportunity_id }: Deal) => opportunity_name ?? opportunity_id;

const COLUMNS: readonly Column<Deal>[] = [
  textColumn('name', 'Deal', nameOf, {
    width: 240,
    cell: (deal) => (
      <>
        <EntityLink entity="leads" id={deal.opportunity_id}>
          {nameOf(deal)}
        </EntityLink>
        {deal.owner_name !== null && <Below>{deal.owner_name}</Below>}
      </>
    ),
  }),
  {
    id: 'at',
    header: 'When',
    width: 116,
    value: ({ at }) => at,
    write: ({ at }) => (at === null ? '—' : day(at)),
  },
  {
    id: 'amount',
    header: 'Value',
    align: 'end',
    width: 112,
    value: ({ amount }) => amount,
    write: ({ amount }) => money(amount),
  },
];

/** The deals behind a step of the bridge. */
export function BridgeDeals({ step: { label, deals, count: all } }: { readonly step: RevOpsBridgeStepsItem }) {
  return (
    <>
      {all > deals.length && (
        <p className={styles.under}>
          The {count(deals.length)} largest of {count(all)}
        </p>
      )}
      <DataTable
        label={`Deals: ${label}`}
        rows={deals}
        rowId={({ opportunity_id, at, amount }) => `${opportunity_id} ${at} ${amount}`}
        columns={COLUMNS}
        empty={<Empty title="No deal is behind it" />}
      />
    </>
  );
}
