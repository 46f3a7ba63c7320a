import { expect, it } from '@jest/globals';
import { ApiProblem, unreachable } from '../../../../console/src/api/problem.ts';
import { lostWords } from '../../../../console/src/live/lost-words.ts';

it.each([
  [undefined, 'No connection'],
  [unreachable(), 'No connection'],
  [new ApiProblem(503, 'Unavailable', '', {}), 'No connection'],
  [new ApiProblem(404, 'Not found', '', { places: [{ pointer: 'header/X-World', detail: '' }] }), 'No such world'],
  [new ApiProblem(403, 'You may not', '', {}), 'You may not'],
])('a company that can’t be followed says why (%#)', (problem, words) => {
  expect(lostWords(problem)).toBe(words);
});
