import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { CODE_SECONDS } from '../../../../local/auth/grants.ts';
import { LocalIssuer } from '../../../../local/auth/issuer.ts';
import { type IssuerKeys, loadKeys } from '../../../../local/auth/keys.ts';

const URL_HERE = 'http://127.0.0.1:8000/local-issuer';
const CALLBACK = 'http://127.0.0.1:8000/console/signed-in';
const AFTER = 'http://127.0.0.1:8000/console/signed-out';
const REFRESH_SECONDS = 86_400;
const people = { callbackUrls: [CALLBACK, `${CALLBACK}?x=1`], logoutUrls: [AFTER], refreshSeconds: REFRESH_SECONDS };
const page = { scopes: ['openid', 's/read', 's/write'], clientCredentials: false, lifetimeSeconds: 600, people };
const clients = [
  { clientId: 'Console', ...page },
  { clientId: 'Other', ...page },
  { clientId: 'Machine', scopes: ['s/read'], clientCredentials: true, lifetimeSeconds: 600 },
];

const folder = mkdtempSync(join(tmpdir(), 'showroom-people-'));
let keys: IssuerKeys;
let issuer: LocalIssuer;
let now = 0;

beforeAll(async () => {
  keys = await loadKeys(join(folder, 'issuer.json'), folder, ['Machine']);
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  now = 1_000_000;
  issuer = new LocalIssuer(URL_HERE, keys, clients, () => now);
});

type Form = Readonly<Record<string, string | readonly string[]>>;

async function send(method: 'GET' | 'POST', path: string, form: Form) {
  const query = new URLSearchParams(
    Object.entries(form).flatMap(([name, value]) => [value].flat().map((each): [string, string] => [name, each])),
  ).toString();
  const answer = await issuer.handle({
    method,
    path,
    query: method === 'GET' ? query : '',
    authorization: undefined,
    body: Buffer.from(method === 'GET' ? '' : query),
  });
  const location = answer.headers.location === undefined ? undefined : new URL(answer.headers.location);
  return { status: answer.status, headers: answer.headers, text: answer.body.toString(), location };
}

const VERIFIER = 'v'.repeat(43);
const request = {
  client_id: 'Console',
  redirect_uri: CALLBACK,
  response_type: 'code',
  scope: 'openid s/read s/write',
  state: 'st<a>te',
  nonce: 'n',
  code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
  code_challenge_method: 'S256',
};
const filledIn = { ...request, person: 'ben', allow: ['s/read'], worlds: ' default  demo ', decision: 'allow' };

async function code(form: Form = filledIn): Promise<string> {
  const { location } = await send('POST', '/oauth2/authorize', form);
  return location?.searchParams.get('code') ?? '';
}

const exchange = (given: Form) =>
  send('POST', '/oauth2/token', {
    grant_type: 'authorization_code',
    client_id: 'Console',
    redirect_uri: CALLBACK,
    code_verifier: VERIFIER,
    ...given,
  });
const refresh = (refresh_token: string, more: Form = {}) =>
  send('POST', '/oauth2/token', { grant_type: 'refresh_token', client_id: 'Console', refresh_token, ...more });
const claimsOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());

describe('the authorization endpoint', () => {
  it('shows a page that hands the request on, escaped, and may lead to the client only', async () => {
    const { status, text, headers } = await send('GET', '/oauth2/authorize', request);
    expect(status).toBe(200);
    expect(text).toContain('name="state" value="st&#60;a&#62;te"');
    expect(text).toContain('name="allow" value="s/write"');
    expect(text).not.toContain('value="openid"');
    expect(headers['content-security-policy']).toContain("form-action 'self' http://127.0.0.1:8000;");
  });

  it('sends people back with a code and the state as it was', async () => {
    const { status, location } = await send('POST', '/oauth2/authorize', {
      ...filledIn,
      redirect_uri: `${CALLBACK}?x=1`,
    });
    expect([status, `${location?.origin}${location?.pathname}`]).toEqual([303, CALLBACK]);
    expect(Object.fromEntries(location?.searchParams ?? [])).toEqual({
      x: '1',
      state: 'st<a>te',
      code: expect.stringMatching(/^[\w-]{43}$/),
    });
  });

  it.each([
    ['an unknown client', { client_id: 'Nobody' }],
    ['a machine', { client_id: 'Machine' }],
    ['another address back', { redirect_uri: 'http://127.0.0.1:8001/console/signed-in' }],
    ['an address back with more behind it', { redirect_uri: `${CALLBACK}/` }],
    ['an address back with another query', { redirect_uri: `${CALLBACK}?x=2` }],
    ['no address back', { redirect_uri: '' }],
  ])('shows what is wrong with %s, and sends nobody there', async (_what, change) => {
    for (const method of ['GET', 'POST'] as const) {
      const { status, location } = await send(method, '/oauth2/authorize', { ...filledIn, ...change });
      expect([status, location]).toEqual([400, undefined]);
    }
  });

  it.each([
    ['another response type', { response_type: 'token' }, 'unsupported_response_type'],
    ['no challenge', { code_challenge: '' }, 'invalid_request'],
    ['a plain challenge', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['a scope that the client has not', { scope: 'openid s/admin' }, 'invalid_scope'],
    ['no scope', { scope: '' }, 'invalid_scope'],
    ['someone who cancels', { decision: 'cancel' }, 'access_denied'],
    ['someone whom nobody knows', { person: 'eve' }, 'access_denied'],
  ])('tells the client of %s', async (_what, change, error) => {
    const { status, location } = await send('POST', '/oauth2/authorize', { ...filledIn, ...change });
    expect(status).toBe(303);
    expect(location?.href.startsWith(CALLBACK)).toBe(true);
    expect(Object.fromEntries(location?.searchParams ?? [])).toMatchObject({ error, state: 'st<a>te' });
    expect(location?.searchParams.has('code')).toBe(false);
  });
});

describe('a code', () => {
  it('is exchanged for tokens of who signed in: what was allowed, in the worlds that were named', async () => {
    const { status, text } = await exchange({ code: await code() });
    const { access_token, id_token, ...rest } = JSON.parse(text);
    expect(status).toBe(200);
    expect(rest).toEqual({
      token_type: 'Bearer',
      expires_in: 600,
      scope: 'openid s/read',
      refresh_token: expect.stringMatching(/^[\w-]{43}$/),
    });
    const jwks = createLocalJWKSet({ keys: [keys.jwk] });
    const { payload: access } = await jwtVerify(access_token, jwks, { issuer: URL_HERE });
    expect(access).toMatchObject({
      sub: 'ben',
      client_id: 'Console',
      token_use: 'access',
      scope: 'openid s/read',
      worlds: 'default demo',
    });
    const { payload: identity } = await jwtVerify(id_token, jwks, { issuer: URL_HERE, audience: 'Console' });
    expect(identity).toMatchObject({ sub: 'ben', name: 'Ben Okafor', nonce: 'n', token_use: 'id' });
  });

  it('allows no scope that was not asked for', async () => {
    const { text } = await exchange({ code: await code({ ...filledIn, scope: 'openid s/read', allow: ['s/write'] }) });
    expect(JSON.parse(text).scope).toBe('openid');
  });

  it.each<[string, Form]>([
    ['another verifier', { code_verifier: 'w'.repeat(43) }],
    ['no verifier', { code_verifier: '' }],
    ['the challenge for a verifier', { code_verifier: request.code_challenge }],
    ['another address back', { redirect_uri: `${CALLBACK}?x=1` }],
    ['another client', { client_id: 'Other' }],
    ['another code', { code: 'x' }],
  ])('is refused with %s, and is used up', async (_what, change) => {
    const given = await code();
    const { status, text } = await exchange({ code: given, ...change });
    expect([status, JSON.parse(text).error]).toEqual([400, 'invalid_grant']);
    if (change.code === undefined) expect((await exchange({ code: given })).status).toBe(400);
  });

  it('is good once: a second time ends what the first had brought', async () => {
    const given = await code();
    const { refresh_token } = JSON.parse((await exchange({ code: given })).text);
    expect((await refresh(refresh_token)).status).toBe(200);
    expect((await exchange({ code: given })).status).toBe(400);
    expect((await refresh(refresh_token)).status).toBe(400);
  });

  it('is good until it expires', async () => {
    const [first, second] = [await code(), await code()];
    now += CODE_SECONDS - 1;
    expect((await exchange({ code: first })).status).toBe(200);
    now += 1;
    expect((await exchange({ code: second })).status).toBe(400);
  });

  it('is nothing to a machine, nor is a page one', async () => {
    const secret = keys.secrets.get('Machine') ?? '';
    const machine = await exchange({ code: await code(), client_id: 'Machine', client_secret: secret });
    expect(JSON.parse(machine.text).error).toBe('unauthorized_client');
    const asMachine = await exchange({ grant_type: 'client_credentials' });
    expect(JSON.parse(asMachine.text).error).toBe('unauthorized_client');
    const withSecret = await exchange({ code: await code(), client_secret: 'x' });
    expect([withSecret.status, JSON.parse(withSecret.text).error]).toEqual([401, 'invalid_client']);
  });
});

describe('a refresh token', () => {
  const granted = async (): Promise<string> => JSON.parse((await exchange({ code: await code() })).text).refresh_token;

  it('brings new tokens of the same grant, or of less of it', async () => {
    const token = await granted();
    const { access_token, id_token, scope } = JSON.parse((await refresh(token)).text);
    expect(claimsOf(access_token)).toMatchObject({ sub: 'ben', scope: 'openid s/read', worlds: 'default demo' });
    expect(claimsOf(id_token)).toMatchObject({ sub: 'ben', aud: 'Console' });
    expect(scope).toBe('openid s/read');
    expect(JSON.parse((await refresh(token, { scope: 'openid' })).text).scope).toBe('openid');
    expect(JSON.parse((await refresh(token, { scope: 's/write' })).text).error).toBe('invalid_scope');
  });

  it('is refused to others, once it has expired, and once it was revoked', async () => {
    const token = await granted();
    expect((await refresh(token, { client_id: 'Other' })).status).toBe(400);
    expect((await refresh('x')).status).toBe(400);
    const revoke = (client_id: string) => send('POST', '/oauth2/revoke', { token, client_id });
    expect((await revoke('Other')).status).toBe(200);
    expect((await refresh(token)).status).toBe(200);
    expect((await revoke('Console')).status).toBe(200);
    expect((await refresh(token)).status).toBe(400);
    const later = await granted();
    now += REFRESH_SECONDS;
    expect((await refresh(later)).status).toBe(400);
  });
});

describe('the end of a session', () => {
  it.each(['post_logout_redirect_uri', 'logout_uri'])('leads to an address of the client by %s', async (name) => {
    const { status, location } = await send('GET', '/logout', { client_id: 'Console', [name]: AFTER, state: 's' });
    expect([status, location?.href]).toEqual([303, `${AFTER}?state=s`]);
  });

  it.each<[string, Form]>([
    ['another address', { client_id: 'Console', logout_uri: `${AFTER}/` }],
    ['an unknown client', { client_id: 'Nobody', logout_uri: AFTER }],
    ['a machine', { client_id: 'Machine', logout_uri: AFTER }],
    ['no address', { client_id: 'Console' }],
  ])('leads nowhere with %s', async (_what, form) => {
    const { status, location } = await send('GET', '/logout', form);
    expect([status, location]).toEqual([400, undefined]);
  });
});
