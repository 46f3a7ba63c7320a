import { describe, expect, it } from '@jest/globals';
import { problemOf } from '../../../../console/src/api/problem.ts';

const answer = (status: number, body: string, headers: Record<string, string> = {}) =>
  problemOf(new Response(body, { status, statusText: 'Words', headers }));

describe('the problem of an answer', () => {
  it('is in the words of its document', async () => {
    const document = {
      type: '/docs/problems#invalid',
      title: 'Invalid',
      detail: 'A value is not allowed.',
      requestId: 'r-1',
      errors: [{ pointer: '/tempo', detail: 'Expected 1 to 240.' }, { detail: 5 }, null],
    };
    const { status, title, message, type, requestId, places, isPassing } = await answer(422, JSON.stringify(document));
    expect({ status, title, message, type, requestId, places, isPassing }).toEqual({
      status: 422,
      title: 'Invalid',
      message: 'A value is not allowed.',
      type: '/docs/problems#invalid',
      requestId: 'r-1',
      places: [{ pointer: '/tempo', detail: 'Expected 1 to 240.' }],
      isPassing: false,
    });
  });

  it('is what the gateway says by itself', async () => {
    const problem = await answer(429, '{"message":"Too Many Requests"}', { 'apigw-requestid': 'g-1' });
    expect([problem.title, problem.message, problem.requestId, problem.isPassing]).toEqual([
      '429 Words',
      'Too Many Requests',
      'g-1',
      true,
    ]);
  });

  it.each(['', '<html>', '[]', 'null', '5'])('is its status where the body is %p', async (body) => {
    expect((await answer(503, body)).title).toBe('503 Words');
  });

  it.each([
    [499, false],
    [500, true],
    [429, true],
    [404, false],
  ])('of status %i may pass: %p', async (status, passes) => expect((await answer(status, '')).isPassing).toBe(passes));
});
