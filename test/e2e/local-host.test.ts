import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Host, startHost } from '../../local/host.ts';
import type { Invocation } from '../../local/lambda/function.ts';
import { fixtureApp } from '../fixtures/local-app.ts';
import { until } from '../tools/waiting.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'showroom-host-'));
const lines: string[] = [];
const invocations: Invocation[] = [];
const ticks: string[] = [];
let host: Host;

beforeAll(async () => {
  host = await startHost({
    ...fixtureApp(),
    dataDir,
    port: 0,
    env: { '*': { SHARED: 'all' }, ApiF70053CD: { SHARED: 'api' } },
    maxConcurrency: 2,
    log: (line) => lines.push(line),
    onInvocation: (invocation) => invocations.push(invocation),
  });
  host.onMessage('fixture-ticks', (message) => ticks.push(message));
  // Sent now and looked at last: coming back takes them seconds.
  await Promise.all([send({ id: 'good' }), send({ id: 'second', failures: 1 }), send({ id: 'bad', failures: 99 })]);
});
afterAll(async () => {
  await host.stop();
  rmSync(dataDir, { recursive: true });
});

const call = async (path: string, init?: RequestInit) => {
  const response = await fetch(host.url + path, init);
  const body = await response.text();
  return { status: response.status, headers: response.headers, body };
};
const json = async (path: string, init?: RequestInit) => JSON.parse((await call(path, init)).body);
const put = (id: string, item: object) =>
  call(`/items/${id}`, { method: 'PUT', body: JSON.stringify(item), headers: { 'content-type': 'application/json' } });

/** A request as no client library would send it. */
const raw = (path: string, headers: Record<string, string>, method = 'GET', body?: Buffer) =>
  new Promise<{ status: number | undefined; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
    const outgoing = request(new URL(path, host.url), { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString() }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });

const arrivals = (id: string, count: number) =>
  until(
    `message ${id} to arrive ${count} times`,
    async () => (await table(id)).Item,
    (item) => Number(item?.arrivals?.N ?? 0) >= count,
  );
const table = async (id: string) => {
  const response = await fetch(host.endpoints.dynamodb, {
    method: 'POST',
    headers: {
      authorization: 'AWS4-HMAC-SHA256 Credential=a/b, SignedHeaders=host, Signature=0',
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-date': 'x',
      'x-amz-target': 'DynamoDB_20120810.GetItem',
    },
    body: JSON.stringify({ TableName: 'fixture-items', Key: { pk: { S: 'message' }, sk: { S: id } } }),
  });
  return (await response.json()) as { Item?: Record<string, { N: string }> };
};
const send = (message: object) => call('/messages', { method: 'POST', body: JSON.stringify(message) });

describe('the API', () => {
  it('serves the templates’ functions on the templates’ tables', async () => {
    expect(await put('1', { colour: 'red' })).toMatchObject({
      status: 201,
      body: '{"pk":"item","sk":"1","colour":"red"}',
    });
    expect(await json('/items/1')).toEqual({ pk: 'item', sk: '1', colour: 'red' });
    const missing = await call('/items/2');
    expect([missing.status, missing.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
  });

  it('hands on the event, a context and an environment of the function’s own', async () => {
    const { event, env, context } = await json('/echo/a%20b/c?x=1&x=2', {
      method: 'POST',
      body: 'hi',
      headers: { 'x-a': 'b' },
    });
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'ANY /echo/{proxy+}',
      rawPath: '/echo/a b/c',
      pathParameters: { proxy: 'a b/c' },
      queryStringParameters: { x: '1,2' },
      headers: { 'x-a': 'b' },
      body: 'hi',
      isBase64Encoded: false,
    });
    expect(env).toMatchObject({
      SHARED: 'api',
      TABLE_NAME: 'fixture-items',
      AUTH_MODE: 'open',
      AWS_REGION: 'us-east-2',
      AWS_LAMBDA_FUNCTION_NAME: 'Fixture-Api-ApiF70053CD',
      AWS_ENDPOINT_URL_DYNAMODB: host.endpoints.dynamodb,
      QUEUE_URL: `${host.endpoints.sqs}/000000000000/fixture-work`,
      BUCKET_NAME: 'fixture-data-reports65402a0a',
    });
    expect(env).not.toHaveProperty('PATH');
    expect(context).toMatchObject({
      functionVersion: '$LATEST',
      memoryLimitInMB: '256',
      awsRequestId: expect.any(String),
    });
    expect(context.remaining).toBeGreaterThan(0);
    expect(context.remaining).toBeLessThanOrEqual(3000);
  });

  it('presigns addresses that end', async () => {
    const { fresh, expired } = await json('/report');
    const answer = await fetch(fresh);
    expect([answer.status, await answer.text()]).toEqual([200, 'a report']);
    expect((await fetch(expired)).status).toBe(403);
  });

  it('sends cookies and bytes', async () => {
    const response = await fetch(`${host.url}/cookies`);
    expect(response.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2']);
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0, 1, 2]);
  });

  it.each([
    ['an unknown path', 'GET', '/nope', 404, 'Not Found'],
    ['a method without a route', 'DELETE', '/health', 404, 'Not Found'],
    ['HEAD on a GET route', 'HEAD', '/health', 404, ''],
    ['a path that can not be decoded', 'GET', '/items/%E0%A4%A', 400, 'Bad Request'],
    ['an answer that is malformed', 'GET', '/malformed', 500, 'Internal Server Error'],
    ['an answer above 6 MB', 'GET', '/large', 500, 'Internal Server Error'],
    ['a handler that throws', 'GET', '/throw', 500, 'Internal Server Error'],
    ['a handler that ends its process', 'GET', '/exit', 500, 'Internal Server Error'],
  ])('answers %s as the gateway does', async (_what, method, path, status, message) => {
    const answer = await raw(path, {}, method);
    expect([answer.status, answer.body]).toEqual([status, message && JSON.stringify({ message })]);
    expect(answer.headers).toMatchObject({ 'content-type': 'application/json', 'apigw-requestid': expect.any(String) });
  });

  it('ends a handler that runs out of time, and goes on', async () => {
    expect(await call('/spin')).toMatchObject({ status: 500, body: '{"message":"Internal Server Error"}' });
    expect(invocations.at(-1)).toMatchObject({ result: { ok: false, reason: 'timeout' } });
    expect(await json('/health')).toEqual({ status: 'ok' });
  });

  it('refuses bodies above 10 MB and events above 6 MB, and goes on with the connection', async () => {
    const refused = { status: 413, body: '{"message":"Request Entity Too Large"}' };
    expect(await raw('/echo/x', {}, 'POST', Buffer.alloc(11 * 1024 * 1024))).toMatchObject(refused);
    expect(
      await raw('/echo/x', { 'transfer-encoding': 'chunked' }, 'POST', Buffer.alloc(11 * 1024 * 1024)),
    ).toMatchObject(refused);
    expect(await raw('/echo/x', {}, 'POST', Buffer.alloc(7 * 1024 * 1024))).toMatchObject(refused);
    expect(await raw('/health', {})).toMatchObject({ status: 200 });
  });

  it('refuses headers above 10 kB', async () => {
    expect(await raw('/health', { 'x-long': 'x'.repeat(11_000) })).toMatchObject({ status: 431 });
  });

  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:80', '[::2]'])(
    'refuses the host name %s',
    async (name) => {
      expect(await raw('/health', { host: name })).toMatchObject({ status: 403, body: '{"message":"Forbidden"}' });
    },
  );

  it.each(['localhost', 'LOCALHOST:1', '127.0.0.1:8000', '[::1]:8000'])('knows itself as %s', async (name) => {
    expect(await raw('/health', { host: name })).toMatchObject({ status: 200 });
  });

  it('answers preflights itself and tells browsers what the template allows', async () => {
    const origin = 'https://console.example';
    const preflight = await call('/items/1', {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'PUT' },
    });
    expect(preflight.status).toBe(204);
    expect(Object.fromEntries(preflight.headers)).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'GET,PUT',
      'access-control-allow-headers': 'content-type,x-world',
      'access-control-max-age': '600',
    });
    const read = await call('/nope', { headers: { origin } });
    expect(Object.fromEntries(read.headers)).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-expose-headers': 'x-tick',
    });
    const foreign = await call('/health', { headers: { origin: 'https://evil.example' } });
    expect(foreign.status).toBe(403);
    expect((await call('/health', { headers: { origin: 'null' } })).status).toBe(403);
    expect((await call('/health', { headers: { origin: 'http://localhost:5173' } })).status).toBe(200);
    expect([...foreign.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('throttles as the stage says', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 4; i += 1) statuses.push((await call('/limited')).status);
    expect(statuses).toEqual([200, 200, 429, 429]);
  });

  it('runs as many invocations at a time as it may, and no more', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => json('/sleep/200')));
    expect(answers.map(({ slept }) => slept)).toEqual(Array.from({ length: 8 }, () => 200));
    expect(new Set(answers.map(({ environment }) => environment)).size).toBe(2);
  });

  it('shows errors, and keeps everything in the log file', async () => {
    await call('/log');
    await until('the loud line', () => lines.some((line) => line.includes('loud line')));
    expect(lines.some((line) => line.includes('quiet line'))).toBe(false);
    const log = readFileSync(join(dataDir, 'functions.log'), 'utf8');
    expect(log).toContain('quiet line');
    expect(log).toContain('RangeError: on purpose');
    expect(log).toContain('Task timed out after 3.00 seconds');
  });
});

describe('event sources', () => {
  it('fire the rule at the start, whose message reaches topic, queue and consumer', async () => {
    expect(await arrivals('dispatched', 1)).toMatchObject({ arrivals: { N: '1' } });
    expect(JSON.parse(ticks[0] ?? '{}')).toEqual({
      id: 'dispatched',
      source: 'aws.events',
      resources: ['arn:aws:events:us-east-2:000000000000:rule/Fixture-Work-EveryMinute2BBCEA8F'],
    });
  });

  it('deliver what failed again, delete what did not, and put the hopeless aside', async () => {
    expect(await arrivals('second', 2)).toMatchObject({ receiveCount: { N: '2' } });
    await arrivals('bad', 3);
    const dead = await until('a dead letter', async () => {
      const response = await fetch(`${host.endpoints.sqs}/_fauxqs/queues/fixture-dead`);
      const queue = (await response.json()) as { messages: { ready: { body: string }[] } };
      return queue.messages.ready[0];
    });
    expect(JSON.parse(dead?.body ?? '')).toEqual({ id: 'bad', failures: 99 });
    expect((await table('good')).Item).toMatchObject({ arrivals: { N: '1' } });
    expect((await table('bad')).Item).toMatchObject({ arrivals: { N: '3' } });
  });

  it('deliver again what was in hand when a worker crashed', async () => {
    await send({ id: 'crash', crash: true });
    expect(await arrivals('crash', 2)).toMatchObject({ receiveCount: { N: '2' } });
  });
});

describe('the host’s own interface', () => {
  it('invokes functions by name or a part of it, and tells how they failed', async () => {
    expect(await host.invoke('ApiF70053CD', { routeKey: 'GET /health' })).toEqual({ status: 'ok' });
    expect(await host.invoke('api', { routeKey: 'GET /health' })).toEqual({ status: 'ok' });
    await expect(host.invoke('api', { routeKey: 'GET /throw' })).rejects.toMatchObject({ errorType: 'RangeError' });
    await expect(host.invoke('nobody', {})).rejects.toThrow(/ApiF70053CD/);
    await expect(host.invoke('c', {})).rejects.toThrow(/More than one/);
  });

  it('names what it runs, and has no tokens without auth', async () => {
    expect(host.resources.tables).toEqual({ Items5C12978B: 'fixture-items', Global7C59AC82: 'fixture-global' });
    await expect(host.token()).rejects.toThrow(/auth/);
    expect((await call('/local-issuer/.well-known/jwks.json')).status).toBe(404);
  });
});
