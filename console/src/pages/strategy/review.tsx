import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { ResultsStatus } from '../../api/generated/showroom.schemas.ts';
import { clearResults, generateResults, printStrategyReview } from '../../api/generated/showroom.ts';
import { useWorld } from '../../api/read.ts';
import { useWrite } from '../../api/write.ts';
import { moment } from '../../format/times.ts';
import { Card, Grid, Page } from '../../kit/layout.tsx';
import { PrintButton } from '../../kit/print-button.tsx';
import { Empty, Problem, Skeleton } from '../../kit/states.tsx';
import { flag, oneOf, text, useUrlState, whole } from '../../kit/url-state.ts';
import { WriteButton } from '../../kit/write-button.tsx';
import { dropReview, keepReview } from './recent.ts';
import { ScoreForm } from './score-form.tsx';
import { SegmentResults } from './segment-results.tsx';
import { SEGMENTS } from './segments.ts';
import { Stages } from './stages.tsx';
import styles from './strategy.module.css';
import { useCatalogues } from './use-catalogues.ts';
import { useDataDrivenResults } from './use-data-driven-results.ts';
import { Versions } from './versions.tsx';
import { WhatIfs } from './what-ifs.tsx';
import { pointsText, shareText, stageName } from './words.ts';

const NOT_FOUND = 404;

const fields = {
  segment: oneOf(SEGMENTS, 'Market'),
  /** 0 for the latest. */
  version: whole(0, { min: 0 }),
  outcome: text(),
  all: flag,
  a: whole(0, { min: 0 }),
  b: whole(0, { min: 0 }),
};

/** A strategy review: five segments, each from what was measured alone. */
export default function Review() {
  const { session = '' }: { session?: string } = useParams({ strict: false });
  const world = useWorld();
  const [state, change] = useUrlState(fields);
  const { segment } = state;
  const chosen = state.version === 0 ? undefined : state.version;
  const results = useDataDrivenResults(session, segment, chosen);
  const { data, loading, error, status, isProcessing, isFailed } = results;
  const catalogues = useCatalogues();
  const isUnknown = status === null && error?.status === NOT_FOUND;
  useEffect(() => {
    if (status !== null) keepReview(world, session);
    else if (isUnknown) dropReview(world, session);
  }, [world, session, status, isUnknown]);

  const above = (
    <>
      <Link to="/strategy" search={((before: object) => before) as never}>
        Strategy
      </Link>{' '}
      / {session}
    </>
  );
  if (isUnknown) {
    return (
      <Page title="Strategy review" above={above} lead={`Nothing is scored as ${session} in this world yet.`}>
        <Card title="Score the company">
          <ScoreForm session={session} action="Score the company" />
        </Card>
      </Page>
    );
  }
  const score = data?.score;
  return (
    <Page
      title="Strategy review"
      above={above}
      lead={
        data === null ? (
          status && `About ${status.topic}.`
        ) : (
          <>
            {data.question}{' '}
            {score?.value != null && (
              <b>
                {segment} stands at {pointsText(score.value)} of 100, with a confidence of {shareText(score.confidence)}
                .
              </b>
            )}
          </>
        )
      }
      actions={
        data !== null && (
          <PrintButton
            key={data.version}
            print={(paper) => printStrategyReview(session, { version: data.version, paper })}
          />
        )
      }
    >
      <div className={styles.segments}>
        <Tabs
          value={segment}
          onChange={(_, next: (typeof SEGMENTS)[number]) => change({ segment: next, outcome: '' })}
          variant="scrollable"
          scrollButtons={false}
          aria-label="Segments"
        >
          {SEGMENTS.map((each) => (
            <Tab
              key={each}
              value={each}
              id={`tab-${each}`}
              aria-controls="segment"
              label={
                <span className={styles.tab} data-segment={each}>
                  {each}
                </span>
              }
            />
          ))}
        </Tabs>
      </div>
      {status !== null && (isProcessing || isFailed || (status.error !== null && data === null)) && (
        <Stages status={status} />
      )}
      {error !== null && <Problem problem={error} />}
      {loading && (
        <div aria-busy="true">
          <span className="visually-hidden">Loading</span>
          <Skeleton height="24rem" />
        </div>
      )}
      {status !== null && !isProcessing && status.status === 'scored' && (
        <NothingYet session={session} status={status} />
      )}
      <div role="tabpanel" id="segment" aria-labelledby={`tab-${segment}`} className={styles.panel}>
        {data !== null && (
          <>
            {data.errors.length > 0 && (
              <ul className={styles.notes}>
                {data.errors.map(({ stage, error: why }) => (
                  <li key={stage}>
                    {stageName(stage)} could not be made: {why}
                  </li>
                ))}
              </ul>
            )}
            <SegmentResults
              data={data}
              session={session}
              {...(chosen !== undefined && { version: chosen })}
              catalogues={catalogues}
              outcome={state.outcome}
              onOutcome={(outcome) => change({ outcome })}
              showsAll={state.all}
              onShowAll={(all) => change({ all })}
            />
          </>
        )}
      </div>
      {status !== null && (
        <Grid>
          {data !== null && (
            <WhatIfs
              session={session}
              topic={status.topic}
              isProcessing={isProcessing}
              simulation={data.monte_carlo}
              calibration={data.calibration}
              catalogues={catalogues}
              version={data.version}
              choice={data.choice}
              onBegun={() => change({ version: 0 })}
            />
          )}
          <Versions
            session={session}
            shown={chosen ?? null}
            onShow={(version) => change({ version })}
            pair={state}
            onCompare={change}
            catalogues={catalogues}
          />
          <Card title="Score anew" subtitle={scoredText(status)} span={9}>
            <ScoreForm
              session={session}
              topic={status.topic}
              action="Score the company anew"
              onScored={() => change({ version: 0 })}
            />
          </Card>
          <Clear
            session={session}
            isCleared={status.status === 'scored'}
            onCleared={() => change({ version: 0, a: 0, b: 0 })}
          />
        </Grid>
      )}
    </Page>
  );
}

function scoredText({ input_version, version, finished_at }: ResultsStatus): string {
  const scoring = `It was scored ${input_version === 1 ? 'once' : `${input_version} times`}`;
  return finished_at === null ? `${scoring}.` : `${scoring}; version ${version} was made ${moment(finished_at)}.`;
}

function NothingYet({ session, status }: { readonly session: string; readonly status: ResultsStatus }) {
  const generate = useWrite(() => generateResults(session, status.topic));
  return (
    <Card title="No results">
      <Empty title="The session is scored, and has no results">They are made of its scoring in a few seconds.</Empty>
      <WriteButton variant="contained" disabled={generate.isRunning} onClick={() => void generate.run()}>
        Generate results
      </WriteButton>
      {generate.problem !== undefined && <Problem problem={generate.problem} />}
    </Card>
  );
}

interface ClearProps {
  readonly session: string;
  readonly isCleared: boolean;
  onCleared(): void;
}

function Clear({ session, isCleared, onCleared }: ClearProps) {
  const [isAsked, setAsked] = useState(false);
  const clear = useWrite(() => clearResults(session));
  return (
    <Card title="Clear" subtitle="Removes all versions; the scoring stays" span={3}>
      <Button
        variant="outlined"
        color="error"
        disabled={isCleared || clear.isRunning}
        onClick={() => {
          setAsked(!isAsked);
          // A refusal is shown below; what is removed is looked at no more.
          if (isAsked) void clear.run().then((answer) => answer !== null && onCleared());
        }}
      >
        {isAsked ? 'Yes, remove all versions' : 'Clear all results'}
      </Button>
      {clear.problem !== undefined && <Problem problem={clear.problem} />}
    </Card>
  );
}
