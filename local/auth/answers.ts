import type { HttpAnswer } from '../http/response.ts';

/** Why a request is refused, as OAuth 2 and OpenID Connect spell it (RFC 6749, 4.1.2.1 and 5.2). */
export type OAuthError =
  | 'access_denied'
  | 'invalid_client'
  | 'invalid_grant'
  | 'invalid_request'
  | 'invalid_scope'
  | 'unauthorized_client'
  | 'unsupported_grant_type'
  | 'unsupported_response_type';

/** A request that the issuer refuses. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly error: OAuthError;

  constructor(error: OAuthError, description: string) {
    super(description);
    this.error = error;
  }
}

export const json = (status: number, value: object): HttpAnswer => ({
  status,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: Buffer.from(JSON.stringify(value)),
});

export const refusal = ({ error, message }: Refusal): HttpAnswer =>
  json(error === 'invalid_client' ? 401 : 400, { error, error_description: message });

/** 303: whatever the method of the request was, the next one is a GET (RFC 9700, 4.12). */
export const redirect = (url: string): HttpAnswer => ({
  status: 303,
  headers: { location: url, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
  body: Buffer.alloc(0),
});

/** The address with more in its query; parameters without a value are left out. */
export function withQuery(address: string, parameters: Readonly<Record<string, string | null>>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(parameters)) if (value !== null) url.searchParams.set(name, value);
  return url.href;
}
