import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import { DomainError } from '../../../../../core/kernel/errors.ts';
import { PROBLEM_TYPES } from '../../../../../functions/platform/contract/problem.ts';
import { DEFAULT_BODY_LIMIT, defineRoutes } from '../../../../../functions/platform/contract/route.ts';
import { type HttpOptions, http } from '../../../../../functions/platform/http/http.ts';
import { createLogger } from '../../../../../functions/platform/http/log.ts';
import { binary, ok, text } from '../../../../../functions/platform/http/reply.ts';
import { type EventSpec, httpEvent, lambdaContext } from '../../../../tools/bridge.ts';
import { OPEN, routes, type Sample, setup } from './sample.ts';

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

describe('a reply', () => {
  it('is JSON with its tag, and belongs to its caller', async () => {
    const reply = await call(setup(), LIST);
    expect(reply.status).toBe(200);
    expect(JSON.parse(reply.text)).toHaveLength(3);
    expect(reply.headers).toMatchObject({
      'content-type': 'application/json',
      'cache-control': 'private, no-cache',
      vary: 'Accept-Encoding, X-World',
      'x-tick': '7',
      'x-content-type-options': 'nosniff',
      etag: expect.stringMatching(/^"[\w-]{22}"$/),
    });
  });

  it('has a body and a tag of its own when it is compressed', async () => {
    const sample = setup();
    const spec = { ...LIST, query: 'limit=400' };
    const plain = await call(sample, spec);
    const zipped = await call(sample, { ...spec, headers: { 'accept-encoding': 'br, gzip;q=0.5' } });
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(zipped.text).toBe(plain.text);
    expect(zipped.headers.etag).toBe(String(plain.headers.etag).replace(/"$/, '-gzip"'));
    for (const refused of ['gzip;q=0', 'br', 'identity', '*;q=0', 'gzip;q=0, *']) {
      const reply = await call(sample, { ...spec, headers: { 'accept-encoding': refused } });
      expect([refused, reply.headers['content-encoding']]).toEqual([refused, undefined]);
    }
    expect((await call(sample, { ...LIST, headers: { 'accept-encoding': 'gzip' } })).headers).not.toHaveProperty(
      'content-encoding',
    );
  });

  it('passes the trace on and names the next page', async () => {
    const reply = await call(setup(), { ...LIST, query: 'limit=2', headers: { 'x-amzn-trace-id': 'Root=1-a' } });
    expect(reply.headers['x-amzn-trace-id']).toBe('Root=1-a');
    const next = /^<(\/items)\?([^>]+)>; rel="next"$/.exec(String(reply.headers.link));
    const page = await call(setup(), { ...LIST, query: next?.[2] ?? '' });
    expect(JSON.parse(page.text)).toMatchObject([{ id: 'item-3' }, { id: 'item-4' }]);
  });
});

describe('conditional GET', () => {
  it('answers 304 to every form that names what the client has', async () => {
    const sample = setup();
    const spec = { ...LIST, query: 'limit=400' };
    const etag = String((await call(sample, spec)).headers.etag);
    const zipped = etag.replace(/"$/, '-gzip"');
    for (const [given, answered] of [
      [etag, etag],
      [`W/${etag}`, etag],
      [`"other", ${etag}`, etag],
      [`"a,b",W/"c" , ${zipped}`, zipped],
      ['*', etag],
    ]) {
      const reply = await call(sample, { ...spec, headers: { 'if-none-match': String(given) } });
      expect([given, reply.status, reply.text, reply.headers.etag]).toEqual([given, 304, '', answered]);
      expect(reply.headers).toMatchObject({ 'x-tick': '7', vary: 'Accept-Encoding, X-World' });
      expect(reply.headers).not.toHaveProperty('content-type');
    }
  });

  it('sends everything to a client that has something else', async () => {
    const sample = setup();
    const etag = String((await call(sample, LIST)).headers.etag);
    for (const given of ['"other"', etag.slice(1, -1), '', '"*"', etag.toUpperCase()]) {
      expect((await call(sample, { ...LIST, headers: { 'if-none-match': given } })).status).toBe(200);
    }
  });

  it('is for reads that succeed', async () => {
    const sample = setup();
    const headers = { 'if-none-match': '*', ...JSON_TYPE };
    expect((await call(sample, { routeKey: 'POST /pause', headers })).status).toBe(200);
    const missing = await call(sample, { routeKey: 'GET /items/{id}', params: { id: 'item-0' }, headers });
    expect(missing.status).toBe(404);
    expect(missing.headers['cache-control']).toBe('no-store');
  });
});

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
      '/count': 'Expected a whole number, not a number.',
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
    expect(logged?.error).toMatchObject({ message: 'secret detail', stack: expect.stringContaining('http.test.ts') });
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

describe('a body', () => {
  const add = (body: string | Buffer, type = 'application/json') => {
    return call(setup(), { routeKey: 'POST /items', headers: { 'content-type': type }, body });
  };
  const good = JSON.stringify({ name: 'é', price: 1 });

  it.each(['application/json', 'Application/JSON; charset=UTF-8', 'application/json;charset="utf-8"'])(
    'is taken as %s',
    async (type) => {
      expect((await add(good, type)).status).toBe(201);
      expect((await add(Buffer.from(good), type)).status).toBe(201);
    },
  );

  it('is refused unless it is UTF-8', async () => {
    expect((await add(Buffer.from(good, 'latin1'))).status).toBe(400);
  });

  it('may have as many bytes as the limit says', async () => {
    const sample = setup();
    for (const [routeKey, limit] of [
      ['POST /items', DEFAULT_BODY_LIMIT],
      ['POST /items/search', routes.searchItems.bodyLimit],
    ] as const) {
      // Of a character of two bytes, too.
      const body = JSON.stringify({ name: 'é' });
      const full = body + ' '.repeat(limit - Buffer.byteLength(body));
      const spec = { routeKey, headers: JSON_TYPE };
      expect((await call(sample, { ...spec, body: full })).status).not.toBe(413);
      expect((await call(sample, { ...spec, body: Buffer.from(full) })).status).not.toBe(413);
      expect((await call(sample, { ...spec, body: `${full} ` })).status).toBe(413);
      expect((await call(sample, { ...spec, body: Buffer.from(`${full} `) })).status).toBe(413);
    }
  });

  it('may be absent or empty where there is no field', async () => {
    for (const routeKey of ['POST /pause', 'POST /regenerate']) {
      expect((await call(setup(), { routeKey })).status).toBeLessThan(300);
      expect((await call(setup(), { routeKey, headers: JSON_TYPE, body: '{}' })).status).toBeLessThan(300);
    }
    expect((await call(setup(), { routeKey: 'POST /items' })).status).toBe(422);
  });
});

describe('the log', () => {
  it('has one line per request, without its body or token', async () => {
    const sample = setup();
    const headers = { ...JSON_TYPE, authorization: 'Bearer abc', 'x-amzn-trace-id': 'Root=1-b' };
    await call(sample, { routeKey: 'POST /items', headers, body: JSON.stringify({ name: 'needle', price: 1 }) });
    expect(sample.lines).toEqual([
      {
        level: 'info',
        message: 'request',
        requestId: expect.any(String),
        traceId: 'Root=1-b',
        operationId: 'addItem',
        status: 201,
        durationMs: expect.any(Number),
        world: 'default',
        subject: 'anonymous',
      },
    ]);
  });

  it('has a line for refusals too', async () => {
    const sample = setup();
    await call(sample, { ...LIST, query: 'x=1' });
    await call(sample, { routeKey: 'GET /nowhere' });
    expect(sample.lines.map(({ operationId, status }) => [operationId, status])).toEqual([
      ['listItems', 400],
      [undefined, 404],
    ]);
  });
});

const shape = { method: 'GET', tag: 't', summary: 's', access: 'open', world: false, errors: [] } as const;
const odd = defineRoutes({
  text: { ...shape, path: '/text', responses: { 200: { description: 'd', contentType: 'text/plain' } } },
  bytes: { ...shape, path: '/bytes', responses: { 200: { description: 'd', contentType: 'image/png' } } },
  wrong: {
    ...shape,
    path: '/wrong',
    responses: { 200: { description: 'd', schema: z.object({ a: z.object({ b: z.number() }) }) } },
  },
  slow: { ...shape, path: '/slow', responses: { 200: { description: 'd', contentType: 'text/plain' } } },
});

/** A value of a wider type than the route declares, as it may come out of a store. */
const stored: { a: { b: number; c?: number } } = { a: { b: 1, c: 2 } };

function oddApi(content: string, options: Partial<HttpOptions> = {}) {
  const handlers = {
    text: async () => text(content, { etag: '"mine"' }),
    bytes: async () => binary(new Uint8Array([0, 255, 128]), 'image/png'),
    wrong: async () => ok(stored),
    slow: () => new Promise<never>(() => undefined),
  };
  const logger = createLogger('error', {}, () => undefined);
  return { handler: http(odd, handlers, { env: OPEN, logger, ...options }) };
}

describe('replies of other kinds', () => {
  it('may be bytes', async () => {
    const result = await oddApi('').handler(httpEvent({ routeKey: 'GET /bytes' }), lambdaContext());
    expect(result).toMatchObject({ statusCode: 200, isBase64Encoded: true, body: 'AP+A' });
    expect(result.headers?.['content-type']).toBe('image/png');
  });

  it('may have a tag that their handler gives', async () => {
    const spec = { routeKey: 'GET /text' };
    expect((await call(oddApi('x'), spec)).headers.etag).toBe('"mine"');
    expect((await call(oddApi('x'), { ...spec, headers: { 'if-none-match': '"mine"' } })).status).toBe(304);
  });

  it('are refused above 6 MB, unless they are smaller on the way', async () => {
    const spec = { routeKey: 'GET /text' };
    const quotes = '"'.repeat(3.2 * 1024 * 1024);
    expect((await call(oddApi(quotes), spec)).status).toBe(413);
    expect((await call(oddApi('x'.repeat(5 * 1024 * 1024)), spec)).status).toBe(200);
    const zipped = await call(oddApi(quotes), { ...spec, headers: { 'accept-encoding': 'gzip' } });
    expect([zipped.status, zipped.text.length]).toEqual([200, quotes.length]);
  });

  it('are checked against their schema in tests only', async () => {
    const spec = { routeKey: 'GET /wrong' };
    expect((await call(oddApi(''), spec)).status).toBe(200);
    expect((await call(oddApi('', { checkResponses: true }), spec)).status).toBe(500);
  });

  it('are given up before the function runs out of time', async () => {
    const result = await oddApi('').handler(httpEvent({ routeKey: 'GET /slow' }), lambdaContext(260));
    expect(result.statusCode).toBe(503);
  });
});

describe('a table that contradicts itself', () => {
  const ping = {
    ...shape,
    path: '/ping/{id}',
    responses: { 200: { description: 'd', contentType: 'text/plain' } },
  } as const;
  const pong = async () => text('pong');

  it('is refused before the first request', () => {
    const noParams = defineRoutes({ ping });
    expect(() => http(noParams, { ping: pong }, { env: OPEN })).toThrow('ping: the path has the parameters (id)');
    const free = { ...ping, path: '/ping' } as const;
    const twice = defineRoutes({ ping: free, again: free });
    expect(() => http(twice, { ping: pong, again: pong }, { env: OPEN })).toThrow('another operation at GET /ping');
    const mutation = defineRoutes({ ping: { ...free, method: 'POST' } });
    expect(() => http(mutation, { ping: pong }, { env: OPEN })).toThrow('idempotency store');
    const reading = defineRoutes({ ping: { ...free, method: 'POST', effect: 'read' } });
    expect(() => http(reading, { ping: pong }, { env: OPEN })).not.toThrow();
  });
});
