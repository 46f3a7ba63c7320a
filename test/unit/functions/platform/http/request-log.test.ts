import { gunzipSync } from 'node:zlib';
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

const LIST: EventSpec = { routeKey: 'GET /items' };
const JSON_TYPE = { 'content-type': 'application/json' };

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
