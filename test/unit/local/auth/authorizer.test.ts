import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { LocalIssuer, type TokenOptions } from '../../../../local/auth/issuer.ts';
import { loadKeys } from '../../../../local/auth/keys.ts';

const folder = mkdtempSync(join(tmpdir(), 'showroom-auth-'));
const client = { clientId: 'Machine', scopes: ['s/read', 's/write'], clientCredentials: true, lifetimeSeconds: 600 };
let issuer: LocalIssuer;

beforeAll(async () => {
  issuer = new LocalIssuer(
    'http://127.0.0.1:8000/local-issuer',
    await loadKeys(join(folder, 'issuer.json'), folder, ['Machine']),
    [client],
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const now = () => Math.floor(Date.now() / 1000);
const authorize = (token: string | undefined, scopes: readonly string[] = ['s/read']) =>
  issuer.authorize(token === undefined ? undefined : `Bearer ${token}`, scopes, ['Machine', 'showroom']);
const statusOf = async (token: string | undefined, scopes?: readonly string[]) => {
  const result = await authorize(token, scopes);
  return result.allowed ? 200 : result.status;
};
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const decode = (part: string | undefined) => JSON.parse(Buffer.from(part ?? '', 'base64url').toString());

describe('the JWT authorizer', () => {
  it.each<[string, TokenOptions]>([
    ['as the issuer signs it', {}],
    ['with an audience instead of a client id', { claims: { aud: 'showroom', client_id: undefined } }],
    ['with the audience among several', { claims: { aud: ['other', 'showroom'] } }],
    ['without nbf and iat', { claims: { iat: undefined } }],
    ['with the scope in scp', { claims: { scope: undefined, scp: ['s/read'] } }],
  ])('lets a token in %s', async (_what, options) => expect(await statusOf(await issuer.token(options))).toBe(200));

  it.each<[string, TokenOptions, number]>([
    ['expired', { lifetimeSeconds: -1 }, 401],
    ['without an end', { claims: { exp: undefined } }, 401],
    ['not yet valid', { claims: { nbf: now() + 3600 } }, 401],
    ['issued in the future', { claims: { iat: now() + 3600 } }, 401],
    ['of another issuer', { claims: { iss: 'https://evil.example' } }, 401],
    ['for another audience', { claims: { aud: 'other' } }, 401],
    ['whose aud is wrong though its client id is right', { claims: { aud: 'other', client_id: 'Machine' } }, 401],
    ['of another client', { claims: { client_id: 'Other' } }, 401],
    ['for nobody', { claims: { client_id: undefined } }, 401],
    ['with another scope', { scopes: ['s/write'] }, 403],
    ['without scopes', { claims: { scope: undefined } }, 403],
    ['with a scope that only begins like it', { scopes: ['s/reader'] }, 403],
  ])('refuses one %s', async (_what, options, status) =>
    expect(await statusOf(await issuer.token(options))).toBe(status),
  );

  it('needs one of the scopes of a route, and none on a route without', async () => {
    const token = await issuer.token({ scopes: ['s/write'] });
    expect(await statusOf(token, ['s/read', 's/write'])).toBe(200);
    expect(await statusOf(token, [])).toBe(200);
  });

  it('refuses what is missing or no token', async () => {
    for (const token of [undefined, '', 'x', 'a.b.c', 'a.b.c.d.e', encode({ alg: 'RS256' })]) {
      expect(await statusOf(token)).toBe(401);
    }
  });

  it('refuses an unsigned, a tampered, an HMAC and a foreign signature', async () => {
    const [header, payload, signature] = (await issuer.token()).split('.');
    const unsigned = `${encode({ alg: 'none', typ: 'JWT' })}.${payload}.`;
    const raised = encode({ ...decode(payload), scope: 's/admin' });
    const hmacHeader = encode({ ...decode(header), alg: 'HS256' });
    const key = await exportSPKI(issuer.keys.publicKey);
    const mac = createHmac('sha256', key).update(`${hmacHeader}.${payload}`).digest('base64url');
    const other = await generateKeyPair('RS256');
    const foreign = new SignJWT(decode(payload)).setProtectedHeader({ alg: 'RS256', kid: issuer.keys.keyId });
    const strong = new SignJWT(decode(payload)).setProtectedHeader({ alg: 'PS256', kid: issuer.keys.keyId });
    const psKey = (await generateKeyPair('PS256')).privateKey;
    const unknownKey = new SignJWT(decode(payload)).setProtectedHeader({ alg: 'RS256', kid: 'unknown' });
    const tokens = [
      unsigned,
      `${header}.${raised}.${signature}`,
      `${hmacHeader}.${payload}.${mac}`,
      `${header}.${payload}.${signature?.split('').reverse().join('')}`,
      await foreign.sign(other.privateKey),
      await strong.sign(psKey),
      await unknownKey.sign(issuer.keys.privateKey),
    ];
    for (const token of tokens) expect(await statusOf(token)).toBe(401);
  });

  it('hands claims on as text, lists in brackets, and scopes only where the route asks for some', async () => {
    const token = await issuer.token({
      worlds: 'a b',
      claims: { groups: ['x', 'y'], level: 3, ok: true, nothing: null },
    });
    expect(await authorize(token, [])).toMatchObject({
      jwt: {
        claims: { worlds: 'a b', groups: '[x y]', level: '3', ok: 'true', scope: 's/read s/write' },
        scopes: null,
      },
    });
    const scoped = await authorize(token);
    expect(scoped).toMatchObject({ jwt: { scopes: ['s/read', 's/write'] } });
    expect(scoped).not.toHaveProperty('jwt.claims.nothing');
  });

  it('takes a token without the word Bearer, and in any case', async () => {
    const token = await issuer.token();
    for (const header of [token, `bearer ${token}`, `BEARER  ${token}`]) {
      expect(await issuer.authorize(header, ['s/read'], ['Machine'])).toMatchObject({ allowed: true });
    }
  });
});
