import { ErrorResponse, type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { ConsoleSignIn200Client } from '../../api/generated/showroom.schemas.ts';
import { ApiProblem } from '../../api/problem.ts';
import type { Session } from '../../api/session.ts';
import { returnAddress, SIGNED_IN, SIGNED_OUT } from './addresses.ts';

type SignInClient = NonNullable<ConsoleSignIn200Client>;

/** Reloading the page keeps someone signed in, closing the tab does not; no other tab and no later visit finds a token. */
const inThisTab = () => new WebStorageStateStore({ store: window.sessionStorage });

function managerOf({ authority, client_id, scopes, audience }: SignInClient): UserManager {
  return new UserManager({
    authority,
    client_id,
    scope: scopes.join(' '),
    redirect_uri: window.location.origin + SIGNED_IN,
    post_logout_redirect_uri: window.location.origin + SIGNED_OUT,
    response_type: 'code',
    stateStore: inThisTab(),
    userStore: inThisTab(),
    automaticSilentRenew: true,
    // The address before takes the place of the issuer's page: going back leads to where someone was.
    redirectMethod: 'replace',
    ...(audience !== null && { extraQueryParams: { audience } }),
  });
}

/** What the issuer or the library says, as a problem like any other. */
function problemOf(error: unknown, title: string): ApiProblem {
  if (error instanceof ErrorResponse) return new ApiProblem(0, title, error.error_description ?? error.message, {});
  return new ApiProblem(0, title, error instanceof Error ? error.message : String(error), {});
}

const UNREACHABLE = 'The sign-in can’t be reached';

function hereNow(): string {
  const { pathname, search, hash } = window.location;
  return returnAddress(pathname + search + hash);
}

/** Leaves for the issuer's page. @throws ApiProblem when it can't be reached */
async function leave(manager: UserManager): Promise<never> {
  try {
    await manager.signinRedirect({ state: hereNow() });
  } catch (error) {
    throw problemOf(error, UNREACHABLE);
  }
  return new Promise(() => undefined);
}

/** Renews the token; when the issuer says no, whoever it is signs in again. @throws ApiProblem when nobody answers */
async function renew(manager: UserManager): Promise<User> {
  try {
    const user = await manager.signinSilent();
    if (user !== null) return user;
  } catch (error) {
    if (!(error instanceof ErrorResponse)) throw problemOf(error, UNREACHABLE);
  }
  return leave(manager);
}

/** Whoever has an expired token, or none, can still be let in by a refresh token; the library would open a frame without. */
async function current(manager: UserManager): Promise<User> {
  const user = await manager.getUser();
  if (user !== null && user.expired !== true) return user;
  return user?.refresh_token === undefined ? leave(manager) : renew(manager);
}

/** Many requests wait for one renewal. */
function once<T>(task: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  return () => {
    running ??= task().finally(() => {
      running = undefined;
    });
    return running;
  };
}

async function signOut(manager: UserManager, clientId: string): Promise<void> {
  const after = window.location.origin + SIGNED_OUT;
  try {
    const { metadataService } = manager;
    if ((await metadataService.getRevocationEndpoint(true)) !== undefined)
      await manager.revokeTokens(['refresh_token']);
    if ((await metadataService.getEndSessionEndpoint()) !== undefined) {
      // Cognito has names of its own; others pass over what they don't know.
      await manager.signoutRedirect({ extraQueryParams: { client_id: clientId, logout_uri: after } });
      return;
    }
  } catch (error) {
    // Whoever wants to leave leaves, even when the issuer is out of reach; the page says so.
    await manager.removeUser();
    window.location.replace(`${after}?unheard=${encodeURIComponent(problemOf(error, UNREACHABLE).message)}`);
    return;
  }
  await manager.removeUser();
  window.location.replace(after);
}

function sessionOf(manager: UserManager, user: User, clientId: string): Session {
  const { name, preferred_username, email, sub } = user.profile;
  const known = name ?? preferred_username ?? email ?? sub;
  const valid = once(() => current(manager));
  const fresh = once(() => renew(manager));
  return {
    person: { name: known, ...(email !== known && { email }) },
    scopes: user.scopes,
    token: async () => (await valid()).access_token,
    renewed: async (refused) => {
      const now = await valid();
      return now.access_token === refused ? (await fresh()).access_token : now.access_token;
    },
    signInAgain: () => leave(manager),
    signOut: () => signOut(manager, clientId),
  };
}

/** Who is signed in, and where they wanted to go if they have just come back from the issuer. */
export interface Entered {
  readonly session: Session;
  readonly returnTo?: string;
}

/**
 * Lets in whoever has signed in or just comes back from doing so; anyone else leaves for the issuer's page.
 * @throws ApiProblem when the issuer refuses, can't be reached, or what came back answers no question of this tab
 */
export async function enter(client: SignInClient): Promise<Entered> {
  const manager = managerOf(client);
  if (window.location.pathname !== SIGNED_IN) {
    return { session: sessionOf(manager, await current(manager), client.client_id) };
  }
  try {
    const user = await manager.signinRedirectCallback();
    const returnTo = returnAddress(typeof user.state === 'string' ? user.state : '');
    return { session: sessionOf(manager, user, client.client_id), returnTo };
  } catch (error) {
    throw problemOf(error, 'Signing in has failed');
  }
}

/** Forgets whoever was signed in, wherever that has been ended. */
export async function forget(client: SignInClient): Promise<void> {
  await managerOf(client).removeUser();
}
