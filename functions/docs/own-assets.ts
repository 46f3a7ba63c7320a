import { pageStyle, viewerStyle } from './styles.ts';
import { themeScript, themeSheet } from './theme.ts';

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

/** ReDoc works with colours, so it gets them as they are; in another theme it starts anew. */
const redocStart = `(() => {
  const sheet = getComputedStyle(document.documentElement);
  const color = (name) => sheet.getPropertyValue('--' + name).trim();
  const [ink, strong, soft, accent] = ['ink', 'ink-strong', 'ink-soft', 'accent'].map(color);
  const [ground, wash, sunk, hairline] = ['bg', 'wash', 'sunk', 'hairline'].map(color);
  const [good, warn, bad] = ['good', 'warn', 'bad'].map(color);
  const answer = (main) => ({ color: main, backgroundColor: wash, tabTextColor: main });
  const method = { get: accent, post: good, put: warn, patch: warn, delete: bad };
  const font = 'system-ui, sans-serif';
  Redoc.init(
    '/openapi.json',
    {
      hideDownloadButton: true,
      disableSearch: false,
      expandResponses: '200',
      theme: {
        colors: {
          primary: { main: accent, light: accent, dark: accent, contrastText: ground },
          success: { main: good, light: good, dark: good, contrastText: ground },
          warning: { main: warn, light: warn, dark: warn, contrastText: ground },
          error: { main: bad, light: bad, dark: bad, contrastText: ground },
          gray: { 50: wash, 100: sunk },
          text: { primary: ink, secondary: soft },
          border: { dark: hairline, light: hairline },
          responses: { success: answer(good), error: answer(bad), redirect: answer(warn), info: answer(accent) },
          http: { ...method, options: soft, basic: soft, link: soft, head: soft },
        },
        schema: { nestedBackground: wash, linesColor: soft, typeNameColor: soft, typeTitleColor: soft, requireLabelColor: bad },
        sidebar: { backgroundColor: wash, textColor: ink, activeTextColor: accent },
        rightPanel: {
          backgroundColor: sunk,
          textColor: ink,
          servers: { overlay: { backgroundColor: ground, textColor: ink }, url: { backgroundColor: wash } },
        },
        codeBlock: { backgroundColor: ground, tokens: {} },
        typography: {
          fontFamily: font,
          headings: { fontFamily: font, fontWeight: '600' },
          code: { color: strong, backgroundColor: sunk, fontWeight: '400' },
          links: { color: accent, visited: accent, hover: accent, textDecoration: 'underline', hoverTextDecoration: 'underline' },
        },
      },
    },
    document.getElementById('docs'),
  );
  addEventListener('themechange', () => location.reload());
})();
`;

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#111827"/><path d="M3 12V8h2v4zm4 0V4h2v8zm4 0V6h2v6z" fill="#60a5fa"/></svg>
`;

export const OWN_ASSETS: readonly OwnAsset[] = [
  { name: 'swagger-start.js', contentType: SCRIPT, text: swaggerStart },
  { name: 'redoc-start.js', contentType: SCRIPT, text: redocStart },
  { name: 'theme.js', contentType: SCRIPT, text: themeScript },
  { name: 'docs.css', contentType: 'text/css; charset=utf-8', text: `${themeSheet}${pageStyle}${viewerStyle}` },
  { name: 'icon.svg', contentType: 'image/svg+xml', text: icon },
];
