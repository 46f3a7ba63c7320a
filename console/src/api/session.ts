import { useSyncExternalStore } from 'react';

/** Where tokens come from, once someone has signed in. An open host asks for none. */
type Source = () => Promise<string | undefined>;

let source: Source | undefined;
const listeners = new Set<() => void>();

/** @param next undefined when who was signed in has left */
export function setTokenSource(next: Source | undefined): void {
  source = next;
  for (const listener of listeners) listener();
}

/** The token for a request; undefined where none is needed. */
export const bearer: Source = async () => source?.();

/** Whether requests carry a token. */
export function useSignedIn(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => source !== undefined,
  );
}
