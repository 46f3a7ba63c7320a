import { PROBLEM_TYPES } from '../platform/contract/problem.ts';

/** A page without scripts or styles inside: everything is loaded from the addresses that it is given. */
interface Page {
  readonly title: string;
  /** The path of the page, to mark its link. */
  readonly path: string;
  readonly icon: string;
  /** Sets the theme before anything is drawn. */
  readonly theme: string;
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  readonly main: string;
}

const LINKS = [
  ['/docs', 'Try it out'],
  ['/redoc', 'Reference'],
  ['/docs/problems', 'Problems'],
  ['/openapi.json', 'OpenAPI'],
] as const;

function bar(path: string): string {
  const links = LINKS.map(([href, label]) => {
    return `<a href="${href}"${href === path ? ' aria-current="page"' : ''}>${label}</a>`;
  });
  return `<header class="bar"><strong>Showroom</strong>${links.join('')}</header>`;
}

/** The HTML of a page. */
export function renderPage({ title, path, icon, theme, styles, scripts, main }: Page): string {
  const sheets = styles.map((href) => `<link rel="stylesheet" href="${href}">`);
  const loads = scripts.map((src) => `<script src="${src}"></script>`);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" type="image/svg+xml" href="${icon}">
<script src="${theme}"></script>
${sheets.join('\n')}
</head>
<body>
${bar(path)}
${main}
${loads.join('\n')}
</body>
</html>
`;
}

/** What each type of problem means, in the order of their statuses. */
export function problemsText(): string {
  const sections = Object.entries(PROBLEM_TYPES)
    .sort(([, a], [, b]) => a.status - b.status)
    .map(([kind, { status, title, meaning }]) => {
      return `<section id="${kind}"><h2>${status} <code>${kind}</code></h2><p><em>${title}.</em> ${meaning}</p></section>`;
    });
  return `<main class="text">
<h1>Problems</h1>
<p>Failures are answered as problem documents (RFC 9457, <code>application/problem+json</code>). Their <code>type</code>
leads here, <code>errors</code> names each invalid place, and <code>requestId</code> finds the request in the logs. What the gateway refuses by itself is <code>application/json</code> with a
<code>message</code>, as are all of its 429.</p>
${sections.join('\n')}
</main>`;
}
