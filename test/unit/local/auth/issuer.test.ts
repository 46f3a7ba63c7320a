import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { LocalIssuer } from '../../../../local/auth/issuer.ts';
import { loadKeys } from '../../../../local/auth/keys.ts';
import { DataFolderError } from '../../../../local/errors.ts';

const folder = mkdtempSync(join(tmpdir(), 'showroom-issuer-'));
const file = join(folder, 'issuer.json');
const url = 'http://127.0.0.1:8000/local-issuer';
const clients = [
  { clientId: 'Machine', scopes: ['s/read', 's/write'], clientCredentials: true, lifetimeSeconds: 600 },
  { clientId: 'Console', scopes: ['s/read'], clientCredentials: false, lifetimeSeconds: 600 },
];
let issuer: LocalIssuer;
let secret = '';

beforeAll(async () => {
  issuer = new LocalIssuer(url, await loadKeys(file, folder, ['Machine', 'Console']), clients);
  secret = issuer.keys.secrets.get('Machine') ?? '';
});
afterAll(() => rmSync(folder, { recursive: true }));

const ask = async (method: string, path: string, form: Record<string, string> = {}, authorization?: string) => {
  const body = Buffer.from(new URLSearchParams(form).toString());
  const answer = await issuer.handle({ method, path, authorization, body });
  return { status: answer.status, body: JSON.parse(answer.body.toString()) };
};
const grant = { grant_type: 'client_credentials' };
const basic = (id: string, password: string) => `Basic ${Buffer.from(`${id}:${password}`).toString('base64')}`;

describe('the local issuer', () => {
  it('publishes the key that verifies its tokens, and where to get them', async () => {
    const configuration = await ask('GET', '/.well-known/openid-configuration');
    expect(configuration.body).toMatchObject({
      issuer: url,
      jwks_uri: `${url}/.well-known/jwks.json`,
      token_endpoint: `${url}/oauth2/token`,
    });
    const { body } = await ask('GET', '/.well-known/jwks.json');
    expect(Object.keys(body.keys[0]).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
    const token = await ask('POST', '/oauth2/token', grant, basic('Machine', secret));
    const { payload } = await jwtVerify(token.body.access_token, createLocalJWKSet(body), { issuer: url });
    expect(payload).toMatchObject({ client_id: 'Machine', token_use: 'access', scope: 's/read s/write' });
    expect(token).toMatchObject({ status: 200, body: { token_type: 'Bearer', expires_in: 600 } });
  });

  it('limits scopes to those asked for, and puts the worlds in', async () => {
    const form = { ...grant, client_id: 'Machine', client_secret: secret, scope: 's/read', worlds: 'demo other' };
    const { body } = await ask('POST', '/oauth2/token', form);
    const payload = JSON.parse(Buffer.from(body.access_token.split('.')[1], 'base64url').toString());
    expect(payload).toMatchObject({ scope: 's/read', worlds: 'demo other' });
  });

  it.each([
    ['a wrong secret', grant, () => basic('Machine', 'x'), 401, 'invalid_client'],
    ['an unknown client', grant, () => basic('Nobody', 'x'), 401, 'invalid_client'],
    ['no client', grant, () => undefined, 401, 'invalid_client'],
    [
      'a scope that the client has not',
      { ...grant, scope: 's/read s/admin' },
      () => basic('Machine', secret),
      400,
      'invalid_scope',
    ],
    ['another grant', { grant_type: 'password' }, () => basic('Machine', secret), 400, 'unsupported_grant_type'],
    [
      'a client of people',
      grant,
      () => basic('Console', issuer.keys.secrets.get('Console') ?? ''),
      400,
      'unauthorized_client',
    ],
  ])('refuses %s', async (_what, form, authorization, status, error) => {
    expect(await ask('POST', '/oauth2/token', form, authorization())).toMatchObject({ status, body: { error } });
  });

  it('knows no other paths or methods', async () => {
    expect(await ask('GET', '/oauth2/token')).toMatchObject({ status: 404 });
    expect(await ask('GET', '/')).toMatchObject({ status: 404 });
  });

  it('keeps key and secrets between starts, makes those of new clients, and lets only the owner read them', async () => {
    const again = await loadKeys(file, folder, ['Machine', 'New']);
    expect(again.keyId).toBe(issuer.keys.keyId);
    expect(again.secrets.get('Machine')).toBe(secret);
    expect(again.secrets.get('New')).toMatch(/^.{32}$/);
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('says that the folder is damaged when its key can not be read', async () => {
    const broken = join(folder, 'broken.json');
    writeFileSync(broken, '{"keyId":"k","privateKey":"x","secrets":{}}');
    await expect(loadKeys(broken, folder, [])).rejects.toThrow(DataFolderError);
    await expect(loadKeys(broken, folder, [])).rejects.toThrow(/--fresh/);
  });
});
