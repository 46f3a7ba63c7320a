import { scopeName } from '../functions/platform/contract/scopes.ts';
import { CONSOLE_SCOPES, type ConsoleAddresses, type SignIn } from './constructs/sign-in.ts';
import type { Settings } from './settings.ts';

/** What people consent to beside the scopes of the API: that their name and address are told. */
const PERSONAL = ['openid', 'profile', 'email'];

/** Where the console of the API itself is called back, and those of the setting, such as one under a domain of one's own. */
export function consoleAddresses(apiUrl: string, settings: Pick<Settings, 'console'>): ConsoleAddresses {
  return {
    callback: [`${apiUrl}/console/signed-in`, ...settings.console],
    logout: [`${apiUrl}/console/signed-out`, ...settings.console],
  };
}

/**
 * Where people sign in for the console, as JSON: its function tells the console, and lets it speak with these origins.
 * Undefined when the issuer is someone else's and no client of it is named.
 */
export function consoleSignIn(settings: Settings, signIn: SignIn | undefined): string | undefined {
  const scopes = CONSOLE_SCOPES.map(scopeName);
  if (signIn) {
    return JSON.stringify({
      issuer: signIn.userPool.userPoolProviderUrl,
      clientId: signIn.consoleClient.userPoolClientId,
      scopes: [...PERSONAL, ...scopes],
      audience: null,
      origins: [signIn.pages],
    });
  }
  const { issuer, audience, consoleClient } = settings;
  if (issuer === undefined || consoleClient === undefined) return undefined;
  return JSON.stringify({
    issuer,
    clientId: consoleClient,
    // Elsewhere than at Cognito, a refresh token has to be asked for.
    scopes: [...PERSONAL, 'offline_access', ...scopes],
    audience: audience[0] ?? null,
    origins: [],
  });
}
