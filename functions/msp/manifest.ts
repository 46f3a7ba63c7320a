import type { Manifest } from '../platform/manifest.ts';
import { routes } from './routes.ts';

/** What reads worlds for everyone: lists, measures, status. */
export const manifest: Manifest = {
  name: 'msp',
  stack: 'api',
  tags: {
    Status: 'Whether the API is well, and how much is in it.',
    Entities: 'The company’s rows: lists that are filtered, sorted and paged, single rows, and what belongs to them.',
    Measures: 'Named figures with one definition each: their value now, their history, and what moved them.',
  },
  functions: {
    'msp-api': {
      description: 'Answers the reading operations of the HTTP API from committed ticks.',
      entry: 'functions/msp/api.http.ts',
      // A comparison with a twin simulates for a while.
      memory: 1769,
      timeout: 29,
      trigger: { kind: 'http', routes },
      // One head, its chunks, the log of changes, and what is told beside them.
      tables: { worlds: ['GetItem'], snapshots: ['BatchGetItem'], changes: ['Query'], notices: ['GetItem'] },
      cost: { milliseconds: 40, invocations: { requests: 0.9511 } },
    },
  },
};
