import type { HttpAnswer } from '../http/response.ts';
import { Refusal, redirect, withQuery } from './answers.ts';
import { type Client, PERSONAL_SCOPES } from './clients.ts';
import type { Grants } from './grants.ts';
import { PEOPLE } from './people.ts';
import { errorPage, signInPage } from './sign-in-page.ts';

/** A request to sign someone in whose client and address back are known. */
interface Asked {
  readonly client: Client;
  readonly redirectUri: string;
  readonly state: string | null;
}

/** A request that may be granted. */
interface Valid extends Asked {
  readonly scopes: readonly string[];
  readonly challenge: string;
  readonly nonce: string | null;
}

const words = (text: string | null): string[] => (text ?? '').split(/\s+/).filter((word) => word !== '');

/** Who asks, and where the answer may go. @throws Refusal that must not be sent to that address */
function identify(form: URLSearchParams, clients: readonly Client[]): Asked {
  const client = clients.find(({ clientId }) => clientId === form.get('client_id'));
  if (!client) throw new Refusal('invalid_client', 'There is no client of this client_id.');
  if (!client.people) throw new Refusal('unauthorized_client', 'This client is a machine: nobody signs in for it.');
  const redirectUri = form.get('redirect_uri');
  if (redirectUri === null || !client.people.callbackUrls.includes(redirectUri)) {
    throw new Refusal('invalid_request', 'The redirect_uri is none of the client’s callback addresses.');
  }
  return { client, redirectUri, state: form.get('state') };
}

/** @throws Refusal that the client is told */
function validate(asked: Asked, form: URLSearchParams): Valid {
  if (form.get('response_type') !== 'code') {
    throw new Refusal('unsupported_response_type', 'The response_type must be code.');
  }
  const challenge = form.get('code_challenge') ?? '';
  if (form.get('code_challenge_method') !== 'S256' || !/^[\w-]{43}$/.test(challenge)) {
    throw new Refusal('invalid_request', 'A code_challenge by the method S256 is needed.');
  }
  const scopes = words(form.get('scope'));
  if (scopes.length === 0 || scopes.some((scope) => !asked.client.scopes.includes(scope))) {
    throw new Refusal('invalid_scope', 'The scope must be of those that the client has.');
  }
  return { ...asked, scopes, challenge, nonce: form.get('nonce') };
}

const sendBack = ({ redirectUri, state }: Asked, parameters: Readonly<Record<string, string | null>>) =>
  redirect(withQuery(redirectUri, { ...parameters, state }));

/** What was filled in on the page. @throws Refusal */
function decide(valid: Valid, form: URLSearchParams, grants: Grants, now: number): HttpAnswer {
  if (form.get('decision') !== 'allow') throw new Refusal('access_denied', 'Signing in was cancelled.');
  const person = PEOPLE.find(({ id }) => id === form.get('person'));
  if (!person) throw new Refusal('access_denied', 'Nobody of this name may sign in.');
  const allowed = new Set(form.getAll('allow'));
  const worlds = words(form.get('worlds')).join(' ');
  const code = grants.issueCode(
    {
      clientId: valid.client.clientId,
      person,
      scopes: valid.scopes.filter((scope) => PERSONAL_SCOPES.includes(scope) || allowed.has(scope)),
      worlds: worlds === '' ? undefined : worlds,
      authTime: now,
      redirectUri: valid.redirectUri,
      challenge: valid.challenge,
      nonce: valid.nonce,
    },
    now,
  );
  return sendBack(valid, { code });
}

/**
 * The authorization endpoint (RFC 6749, 4.1, with PKCE): GET shows the page on which someone says who signs in, POST has
 * what they filled in, with the request once more. What is wrong with client or address back is shown, never sent there.
 * @param now epoch second
 */
export function authorizePerson(
  method: 'GET' | 'POST',
  form: URLSearchParams,
  clients: readonly Client[],
  grants: Grants,
  now: number,
): HttpAnswer {
  let asked: Asked;
  try {
    asked = identify(form, clients);
  } catch (error) {
    if (error instanceof Refusal) return errorPage(error.message);
    throw error;
  }
  try {
    const valid = validate(asked, form);
    return method === 'GET' ? signInPage(form, valid) : decide(valid, form, grants, now);
  } catch (error) {
    if (error instanceof Refusal) {
      return sendBack(asked, { error: error.error, error_description: error.message });
    }
    throw error;
  }
}

/**
 * The end-session endpoint, by the names of OpenID Connect or by Cognito's (`logout_uri`). There is no session to end but
 * the client's own: people go back to one of its addresses, or to a page that says why not.
 */
export function endSession(form: URLSearchParams, clients: readonly Client[]): HttpAnswer {
  const client = clients.find(({ clientId }) => clientId === form.get('client_id'));
  const address = form.get('post_logout_redirect_uri') ?? form.get('logout_uri');
  if (!client?.people || address === null || !client.people.logoutUrls.includes(address)) {
    return errorPage('The address to go to after signing out is none of the client’s.');
  }
  return redirect(withQuery(address, { state: form.get('state') }));
}
