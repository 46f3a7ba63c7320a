import type { ApiProblem } from '../api/problem.ts';

/** What a problem says about one field of the request's body, or what is in it; undefined where it says nothing. */
export function fieldError(problem: Pick<ApiProblem, 'places'> | undefined, field: string): string | undefined {
  const details = problem?.places
    .filter(({ pointer }) => pointer === field || pointer?.startsWith(`${field}/`))
    .map(({ detail }) => detail);
  return details === undefined || details.length === 0 ? undefined : details.join(' ');
}

/** Whether a problem is about fields that stand on the screen, and about nothing else: they say it themselves. */
export function isOfFields(problem: Pick<ApiProblem, 'places'>, fields: readonly string[]): boolean {
  const isOf = (pointer: string) => fields.some((field) => pointer === field || pointer.startsWith(`${field}/`));
  return problem.places.length > 0 && problem.places.every(({ pointer }) => pointer !== undefined && isOf(pointer));
}
