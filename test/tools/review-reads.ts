import { routes } from '../../functions/results/routes.ts';

/** What is looked at of the complete results of a session. */
export interface CompleteResults {
  readonly personas: { readonly status: string; readonly personas?: readonly { readonly id: string }[] };
}

/** The address of every read of a reviewed session that has the versions `a` and `b`, and the status that answers it. */
export function reviewReads(
  session: string,
  { personas }: CompleteResults,
  [a, b]: readonly [number, number],
): { readonly path: string; readonly status: number }[] {
  const reads = Object.values(routes).filter(({ method }) => method === 'GET');
  return reads.map(({ operationId, path }) => {
    const named = path
      .replace('{session_id}', session)
      .replace('{segment}', 'consumer')
      .replace('{persona_id}', personas.personas?.[0]?.id ?? 'persona-1');
    // Of few people there are no personas.
    const isNone = operationId === 'listPersonaPeople' && personas.status !== 'found';
    return { path: `${named}${path.includes('/compare/') ? `?a=${a}&b=${b}` : ''}`, status: isNone ? 404 : 200 };
  });
}
