import { Link, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { ResultsStatus } from '../../api/generated/showroom.schemas.ts';
import { getSegmentResults, printStrategyReview } from '../../api/generated/showroom.ts';
import { useWorld } from '../../api/read.ts';
import { describe } from '../../api/request.ts';
import { moment } from '../../format/times.ts';
import { Card, Grid, Page } from '../../kit/layout.tsx';
import { PageSkeleton } from '../../kit/page-skeleton.tsx';
import { PrintButton } from '../../kit/print-button.tsx';
import { Problem } from '../../kit/states.tsx';
import { StatusMark } from '../../kit/status.tsx';
import { flag, oneOf, text, useUrlState, whole } from '../../kit/url-state.ts';
import { Clear } from './clear.tsx';
import { NothingYet } from './nothing-yet.tsx';
import { dropReview, keepReview } from './recent.ts';
import { ScoreForm } from './score-form.tsx';
import { SegmentResults } from './segment-results.tsx';
import { SegmentTabs } from './segment-tabs.tsx';
import { SEGMENTS, type SegmentId } from './segments.ts';
import { Stages } from './stages.tsx';
import styles from './strategy.module.css';
import { useCatalogues } from './use-catalogues.ts';
import { useDataDrivenResults } from './use-data-driven-results.ts';
import { Versions } from './versions.tsx';
import { asShown, whatIfFields } from './what-if-fields.ts';
import { WhatIfs } from './what-ifs.tsx';
import { stageName } from './words.ts';

const NOT_FOUND = 404;

const fields = {
  segment: oneOf(SEGMENTS, 'Market'),
  /** 0 for the latest. */
  version: whole(0, { min: 0 }),
  outcome: text(),
  all: flag,
  a: whole(0, { min: 0 }),
  b: whole(0, { min: 0 }),
  ...whatIfFields,
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
  const scene = data && { data, session, catalogues, asked: askedOf(session, segment, chosen) };
  return (
    <Page
      title="Strategy review"
      above={above}
      lead={
        data === null ? (
          status && `About ${status.topic}.`
        ) : (
          <>
            {data.question} <b>{data.score?.shown.message}</b>
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
      <SegmentTabs segment={segment} onChoose={(next) => change({ segment: next, outcome: '' })} />
      {status !== null && (isProcessing || isFailed || (status.error !== null && data === null)) && (
        <Stages status={status} />
      )}
      {error !== null && <Problem problem={error} />}
      {loading && (
        <div aria-busy="true">
          <span className="visually-hidden">Loading</span>
          <PageSkeleton tiles={4} />
        </div>
      )}
      {status !== null && !isProcessing && status.status === 'scored' && (
        <NothingYet session={session} status={status} />
      )}
      <div role="tabpanel" id="segment" aria-labelledby={`tab-${segment}`} className={styles.panel}>
        {data !== null && scene !== null && (
          <>
            {data.errors.length > 0 && (
              <ul className={styles.notes}>
                {data.errors.map(({ stage, error: why }) => (
                  <li key={stage}>
                    <StatusMark status="warn" size={12} /> {stageName(stage)} could not be made: {why}
                  </li>
                ))}
              </ul>
            )}
            <SegmentResults
              scene={scene}
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
          {scene !== null && <WhatIfs scene={scene} status={status} onBegun={() => change({ version: 0 })} />}
          <Versions
            session={session}
            shown={chosen ?? null}
            onShow={(version) => change({ version, ...asShown })}
            pair={state}
            onCompare={change}
          />
          <Card title="Score anew" subtitle={scoredText(status)} span={9}>
            <ScoreForm
              session={session}
              topic={status.topic}
              action="Score the company anew"
              onScored={() => change({ version: 0, ...asShown })}
            />
          </Card>
          <Clear
            session={session}
            isCleared={status.status === 'scored'}
            onCleared={() => change({ version: 0, a: 0, b: 0, ...asShown })}
          />
        </Grid>
      )}
    </Page>
  );
}

const askedOf = (session: string, segment: SegmentId, version: number | undefined) =>
  describe(() => getSegmentResults(session, segment, version === undefined ? undefined : { version }));

function scoredText({ input_version, version, finished_at }: ResultsStatus): string {
  const scoring = `It was scored ${input_version === 1 ? 'once' : `${input_version} times`}`;
  return finished_at === null ? `${scoring}.` : `${scoring}; version ${version} was made ${moment(finished_at)}.`;
}
