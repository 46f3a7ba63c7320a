import { useCallback } from 'react';
import { getSimulation } from '../../api/generated/showroom.ts';
import { useRead } from '../../api/read.ts';
import { Page } from '../../kit/layout.tsx';
import { PageSkeleton } from '../../kit/page-skeleton.tsx';
import { Loaded } from '../../kit/states.tsx';
import { useUrlState } from '../../kit/url-state.ts';
import { Dashboard } from './dashboard.tsx';
import { localDay } from './local-days.ts';
import { type Change, fields } from './state.ts';

/** The training academy by five sections, over a range of days in the world’s time. */
export default function Academy() {
  const [state, changeState] = useUrlState(fields);
  const change: Change = useCallback(
    // Whom a figure is about opens over the page: that is a step of its own, which Back takes again.
    (changes) => changeState(changes, { replace: (changes.people ?? null) === null }),
    [changeState],
  );
  const clock = useRead(() => getSimulation());
  if (clock.data !== undefined) {
    const today = localDay(Date.parse(clock.data.world_time), state.zone);
    return <Dashboard today={today} state={state} change={change} />;
  }
  return (
    <Page title="Academy">
      <Loaded read={clock} skeleton={<PageSkeleton tiles={8} />}>
        {() => null}
      </Loaded>
    </Page>
  );
}
