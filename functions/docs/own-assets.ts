/** The small files of the pages that are our own, as text: scripts apart from the pages, so that none is inline. */
export interface OwnAsset {
  readonly name: string;
  readonly contentType: string;
  readonly text: string;
}

const SCRIPT = 'text/javascript; charset=utf-8';

const swaggerStart = `SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#docs',
  deepLinking: true,
  displayRequestDuration: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  tryItOutEnabled: true,
  validatorUrl: null,
});
`;

const redocStart = `Redoc.init(
  '/openapi.json',
  {
    hideDownloadButton: false,
    disableSearch: false,
    expandResponses: '200',
    theme: {
      colors: { primary: { main: '#1d4ed8' } },
      typography: { fontFamily: 'system-ui, sans-serif', headings: { fontFamily: 'system-ui, sans-serif' } },
    },
  },
  document.getElementById('docs'),
);
`;

const style = `html { color-scheme: light; font-family: system-ui, sans-serif; line-height: 1.5; }
body { margin: 0; background: #fff; color: #1f2937; }
header.bar { display: flex; gap: 1.5rem; align-items: baseline; padding: 0.75rem 1.25rem; background: #111827; }
header.bar strong { color: #fff; }
header.bar a { color: #bfdbfe; text-decoration: none; }
header.bar a:hover, header.bar a[aria-current] { color: #fff; text-decoration: underline; }
main.text { max-width: 46rem; margin: 2rem auto; padding: 0 1.25rem; }
main.text section:target { background: #eff6ff; outline: 0.5rem solid #eff6ff; }
main.text h2 code { font-size: 0.85em; color: #1d4ed8; }
`;

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#111827"/><path d="M3 12V8h2v4zm4 0V4h2v8zm4 0V6h2v6z" fill="#60a5fa"/></svg>
`;

export const OWN_ASSETS: readonly OwnAsset[] = [
  { name: 'swagger-start.js', contentType: SCRIPT, text: swaggerStart },
  { name: 'redoc-start.js', contentType: SCRIPT, text: redocStart },
  { name: 'docs.css', contentType: 'text/css; charset=utf-8', text: style },
  { name: 'icon.svg', contentType: 'image/svg+xml', text: icon },
];
