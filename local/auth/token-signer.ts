import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Client } from './clients.ts';
import type { Grant } from './grants.ts';
import type { IssuerKeys } from './keys.ts';

export interface AccessOptions {
  readonly scopes: readonly string[];
  /** Names of the worlds that the token may see. */
  readonly worlds?: string | undefined;
  readonly lifetimeSeconds?: number | undefined;
  /** Set or replace any claim; `undefined` removes one. */
  readonly claims?: Readonly<Record<string, unknown>> | undefined;
}

const seconds = () => Math.floor(Date.now() / 1000);

/** Signs tokens with the claims that Cognito gives them. */
export class TokenSigner {
  readonly #issuer: string;
  readonly #keys: IssuerKeys;

  /** @param issuer the `iss` of its tokens */
  constructor(issuer: string, keys: IssuerKeys) {
    this.#issuer = issuer;
    this.#keys = keys;
  }

  /** An access token for a client itself. */
  access(client: Client, { scopes, worlds, lifetimeSeconds, claims }: AccessOptions): Promise<string> {
    const now = seconds();
    return this.#sign({
      sub: client.clientId,
      client_id: client.clientId,
      ...(client.audience !== undefined && { aud: client.audience }),
      token_use: 'access',
      scope: scopes.join(' '),
      ...(worlds !== undefined && { worlds }),
      version: 2,
      auth_time: now,
      iat: now,
      exp: now + (lifetimeSeconds ?? client.lifetimeSeconds),
      ...claims,
    });
  }

  /** An access token by which a client acts for someone. */
  accessOf(client: Client, { person, worlds, authTime }: Grant, scopes: readonly string[]): Promise<string> {
    return this.access(client, {
      scopes,
      worlds,
      claims: { sub: person.id, username: person.id, auth_time: authTime },
    });
  }

  /** Who signed in, for the client. @param nonce of the authorization request, as it was */
  identity(client: Client, { person, authTime }: Grant, nonce: string | null): Promise<string> {
    const now = seconds();
    return this.#sign({
      sub: person.id,
      aud: client.clientId,
      token_use: 'id',
      name: person.name,
      email: person.email,
      email_verified: true,
      ...(nonce !== null && { nonce }),
      auth_time: authTime,
      iat: now,
      exp: now + client.lifetimeSeconds,
    });
  }

  #sign(claims: Readonly<Record<string, unknown>>): Promise<string> {
    return new SignJWT({ iss: this.#issuer, jti: randomUUID(), ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: this.#keys.keyId })
      .sign(this.#keys.privateKey);
  }
}
