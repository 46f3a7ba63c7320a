import type { Manifest } from '../platform/manifest.ts';
import { routes } from './routes.ts';

/** Share of HTTP requests that ask how the company stands: a console on its first page asks at each tick. */
const ASKED = 0.004;

/** How the company stands: the first page of the console. */
export const manifest: Manifest = {
  name: 'overview',
  stack: 'api',
  functions: {
    overview: {
      description: 'Says how the company stands: leading figures, findings, decisions, the bridge of revenue.',
      entry: 'functions/overview/overview.http.ts',
      // It reads 25 months of history when it starts, and evaluates all findings of a tick while the caller waits.
      memory: 1769,
      timeout: 29,
      trigger: { kind: 'http', routes },
      // A world with its history, as reading it takes.
      tables: { worlds: ['GetItem'], snapshots: ['BatchGetItem'] },
      narrates: true,
      cost: { milliseconds: 120, invocations: { requests: ASKED } },
    },
  },
  costs: [
    {
      item: 'overviews',
      price: 'readUnits',
      units: { requests: ASKED * 30 },
      basis: 'a world with its history when a function starts, what is new at a tick, 30 units per request',
    },
  ],
};
