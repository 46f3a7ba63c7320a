import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import { defineRoutes } from '../../../../../functions/platform/contract/route.ts';
import { type HttpOptions, http } from '../../../../../functions/platform/http/http.ts';
import { createLogger } from '../../../../../functions/platform/http/log.ts';
import { binary, ok, text } from '../../../../../functions/platform/http/reply.ts';
import { type EventSpec, httpEvent, lambdaContext } from '../../../../tools/bridge.ts';
import { OPEN, type Sample } from './sample.ts';

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
