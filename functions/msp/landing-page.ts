import { createHash } from 'node:crypto';
import { writePolicy } from '../platform/http/policy.ts';

const STYLE = `
:root { color-scheme: light dark; --bg: #fff; --ink: #2b3344; --strong: #14213d; --accent: #004a77; --line: #d5dae2; }
@media (prefers-color-scheme: dark) {
  :root { --bg: #0b1220; --ink: #d7dfed; --strong: #f4f7fc; --accent: #8cc8f5; --line: #2a3a5e; }
}
body { margin: 0; background: var(--bg); color: var(--ink); font: 1rem/1.5 "Inter", system-ui, sans-serif; }
header { height: 48px; background: #14213d; border-bottom: 2px solid #e69f00; }
main { max-width: 44rem; margin: 0 auto; padding: 3rem 1.5rem; }
h1 { margin: 0; padding-top: 1rem; border-top: 2px solid var(--strong); color: var(--strong); font-size: 2.25rem; line-height: 2.75rem; }
ul { display: grid; gap: 1rem; margin: 2rem 0; padding: 0; list-style: none; }
li { padding: 1rem; border: 1px solid var(--line); border-radius: 6px; }
a { color: var(--accent); font-size: 1.0625rem; font-weight: 600; }
li p { margin: 0.25rem 0 0; }
code { font-family: ui-monospace, monospace; }
`;

const LINKS = [
  ['/console', 'The console', 'See the company live: its figures, lists, dashboards and reports, and steer its time.'],
  ['/docs', 'The API to try out', 'Every operation, with a form to call it.'],
  ['/redoc', 'The API to read', 'The same as a reference.'],
  ['/openapi.json', 'OpenAPI document', 'The contract, for generators of clients.'],
] as const;

/** What stands at `/` for a person; programs get the state of the default world there. */
export const LANDING_PAGE = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Showroom</title>
<link rel="icon" type="image/svg+xml" href="/console/icon.svg">
<style>${STYLE}</style>
</head>
<body>
<header></header>
<main>
<h1>Showroom</h1>
<p>A living synthetic company: realistic, coherent data that moves every 30 seconds and can be reproduced exactly.</p>
<ul>
${LINKS.map(([href, title, text]) => `<li><a href="${href}">${title}</a><p>${text}</p></li>`).join('\n')}
</ul>
</main>
</body>
</html>
`;

/** Only the page's own style, known by its hash. */
export const LANDING_POLICY = writePolicy({
  'default-src': ["'none'"],
  'style-src': [`'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`],
  'img-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
});
