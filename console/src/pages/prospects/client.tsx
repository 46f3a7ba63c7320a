import Button from '@mui/material/Button';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { getClient, listGenerationJobs, listTemplates } from '../../api/generated/showroom.ts';
import { useRead } from '../../api/read.ts';
import { moment } from '../../format/times.ts';
import { Icon } from '../../kit/icon.tsx';
import { keptSearch } from '../../kit/kept-search.ts';
import { Card, Grid, Page } from '../../kit/layout.tsx';
import { Empty, Loaded, Skeleton } from '../../kit/states.tsx';
import { isOver, JobProgress, jobWord } from './jobs/job-progress.tsx';
import { ProspectList } from './people/prospect-list.tsx';
import styles from './prospects.module.css';

const MakeDialog = lazy(() => import('./jobs/make-dialog.tsx'));

/** The jobs that made a client's dashboards: the latest with its templates, those before in a line each. */
function Jobs({ clientId }: { readonly clientId: string }) {
  const read = useRead(() => listGenerationJobs(clientId, { limit: 10 }));
  return (
    <Card title="Making of dashboards" subtitle="The latest job, template by template" span={7}>
      <Loaded read={read} skeleton={<Skeleton height="16rem" />}>
        {([latest, ...before]) =>
          latest === undefined ? (
            <Empty title="They were never made">
              Make dashboards: seven templates, and the data of each for a demo prospect.
            </Empty>
          ) : (
            <>
              <JobProgress key={latest.job_id} id={latest.job_id} />
              {before.length > 0 && (
                <ul className={styles.before} aria-label="Jobs before">
                  {before.map((job) => (
                    <li key={job.job_id}>
                      {moment(job.created_at)}: {jobWord[job.status]}, {job.counts.templates_completed} of{' '}
                      {job.counts.templates} dashboards
                    </li>
                  ))}
                </ul>
              )}
            </>
          )
        }
      </Loaded>
    </Card>
  );
}

/** One client: its dashboards are made here, and those who look at them stand beside. */
export default function ClientProspects() {
  const { client = '' }: { client?: string } = useParams({ strict: false });
  const read = useRead(() => getClient(client));
  const templates = useRead(() => listTemplates(client));
  const jobs = useRead(() => listGenerationJobs(client, { limit: 10 }));
  const [isAsking, setAsking] = useState(false);
  const name = read.data?.name ?? 'Client';
  const made = templates.data?.length ?? 0;
  const runs = jobs.data?.[0] !== undefined && !isOver(jobs.data[0]);
  return (
    <Page
      title={name}
      above={
        <Link to="/prospects" search={keptSearch as never}>
          Prospects
        </Link>
      }
      lead={
        read.problem !== undefined && read.data === undefined ? undefined : templates.data === undefined ? (
          <Skeleton height="1.5rem" width="min(24rem, 100%)" />
        ) : made === 0 ? (
          'No dashboards yet.'
        ) : (
          `${made} dashboards: open one of them, or all as one of the prospects sees them.`
        )
      }
      actions={
        read.data && (
          <Button
            variant={made === 0 ? 'contained' : 'outlined'}
            disabled={runs}
            onClick={() => setAsking(true)}
            startIcon={<Icon name={made === 0 ? 'plus' : 'refresh'} size={16} />}
          >
            {made === 0 ? 'Make dashboards' : 'Make all anew'}
          </Button>
        )
      }
    >
      <Loaded read={read} skeleton={<Skeleton height="20rem" />}>
        {() => (
          <Grid>
            <ProspectList clientId={client} span={5} />
            <Jobs clientId={client} />
          </Grid>
        )}
      </Loaded>
      <Suspense>
        {isAsking && <MakeDialog clientId={client} hasTemplates={made > 0} onClose={() => setAsking(false)} />}
      </Suspense>
    </Page>
  );
}
