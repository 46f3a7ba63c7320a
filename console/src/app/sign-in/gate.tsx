import Button from '@mui/material/Button';
import { type ReactNode, useEffect, useState } from 'react';
import { consoleSignIn } from '../../api/generated/showroom.ts';
import { ApiProblem } from '../../api/problem.ts';
import { perform } from '../../api/request.ts';
import { setSession } from '../../api/session.ts';
import { Page } from '../../kit/layout.tsx';
import { Problem } from '../../kit/states.tsx';
import { router } from '../router.tsx';
import { SIGNED_OUT } from './addresses.ts';
import styles from './gate.module.css';

type Entrance =
  | { readonly kind: 'in' }
  | { readonly kind: 'signed-out' }
  /** Tokens are needed, and the console can't get any. */
  | { readonly kind: 'no-client' }
  | { readonly kind: 'failed'; readonly problem: ApiProblem };

async function ask(): Promise<Entrance> {
  try {
    const { body } = await perform(() => consoleSignIn());
    if (!body.required) return { kind: 'in' };
    if (body.client === null) return { kind: 'no-client' };
    const { enter, forget } = await import('./oidc.ts');
    if (window.location.pathname === SIGNED_OUT) {
      await forget(body.client);
      return { kind: 'signed-out' };
    }
    const { session, returnTo } = await enter(body.client);
    setSession(session);
    if (returnTo !== undefined) router.history.replace(returnTo);
    return { kind: 'in' };
  } catch (error) {
    if (error instanceof ApiProblem) return { kind: 'failed', problem: error };
    throw error;
  }
}

/** One question for as many as draw the gate: a code can be exchanged once. */
let asking: Promise<Entrance> | undefined;

const entrance = (): Promise<Entrance> => {
  asking ??= ask();
  return asking;
};

/** Whether whoever is there may pass, once that is known; what stands in the way is shown by the gate. */
export const passes = (): Promise<boolean> =>
  entrance().then(
    ({ kind }) => kind === 'in',
    () => false,
  );

function useEntrance(): Entrance | null {
  const [found, setFound] = useState<Entrance | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  useEffect(() => {
    let isThere = true;
    entrance().then(
      (next) => isThere && setFound(next),
      (error: unknown) => isThere && setFault(error),
    );
    return () => {
      isThere = false;
    };
  }, []);
  if (fault !== null) throw fault;
  return found;
}

const toConsole = () => window.location.assign('/console');

/** Lets whoever has signed in pass, and everyone where nobody has to; shows what stands in the way otherwise. */
export function SignInGate({ children }: { readonly children: ReactNode }) {
  const found = useEntrance();
  if (found === null) return null;
  if (found.kind === 'in') return children;
  return (
    <main className={styles.gate}>
      {found.kind === 'signed-out' && <SignedOut />}
      {found.kind === 'no-client' && (
        <Page
          title="Nobody can sign in here"
          lead="The API asks for tokens of an issuer at which the console has no client."
        >
          <p>
            Deploy with <code>-c consoleClient=…</code>, the id of a public client there.{' '}
            <a href="/docs">The API to read</a>
          </p>
        </Page>
      )}
      {found.kind === 'failed' && (
        <Page title="Sign in">
          <Problem problem={found.problem} again={toConsole} />
        </Page>
      )}
    </main>
  );
}

function SignedOut() {
  const unheard = new URLSearchParams(window.location.search).get('unheard');
  return (
    <Page title="You have signed out" lead="This tab keeps nothing of who you were.">
      {unheard !== null && <p role="alert">The issuer could not be told, and may still know you: {unheard}</p>}
      <p>
        <Button variant="contained" onClick={toConsole}>
          Sign in again
        </Button>
      </p>
    </Page>
  );
}
