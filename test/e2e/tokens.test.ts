import { createPrivateKey } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { ALL_ROUTES } from '../../functions/all-routes.ts';
import { routeKey } from '../../functions/platform/contract/route.ts';
import { type RunningApp, startApp } from '../tools/app.ts';
import { badTokens, type TestIssuer } from '../tools/tokens.ts';

/** Closed by default: with the authorizer on, only the open routes answer without a good token. */
let app: RunningApp;
let issuer: TestIssuer;
beforeAll(async () => {
  app = await startApp({ auth: true, env: { UPDATE_INTERVAL_SECONDS: '60' } });
  const token = await app.host.token();
  const { iss = '', client_id: clientId } = decodeJwt(token);
  const { kid = '', alg } = decodeProtectedHeader(token);
  issuer = { issuer: iss, audience: String(clientId), keyId: kid, algorithm: String(alg), privateKey: privateKey() };
});
afterAll(() => app.stop());

/** The local issuer's key, from the data folder. */
function privateKey() {
  const file = readdirSync(app.dataDir, { recursive: true, encoding: 'utf8' }).find((name) =>
    name.endsWith('issuer.json'),
  );
  if (!file) throw new Error('the data folder has no issuer key');
  return createPrivateKey(JSON.parse(readFileSync(join(app.dataDir, file), 'utf8')).privateKey);
}

const closed = ALL_ROUTES.filter((route) => route.access !== 'open');
const open = ALL_ROUTES.filter((route) => route.access === 'open' && !route.path.includes('{'));
const pathOf = (path: string): string => path.replace(/\{\w+\}/g, 'some-id');

describe('tokens', () => {
  it.each(open.map((route) => [routeKey(route), route] as const))('%s needs none', async (_name, route) => {
    expect((await fetch(`${app.url}${route.path}`)).status).toBe(200);
  });

  it.each(closed.map((route) => [routeKey(route), route] as const))(
    '%s refuses every bad one',
    async (_name, route) => {
      for (const { name, headers, statuses } of await badTokens(issuer, route)) {
        const response = await fetch(`${app.url}${pathOf(route.path)}`, { method: route.method, headers });
        await response.body?.cancel();
        expect([name, statuses.includes(response.status), response.status]).toEqual([name, true, response.status]);
      }
    },
  );

  it('a good one reads, and sees the worlds that it names only', async () => {
    const bearer = async (options: Parameters<typeof app.host.token>[0]) => ({
      authorization: `Bearer ${await app.host.token(options)}`,
    });
    const read = await bearer({ scopes: ['showroom/read'] });
    await app.call('GET', '/api/clients', { headers: read, status: 200 });
    await app.call('GET', '/api/clients', { headers: { ...read, 'x-world': 'acme' }, status: 403 });
    const admin = await bearer({ scopes: ['showroom/admin'] });
    await app.call('POST', '/api/worlds', { headers: admin, body: { id: 'acme', seed: 3 }, status: 201 });
    const acme = await bearer({ scopes: ['showroom/read'], worlds: 'acme' });
    await app.call('GET', '/api/clients', { headers: { ...acme, 'x-world': 'acme' }, status: 200 });
    await app.call('GET', '/api/clients', { headers: acme, status: 403 });
    await app.call('GET', '/api/clients', { headers: { ...admin, 'x-world': 'acme' }, status: 200 });
    await app.call('DELETE', '/api/worlds/acme', { headers: admin, status: 204 });
  });
});
