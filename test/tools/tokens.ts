import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { SignJWT, UnsecuredJWT } from 'jose';
import type { Access, Route } from '../../functions/platform/contract/route.ts';
import { type Scope, scopeName } from '../../functions/platform/contract/scopes.ts';

/** Tokens of an issuer whose private key a test holds: good ones, and every bad one that an API must refuse. */

export interface TestIssuer {
  readonly issuer: string;
  readonly audience: string;
  readonly keyId: string;
  /** As in the issuer's JWKS: RS256, ES256 … */
  readonly algorithm: string;
  readonly privateKey: KeyObject;
}

/** Where a token departs from a good one. Times are in seconds from now. */
export interface TokenSpec {
  readonly scopes?: readonly string[];
  /** A list or a text; anything else is what no issuer should write. */
  readonly worlds?: unknown;
  readonly subject?: string;
  readonly issuer?: string;
  readonly audience?: string;
  readonly expiresIn?: number;
  readonly validIn?: number;
}

function claimsOf(issuer: TestIssuer, spec: TokenSpec): Record<string, unknown> {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: spec.issuer ?? issuer.issuer,
    aud: spec.audience ?? issuer.audience,
    sub: spec.subject ?? 'test-client',
    iat: now - 60,
    nbf: now + (spec.validIn ?? -60),
    exp: now + (spec.expiresIn ?? 600),
    scope: (spec.scopes ?? []).join(' '),
    ...(spec.worlds === undefined ? {} : { worlds: spec.worlds }),
  };
}

/** A token with the issuer's signature. */
export function signToken(issuer: TestIssuer, spec: TokenSpec): Promise<string> {
  const header = { alg: issuer.algorithm, kid: issuer.keyId };
  return new SignJWT(claimsOf(issuer, spec)).setProtectedHeader(header).sign(issuer.privateKey);
}

/** The same claims under another key, of the kind that `algorithm` takes, which says to be the issuer's. */
function signWithOtherKey(issuer: TestIssuer, spec: TokenSpec): Promise<string> {
  const other = issuer.algorithm.startsWith('ES')
    ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
    : generateKeyPairSync('rsa', { modulusLength: 2048 });
  return signToken({ ...issuer, privateKey: other.privateKey }, spec);
}

/** Takes the published key for a shared secret: a verifier that trusts the header's `alg` accepts it. */
function signWithPublicKey(issuer: TestIssuer, spec: TokenSpec): Promise<string> {
  const pem = createPublicKey(issuer.privateKey).export({ type: 'spki', format: 'pem' });
  const header = { alg: 'HS256', kid: issuer.keyId };
  return new SignJWT(claimsOf(issuer, spec)).setProtectedHeader(header).sign(Buffer.from(pem));
}

function withClaims(token: string, change: Readonly<Record<string, unknown>>): string {
  const [header, payload = '', signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
  const changed = Buffer.from(JSON.stringify({ ...claims, ...change })).toString('base64url');
  return `${header}.${changed}.${signature}`;
}

/** Changes the signature's middle: its last characters may hold bits that nobody reads. */
function withOtherSignature(token: string): string {
  const [header, payload, signature = ''] = token.split('.');
  const at = Math.floor(signature.length / 2);
  const other = signature[at] === 'A' ? 'B' : 'A';
  return `${header}.${payload}.${signature.slice(0, at)}${other}${signature.slice(at + 1)}`;
}

export interface TokenCase {
  readonly name: string;
  /** To send with the request: the token, and a world where it matters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly statuses: readonly number[];
}

const ALL_SCOPES = (['read', 'write', 'admin'] satisfies Scope[]).map(scopeName);

/** Scopes that don't suffice for an access. */
const TOO_LITTLE: Readonly<Record<Exclude<Access, 'open'>, readonly (readonly string[])[]>> = {
  read: [[], ['other/read'], ['read'], ['showroom/reader']],
  write: [[], ['showroom/read'], ['other/write']],
  admin: [[], ['showroom/read'], ['showroom/write'], ['showroom/read', 'showroom/write'], ['other/admin']],
};

function bearer(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}

/** What isn't a valid token of the issuer: 401 on every route that is not open. */
async function invalidTokens(issuer: TestIssuer): Promise<TokenCase[]> {
  const all: TokenSpec = { scopes: ALL_SCOPES };
  const good = await signToken(issuer, all);
  const weak = await signToken(issuer, { scopes: [] });
  const tokens: Record<string, string> = {
    expired: await signToken(issuer, { ...all, expiresIn: -300 }),
    'not yet valid': await signToken(issuer, { ...all, validIn: 300 }),
    'other issuer': await signToken(issuer, { ...all, issuer: 'https://other.example.test' }),
    'other audience': await signToken(issuer, { ...all, audience: 'other' }),
    'other key': await signWithOtherKey(issuer, all),
    'alg none': new UnsecuredJWT(claimsOf(issuer, all)).encode(),
    'HMAC with the public key': await signWithPublicKey(issuer, all),
    'tampered claims': withClaims(weak, { scope: ALL_SCOPES.join(' ') }),
    'tampered signature': withOtherSignature(good),
    'no signature': good.replace(/[^.]*$/, ''),
    'no token at all': 'nonsense',
  };
  const cases = Object.entries(tokens).map(([name, token]) => ({ name, headers: bearer(token), statuses: [401] }));
  return [
    { name: 'missing', headers: {}, statuses: [401] },
    { name: 'empty', headers: { authorization: 'Bearer ' }, statuses: [401] },
    { name: 'other scheme', headers: { authorization: `Basic ${good}` }, statuses: [401] },
    ...cases,
  ];
}

/** Valid tokens that lack the route's scope, or the world: 403. */
async function weakTokens(issuer: TestIssuer, route: Route): Promise<TokenCase[]> {
  const { access } = route;
  if (access === 'open') return [];
  const cases: TokenCase[] = [];
  for (const scopes of TOO_LITTLE[access]) {
    const token = await signToken(issuer, { scopes });
    cases.push({ name: `scopes [${scopes}]`, headers: bearer(token), statuses: [403] });
  }
  // The scope admin sees all worlds.
  if (!route.world || access === 'admin') return cases;
  const scopes = [scopeName(access)];
  const elsewhere = await signToken(issuer, { scopes, worlds: 'elsewhere' });
  const unnamed = await signToken(issuer, { scopes });
  const foreign = { ...bearer(unnamed), 'x-world': 'elsewhere' };
  return [
    ...cases,
    { name: "another world's", headers: bearer(elsewhere), statuses: [403] },
    { name: 'another world asked for', headers: foreign, statuses: [403] },
  ];
}

/** Every bad token for a route; none for an open one. */
export async function badTokens(issuer: TestIssuer, route: Route): Promise<TokenCase[]> {
  if (route.access === 'open') return [];
  return [...(await invalidTokens(issuer)), ...(await weakTokens(issuer, route))];
}

/** A token that suffices for everything. */
export async function goodToken(issuer: TestIssuer): Promise<Record<string, string>> {
  return bearer(await signToken(issuer, { scopes: ALL_SCOPES }));
}
