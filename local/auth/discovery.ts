import type { Client } from './clients.ts';

/** What OpenID Connect Discovery 1.0 publishes below `/.well-known/openid-configuration`. */
export const discoveryDocument = (issuer: string, clients: readonly Client[]) => ({
  issuer,
  authorization_endpoint: `${issuer}/oauth2/authorize`,
  token_endpoint: `${issuer}/oauth2/token`,
  revocation_endpoint: `${issuer}/oauth2/revoke`,
  end_session_endpoint: `${issuer}/logout`,
  jwks_uri: `${issuer}/.well-known/jwks.json`,
  grant_types_supported: ['authorization_code', 'refresh_token', 'client_credentials'],
  response_types_supported: ['code'],
  response_modes_supported: ['query'],
  code_challenge_methods_supported: ['S256'],
  scopes_supported: [...new Set(clients.flatMap(({ scopes }) => scopes))],
  subject_types_supported: ['public'],
  token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'none'],
  id_token_signing_alg_values_supported: ['RS256'],
});
