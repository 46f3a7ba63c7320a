import type { HttpAnswer } from '../http/response.ts';
import { json, Refusal, refusal } from './answers.ts';
import { authorizePerson, endSession } from './authorization.ts';
import { type Authorization, authorize } from './authorizer.ts';
import type { Client } from './clients.ts';
import { discoveryDocument } from './discovery.ts';
import { Grants } from './grants.ts';
import type { IssuerKeys } from './keys.ts';
import { grantToken, identifyClient } from './token-endpoint.ts';
import { TokenSigner } from './token-signer.ts';

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
  /** Without the question mark. */
  readonly query?: string;
  readonly authorization: string | undefined;
  readonly body: Buffer;
}

const epochSecond = () => Math.floor(Date.now() / 1000);

/**
 * Takes the place of a Cognito user pool on the local host: publishes a key and signs tokens with it, for machines by
 * their secret and for people who sign in at its page.
 */
export class LocalIssuer {
  /** The `iss` of its tokens. */
  readonly url: string;
  readonly keys: IssuerKeys;
  readonly clients: readonly Client[];
  readonly #grants = new Grants();
  readonly #signer: TokenSigner;
  /** Epoch second. */
  readonly #now: () => number;

  constructor(url: string, keys: IssuerKeys, clients: readonly Client[], now = epochSecond) {
    this.url = url;
    this.keys = keys;
    this.clients = clients;
    this.#signer = new TokenSigner(url, keys);
    this.#now = now;
  }

  /** Where clients get their tokens. */
  get tokenUrl(): string {
    return `${this.url}/oauth2/token`;
  }

  /** Signs an access token with the claims that Cognito gives one. */
  async token({ clientId, scopes, ...options }: TokenOptions = {}): Promise<string> {
    const client = this.clients.find((it) =>
      clientId === undefined ? it.clientCredentials : it.clientId === clientId,
    );
    if (!client) throw new Error(`The templates have no such app client: ${clientId ?? 'one for client credentials'}`);
    return this.#signer.access(client, { ...options, scopes: scopes ?? client.scopes });
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
    try {
      return await this.#answer(request);
    } catch (error) {
      if (error instanceof Refusal) return refusal(error);
      throw error;
    }
  }

  async #answer({ method, path, query, authorization, body }: IssuerRequest): Promise<HttpAnswer> {
    const form = new URLSearchParams(method === 'GET' ? query : body.toString());
    const endpoint = {
      clients: this.clients,
      secrets: this.keys.secrets,
      grants: this.#grants,
      signer: this.#signer,
    };
    switch (`${method} ${path}`) {
      case 'GET /.well-known/jwks.json':
        return json(200, { keys: [this.keys.jwk] });
      case 'GET /.well-known/openid-configuration':
        return json(200, discoveryDocument(this.url, this.clients));
      case 'GET /oauth2/authorize':
      case 'POST /oauth2/authorize':
        return authorizePerson(method === 'GET' ? 'GET' : 'POST', form, this.clients, this.#grants, this.#now());
      case 'POST /oauth2/token':
        return grantToken({ authorization, form }, endpoint, this.#now());
      case 'POST /oauth2/revoke':
        this.#grants.revoke(form.get('token') ?? '', identifyClient({ authorization, form }, endpoint).clientId);
        return json(200, {});
      case 'GET /logout':
        return endSession(form, this.clients);
      default:
        return json(404, { error: 'not_found' });
    }
  }
}
