import { DomainError } from '../../core/kernel/errors.ts';
import type { Call, Handlers } from '../platform/http/handlers.ts';
import { binary, html, ok } from '../platform/http/reply.ts';
import type { ConsoleEnv } from './env.ts';
import type { ConsoleFile, ConsoleFiles } from './files.ts';
import { consolePolicy, WAITING_POLICY } from './policy.ts';
import type { routes } from './routes.ts';
import { WAITING_PAGE } from './waiting-page.ts';

const FOREVER = 'public, max-age=31536000, immutable';

/** Files with a name of their own lie beside the page: such as the icon, and what sets the theme before anything is drawn. */
const OWN_FILE = /^\w[\w-]*\.(js|svg)$/;

const guards = { 'referrer-policy': 'no-referrer', 'x-frame-options': 'DENY' };

function send({ content, contentType, encoding }: ConsoleFile, headers: Readonly<Record<string, string>>) {
  return binary(content, contentType, { ...headers, ...(encoding !== undefined && { 'content-encoding': encoding }) });
}

/** Answers the page of the console at each of its addresses, its files, and where to sign in. */
export function createHandlers(
  files: ConsoleFiles,
  { AUTH_MODE, SIGN_IN }: Pick<ConsoleEnv, 'AUTH_MODE' | 'SIGN_IN'>,
): Handlers<typeof routes> {
  const required = AUTH_MODE === 'jwt';
  const place = required ? SIGN_IN : undefined;
  const policy = consolePolicy(place);
  const client = place
    ? { authority: place.issuer, client_id: place.clientId, scopes: place.scopes, audience: place.audience }
    : null;

  const page = async ({ headers }: Pick<Call, 'headers'>) => {
    const found = await files.find('index.html', headers['accept-encoding']);
    if (found === undefined) {
      return html(WAITING_PAGE, { ...guards, 'content-security-policy': WAITING_POLICY, 'cache-control': 'no-store' });
    }
    return send(found, { ...guards, 'content-security-policy': policy, 'cache-control': 'no-cache' });
  };

  return {
    consolePage: page,
    consoleSignIn: async () => ok({ required, client }, { 'cache-control': 'no-cache' }),
    consoleSubPage: async (call) => {
      const name = call.params.page;
      const found = OWN_FILE.test(name) ? await files.find(name, call.headers['accept-encoding']) : undefined;
      return found === undefined ? page(call) : send(found, { 'cache-control': 'no-cache' });
    },
    consoleItem: page,
    consolePart: page,
    consoleAsset: async ({ params, headers }) => {
      const found = await files.find(`assets/${params.file}`, headers['accept-encoding']);
      if (found === undefined) throw new DomainError('not-found', 'There is no such file.');
      return send(found, { 'cache-control': FOREVER });
    },
  };
}
