import type { App, ClientSpec } from '../template/app.ts';

/** An app client: a machine that fetches tokens for itself by a secret, or a page that people sign in for. */
export interface Client {
  readonly clientId: string;
  readonly scopes: readonly string[];
  /** True for a machine. */
  readonly clientCredentials: boolean;
  /** Seconds that an access token is good for. */
  readonly lifetimeSeconds: number;
  /** `aud` of its access tokens; Cognito's have none. */
  readonly audience?: string;
  /** Present where people sign in: authorization code with PKCE, without a secret. */
  readonly people?: {
    /** Where they may be sent back to, with a code and after signing out: exactly these addresses. */
    readonly callbackUrls: readonly string[];
    readonly logoutUrls: readonly string[];
    /** Seconds that a refresh token is good for. */
    readonly refreshSeconds: number;
  };
}

const SECONDS = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 } as const;

/** What Cognito has where a client doesn't say. */
const DEFAULT_ACCESS_SECONDS = 3600;
const DEFAULT_REFRESH_SECONDS = 30 * SECONDS.days;

const secondsOf = (count: number | undefined, unit: keyof typeof SECONDS, fallback: number): number =>
  count === undefined ? fallback : count * SECONDS[unit];

/** This machine has two names, and a page may have been opened by either. */
const underBothNames = (urls: readonly string[]): string[] => [
  ...new Set(urls.flatMap((url) => [url, url.replace(/^http:\/\/127\.0\.0\.1(?=[:/])/, 'http://localhost')])),
];

function clientOf({ identity, properties }: ClientSpec): Client {
  const { AllowedOAuthFlows: flows, TokenValidityUnits: units } = properties;
  const { AccessTokenValidity: access, RefreshTokenValidity: refresh } = properties;
  return {
    clientId: identity.ref,
    scopes: properties.AllowedOAuthScopes,
    clientCredentials: flows.includes('client_credentials'),
    lifetimeSeconds: secondsOf(access, units?.AccessToken ?? 'hours', DEFAULT_ACCESS_SECONDS),
    ...(flows.includes('code') && {
      people: {
        callbackUrls: underBothNames(properties.CallbackURLs),
        logoutUrls: underBothNames(properties.LogoutURLs),
        refreshSeconds: secondsOf(refresh, units?.RefreshToken ?? 'days', DEFAULT_REFRESH_SECONDS),
      },
    }),
  };
}

/**
 * The app clients of the templates' user pools. An app whose issuer is someone else's has none: there, `local` is a machine
 * that gets every scope that a route asks for, `local-console` is the console, and tokens are for the authorizer's audience.
 * @param apiUrl the address of the API, below which the console is
 */
export function readClients({ clients, api }: Pick<App, 'clients' | 'api'>, apiUrl: string): readonly Client[] {
  if (clients.length > 0) return clients.map(clientOf);
  const audience = api.authorizers[0]?.properties.JwtConfiguration.Audience[0];
  if (audience === undefined) return [];
  const scopes = [...new Set(api.routes.flatMap(({ properties }) => properties.AuthorizationScopes))];
  const shared = { lifetimeSeconds: DEFAULT_ACCESS_SECONDS, audience };
  const people = {
    callbackUrls: underBothNames([`${apiUrl}/console/signed-in`]),
    logoutUrls: underBothNames([`${apiUrl}/console/signed-out`]),
    refreshSeconds: DEFAULT_REFRESH_SECONDS,
  };
  return [
    { ...shared, clientId: 'local', scopes, clientCredentials: true },
    { ...shared, clientId: 'local-console', scopes: [...PERSONAL_SCOPES, ...scopes], clientCredentials: false, people },
  ];
}

/** Scopes of OpenID Connect, which tell who someone is, and let a client renew its tokens. */
export const PERSONAL_SCOPES: readonly string[] = ['openid', 'profile', 'email', 'offline_access'];
