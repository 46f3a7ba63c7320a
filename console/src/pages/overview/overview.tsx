import { lazy, Suspense, useDeferredValue } from 'react';
import type { Overview as OverviewAnswer } from '../../api/generated/showroom.schemas.ts';
import { getOverview } from '../../api/generated/showroom.ts';
import { type Read, useRead } from '../../api/read.ts';
import { Page } from '../../kit/layout.tsx';
import { Loaded, Skeleton } from '../../kit/states.tsx';
import { Bridge } from './bridge.tsx';
import { Certificate } from './certificate.tsx';
import { Decisions } from './decisions.tsx';
import { Feed } from './feed/feed.tsx';
import { Figures, FiguresSkeleton } from './figures.tsx';
import { Findings } from './findings.tsx';
import { Margin } from './margin.tsx';
import styles from './overview.module.css';

/** Forms come after the figures: they are a tenth of all script. */
const Clock = lazy(() => import('./clock/clock.tsx'));
const Twin = lazy(() => import('./scenarios/twin.tsx'));
const Scenarios = lazy(() => import('./scenarios/scenarios.tsx'));

/** How the company stands, what just happened, what needs a decision; and what steers it. */
export default function Overview() {
  const read = useRead(() => getOverview());
  // The sentence and the figures are seen first: what is below them is drawn when they stand.
  const isRestDue = useDeferredValue(true, false);
  return (
    <Page title="Overview" lead={read.data?.sentence ?? <Skeleton height="1.625rem" width="32rem" />}>
      <Loaded read={read} skeleton={<FiguresSkeleton />}>
        {({ figures }) => <Figures figures={figures} read={read} />}
      </Loaded>
      {isRestDue ? <Rest read={read} /> : <Skeleton height="60rem" />}
    </Page>
  );
}

function Rest({ read }: { readonly read: Read<OverviewAnswer> }) {
  return (
    <>
      <Suspense>
        <Twin />
      </Suspense>
      <div className={styles.columns}>
        <div className={styles.column}>
          <Loaded read={read} skeleton={<Skeleton height="20rem" />}>
            {(overview) => (
              <>
                <Bridge overview={overview} tick={read.tick} />
                {overview.figures.map((figure) => figure.id === 'margin' && <Margin key={figure.id} figure={figure} />)}
                <Decisions decisions={overview.decisions} />
              </>
            )}
          </Loaded>
        </div>
        <div className={styles.column}>
          <Suspense fallback={<Skeleton height="16rem" />}>
            <Clock />
          </Suspense>
          <Feed />
          <Suspense fallback={<Skeleton height="16rem" />}>
            <Scenarios />
          </Suspense>
          <Certificate />
        </div>
      </div>
      {read.data !== undefined && <Findings findings={read.data.findings} />}
    </>
  );
}
