import fc from 'fast-check';
import { ALL_ROUTES } from '../../../../../functions/all-routes.ts';
import { type Route, routeKey, takesBody } from '../../../../../functions/platform/contract/route.ts';
import { http } from '../../../../../functions/platform/http/http.ts';
import { createLogger } from '../../../../../functions/platform/http/log.ts';
import { ILL_FORMED } from '../../../../tools/breakages-body.ts';
import { httpEvent, lambdaContext } from '../../../../tools/bridge.ts';
import { MemoryIdempotencyStore } from '../../../../tools/idempotency-store.ts';
import { OPEN } from './sample.ts';

/** Every route of the app, with a handler that must not be reached. */
const TABLE: Record<string, Route> = Object.fromEntries(ALL_ROUTES.map((route) => [route.operationId, route]));
const reached: string[] = [];
const handlers = Object.fromEntries(
  ALL_ROUTES.map(({ operationId }) => [
    operationId,
    async () => {
      reached.push(operationId);
      return { status: 200 };
    },
  ]),
);
const idempotency = new MemoryIdempotencyStore();
const handler = http(TABLE, handlers, { env: OPEN, idempotency, logger: createLogger('error', {}, () => undefined) });

const paramsOf = (route: Route) =>
  Object.fromEntries(Object.keys(route.params?.shape ?? {}).map((name) => [name, 'a']));

async function answer(route: Route, more: { body?: string | Buffer; query?: string; params?: Record<string, string> }) {
  const { status, text } = await handler(
    httpEvent({
      routeKey: routeKey(route),
      params: paramsOf(route),
      headers: { 'content-type': 'application/json', 'idempotency-key': 'k' },
      ...more,
    }),
    lambdaContext(),
  ).then(({ statusCode, body }) => ({ status: statusCode, text: body ?? '' }));
  return { status, errors: (JSON.parse(text).errors ?? []) as { pointer: string }[] };
}

afterEach(() => {
  expect(reached).toEqual([]);
  expect(idempotency.entries.size).toBe(0);
});

/** Objects with one text somewhere in them, as a value or as a name. */
const around = fc.array(fc.constantFrom('list', 'field', 'name'), { maxLength: 5 }).map((levels) => (piece: string) => {
  const inner = levels.reduce((text, level) => {
    if (level === 'list') return `[1,${text}]`;
    return level === 'field' ? `{"b":${text}}` : `{"c":{},"d":${text}}`;
  }, piece);
  return `{"a":${inner}}`;
});

const WITH_BODY = ALL_ROUTES.filter(takesBody);

describe.each(WITH_BODY.map((route) => [route.operationId, route] as const))('%s', (_id, route) => {
  it('refuses a body that is no UTF-8, and stores nothing', async () => {
    for (const [label, bytes] of ILL_FORMED) {
      const body = Buffer.concat([Buffer.from('{"name":"'), bytes, Buffer.from('"}')]);
      // As the gateway hands on other types, and as it hands on application/json.
      for (const form of [body, body.toString('utf8')]) {
        expect([label, (await answer(route, { body: form })).status]).toEqual([label, 400]);
      }
    }
  });

  it('refuses half of a surrogate pair in a value or a name, however it is written', async () => {
    const halves = fc.integer({ min: 0xd800, max: 0xdfff });
    const property = fc.asyncProperty(around, halves, fc.boolean(), async (wrap, half, asName) => {
      const escaped = `"\\u${half.toString(16)}"`;
      const raw = `"${String.fromCharCode(half)}"`;
      for (const text of [escaped, raw]) {
        expect((await answer(route, { body: wrap(asName ? `{${text}:1}` : text) })).status).toBe(400);
      }
    });
    await fc.assert(property, { numRuns: 15 });
  });

  it('refuses a number that it would change, by its place', async () => {
    const { status, errors } = await answer(route, { body: '{"a":[{"b":9007199254740993}]}' });
    expect([status, errors.map(({ pointer }) => pointer)]).toEqual([400, ['/a/0/b']]);
  });
});

describe.each(ALL_ROUTES.map((route) => [route.operationId, route] as const))('%s', (_id, route) => {
  it('refuses half of a surrogate pair in its query and path', async () => {
    for (const query of ['a=%ED%A0%80', '%ED%BF%BF=1', 'a=\ud800']) {
      expect((await answer(route, { query })).status).toBe(400);
    }
    const names = Object.keys(paramsOf(route));
    for (const name of names) {
      const params = { ...paramsOf(route), [name]: 'a\udc00' };
      const { status, errors } = await answer(route, { params });
      expect([status, errors.map(({ pointer }) => pointer)]).toEqual([400, expect.arrayContaining([`path/${name}`])]);
    }
  });
});
