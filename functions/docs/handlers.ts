import { DomainError } from '../../core/kernel/errors.ts';
import { type OpenApiDocument, openApiDocument } from '../platform/contract/openapi.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { binary, html, ok } from '../platform/http/reply.ts';
import { API_DESCRIPTION, API_TITLE, API_VERSION } from './api-info.ts';
import type { DocsContainer } from './container.ts';
import { problemsText, renderPage } from './pages.ts';
import { REDOC_POLICY, swaggerPolicy, TEXT_POLICY } from './policy.ts';
import type { routes } from './routes.ts';

const FOREVER = 'public, max-age=31536000, immutable';

/** Headers of a page under a policy. */
function guarded(policy: string): Record<string, string> {
  return {
    'content-security-policy': policy,
    'cache-control': 'no-cache',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'SAMEORIGIN',
  };
}

/** Answers the documents: pages, their assets, and the OpenAPI document of all routes. */
export function createHandlers({ env, assets, routes: described, tags }: DocsContainer): Handlers<typeof routes> {
  const tokenUrl = env.OAUTH_TOKEN_URL;
  const documents = new Map<string, OpenApiDocument>();

  async function page(
    title: string,
    path: string,
    styles: readonly string[],
    scripts: readonly string[],
    main: string,
  ): Promise<string> {
    const addresses = (names: readonly string[]) => Promise.all(names.map((name) => assets.address(name)));
    const [icon = '', theme = ''] = await addresses(['icon.svg', 'theme.js']);
    const linked = { styles: await addresses(styles), scripts: await addresses(scripts) };
    return renderPage({ title, path, icon, theme, ...linked, main });
  }

  /** The document names its own server; a warm function keeps the one that it made last. */
  function documentFor(serverUrl: string): OpenApiDocument {
    const before = documents.get(serverUrl);
    if (before !== undefined) return before;
    const frame = { title: API_TITLE, version: API_VERSION, description: API_DESCRIPTION, tags, serverUrl };
    const document = openApiDocument(described, tokenUrl === undefined ? frame : { ...frame, tokenUrl });
    documents.clear();
    documents.set(serverUrl, document);
    return document;
  }

  return {
    docs: async () => {
      const scripts = ['swagger-ui-bundle.js', 'swagger-start.js'];
      const content = await page(API_TITLE, '/docs', ['swagger-ui.css', 'docs.css'], scripts, '<div id="docs"></div>');
      return html(content, guarded(swaggerPolicy(tokenUrl)));
    },
    redoc: async () => {
      const scripts = ['redoc.standalone.js', 'redoc-start.js'];
      const content = await page(API_TITLE, '/redoc', ['docs.css'], scripts, '<div id="docs"></div>');
      return html(content, guarded(REDOC_POLICY));
    },
    problems: async () => {
      const content = await page(`Problems: ${API_TITLE}`, '/docs/problems', ['docs.css'], [], problemsText());
      return html(content, guarded(TEXT_POLICY));
    },
    openApi: async ({ url }) => ok({ ...documentFor(url.origin) }),
    docsAsset: async ({ params }) => {
      const asset = await assets.find(params.file);
      if (asset === undefined) throw new DomainError('not-found', 'There is no such file.');
      return binary(asset.content, asset.contentType, { 'cache-control': FOREVER });
    },
  };
}
