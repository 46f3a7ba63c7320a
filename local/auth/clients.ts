import type { App, ClientSpec } from '../template/app.ts';
import type { Client } from './issuer.ts';

const SECONDS = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 } as const;

const DEFAULT_LIFETIME_SECONDS = 3600;

const lifetime = ({ AccessTokenValidity, TokenValidityUnits }: ClientSpec['properties']): number =>
  AccessTokenValidity === undefined
    ? DEFAULT_LIFETIME_SECONDS
    : AccessTokenValidity * SECONDS[TokenValidityUnits?.AccessToken ?? 'hours'];

/**
 * The app clients of the templates' user pools. An app whose issuer is someone else's has none: there, one client
 * `local` gets every scope that a route asks for, and tokens for the authorizer's audience.
 */
export function readClients({ clients, api }: Pick<App, 'clients' | 'api'>): readonly Client[] {
  if (clients.length > 0) {
    return clients.map(({ identity, properties }) => ({
      clientId: identity.ref,
      scopes: properties.AllowedOAuthScopes,
      clientCredentials: properties.AllowedOAuthFlows.includes('client_credentials'),
      lifetimeSeconds: lifetime(properties),
    }));
  }
  const audience = api.authorizers[0]?.properties.JwtConfiguration.Audience[0];
  if (audience === undefined) return [];
  const scopes = [...new Set(api.routes.flatMap(({ properties }) => properties.AuthorizationScopes))];
  const lifetimeSeconds = DEFAULT_LIFETIME_SECONDS;
  return [{ clientId: 'local', scopes, clientCredentials: true, lifetimeSeconds, audience }];
}
