import type { HttpAnswer } from '../http/response.ts';
import { type Client, PERSONAL_SCOPES } from './clients.ts';
import { PEOPLE } from './people.ts';

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** In the look of the console, whose colours these are; the theme is the system's. */
const STYLE = `
:root { color-scheme: light dark; --bg: #fff; --wash: #f3f5f8; --ink: #2b3344; --soft: #424b5c; --strong: #14213d; --accent: #004a77; --line: #d5dae2; --border: #7a8496; --button: #14213d; --on-button: #fff }
@media (prefers-color-scheme: dark) {
  :root { --bg: #0b1220; --wash: #121c30; --ink: #d7dfed; --soft: #aebbd1; --strong: #f4f7fc; --accent: #8cc8f5; --line: #2a3a5e; --border: #6f7f9f; --button: #8cc8f5; --on-button: #0b1220 }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--wash); color: var(--ink); font: .9375rem/1.5 "Inter", system-ui, sans-serif }
body::before { content: ""; display: block; height: 48px; background: #14213d; border-bottom: 2px solid #e69f00 }
main { max-width: 28rem; margin: 2rem auto; padding: 1rem 1.5rem 1.5rem; border: 1px solid var(--line); border-top: 2px solid var(--strong); border-radius: 0 0 6px 6px; background: var(--bg) }
@media (max-width: 479px) { main { margin: 0; border-width: 0 } }
h1 { margin: 0 0 .5rem; color: var(--strong); font-size: 1.5rem; line-height: 2rem; font-weight: 600 }
p { margin: 0 0 1rem }
small { color: var(--soft); font-size: .8125rem; overflow-wrap: anywhere }
fieldset { margin: 0 0 1rem; padding: .25rem 1rem .75rem; border: 1px solid var(--line); border-radius: 6px }
legend { padding: 0 .25rem; color: var(--strong); font-weight: 600 }
label { display: flex; flex-wrap: wrap; gap: 0 .5rem; align-items: center; min-height: 2.25rem }
label input { accent-color: var(--accent) }
input[name=worlds] { width: 100%; padding: .5rem .75rem; border: 1px solid var(--border); border-radius: 6px; background: var(--bg); color: var(--ink); font: inherit }
button { min-height: 2.5rem; margin-right: .5rem; padding: 0 1rem; border: 1px solid var(--border); border-radius: 6px; background: none; color: var(--strong); font: inherit; font-weight: 600; cursor: pointer }
button[value=allow] { border-color: var(--button); background: var(--button); color: var(--on-button) }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
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
      `<label><input type="radio" name="person" value="${id}"${index === 0 ? ' checked' : ''}> ${name} <small>${email}</small></label>`,
  );
  const asked = scopes.filter((scope) => !PERSONAL_SCOPES.includes(scope));
  const allowed = asked.map(
    (scope) =>
      `<label><input type="checkbox" name="allow" value="${escapeHtml(scope)}" checked> ${escapeHtml(scope)}</label>`,
  );
  const body = `<p>Showroom runs on this machine, where nobody has a password: choose who you are.<br><small>Asked for by ${escapeHtml(client.clientId)}</small></p>
<form method="post" action="authorize">
${hidden.join('\n')}
<fieldset><legend>Who signs in</legend>
${people.join('\n')}
</fieldset>
<fieldset><legend>What it may do</legend>
${allowed.join('\n')}
</fieldset>
<fieldset><legend>Where</legend>
<label><span>Worlds, with spaces between them</span> <input name="worlds" value="default" autocomplete="off"></label>
</fieldset>
<button name="decision" value="allow">Sign in</button>
<button name="decision" value="cancel">Cancel</button>
</form>`;
  // Browsers hold the answer to a form to the same rule: it leads back to the client.
  return page(200, 'Sign in', body, ["'self'", new URL(redirectUri).origin]);
}
