import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useId, useMemo, useState } from 'react';
import type { GenerateReportBody, Report, ReportRow } from '../../api/generated/showroom.schemas.ts';
import { generateReport, listReports } from '../../api/generated/showroom.ts';
import { useRead } from '../../api/read.ts';
import { useWrite } from '../../api/write.ts';
import { count } from '../../format/numbers.ts';
import { day, moment, relative } from '../../format/times.ts';
import { DataTable } from '../../kit/data-table.tsx';
import { Icon } from '../../kit/icon.tsx';
import { keptSearch } from '../../kit/kept-search.ts';
import { Card, Page } from '../../kit/layout.tsx';
import { Empty, Loaded, Problem } from '../../kit/states.tsx';
import type { Column } from '../../kit/table-columns.ts';
import { text, useUrlState } from '../../kit/url-state.ts';
import { type InMaking, Making } from './making.tsx';
import { kinds, latestByKind, PAPERS, sizeText, titleOf, titles } from './report-words.ts';
import styles from './reports.module.css';

const MakeSheet = lazy(() => import('./make-sheet.tsx'));
const ReportSheet = lazy(() => import('./report-sheet.tsx'));
const DeleteDialog = lazy(() => import('./delete-dialog.tsx'));

const fields = { make: text(), report: text(), type: text(), sort: text() };

/** The most that a list has. */
const MOST = 1000;

/** Pages that print what they show. */
const PRINTING = [
  { path: '/prospects', title: 'Prospects' },
  { path: '/pipeline', title: 'Pipeline health' },
  { path: '/coaching', title: 'Rep coaching' },
  { path: '/academy', title: 'Academy' },
  { path: '/strategy', title: 'Strategy' },
] as const;

const columns: readonly Column<ReportRow>[] = [
  { id: 'type', header: 'Report', width: 190, value: ({ pageType }) => titleOf(pageType) },
  {
    id: 'asOf',
    header: 'As of',
    width: 208,
    value: ({ asOf }) => asOf.time,
    write: ({ asOf }) => moment(asOf.time),
  },
  {
    id: 'tick',
    header: 'Tick',
    width: 70,
    align: 'end',
    value: ({ asOf }) => asOf.tick,
    write: ({ asOf }) => count(asOf.tick),
  },
  { id: 'paper', header: 'Paper', width: 90, value: ({ paper }) => PAPERS[paper] },
  { id: 'pages', header: 'Pages', width: 74, align: 'end', value: ({ pages }) => pages },
  {
    id: 'size',
    header: 'Size',
    width: 84,
    align: 'end',
    value: ({ sizeBytes }) => sizeBytes,
    write: ({ sizeBytes }) => sizeText(sizeBytes),
  },
  {
    id: 'made',
    header: 'Made',
    width: 130,
    value: ({ createdAt }) => createdAt,
    write: ({ createdAt }) => relative((Date.parse(createdAt) - Date.now()) / 1000),
  },
  {
    id: 'kept',
    header: 'Kept until',
    width: 124,
    value: ({ expiresAt }) => expiresAt,
    write: ({ expiresAt }) => day(expiresAt),
  },
];

const rowId = ({ id }: ReportRow): string => id;

/** Reports as PDF: make one of seven kinds, see those that there are, download and delete them. */
export default function Reports() {
  const [state, change] = useUrlState(fields);
  const [deleted, setDeleted] = useState<Report | null>(null);
  const typeId = useId();
  const read = useRead(() => listReports({ limit: MOST }));
  const rows = read.data;
  const latest = useMemo(() => latestByKind(rows ?? []), [rows]);
  const shown = useMemo(
    () => rows?.filter(({ pageType }) => state.type === '' || pageType === state.type),
    [rows, state.type],
  );
  const wanted = kinds.find(({ id }) => id === state.make);
  const [making, setMaking] = useState<InMaking | null>(null);
  const writing = useWrite((body: GenerateReportBody) => generateReport(body));
  const make = async (body: GenerateReportBody) => {
    setMaking({ pageType: body.pageType, paper: body.paper ?? 'A4', since: Date.now() });
    const report = await writing.run(body);
    setMaking(null);
    if (report) change({ make: '', report: report.id });
  };
  const open = (report: string) => change({ report, make: '' }, { replace: false });
  return (
    <Page
      title="Reports"
      lead="Each answers one question of the board, from the figures of one tick, as a PDF that reads the same on screen and paper."
    >
      <ul className={styles.kinds}>
        {kinds.map(({ id, title, question }) => {
          const last = latest.get(id);
          return (
            <li key={id} className={styles.kind}>
              <h2>{title}</h2>
              <p>{question}</p>
              <p className={styles.note}>
                {rows === undefined ? '' : last ? 'Last made' : 'Not made yet'}
                {last && (
                  <button
                    type="button"
                    className={styles.link}
                    aria-label={`${title}, made ${moment(last.createdAt)}: open`}
                    onClick={() => open(last.id)}
                  >
                    {relative((Date.parse(last.createdAt) - Date.now()) / 1000)}
                  </button>
                )}
              </p>
              <div>
                <Button
                  variant="outlined"
                  aria-label={`Make: ${title}`}
                  startIcon={<Icon name="plus" size={16} />}
                  onClick={() => {
                    if (making === null) writing.reset();
                    change({ make: id, report: '' }, { replace: false });
                  }}
                >
                  Make
                </Button>
              </div>
            </li>
          );
        })}
        <li className={`${styles.kind} ${styles.elsewhere}`}>
          <h2>Of other pages</h2>
          <p>What those show is printed there, and kept here:</p>
          <p className={styles.pages}>
            {PRINTING.map(({ path, title }) => (
              <Link key={path} to={path} search={keptSearch as never}>
                {title}
              </Link>
            ))}
          </p>
        </li>
      </ul>
      {!wanted && making && (
        <Card title="One report is being made">
          <Making of={making} />
        </Card>
      )}
      {!wanted && writing.problem && <Problem problem={writing.problem} />}
      <Card
        title={
          shown === undefined
            ? 'Reports that were made'
            : `${count(shown.length)} ${shown.length === 1 ? 'report' : 'reports'}`
        }
        subtitle="Of this world, the newest first; dashboards that other pages have printed are among them"
        actions={
          <TextField
            id={typeId}
            select
            label="Type"
            value={state.type}
            onChange={({ target }) => change({ type: target.value })}
            slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
          >
            <option value="">All types</option>
            {[...titles].map(([id, title]) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </TextField>
        }
      >
        <Loaded read={{ ...read, data: shown }}>
          {(reports) => (
            <>
              <DataTable
                label="Reports"
                rows={reports}
                rowId={rowId}
                columns={columns}
                sort={state.sort}
                onSort={(sort) => change({ sort })}
                list={state.type}
                onOpen={({ id }) => open(id)}
                openId={state.report === '' ? undefined : state.report}
                empty={
                  <Empty title={state.type === '' ? 'No report was made yet' : 'There is no report of this type'}>
                    Make one of the kinds above. It is kept for some days, with a link to its file.
                  </Empty>
                }
              />
              {read.next !== undefined && <p className={styles.note}>These are the latest {count(MOST)}.</p>}
            </>
          )}
        </Loaded>
      </Card>
      <Suspense>
        {wanted && (
          <MakeSheet
            key={wanted.id}
            kind={wanted}
            writing={writing}
            making={making}
            onMake={(body) => void make(body)}
            onClose={() => change({ make: '' })}
          />
        )}
        {state.report !== '' && (
          <ReportSheet
            key={state.report}
            id={state.report}
            onDelete={(report) => {
              change({ report: '' });
              setDeleted(report);
            }}
            onClose={() => change({ report: '' })}
          />
        )}
        {deleted && <DeleteDialog report={deleted} onClose={() => setDeleted(null)} />}
      </Suspense>
    </Page>
  );
}
