import { timingSafeEqual } from 'node:crypto';
import type { HttpAnswer } from '../http/response.ts';
import { json, Refusal } from './answers.ts';
import type { Client } from './clients.ts';
import type { Grants } from './grants.ts';
import type { TokenSigner } from './token-signer.ts';

/** A request with a form, and who it says to come from. */
export interface ClientRequest {
  readonly authorization: string | undefined;
  readonly form: URLSearchParams;
}

export interface TokenEndpoint {
  readonly clients: readonly Client[];
  /** By client id; pages have none, as they could not keep one. */
  readonly secrets: ReadonlyMap<string, string>;
  readonly grants: Grants;
  readonly signer: TokenSigner;
}

const sameSecret = (given: string, expected: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** Client id and secret, from HTTP Basic or from the form. */
function credentials({ authorization, form }: ClientRequest): readonly [id: string, secret: string] {
  const basic = /^basic\s+(\S+)$/i.exec(authorization ?? '')?.[1];
  if (basic === undefined) return [form.get('client_id') ?? '', form.get('client_secret') ?? ''];
  const text = Buffer.from(basic, 'base64').toString();
  const colon = text.indexOf(':');
  return [text.slice(0, colon), text.slice(colon + 1)];
}

/** The client that asks: one with a secret has to know it, one without must not claim to have one. @throws Refusal */
export function identifyClient(
  request: ClientRequest,
  { clients, secrets }: Pick<TokenEndpoint, 'clients' | 'secrets'>,
): Client {
  const [id, secret] = credentials(request);
  const client = clients.find(({ clientId }) => clientId === id);
  if (client && sameSecret(secret, secrets.get(id) ?? '')) return client;
  throw new Refusal('invalid_client', 'There is no such client, or its secret is another one.');
}

/** Those of `allowed` that are asked for, or all of them. @throws Refusal */
function chooseScopes(form: URLSearchParams, allowed: readonly string[]): readonly string[] {
  const asked = (form.get('scope') ?? '').split(' ').filter((scope) => scope !== '');
  if (asked.some((scope) => !allowed.includes(scope))) throw new Refusal('invalid_scope', 'The scope goes too far.');
  return asked.length > 0 ? asked : allowed;
}

const bearer = (access_token: string, { lifetimeSeconds }: Client, scopes: readonly string[], more: object = {}) =>
  json(200, { access_token, expires_in: lifetimeSeconds, token_type: 'Bearer', scope: scopes.join(' '), ...more });

/** For a machine itself. */
async function grantMachine(client: Client, form: URLSearchParams, { signer }: TokenEndpoint): Promise<HttpAnswer> {
  if (!client.clientCredentials) throw new Refusal('unauthorized_client', 'This client is not a machine.');
  const scopes = chooseScopes(form, client.scopes);
  const worlds = form.get('worlds');
  return bearer(await signer.access(client, { scopes, ...(worlds !== null && { worlds }) }), client, scopes);
}

/** For the code that someone who has signed in was sent back with. */
async function grantCode(client: Client, form: URLSearchParams, { grants, signer }: TokenEndpoint, now: number) {
  if (!client.people) throw new Refusal('unauthorized_client', 'Nobody signs in for this client.');
  const { request, refreshToken } = grants.exchange(
    form.get('code') ?? '',
    {
      clientId: client.clientId,
      redirectUri: form.get('redirect_uri') ?? '',
      verifier: form.get('code_verifier') ?? '',
    },
    client.people.refreshSeconds,
    now,
  );
  const access = await signer.accessOf(client, request, request.scopes);
  return bearer(access, client, request.scopes, {
    id_token: await signer.identity(client, request, request.nonce),
    refresh_token: refreshToken,
  });
}

/** For a refresh token, which stays good until it expires or is revoked, as at Cognito. */
async function grantRefresh(client: Client, form: URLSearchParams, { grants, signer }: TokenEndpoint, now: number) {
  if (!client.people) throw new Refusal('unauthorized_client', 'Nobody signs in for this client.');
  const grant = grants.refresh(form.get('refresh_token') ?? '', client.clientId, now);
  const scopes = chooseScopes(form, grant.scopes);
  const id_token = await signer.identity(client, grant, null);
  return bearer(await signer.accessOf(client, grant, scopes), client, scopes, { id_token });
}

/**
 * The token endpoint (RFC 6749, 3.2).
 * @param now epoch second
 * @throws Refusal
 */
export async function grantToken(request: ClientRequest, endpoint: TokenEndpoint, now: number): Promise<HttpAnswer> {
  const client = identifyClient(request, endpoint);
  const { form } = request;
  switch (form.get('grant_type')) {
    case 'client_credentials':
      return grantMachine(client, form, endpoint);
    case 'authorization_code':
      return grantCode(client, form, endpoint, now);
    case 'refresh_token':
      return grantRefresh(client, form, endpoint, now);
    default:
      throw new Refusal('unsupported_grant_type', 'The grant_type is none of those that there are.');
  }
}
