import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useId, useMemo } from 'react';
import type { AnalyticsDashboard } from '../../api/generated/showroom.schemas.ts';
import { getDashboard, listMetrics, printAcademyDashboard } from '../../api/generated/showroom.ts';
import { type Read, useRead } from '../../api/read.ts';
import { useExplain } from '../../kit/explain/explain.tsx';
import { Icon } from '../../kit/icon.tsx';
import { Page } from '../../kit/layout.tsx';
import { PageSkeleton } from '../../kit/page-skeleton.tsx';
import { PrintButton } from '../../kit/print-button.tsx';
import { Empty, Loaded } from '../../kit/states.tsx';
import styles from './academy.module.css';
import { Bar } from './bar.tsx';
import { Panel } from './panel.tsx';
import { type Question, questionOf, windowText } from './question.ts';
import { explained, type Scene } from './scene.ts';
import { Section } from './section.tsx';
import { type AcademyState, type Change, tabs } from './state.ts';

const PeopleSheet = lazy(() => import('./people-sheet.tsx'));

interface Props {
  readonly today: string;
  readonly state: AcademyState;
  readonly change: Change;
}

/** The state of the page as a question, and what it shows where it asks none. */
export function Dashboard({ today, state, change }: Props) {
  const question = useMemo(() => questionOf(state, today), [state, today]);
  const bar = (
    <Bar
      state={state}
      change={change}
      today={today}
      days={'fault' in question ? null : question.days}
      fault={'fault' in question ? question.fault : undefined}
    />
  );
  if ('fault' in question) {
    return (
      <Page title="Academy">
        {bar}
        <Empty title="No range to look at">{question.fault}</Empty>
      </Page>
    );
  }
  return (
    <Asked question={question} state={state} change={change}>
      {bar}
    </Asked>
  );
}

const WHOLE = {
  label: 'The academy’s dashboard',
  display: 'Five sections',
  definition:
    'Product analytics of the training academy, made from the telemetry of the world: what people did, and what they paid for.',
};

const WORLDS = (
  <Link to="/worlds" search={((before: object) => before) as never}>
    Worlds
  </Link>
);

/** Worlds without an academy are refused with one of these. */
const LACKING: readonly number[] = [404, 409];

interface AskedProps extends Omit<Props, 'today'> {
  readonly question: Question;
  readonly children: React.ReactNode;
}

function Asked({ question, state, change, children }: AskedProps) {
  const explain = useExplain();
  const { start, end, filters, timezone, compare, before } = question;
  const read = useRead(() => getDashboard({ start, end, ...filters, timezone, compare }));
  const earlier = before ?? question;
  // What is compared with lies in the past: it is read once.
  const compared = useRead(
    () => getDashboard({ start: earlier.start, end: earlier.end, ...filters, timezone, compare: 'none' }),
    { fixed: true, when: before !== null },
  );
  const catalogue = useRead(() => listMetrics(), { fixed: true });
  const metrics = useMemo(
    () => new Map((catalogue.data?.metrics ?? []).map((metric) => [metric.id, metric])),
    [catalogue.data],
  );
  const scene: Omit<Scene, 'sections'> = {
    question,
    window: windowText(question.days),
    asked: read.asked,
    tick: read.tick,
    metrics,
    before: before === null || compared.isPrevious ? undefined : compared.data?.data,
    state,
    change,
  };
  const { data, problem } = read;
  const lacking = data === undefined && problem !== undefined && LACKING.includes(problem.status) ? problem : undefined;
  return (
    <Page
      title="Academy"
      lead={data?.data[state.tab].message}
      actions={
        data && (
          <>
            <Button
              variant="outlined"
              onClick={() => explain(explained(scene, WHOLE))}
              startIcon={<Icon name="api" size={16} />}
            >
              As a request
            </Button>
            <PrintButton
              key={read.asked.url}
              print={(paper) => printAcademyDashboard({ start, end, ...filters, timezone, compare, paper })}
            />
          </>
        )
      }
    >
      {lacking === undefined ? (
        <>
          {children}
          <Sections read={read} scene={scene} />
        </>
      ) : (
        <Panel isWide title="There is no academy to look at">
          <p>{lacking.message}</p>
          {lacking.places.map(({ detail }) => (
            <p key={detail}>{detail}</p>
          ))}
          <p>Choose another world at the top, or make one with fewer clients under {WORLDS}.</p>
        </Panel>
      )}
      <Suspense>
        {state.people !== null && data && (
          <PeopleSheet
            of={state.people}
            question={question}
            metric={metrics.get(state.people.metric)}
            funnel={funnelOf(data, state)}
            onClose={() => change({ people: null })}
          />
        )}
      </Suspense>
    </Page>
  );
}

function funnelOf({ data }: AnalyticsDashboard, { people }: AcademyState) {
  const funnel = tabs.flatMap((tab) => data[tab].funnels).find(({ id }) => id === people?.metric);
  if (funnel === undefined) return undefined;
  const step = funnel.steps.find(({ id }) => id === people?.step) ?? funnel.steps[0];
  return { label: funnel.label, step: step?.label ?? '' };
}

/** The tabs, and the section of the one that is open. */
function Sections({
  read,
  scene,
}: {
  readonly read: Read<AnalyticsDashboard>;
  readonly scene: Omit<Scene, 'sections'>;
}) {
  const id = useId();
  const { tab } = scene.state;
  return (
    <Loaded read={read} skeleton={<PageSkeleton tiles={8} />}>
      {({ data, notes }) => (
        <>
          <Tabs
            value={tab}
            onChange={(_, next) => scene.change({ tab: next })}
            aria-label="Section"
            variant="scrollable"
            scrollButtons={false}
          >
            {tabs.map((each) => (
              <Tab
                key={each}
                value={each}
                label={data[each].label}
                id={`${id}-${each}`}
                aria-controls={each === tab ? `${id}-panel` : undefined}
              />
            ))}
          </Tabs>
          <div
            role="tabpanel"
            id={`${id}-panel`}
            aria-labelledby={`${id}-${tab}`}
            aria-busy={read.isPrevious || undefined}
            className={`${styles.section} ${read.isPrevious ? styles.waiting : ''}`}
          >
            <Section section={data[tab]} scene={{ ...scene, sections: data }} />
          </div>
          {notes.map((note) => (
            <p key={note} className={styles.note}>
              {note}
            </p>
          ))}
        </>
      )}
    </Loaded>
  );
}
