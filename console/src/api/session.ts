import { useSyncExternalStore } from 'react';

/** Who has signed in. */
export interface Person {
  readonly name: string;
  /** Absent where the issuer does not tell it, or it is the name. */
  readonly email?: string | undefined;
}

/** Someone who has signed in, and what the console may do for them. */
export interface Session {
  readonly person: Person;
  /** As the token has them, such as `showroom/read`. */
  readonly scopes: readonly string[];
  /** A token that has not expired, as far as can be told. Where there is none to be had, it leaves for the issuer's page. */
  token(): Promise<string>;
  /**
   * A token instead of one that was refused.
   * @param refused what the API did not take
   */
  renewed(refused: string): Promise<string>;
  /** Leaves for the page on which people sign in, to come back to the same address; never answers. */
  signInAgain(): Promise<never>;
  /** Leaves for where the issuer ends the session. */
  signOut(): Promise<void>;
}

let session: Session | undefined;
const listeners = new Set<() => void>();

/** @param next undefined while nobody has signed in, as on an open host, which asks for no tokens */
export function setSession(next: Session | undefined): void {
  session = next;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Undefined on an open host. */
export const useSession = (): Session | undefined => useSyncExternalStore(listen, () => session);

const READ_ONLY = 'You have signed in without the scope to write.';

const MAY_WRITE = /\/(write|admin)$/;

/** Why whoever has signed in can change nothing; null when they can, or nobody has to sign in. */
export function whyReadOnly(): string | null {
  if (session === undefined || session.scopes.some((scope) => MAY_WRITE.test(scope))) return null;
  return READ_ONLY;
}

export const useWhyReadOnly = (): string | null => useSyncExternalStore(listen, whyReadOnly);

const NO_ADMIN = 'You have signed in without the scope admin, which this takes.';

/** Why whoever has signed in can make and remove no worlds; null when they can, or nobody has to sign in. */
export function whyNoAdmin(): string | null {
  return session === undefined || session.scopes.some((scope) => scope.endsWith('/admin')) ? null : NO_ADMIN;
}

export const useWhyNoAdmin = (): string | null => useSyncExternalStore(listen, whyNoAdmin);

/**
 * Fetches as whoever has signed in. A token that is refused is renewed once, as it may have been revoked or its key
 * replaced; when the API refuses the new one, too, whoever it is signs in again and comes back to the same address.
 */
export async function fetchAs(url: string, init: RequestInit): Promise<Response> {
  const current = session;
  if (current === undefined) return fetch(url, init);
  const send = (token: string) => {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${token}`);
    return fetch(url, { ...init, headers });
  };
  const token = await current.token();
  const first = await send(token);
  if (first.status !== 401) return first;
  const second = await send(await current.renewed(token));
  return second.status === 401 ? current.signInAgain() : second;
}
