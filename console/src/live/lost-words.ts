import type { ApiProblem } from '../api/problem.ts';

/** Why the company can't be followed, in a word or two: nobody answers, or whoever does refuses it. */
export function lostWords(problem: Pick<ApiProblem, 'title' | 'isPassing' | 'isOfWorld'> | undefined): string {
  if (problem === undefined || problem.isPassing) return 'No connection';
  return problem.isOfWorld ? 'No such world' : problem.title;
}
