import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { RevOpsDashboard } from '../../../api/generated/showroom.schemas.ts';
import { getDataset, getRepCoaching, printRepCoaching } from '../../../api/generated/showroom.ts';
import { type Read, useRead } from '../../../api/read.ts';
import { moment } from '../../../format/times.ts';
import { Icon } from '../../../kit/icon.tsx';
import { Grid, Page } from '../../../kit/layout.tsx';
import { PageSkeleton } from '../../../kit/page-skeleton.tsx';
import { PrintButton } from '../../../kit/print-button.tsx';
import { Loaded } from '../../../kit/states.tsx';
import { useUrlState } from '../../../kit/url-state.ts';
import { asAnswerOf, type RowOf, widgetOf } from '../answers.ts';
import { FilterBar, OtherPage } from '../filter-bar.tsx';
import { ALL, type Filters, filterFields, nowOf, queryOf, unfiltered } from '../filters.ts';
import { Actions } from './actions.tsx';
import { Activity } from './activity.tsx';
import styles from './coaching.module.css';
import { Drivers } from './drivers.tsx';
import { Insights, Questions } from './insights.tsx';
import { Performance } from './performance.tsx';

type Rep = RowOf<'reps'>;

const keepSearch = ((before: object) => before) as never;

/** Whether the filters leave a rep. */
const isLeft = ({ team, segment, region }: Filters, rep: Rep): boolean =>
  (team === ALL || rep.manager_name === team) &&
  (segment === ALL || rep.segment === segment) &&
  (region === ALL || rep.region === region);

interface PersonProps {
  readonly roster: readonly Rep[];
  readonly repId: string;
  readonly filters: Filters;
}

/** Whom the page is about: one of those that the filters leave. */
function Person({ roster, repId, filters }: PersonProps) {
  const navigate = useNavigate();
  const offered = roster
    .filter((rep) => rep.rep_id === repId || isLeft(filters, rep))
    .sort((a, b) => a.rep_name.localeCompare(b.rep_name));
  return (
    <TextField
      select
      label="Person"
      value={offered.some(({ rep_id }) => rep_id === repId) ? repId : ''}
      onChange={({ target }) => void navigate({ to: `/coaching/${target.value}`, search: keepSearch })}
    >
      {offered.map(({ rep_id, rep_name }) => (
        <MenuItem key={rep_id} value={rep_id}>
          {rep_name}
        </MenuItem>
      ))}
    </TextField>
  );
}

interface BodyProps extends Omit<PersonProps, 'roster'> {
  readonly read: Read<RevOpsDashboard>;
}

function Body({ read, repId, filters }: BodyProps) {
  return (
    <Loaded read={read} skeleton={<PageSkeleton tiles={4} />}>
      {(dashboard) => {
        const now = nowOf(dashboard.filters.quarter, dashboard.as_of);
        const source = { asked: read.asked, tick: read.tick, filters: unfiltered(filters), onlyRep: repId, now };
        const part = { dashboard, source };
        return (
          <>
            <Performance {...part} />
            <Grid isEven>
              <Insights {...part} />
              <Questions {...part} />
              <Drivers {...part} />
              <Actions {...part} />
              <Activity {...part} />
            </Grid>
            <p className={styles.soft}>
              As of {moment(dashboard.as_of)}, tick {dashboard.tick}.
            </p>
          </>
        );
      }}
    </Loaded>
  );
}

/** One person beside the median of the team: what goes well, what is worth working on, and which deals come first. */
export default function RepCoaching() {
  const { rep: repId = '' } = useParams({ strict: false }) as { readonly rep?: string };
  const [filters] = useUrlState(filterFields);
  const { quarter } = queryOf(filters);
  const ofQuarter = quarter === undefined ? {} : { quarter };
  const read = useRead(() => getRepCoaching(repId, ofQuarter));
  const all = useRead(() => getDataset('reps'));
  const roster = all.data === undefined ? [] : asAnswerOf(all.data, 'reps').rows;
  const person = roster.find(({ rep_id }) => rep_id === repId);
  const insight = read.data && widgetOf(read.data, 'insights', 'rep_coaching_insights').answer?.rows[0];
  return (
    <Page
      title={person === undefined ? 'Rep coaching' : `Coaching: ${person.rep_name}`}
      above={
        <Link to="/coaching" search={keepSearch}>
          Rep coaching
        </Link>
      }
      lead={read.isPrevious ? undefined : insight?.overall_assessment}
      actions={
        <>
          <OtherPage page="pipeline" />
          {read.problem === undefined && (
            <PrintButton key={read.asked.url} print={(paper) => printRepCoaching(repId, { ...ofQuarter, paper })} />
          )}
        </>
      }
    >
      {person !== undefined && (
        <p className={styles.private}>
          <Icon name="info" size={16} />
          <span>
            Between {person.rep_name} and {person.manager_name}. No colleague’s figures are shown here, and nothing is
            marked as bad: figures are where a talk begins.
          </span>
        </p>
      )}
      <FilterBar first={<Person {...{ roster, repId, filters }} />} />
      <Body {...{ read, repId, filters }} />
    </Page>
  );
}
