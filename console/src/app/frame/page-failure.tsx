import type { ErrorComponentProps } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ApiProblem, unreachable } from '../../api/problem.ts';
import { Page } from '../../kit/layout.tsx';
import { Problem } from '../../kit/states.tsx';
import { isServed, isWithoutCode } from '../page-code.ts';

/** Milliseconds from one look whether somebody answers again to the next. */
const LOOK_MS = 2000;

/** Begins anew at the same address, if somebody answers: otherwise the browser would have nothing to show. */
async function beginAnew(): Promise<void> {
  if (await isServed()) window.location.reload();
}

function problemOf(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (isWithoutCode(error)) return unreachable();
  return new ApiProblem(0, 'This page has failed', error instanceof Error ? error.message : String(error), {});
}

/** What stands instead of a page that failed: the rest of the console goes on. A page whose code did not come does when it can. */
export function PageFailure({ error, reset }: ErrorComponentProps) {
  const waits = isWithoutCode(error);
  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(() => void beginAnew(), LOOK_MS);
    return () => clearInterval(timer);
  }, [waits]);
  return (
    <Page title="Failed">
      <Problem problem={problemOf(error)} again={waits ? () => void beginAnew() : reset} />
    </Page>
  );
}
