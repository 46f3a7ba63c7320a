import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TokenOptions } from '../../local/auth/issuer.ts';
import { type Host, startHost } from '../../local/host.ts';
import { fixtureApp } from '../fixtures/local-app.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'showroom-host-auth-'));
let host: Host;

beforeAll(async () => {
  host = await startHost({ ...fixtureApp(), dataDir, port: 0, auth: true, log: () => undefined });
});
afterAll(async () => {
  await host.stop();
  rmSync(dataDir, { recursive: true });
});

const call = (path: string, token?: string, method = 'GET') =>
  fetch(host.url + path, {
    method,
    headers: { ...(token !== undefined && { authorization: `Bearer ${token}` }), 'content-type': 'application/json' },
    ...(method === 'PUT' && { body: '{}' }),
  });
const seconds = () => Math.floor(Date.now() / 1000);
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('with auth', () => {
  it('gives a token to a machine client that the API then takes', async () => {
    const machine = host.clients.find(({ clientCredentials }) => clientCredentials);
    const response = await fetch(`${host.url}/local-issuer/oauth2/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${machine?.clientId}:${machine?.secret}`)}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'fixture/write', worlds: 'demo' }),
    });
    const { access_token } = (await response.json()) as { access_token: string };
    expect((await call('/items/1', access_token, 'PUT')).status).toBe(201);
    expect((await call('/items/1', access_token)).status).toBe(200);
  });

  it('leaves open routes open, and tells functions that tokens are checked', async () => {
    expect((await call('/health')).status).toBe(200);
    const { env, event } = (await (await call('/echo/x')).json()) as Record<string, Record<string, unknown>>;
    expect(env?.AUTH_MODE).toBe('jwt');
    expect(event?.requestContext).not.toHaveProperty('authorizer');
  });

  it.each<[string, TokenOptions, string, number]>([
    ['of the right scope', { scopes: ['fixture/read'] }, 'GET', 200],
    ['of another scope', { scopes: ['fixture/read'] }, 'PUT', 403],
    ['without scopes', { scopes: [] }, 'GET', 403],
    ['that has expired', { lifetimeSeconds: -10 }, 'GET', 401],
    ['that is not valid yet', { claims: { nbf: seconds() + 600 } }, 'GET', 401],
    ['of another issuer', { claims: { iss: 'https://cognito-idp.us-east-2.amazonaws.com/x' } }, 'GET', 401],
    ['of another client', { claims: { client_id: 'other' } }, 'GET', 401],
    ['for another audience', { claims: { aud: 'other' } }, 'GET', 401],
  ])('answers a token %s', async (_what, options, method, status) => {
    const response = await call('/items/1', await host.token(options), method);
    expect(response.status).toBe(status);
    if (status === 200) return;
    expect(await response.json()).toEqual({ message: status === 401 ? 'Unauthorized' : 'Forbidden' });
    expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/);
  });

  it('refuses a missing, an unsigned and a tampered token', async () => {
    const [header, payload, signature] = (await host.token()).split('.');
    const raised = part({ ...JSON.parse(Buffer.from(payload ?? '', 'base64url').toString()), worlds: 'all' });
    const bad = [undefined, 'x', `${part({ alg: 'none' })}.${payload}.`, `${header}.${raised}.${signature}`];
    for (const token of bad) expect((await call('/items/1', token)).status).toBe(401);
  });
});
