import type { ErrorComponentProps } from '@tanstack/react-router';
import { ApiProblem } from '../../api/problem.ts';
import { Page } from '../../kit/layout.tsx';
import { Problem } from '../../kit/states.tsx';

/** What stands instead of a page that failed: the rest of the console goes on. */
export function PageFailure({ error, reset }: ErrorComponentProps) {
  const problem =
    error instanceof ApiProblem
      ? error
      : new ApiProblem(0, 'This page has failed', error instanceof Error ? error.message : String(error), {});
  return (
    <Page title="Failed">
      <Problem problem={problem} again={reset} />
    </Page>
  );
}
