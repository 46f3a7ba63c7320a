import type { Manifest } from '../platform/manifest.ts';
import { routes } from './routes.ts';

/** Share of HTTP requests that are about the academy. */
const ASKED = 0.01;

/** Product analytics of the training academy: what answers for its dashboard, metrics and events. */
export const manifest: Manifest = {
  name: 'analytics',
  stack: 'analytics',
  // What was ingested.
  tables: { telemetry_log: {} },
  settings: { dashboardTimezone: { kind: 'time-zone', variable: 'DASHBOARD_TIMEZONE', fallback: 'UTC' } },
  functions: {
    analytics: {
      description: 'Answers for the training academy: dashboard, metrics, people, events.',
      entry: 'functions/analytics/analytics.http.ts',
      // It makes columns of 25 months of events when it starts, and of 6 MB that are sent along, while the caller waits.
      memory: 1769,
      timeout: 29,
      trigger: { kind: 'http', routes },
      // A world with its events. Nothing is written: questions that are posted change nothing.
      tables: { worlds: ['GetItem'], snapshots: ['BatchGetItem'] },
      settings: { DASHBOARD_TIMEZONE: 'dashboardTimezone' },
      cost: { milliseconds: 150, invocations: { requests: ASKED } },
    },
    'analytics-sweep': {
      description: 'Removes what was ingested into worlds that were removed or regenerated.',
      entry: 'functions/analytics/ingest/sweep.sns.ts',
      memory: 512,
      timeout: 60,
      trigger: { kind: 'topic', topic: 'world-removed' },
      tables: { telemetry_log: ['Query', 'BatchWriteItem'] },
      cost: { milliseconds: 400, invocations: { worlds: 2 } },
    },
  },
  costs: [
    {
      item: 'reading the academy',
      price: 'readUnits',
      // A cold start reads 25 months of events, 1.1 MB compressed: 130 units; one in a hundred requests starts cold.
      units: { requests: ASKED * 3 },
      basis: 'a head per request, 130 units when a function starts, what is new at a tick',
    },
  ],
};
