import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import { ALL_ROUTES, ALL_TAGS } from '../../../../functions/all-routes.ts';
import { createAssetStore, type ReadAsset } from '../../../../functions/docs/asset-store.ts';
import { BUNDLED_ASSETS } from '../../../../functions/docs/assets.ts';
import { createHandlers } from '../../../../functions/docs/handlers.ts';
import { OWN_ASSETS } from '../../../../functions/docs/own-assets.ts';
import { routes } from '../../../../functions/docs/routes.ts';
import { http } from '../../../../functions/platform/http/http.ts';
import { createLogger } from '../../../../functions/platform/http/log.ts';
import { httpEvent, lambdaContext } from '../../../tools/bridge.ts';

const LAMBDA_RESULT_BYTES = 6 * 1024 * 1024;
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

describe('assets', () => {
  it('are below the limit of a Lambda result, also without compression', async () => {
    const store = createAssetStore(readInstalled);
    const call = setup();
    for (const { name } of [...BUNDLED_ASSETS, ...OWN_ASSETS]) {
      const file = (await store.address(name)).split('/').at(-1) ?? '';
      const plain = await call('GET /docs/assets/{file}', { file });
      const zipped = await call('GET /docs/assets/{file}', { file }, { 'accept-encoding': 'gzip' });
      expect(Math.max(plain.size, zipped.size)).toBeLessThan(LAMBDA_RESULT_BYTES);
      const packed = zipped.headers['content-encoding'] === 'gzip';
      expect((packed ? gunzipSync(zipped.bytes) : zipped.bytes).equals(plain.bytes)).toBe(true);
    }
  });

  it.each([
    'swagger-ui-bundle.js',
    'swagger-ui-bundle.000000000000.js',
    'package.json',
    '..%2Fdocs.http.ts',
    'constructor',
    'docs.css.map',
  ])('%s is not served', async (file) => {
    const { status } = await setup()('GET /docs/assets/{file}', { file });
    expect([404, 422]).toContain(status);
  });

  it('have names that are unique', () => {
    const names = [...BUNDLED_ASSETS, ...OWN_ASSETS].map((asset) => asset.name);
    expect(new Set(names).size).toBe(names.length);
  });
});
