import { randomUUID, timingSafeEqual } from 'node:crypto';
import { SignJWT } from 'jose';
import type { HttpAnswer } from '../http/response.ts';
import { type Authorization, authorize } from './authorizer.ts';
import type { IssuerKeys } from './keys.ts';

/** An app client that may fetch tokens for itself. */
export interface Client {
  readonly clientId: string;
  readonly scopes: readonly string[];
  /** False for clients of people, who sign in at a page that the local issuer doesn't have. */
  readonly clientCredentials: boolean;
  readonly lifetimeSeconds: number;
  /** `aud` of its tokens; Cognito's have none. */
  readonly audience?: string;
}

export interface TokenOptions {
  /** Default: the first client that may use client credentials. */
  readonly clientId?: string;
  /** Default: all scopes of the client. */
  readonly scopes?: readonly string[];
  /** Names of the worlds that the token may see. */
  readonly worlds?: string;
  readonly lifetimeSeconds?: number;
  /** Set or replace any claim; `undefined` removes one. */
  readonly claims?: Readonly<Record<string, unknown>>;
}

export interface IssuerRequest {
  readonly method: string;
  /** Path below the issuer, such as `/oauth2/token`. */
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: Buffer;
}

const json = (status: number, value: object): HttpAnswer => ({
  status,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: Buffer.from(JSON.stringify(value)),
});

const oauthError = (error: string): HttpAnswer => json(error === 'invalid_client' ? 401 : 400, { error });

const sameSecret = (given: string, expected: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** Client id and secret, from HTTP Basic or from the form. */
function credentials({ authorization }: IssuerRequest, form: URLSearchParams): readonly [string, string] {
  const basic = /^basic\s+(\S+)$/i.exec(authorization ?? '')?.[1];
  if (basic === undefined) return [form.get('client_id') ?? '', form.get('client_secret') ?? ''];
  const text = Buffer.from(basic, 'base64').toString();
  const colon = text.indexOf(':');
  return [text.slice(0, colon), text.slice(colon + 1)];
}

/** Takes the place of a Cognito user pool on the local host: publishes a key, and signs access tokens with it. */
export class LocalIssuer {
  /** The `iss` of its tokens. */
  readonly url: string;
  readonly keys: IssuerKeys;
  readonly clients: readonly Client[];

  constructor(url: string, keys: IssuerKeys, clients: readonly Client[]) {
    this.url = url;
    this.keys = keys;
    this.clients = clients;
  }

  /** Where clients get their tokens. */
  get tokenUrl(): string {
    return `${this.url}/oauth2/token`;
  }

  /** Signs an access token with the claims that Cognito gives one. */
  async token(options: TokenOptions = {}): Promise<string> {
    const { clientId, worlds, claims } = options;
    const client = this.clients.find((it) =>
      clientId === undefined ? it.clientCredentials : it.clientId === clientId,
    );
    if (!client) throw new Error(`The templates have no such app client: ${clientId ?? 'one for client credentials'}`);
    const now = Math.floor(Date.now() / 1000);
    const payload = {
      iss: this.url,
      sub: client.clientId,
      client_id: client.clientId,
      ...(client.audience !== undefined && { aud: client.audience }),
      token_use: 'access',
      scope: (options.scopes ?? client.scopes).join(' '),
      ...(worlds !== undefined && { worlds }),
      version: 2,
      jti: randomUUID(),
      auth_time: now,
      iat: now,
      exp: now + (options.lifetimeSeconds ?? client.lifetimeSeconds),
      ...claims,
    };
    return new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: this.keys.keyId }).sign(this.keys.privateKey);
  }

  /** Decides on a request to a route with these scopes, behind an authorizer for this audience. */
  authorize(
    header: string | undefined,
    scopes: readonly string[],
    audience: readonly string[],
  ): Promise<Authorization> {
    const { keyId, publicKey } = this.keys;
    return authorize(header, scopes, { issuer: this.url, audience, keyId, publicKey });
  }

  /** Answers a request below the issuer's address. */
  async handle(request: IssuerRequest): Promise<HttpAnswer> {
    switch (`${request.method} ${request.path}`) {
      case 'GET /.well-known/jwks.json':
        return json(200, { keys: [this.keys.jwk] });
      case 'GET /.well-known/openid-configuration':
        return json(200, {
          issuer: this.url,
          jwks_uri: `${this.url}/.well-known/jwks.json`,
          token_endpoint: this.tokenUrl,
          grant_types_supported: ['client_credentials'],
          token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
          id_token_signing_alg_values_supported: ['RS256'],
          response_types_supported: ['token'],
          subject_types_supported: ['public'],
        });
      case 'POST /oauth2/token':
        return this.#grant(request);
      default:
        return json(404, { error: 'not_found' });
    }
  }

  async #grant(request: IssuerRequest): Promise<HttpAnswer> {
    const form = new URLSearchParams(request.body.toString());
    const [clientId, secret] = credentials(request, form);
    const client = this.clients.find((it) => it.clientId === clientId);
    const expected = this.keys.secrets.get(clientId);
    if (!client || expected === undefined || !sameSecret(secret, expected)) return oauthError('invalid_client');
    if (form.get('grant_type') !== 'client_credentials') return oauthError('unsupported_grant_type');
    if (!client.clientCredentials) return oauthError('unauthorized_client');
    const asked =
      form
        .get('scope')
        ?.split(' ')
        .filter((scope) => scope !== '') ?? [];
    if (asked.some((scope) => !client.scopes.includes(scope))) return oauthError('invalid_scope');
    const scopes = asked.length > 0 ? asked : client.scopes;
    const worlds = form.get('worlds');
    const token = await this.token({ clientId, scopes, ...(worlds !== null && { worlds }) });
    return json(200, { access_token: token, expires_in: client.lifetimeSeconds, token_type: 'Bearer' });
  }
}
