import { lazy, Suspense, useState } from 'react';
import type { World } from '../../api/generated/showroom.schemas.ts';
import { listWorlds } from '../../api/generated/showroom.ts';
import { useRead, useWorld } from '../../api/read.ts';
import { useWhyNoAdmin } from '../../api/session.ts';
import { count } from '../../format/numbers.ts';
import { day, moment } from '../../format/times.ts';
import { DataTable } from '../../kit/data-table.tsx';
import { Icon } from '../../kit/icon.tsx';
import { Card, Page } from '../../kit/layout.tsx';
import { Loaded } from '../../kit/states.tsx';
import { Pill } from '../../kit/status.tsx';
import type { Column } from '../../kit/table-columns.ts';
import { flag, list, text, useUrlState } from '../../kit/url-state.ts';
import { WriteButton } from '../../kit/write-button.tsx';
import { Jobs } from './jobs.tsx';
import { isJob, rowsOf, STATUS_TONES, STATUS_WORDS } from './world-words.ts';

const MakeSheet = lazy(() => import('./make-sheet.tsx'));
const WorldSheet = lazy(() => import('./world-sheet.tsx'));
const RemoveDialog = lazy(() => import('./remove-dialog.tsx'));

const fields = { make: flag, open: text(), jobs: list, sort: text() };

const columns: readonly Column<World>[] = [
  { id: 'id', header: 'World', width: 140, value: ({ id }) => id },
  {
    id: 'status',
    header: 'Status',
    width: 112,
    value: ({ status }) => STATUS_WORDS[status],
    cell: ({ status }) => <Pill status={STATUS_TONES[status]}>{STATUS_WORDS[status]}</Pill>,
  },
  {
    id: 'seed',
    header: 'Seed',
    width: 120,
    align: 'end',
    value: ({ seed }) => seed,
    write: ({ seed }) => String(seed),
  },
  {
    id: 'rows',
    header: 'Rows',
    unit: 'of all kinds',
    width: 100,
    align: 'end',
    value: rowsOf,
    write: (world) => count(rowsOf(world)),
  },
  {
    id: 'clients',
    header: 'Clients',
    width: 84,
    align: 'end',
    value: ({ counts }) => counts.clients,
    write: ({ counts }) => count(counts.clients),
  },
  {
    id: 'time',
    header: 'World time',
    width: 208,
    value: ({ world_time }) => world_time,
    write: ({ world_time }) => moment(world_time),
  },
  {
    id: 'tempo',
    header: 'Tempo',
    width: 80,
    align: 'end',
    value: ({ tempo }) => tempo,
    write: ({ tempo }) => `${count(tempo, Number.isInteger(tempo) ? 0 : 1)}×`,
  },
  {
    id: 'made',
    header: 'Made',
    width: 124,
    value: ({ createdAt }) => createdAt,
    write: ({ createdAt }) => day(createdAt),
  },
];

const rowId = ({ id }: World): string => id;

/** The companies that there are: make, look at, regenerate and remove them. */
export default function Worlds() {
  const [state, change] = useUrlState(fields);
  const [removed, setRemoved] = useState<string | null>(null);
  const lookedAt = useWorld();
  const whyNoAdmin = useWhyNoAdmin();
  const read = useRead(() => listWorlds());
  const opened = read.data?.find(({ id }) => id === state.open);
  const begun = (answer: object, changes: Parameters<typeof change>[0]) =>
    change({ ...changes, ...(isJob(answer) && { jobs: [answer.id, ...state.jobs] }) });
  return (
    <Page
      title="Worlds"
      lead={
        <>
          Each world is a company of its own, with its own seed, size and clock. The console looks at{' '}
          <strong>{lookedAt}</strong>.{whyNoAdmin !== null && ' The list has those that your token names.'}
        </>
      }
      actions={
        <WriteButton
          forAdmins
          variant="contained"
          startIcon={<Icon name="plus" size={16} />}
          onClick={() => change({ make: true, open: '' }, { replace: false })}
        >
          Make a world
        </WriteButton>
      }
    >
      <Jobs begun={state.jobs} onOver={read.again} />
      <Card
        title={
          read.data === undefined
            ? 'Worlds'
            : `${count(read.data.length)} ${read.data.length === 1 ? 'world' : 'worlds'}`
        }
        subtitle="A row opens what the world is made of, and what can be done with it"
      >
        <Loaded read={read}>
          {(worlds) => (
            <DataTable
              label="Worlds"
              rows={worlds}
              rowId={rowId}
              columns={columns}
              sort={state.sort}
              onSort={(sort) => change({ sort })}
              onOpen={({ id }) => change({ open: id, make: false }, { replace: false })}
              openId={opened?.id}
            />
          )}
        </Loaded>
      </Card>
      <Suspense>
        {state.make && (
          <MakeSheet
            onMade={(answer) => begun(answer, { make: false, open: isJob(answer) ? '' : answer.id })}
            onClose={() => change({ make: false })}
          />
        )}
        {opened && (
          <WorldSheet
            key={opened.id}
            world={opened}
            onRemove={() => {
              change({ open: '' });
              setRemoved(opened.id);
            }}
            onRegenerated={(answer) => begun(answer, { open: '' })}
            onClose={() => change({ open: '' })}
          />
        )}
        {removed !== null && <RemoveDialog id={removed} onClose={() => setRemoved(null)} />}
      </Suspense>
    </Page>
  );
}
