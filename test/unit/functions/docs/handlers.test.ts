import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { ALL_ROUTES, ALL_TAGS } from '../../../../functions/all-routes.ts';
import { createAssetStore, type ReadAsset } from '../../../../functions/docs/asset-store.ts';
import { BUNDLED_ASSETS } from '../../../../functions/docs/assets.ts';
import { createHandlers } from '../../../../functions/docs/handlers.ts';
import { routes } from '../../../../functions/docs/routes.ts';
import { http } from '../../../../functions/platform/http/http.ts';
import { createLogger } from '../../../../functions/platform/http/log.ts';
import { httpEvent, lambdaContext } from '../../../tools/bridge.ts';

const { resolve } = createRequire(import.meta.url);

/** Reads the files that the bundling copies from where it copies them. */
const readInstalled: ReadAsset = (name) => {
  const asset = BUNDLED_ASSETS.find((candidate) => candidate.name === name);
  if (asset === undefined) throw new Error(`${name} was asked for.`);
  return readFile(resolve(asset.from));
};

function setup(tokenUrl?: string) {
  const env = {
    AUTH_MODE: 'jwt',
    STAGE: 'test',
    LOG_LEVEL: 'error',
    ...(tokenUrl === undefined ? {} : { OAUTH_TOKEN_URL: tokenUrl }),
  } as const;
  const container = { env, assets: createAssetStore(readInstalled), routes: ALL_ROUTES, tags: ALL_TAGS };
  const logger = createLogger('error', {}, () => undefined);
  const handler = http(routes, createHandlers(container), { env, logger, checkResponses: true });
  return async (routeKey: string, params?: Record<string, string>, headers: Record<string, string> = {}) => {
    const event = httpEvent({ routeKey, headers, ...(params === undefined ? {} : { params }) });
    const result = await handler(event, lambdaContext());
    const bytes = Buffer.from(result.body ?? '', result.isBase64Encoded === true ? 'base64' : 'utf8');
    return { status: result.statusCode, headers: result.headers ?? {}, bytes, size: JSON.stringify(result).length };
  };
}

const PAGES = ['GET /docs', 'GET /redoc', 'GET /docs/problems'] as const;

describe.each(PAGES)('%s', (routeKey) => {
  it('is open, and loads nothing from elsewhere', async () => {
    const { status, headers, bytes } = await setup()(routeKey);
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    const page = bytes.toString();
    const addresses = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map((match) => match[1] ?? '');
    expect(addresses.length).toBeGreaterThan(3);
    for (const address of addresses) expect(address).toMatch(/^\/(?!\/)/);
  });

  it('has no script or style inside, and a policy that allows none', async () => {
    const { headers, bytes } = await setup()(routeKey);
    const page = bytes.toString();
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:|<script(?![^>]*\ssrc=)/i);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).not.toMatch(/unsafe|https?:/);
    // The console shows them within its frame; nobody else does.
    expect(policy).toContain("frame-ancestors 'self'");
    expect(headers['x-frame-options']).toBe('SAMEORIGIN');
  });

  it('loads assets that are there, kept forever under a name of their content', async () => {
    const call = setup();
    const page = (await call(routeKey)).bytes.toString();
    const files = [...page.matchAll(/"\/docs\/assets\/([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const asset = await call('GET /docs/assets/{file}', { file });
      expect([file, asset.status]).toEqual([file, 200]);
      expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(file).toMatch(/^[\w.-]+\.[0-9a-f]{12}\.(?:js|css|svg)$/);
    }
  });
});

describe('/openapi.json', () => {
  it('describes every route, at the address that was asked', async () => {
    const headers = { host: '127.0.0.1:8000', 'x-forwarded-proto': 'http' };
    const { bytes } = await setup()('GET /openapi.json', undefined, headers);
    const document = JSON.parse(bytes.toString());
    expect(document.servers).toEqual([{ url: 'http://127.0.0.1:8000' }]);
    expect(document.tags.filter(({ description }: { description?: string }) => !description)).toEqual([]);
    expect(Object.keys(document.paths).sort()).toEqual([...new Set(ALL_ROUTES.map((route) => route.path))].sort());
  });

  it('takes no host that can not be one', async () => {
    for (const host of ['evil/path', 'a b', 'x:999999', '1.2.3.4.5:80', '"><script>', '']) {
      const { status, bytes } = await setup()('GET /openapi.json', undefined, { host });
      expect([host, status]).toEqual([host, 200]);
      expect(JSON.parse(bytes.toString()).servers[0].url).not.toContain('script');
    }
  });

  it('tells where tokens come from, and lets the page fetch them there', async () => {
    const call = setup('https://auth.example.test/oauth2/token');
    const document = JSON.parse((await call('GET /openapi.json')).bytes.toString());
    expect(document.components.securitySchemes.oauth2.flows.clientCredentials.tokenUrl).toContain('auth.example.test');
    const policy = String((await call('GET /docs')).headers['content-security-policy']);
    expect(policy).toContain("connect-src 'self' https://auth.example.test;");
  });
});
