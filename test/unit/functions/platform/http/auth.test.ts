import { generateKeyPairSync } from 'node:crypto';
import type { Route } from '../../../../../functions/platform/contract/route.ts';
import { jwtAuthorizer } from '../../../../tools/authorizer.ts';
import { type Bridge, httpEvent, lambdaContext, serve } from '../../../../tools/bridge.ts';
import { expectProblem } from '../../../../tools/requests.ts';
import { badTokens, goodToken, signToken, type TestIssuer } from '../../../../tools/tokens.ts';
import { CLOSED, routes, setup } from './sample.ts';

const TABLE: readonly Route[] = Object.values(routes);
const CLOSED_ROUTES = TABLE.filter((route) => route.access !== 'open');

const issuer: TestIssuer = {
  issuer: 'https://issuer.example.test',
  audience: 'showroom-test',
  keyId: 'key-1',
  algorithm: 'RS256',
  privateKey: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
};

function request(url: string, route: Route, headers: Readonly<Record<string, string>>): Promise<Response> {
  const body = route.body === undefined ? {} : { body: JSON.stringify({ name: 'a', price: 1 }) };
  const typed = { 'content-type': 'application/json', ...headers };
  return fetch(`${url}${route.path.replace('{id}', 'item-1')}`, { method: route.method, headers: typed, ...body });
}

// The gateway checks scopes first; a function that is reached past it must hold by itself.
describe.each([
  ['behind the gateway', true],
  ['by itself', false],
])('scopes checked %s', (_name, scopes) => {
  let bridge: Bridge;
  beforeAll(async () => {
    bridge = await serve(TABLE, setup({ env: CLOSED }).handler, jwtAuthorizer(issuer, { scopes }));
  });
  afterAll(() => bridge.close());

  it.each(CLOSED_ROUTES.map((route) => [route.operationId, route] as const))(
    '%s refuses every bad token',
    async (_id, route) => {
      const cases = await badTokens(issuer, route);
      expect(cases.length).toBeGreaterThan(15);
      for (const { name, headers, statuses } of cases) {
        const { status } = await request(bridge.url, route, headers);
        expect([name, statuses]).toEqual([name, expect.arrayContaining([status])]);
      }
    },
  );

  it.each(TABLE.map((route) => [route.operationId, route] as const))('%s takes a good token', async (_id, route) => {
    const { status } = await request(bridge.url, route, await goodToken(issuer));
    expect(Object.keys(route.responses).concat('422')).toContain(String(status));
  });

  it('lets each scope do what lesser ones may', async () => {
    for (const [scope, allowed] of [
      ['showroom/read', ['read']],
      ['showroom/write', ['read', 'write']],
      ['showroom/admin', ['read', 'write', 'admin']],
    ] as const) {
      const authorization = `Bearer ${await signToken(issuer, { scopes: [scope] })}`;
      for (const route of CLOSED_ROUTES) {
        const { status } = await request(bridge.url, route, { authorization });
        const isAllowed = allowed.some((access) => access === route.access);
        expect([scope, route.operationId, status === 403]).toEqual([scope, route.operationId, !isAllowed]);
      }
    }
  });

  it.each(['default elsewhere', ['default', 'elsewhere'], '["default","elsewhere"]'])(
    'reads the worlds claim %j',
    async (worlds) => {
      const authorization = `Bearer ${await signToken(issuer, { scopes: ['showroom/read'], worlds })}`;
      const statuses = ['default', 'elsewhere', 'third'].map(async (world) => {
        return (await request(bridge.url, routes.listItems, { authorization, 'x-world': world })).status;
      });
      expect(await Promise.all(statuses)).toEqual([200, 404, 403]);
    },
  );

  it.each([{ default: false }, '{"default":true}', [{ default: 1 }], 1, true, [], ''])(
    'grants nothing for the worlds claim %j',
    async (worlds) => {
      const authorization = `Bearer ${await signToken(issuer, { scopes: ['showroom/read'], worlds })}`;
      expect((await request(bridge.url, routes.listItems, { authorization })).status).toBe(403);
    },
  );

  it('says the same of a foreign world whether it exists or not', async () => {
    const authorization = `Bearer ${await signToken(issuer, { scopes: ['showroom/read'], worlds: 'elsewhere' })}`;
    const answers = ['default', 'no-such-world'].map(async (world) => {
      const response = await request(bridge.url, routes.listItems, { authorization, 'x-world': world });
      return { ...(await expectProblem(response, [403])), requestId: 'any' };
    });
    const [existing, missing] = await Promise.all(answers);
    expect(existing).toEqual(missing);
  });
});

describe('a function reached without the authorizer', () => {
  const { handler } = setup({ env: CLOSED });

  it.each(CLOSED_ROUTES.map((route) => [route.operationId, route] as const))('%s answers 401', async (_id, route) => {
    const event = httpEvent({ routeKey: `${route.method} ${route.path}` });
    const result = await handler(event, lambdaContext());
    expect(result.statusCode).toBe(401);
    expect(result.headers?.['www-authenticate']).toBe('Bearer');
  });

  it('answers an open route', async () => {
    expect((await handler(httpEvent({ routeKey: 'GET /' }), lambdaContext())).statusCode).toBe(200);
  });

  it('names the scope that a token lacks', async () => {
    const authorizer = { jwt: { claims: { scope: 'showroom/read' } } };
    const result = await handler(httpEvent({ routeKey: 'POST /pause', authorizer }), lambdaContext());
    expect(result.statusCode).toBe(403);
    expect(result.headers?.['www-authenticate']).toBe('Bearer error="insufficient_scope", scope="showroom/write"');
  });
});
