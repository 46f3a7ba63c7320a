import type { HttpAnswer } from '../http/response.ts';
import { type Client, PERSONAL_SCOPES } from './clients.ts';
import { PEOPLE } from './people.ts';

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const STYLE = `
body { max-width: 26rem; margin: 3rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #1f2937; background: #fff }
h1 { font-size: 1.5rem }
fieldset { margin: 0 0 1rem; padding: .5rem 1rem 1rem; border: 1px solid #9ca3af; border-radius: 4px }
label { display: block; min-height: 2rem; padding: .25rem 0 }
input[name=worlds] { width: 100%; box-sizing: border-box; padding: .5rem; font: inherit }
button { min-height: 2.5rem; padding: 0 1.25rem; font: inherit }
`;

/** Everything is in the page itself. Its form leads to where it came from, and from there to the client. */
function page(status: number, title: string, body: string, formTargets: readonly string[]): HttpAnswer {
  const policy = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    'img-src data:',
    `form-action ${formTargets.length > 0 ? formTargets.join(' ') : "'none'"}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  const content = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`;
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy.join('; '),
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    },
    body: Buffer.from(content),
  };
}

export const errorPage = (reason: string): HttpAnswer =>
  page(400, 'This does not work', `<p>${escapeHtml(reason)}</p>`, []);

/** What the page hands on: the request as it came. */
const REQUEST = [
  'client_id',
  'redirect_uri',
  'response_type',
  'scope',
  'state',
  'nonce',
  'code_challenge',
  'code_challenge_method',
];

interface Shown {
  readonly client: Client;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
}

/** The page on which someone says who signs in, what the client may do, and in which worlds. */
export function signInPage(request: URLSearchParams, { client, redirectUri, scopes }: Shown): HttpAnswer {
  const hidden = REQUEST.flatMap((name) => {
    const value = request.get(name);
    return value === null ? [] : [`<input type="hidden" name="${name}" value="${escapeHtml(value)}">`];
  });
  const people = PEOPLE.map(
    ({ id, name, email }, index) =>
      `<label><input type="radio" name="person" value="${id}"${index === 0 ? ' checked' : ''}> ${name} (${email})</label>`,
  );
  const asked = scopes.filter((scope) => !PERSONAL_SCOPES.includes(scope));
  const allowed = asked.map(
    (scope) =>
      `<label><input type="checkbox" name="allow" value="${escapeHtml(scope)}" checked> ${escapeHtml(scope)}</label>`,
  );
  const body = `<p>Showroom on this machine. Nobody has a password here: choose who you are for <b>${escapeHtml(client.clientId)}</b>.</p>
<form method="post" action="authorize">
${hidden.join('\n')}
<fieldset><legend>Who signs in</legend>
${people.join('\n')}
</fieldset>
<fieldset><legend>What it may do</legend>
${allowed.join('\n')}
</fieldset>
<fieldset><legend>Where</legend>
<label>Worlds, with spaces between them <input name="worlds" value="default" autocomplete="off"></label>
</fieldset>
<button name="decision" value="allow">Sign in</button>
<button name="decision" value="cancel">Cancel</button>
</form>`;
  // Browsers hold the answer to a form to the same rule: it leads back to the client.
  return page(200, 'Sign in', body, ["'self'", new URL(redirectUri).origin]);
}
