import { gunzipSync } from 'node:zlib';
import { stage } from '../../../../../functions/platform/http/exchange.ts';
import { lasting, ok, type Reply } from '../../../../../functions/platform/http/reply.ts';
import { writeResult } from '../../../../../functions/platform/http/write.ts';
import { type EventSpec, httpEvent, lambdaContext } from '../../../../tools/bridge.ts';
import { routes, type Sample, setup } from './sample.ts';

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

describe('a body that lasts', () => {
  function write(reply: Reply, headers: Record<string, string> = {}) {
    const event = stage(httpEvent({ ...LIST, headers }));
    event.exchange.operation = { route: routes.listItems, answer: () => Promise.resolve(reply) };
    event.exchange.reply = reply;
    return writeResult(event);
  }

  it('is written once, however it is asked for, and each other as often as it is answered', () => {
    let written = 0;
    const body = () => ({
      toJSON: () => {
        written += 1;
        return 'x'.repeat(10_000);
      },
    });
    const kept = body();
    const ways = [{}, { 'accept-encoding': 'gzip' }, { 'if-none-match': '"other"' }, { 'accept-encoding': 'gzip' }];
    const [plain, zipped, , again] = ways.map((headers) => write(lasting(kept), headers));
    expect(written).toBe(1);
    expect(again).toEqual(zipped);
    expect(gunzipSync(Buffer.from(zipped?.body ?? '', 'base64')).toString()).toBe(plain?.body);
    expect(write(ok(kept)).headers).toEqual(plain?.headers);
    expect(written).toBe(2);
    expect(write(lasting(body()))).toEqual(plain);
    expect(written).toBe(3);
    expect(write(lasting(kept), { 'if-none-match': String(plain?.headers?.etag) }).statusCode).toBe(304);
    expect(written).toBe(3);
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
