import TextField from '@mui/material/TextField';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Client } from '../../api/generated/showroom.schemas.ts';
import { countProspectData, listClients } from '../../api/generated/showroom.ts';
import { useRead } from '../../api/read.ts';
import { count, money } from '../../format/numbers.ts';
import { DataTable } from '../../kit/data-table.tsx';
import { keptSearch } from '../../kit/kept-search.ts';
import { Card, Page } from '../../kit/layout.tsx';
import { bestMatches } from '../../kit/matching.ts';
import { Empty, Loaded, Skeleton } from '../../kit/states.tsx';
import type { Column } from '../../kit/table-columns.ts';
import { text, useUrlState } from '../../kit/url-state.ts';
import styles from './prospects.module.css';

const fields = { q: text(), sort: text() };

const COLUMNS: readonly Column<Client>[] = [
  { id: 'name', header: 'Client', width: 240, value: ({ name }) => name },
  { id: 'industry', header: 'Industry', width: 180, value: ({ industry }) => industry },
  { id: 'status', header: 'Status', width: 110, value: ({ status }) => status },
  {
    id: 'employees',
    header: 'Employees',
    align: 'end',
    width: 110,
    value: ({ employeeCount }) => employeeCount,
    write: ({ employeeCount }) => count(employeeCount),
  },
  {
    id: 'monthly',
    header: 'Recurring',
    unit: '$ a month',
    align: 'end',
    width: 130,
    value: ({ monthlyRecurring }) => monthlyRecurring,
    write: ({ monthlyRecurring }) => money(monthlyRecurring),
  },
];

function Lead() {
  const { data } = useRead(() => countProspectData());
  if (data === undefined) return <Skeleton height="1.5rem" width="min(24rem, 100%)" />;
  const { ready, stale, failed } = data.status_counts;
  if (data.total === 0) return <>Nobody has dashboards yet: choose a client, and make its seven.</>;
  return (
    <>
      {count(data.total)} {data.total === 1 ? 'dashboard is' : 'dashboards are'} made
      {stale + failed === 0 ? ', all of the latest figures' : `: ${count(ready)} ready`}
      {stale > 0 && `, ${count(stale)} to be made anew`}
      {failed > 0 && `, ${count(failed)} failed`}.
    </>
  );
}

/** The clients, of whom each may have dashboards for whoever thinks of becoming one. */
export default function Prospects() {
  const [state, change] = useUrlState(fields);
  const navigate = useNavigate();
  const read = useRead(() => listClients({ limit: 1000 }));
  const found = useMemo(
    () =>
      bestMatches(
        (read.data ?? []).map((client) => ({ ...client, label: client.name, words: client.industry })),
        state.q,
      ),
    [read.data, state.q],
  );
  const open = ({ id }: Client) => void navigate({ to: `/prospects/${id}`, search: keptSearch as never });
  return (
    <Page title="Prospects" lead={<Lead />}>
      <Card
        title="Clients"
        subtitle="Whose dashboards are shown to prospects"
        actions={
          <TextField
            type="search"
            label="Find a client"
            value={state.q}
            onChange={({ target }) => change({ q: target.value })}
          />
        }
      >
        <Loaded read={read} skeleton={<Skeleton height="28rem" />}>
          {() => (
            <>
              <DataTable
                label="Clients"
                rows={found}
                rowId={({ id }) => id}
                columns={COLUMNS}
                sort={state.sort}
                onSort={(sort) => change({ sort })}
                list={state.q}
                onOpen={open}
                empty={
                  state.q === '' ? (
                    <Empty title="This company has no clients">Dashboards are made of a client’s figures.</Empty>
                  ) : (
                    <Empty title="No client is called that">Try a shorter word.</Empty>
                  )
                }
              />
              {read.next !== undefined && (
                <p className={styles.note}>
                  The first {count(found.length)} clients; others are found under Operations.
                </p>
              )}
            </>
          )}
        </Loaded>
      </Card>
    </Page>
  );
}
