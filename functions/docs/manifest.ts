import type { Manifest } from '../platform/manifest.ts';
import { BUNDLED_ASSETS } from './assets.ts';
import { routes } from './routes.ts';

/**
 * The OpenAPI document and its pages. They are the same for everyone: the function has no access to data. It also answers
 * what matches no operation, as it knows them all.
 */
export const manifest: Manifest = {
  name: 'docs',
  stack: 'api',
  tags: {
    Documents: 'The contract itself: to read, to try out and to generate clients from.',
  },
  functions: {
    docs: {
      description: 'Serves the OpenAPI document and its pages, and says what there is not.',
      entry: 'functions/docs/docs.http.ts',
      memory: 512,
      timeout: 10,
      trigger: { kind: 'http', routes, fallback: true },
      assets: Object.fromEntries(BUNDLED_ASSETS.map(({ name, from }) => [name, from])),
      tokenUrl: 'OAUTH_TOKEN_URL',
      cost: { milliseconds: 30, invocations: { requests: 0.01 } },
    },
  },
};
