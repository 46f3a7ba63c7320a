import { gunzipSync } from 'node:zlib';
import { DomainError } from '../../../../../core/kernel/errors.ts';
import { PROBLEM_TYPES } from '../../../../../functions/platform/contract/problem.ts';
import { type EventSpec, httpEvent, lambdaContext } from '../../../../tools/bridge.ts';
import { type Sample, setup } from './sample.ts';

async function call({ handler }: Pick<Sample, 'handler'>, spec: EventSpec) {
  const result = await handler(httpEvent(spec), lambdaContext());
  const bytes = Buffer.from(result.body ?? '', result.isBase64Encoded === true ? 'base64' : 'utf8');
  const zipped = result.headers?.['content-encoding'] === 'gzip';
  return {
    status: result.statusCode,
    headers: result.headers ?? {},
    text: (zipped ? gunzipSync(bytes) : bytes).toString(),
  };
}

function problemOf(reply: { text: string }) {
  return JSON.parse(reply.text) as { status: number; detail: string; errors?: { pointer: string; detail: string }[] };
}

const LIST: EventSpec = { routeKey: 'GET /items' };
const JSON_TYPE = { 'content-type': 'application/json' };

describe('a problem', () => {
  it('names every invalid place at once, and 400 goes before 422', async () => {
    const query = 'limit=abc&kind=huge&nonsense=1&offset=9';
    const reply = await call(setup(), { ...LIST, query });
    expect(reply.headers['content-type']).toBe('application/problem+json');
    expect(problemOf(reply)).toEqual({
      type: '/docs/problems#malformed',
      title: PROBLEM_TYPES.malformed.title,
      status: 400,
      detail: '4 places in the request cannot be read.',
      instance: '/items',
      requestId: expect.any(String),
      errors: [
        { pointer: 'query/nonsense', detail: expect.stringContaining('limit, cursor, kind') },
        { pointer: 'query/limit', detail: 'Expected a whole number from 1 to 1000, in plain digits.' },
        { pointer: 'query/kind', detail: 'Expected one of large, small.' },
        { pointer: 'query/offset', detail: 'Expected a whole number from -5 to 5.' },
      ],
    });
  });

  it('points into the body', async () => {
    const body = JSON.stringify({
      name: '',
      price: '1',
      count: 1.5,
      maker: { country: 'DE', city: 'x' },
      tags: ['long enough', 2],
      extra: { a: 1 },
      'a/b~c': 1,
    });
    const problem = problemOf(await call(setup(), { routeKey: 'POST /items', headers: JSON_TYPE, body }));
    expect(problem.status).toBe(422);
    const places = Object.fromEntries((problem.errors ?? []).map(({ pointer, detail }) => [pointer, detail]));
    expect(places).toEqual({
      '/maker/city': 'There is no such field here; there are: country, since.',
      '/a~1b~0c': expect.stringContaining('There is no such field'),
      '/name': 'Expected at least 1 character.',
      '/price': 'Expected a number, not a text.',
      '/count': 'Expected a whole number, not a fraction.',
      '/maker/country': 'Expected one of CH, US.',
      '/tags/0': 'Expected at most 8 characters.',
      '/tags/1': 'Expected a text, not a number.',
      '/extra/a': 'Expected true or false, not a number.',
    });
  });

  it('hides what nobody expected, and logs it', async () => {
    const sample = setup();
    sample.state.failures.push(new TypeError('secret detail'));
    const body = JSON.stringify({ name: 'a', price: 1 });
    const reply = await call(sample, { routeKey: 'POST /items', headers: JSON_TYPE, body });
    expect(reply.status).toBe(500);
    expect(reply.text).not.toContain('secret detail');
    const logged = sample.lines.find((line) => line.message === 'A request failed.');
    expect(logged?.error).toMatchObject({
      message: 'secret detail',
      stack: expect.stringContaining('problems.test.ts'),
    });
  });

  it('has the status of its kind, and says when to try again', async () => {
    for (const kind of ['conflict', 'unavailable', 'not-found', 'forbidden', 'invalid'] as const) {
      const sample = setup();
      sample.state.failures.push(new DomainError(kind, 'So it is.'));
      const body = JSON.stringify({ name: 'a', price: 1 });
      const reply = await call(sample, { routeKey: 'POST /items', headers: JSON_TYPE, body });
      expect([kind, reply.status]).toEqual([kind, PROBLEM_TYPES[kind].status]);
      expect(problemOf(reply).detail).toBe('So it is.');
      expect(reply.headers['retry-after']).toBe(kind === 'unavailable' ? '5' : undefined);
    }
  });

  it('answers what no route knows', async () => {
    const reply = await call(setup(), { routeKey: '$default', path: '/nowhere' });
    expect([reply.status, problemOf(reply).detail]).toEqual([404, 'There is no such operation.']);
  });
});
