import type { Manifest } from '../platform/manifest.ts';
import { routes } from './routes.ts';

/** Share of HTTP requests that load files of the console: a visit takes some thirty, which browsers keep. */
const ASKED = 0.02;

/** The web console. Its files are in the bundle: it has no access to data, and costs nothing while nobody looks. */
export const manifest: Manifest = {
  name: 'console',
  stack: 'api',
  functions: {
    console: {
      description: 'Serves the web console: its page, its files, and where to sign in for it.',
      entry: 'functions/console/console.http.ts',
      memory: 512,
      timeout: 10,
      trigger: { kind: 'http', routes },
      signIn: 'SIGN_IN',
      folder: { name: 'console', from: 'console/dist' },
      cost: { milliseconds: 10, invocations: { requests: ASKED } },
    },
  },
};
