import { getDataset, getLeadStages, getLicenseSeats } from '../../api/generated/showroom.ts';
import { type Read, useRead } from '../../api/read.ts';
import { BarCell } from '../../charts/bar-cell.tsx';
import { count, money } from '../../format/numbers.ts';
import { day } from '../../format/times.ts';
import { DataTable } from '../../kit/data-table.tsx';
import { Loaded, Skeleton } from '../../kit/states.tsx';
import type { Column } from '../../kit/table-columns.ts';
import styles from './operations.module.css';
import { RelatedRows } from './related-rows.tsx';
import { RowLink } from './row-link.tsx';

interface Passage {
  readonly stage: string;
  readonly enteredAt: string;
  readonly leftAt: string | null;
  readonly days: number;
  readonly value: number;
}

const stageColumns = (longest: number): readonly Column<Passage>[] => [
  { id: 'stage', header: 'Stage', width: 120, sortable: false, value: ({ stage }) => stage },
  {
    id: 'days',
    header: 'Days in it',
    width: 150,
    align: 'end',
    sortable: false,
    value: ({ days }) => days,
    cell: ({ days }) => <BarCell text={count(days, 1)} value={days} max={longest} />,
  },
  {
    id: 'value',
    header: 'Worth',
    unit: 'a year',
    width: 100,
    align: 'end',
    sortable: false,
    value: ({ value }) => value,
    write: ({ value }) => money(value),
  },
  {
    id: 'from',
    header: 'Since',
    width: 110,
    sortable: false,
    value: ({ enteredAt }) => enteredAt,
    write: ({ enteredAt }) => day(enteredAt),
  },
];

const byEntry = ({ enteredAt }: Passage): string => enteredAt;

/** The stages that a lead has gone through, in their order. */
export function StageTable({ stages }: { readonly stages: readonly Passage[] }) {
  const longest = Math.max(1, ...stages.map(({ days }) => days));
  return <DataTable label="Stages of the lead" rows={stages} rowId={byEntry} columns={stageColumns(longest)} />;
}

/** The stages that an open lead has gone through, in order, and how long it took in each. */
export function LeadStages({ id }: { readonly id: string }) {
  const read = useRead(() => getLeadStages(id));
  return (
    <section>
      <h3>Stages</h3>
      <Loaded read={read} skeleton={<Skeleton height="10rem" />}>
        {({ stages, type, outcome, reason, rep }) => (
          <>
            <p className={styles.soft}>
              {type}, {outcome.toLowerCase()}
              {reason === null ? '' : `: ${reason}`}
              {rep !== null && (
                <>
                  {'. Worked on by '}
                  <RowLink kind="reps" id={rep.id}>
                    {rep.name}
                  </RowLink>
                </>
              )}
            </p>
            <StageTable stages={stages} />
          </>
        )}
      </Loaded>
    </section>
  );
}

/** Who holds the seats of a licence. */
export function LicenseSeats({ id }: { readonly id: string }) {
  const read = useRead(() => getLicenseSeats(id));
  return (
    <section>
      <h3>Seats</h3>
      <Loaded read={read} skeleton={<Skeleton height="10rem" />}>
        {({ holders, pool, total }) => {
          const most = Math.max(1, ...holders.map(({ seats }) => seats));
          return (
            <>
              <p className={styles.soft}>
                {count(total)} seats, of which {count(pool)} belong to no client
              </p>
              <ul className={styles.related}>
                {holders.map(({ clientId, client, seats }) => (
                  <li key={clientId}>
                    <RowLink kind="clients" id={clientId}>
                      {client}
                    </RowLink>
                    <span className={styles.bar}>
                      <BarCell text={count(seats)} value={seats} max={most} />
                    </span>
                  </li>
                ))}
              </ul>
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

/** The open leads of a rep. */
export function RepLeads({ id }: { readonly id: string }) {
  const read = useRead(() => getDataset('opportunities', { rep_id: id, limit: 1000 }));
  const rows = read.data !== undefined && read.data.dataset === 'opportunities' ? read.data.rows : undefined;
  const open: Read<NonNullable<typeof rows>> = { ...read, data: rows };
  return (
    <RelatedRows
      title="Open leads"
      read={open}
      none="No lead is open."
      relate={({ opportunity_id, opportunity_name, stage, close_date, amount }) => ({
        kind: 'leads',
        id: opportunity_id,
        name: opportunity_name,
        note: `${stage}, to be decided ${day(close_date)}`,
        figure: money(amount),
      })}
    />
  );
}
