import type { Session } from '../../console/src/api/session.ts';

/** Someone who has signed in at no issuer; what a test does not give fails when it is used. */
export function sessionWith(parts: Partial<Session>): Session {
  const unexpected = (): Promise<never> => Promise.reject(new Error('This was not to be asked for.'));
  return {
    person: { name: 'Ada' },
    scopes: ['showroom/read'],
    token: unexpected,
    renewed: unexpected,
    signInAgain: unexpected,
    signOut: unexpected,
    ...parts,
  };
}
