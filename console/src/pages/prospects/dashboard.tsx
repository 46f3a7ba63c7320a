import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { getClient, getProspect, listTemplates } from '../../api/generated/showroom.ts';
import { useRead } from '../../api/read.ts';
import { Icon } from '../../kit/icon.tsx';
import { keptSearch, searchWith } from '../../kit/kept-search.ts';
import { Page } from '../../kit/layout.tsx';
import { PageSkeleton } from '../../kit/page-skeleton.tsx';
import { Empty, Loaded, Skeleton } from '../../kit/states.tsx';
import { flag, text, useUrlState } from '../../kit/url-state.ts';
import { categoryLabel, inOrder } from './categories.ts';
import { OneDashboard } from './one-dashboard.tsx';
import styles from './prospects.module.css';

const fields = { t: text(), edit: flag };

/** The dashboards of a client as one prospect sees them: one at a time, by its tab. */
export default function ProspectDashboards() {
  const { client = '', prospect = '' }: { client?: string; prospect?: string } = useParams({ strict: false });
  const [state, change] = useUrlState(fields);
  const navigate = useNavigate();
  const who = useRead(() => getProspect(prospect));
  const company = useRead(() => getClient(client));
  const read = useRead(() => listTemplates(client));
  const templates = inOrder(read.data ?? []);
  const open = templates.find(({ category }) => category === state.t) ?? templates[0];
  const present = () =>
    void navigate({
      to: `/present/${client}/${prospect}`,
      search: searchWith(open === undefined ? {} : { t: open.category }) as never,
    });
  return (
    <Page
      title={who.data?.name ?? 'Prospect'}
      lead={
        who.data !== undefined ? (
          (who.data.organization ?? who.data.email)
        ) : who.problem === undefined ? (
          <Skeleton height="1.5rem" width="16rem" />
        ) : undefined
      }
      above={
        <>
          <Link to="/prospects" search={keptSearch as never}>
            Prospects
          </Link>
          {' / '}
          <Link to={`/prospects/${client}`} search={keptSearch as never}>
            {company.data?.name ?? client}
          </Link>
        </>
      }
      actions={
        who.data && (
          <Button
            variant="contained"
            startIcon={<Icon name="fullscreen" size={16} />}
            disabled={open === undefined}
            onClick={present}
          >
            Present
          </Button>
        )
      }
    >
      <Loaded read={who}>
        {() => (
          <Loaded read={read} skeleton={<PageSkeleton tiles={6} />}>
            {() =>
              open === undefined ? (
                <Empty title="This client has no dashboards yet">
                  <Link to={`/prospects/${client}`} search={keptSearch as never}>
                    Make its dashboards
                  </Link>
                </Empty>
              ) : (
                <>
                  <Tabs
                    value={open.category}
                    onChange={(_, t: string) => change({ t, edit: false }, { replace: false })}
                    variant="scrollable"
                    scrollButtons={false}
                    aria-label="Dashboards"
                    className={styles.tabs ?? ''}
                  >
                    {templates.map(({ category }) => (
                      <Tab
                        key={category}
                        value={category}
                        id={`tab-${category}`}
                        aria-controls="dashboard"
                        label={categoryLabel(category)}
                      />
                    ))}
                  </Tabs>
                  <div id="dashboard" role="tabpanel" aria-labelledby={`tab-${open.category}`}>
                    <OneDashboard
                      key={open.id}
                      templateId={open.id}
                      prospectId={prospect}
                      isEdited={state.edit}
                      onEdit={(edit) => change({ edit })}
                    />
                  </div>
                </>
              )
            }
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}
