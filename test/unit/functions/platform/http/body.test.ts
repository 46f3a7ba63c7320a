import { gunzipSync } from 'node:zlib';
import { DEFAULT_BODY_LIMIT } from '../../../../../functions/platform/contract/route.ts';
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
const JSON_TYPE = { 'content-type': 'application/json' };

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
