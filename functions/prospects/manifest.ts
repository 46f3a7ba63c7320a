import type { Manifest } from '../platform/manifest.ts';
import { printingFunction } from '../print/printing-function.ts';
import { routes as printingRoutes } from './printing/routes.ts';
import { routes } from './routes.ts';

/** Share of HTTP requests that are about prospects; of those, how many build dashboards, and how many refresh one. */
const ASKED = 0.01;
const BUILT = ASKED * 0.1;
const REFRESHED = ASKED * 0.5;
/** Share of HTTP requests that print a dashboard. */
const PRINTED = 0.0001;

const building = {
  sends: { BUILD_QUEUE_URL: 'prospects-build' },
  settings: { REFRESH_INTERVAL_SECONDS: 'refreshInterval' },
};

/** Dashboards for prospects: what answers for them, and the worker that builds them. */
export const manifest: Manifest = {
  name: 'prospects',
  stack: 'prospects',
  tags: {
    Dashboards: 'A client’s dashboards for prospects: templates, and the jobs that make them.',
    Prospects: 'Who is shown dashboards, and the data of their widgets.',
  },
  tables: { dashboard_templates: {}, prospects: {}, prospect_dashboard_data: {}, generation_jobs: {} },
  queues: {
    // Done twice it leaves the same: a job whose worker died is tried again as soon as it may be.
    'prospects-build': { visibility: 90, retention: 86_400, closes: true, topics: ['world-removed'] },
  },
  // Changes of clients make their dashboards stale.
  follows: 'prospects-build',
  settings: {
    refreshInterval: { variable: 'REFRESH_INTERVAL_SECONDS', fallback: 600, min: 1, max: 86_400, unit: 'seconds' },
  },
  functions: {
    prospects: {
      description: 'Answers for prospects and their dashboards: jobs, templates, data.',
      entry: 'functions/prospects/prospects.http.ts',
      // It makes the data of a dashboard while the caller waits.
      memory: 1769,
      timeout: 29,
      trigger: { kind: 'http', routes },
      // A world as reading it takes; prospects come and go, templates are changed, data is made and removed, jobs begun.
      tables: {
        worlds: ['GetItem'],
        snapshots: ['BatchGetItem'],
        dashboard_templates: ['GetItem', 'Query', 'PutItem'],
        prospects: ['GetItem', 'Query', 'PutItem', 'DeleteItem'],
        prospect_dashboard_data: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'],
        generation_jobs: ['GetItem', 'Query', 'PutItem'],
        notices: ['GetItem', 'PutItem'],
        interests: ['UpdateItem'],
        idempotency: ['GetItem', 'PutItem', 'DeleteItem'],
      },
      ...building,
      narrates: true,
      cost: { milliseconds: 60, invocations: { requests: ASKED } },
    },
    'prospects-print': printingFunction({
      description: 'Prints dashboards of prospects as PDF, and stores them among the reports.',
      entry: 'functions/prospects/printing/printing.http.ts',
      routes: printingRoutes,
      // A world as reading it takes, and dashboards to print.
      tables: {
        worlds: ['GetItem'],
        snapshots: ['BatchGetItem'],
        dashboard_templates: ['GetItem'],
        prospects: ['GetItem'],
        prospect_dashboard_data: ['GetItem'],
      },
      cost: { milliseconds: 600, invocations: { requests: PRINTED } },
    }),
    'prospects-build': {
      description: 'Builds dashboards: templates, demo prospects, the data of every widget.',
      entry: 'functions/prospects/build.sqs.ts',
      memory: 1769,
      timeout: 60,
      // One job at a time, so that none is tried again for another's sake.
      trigger: { kind: 'queue', queue: 'prospects-build', batchSize: 1, weight: 1 },
      // A job writes templates, the demo prospect and data, and how it goes. Changes make data stale, interests come and
      // go, and what is left of removed worlds goes.
      tables: {
        worlds: ['GetItem'],
        snapshots: ['BatchGetItem'],
        dashboard_templates: ['GetItem', 'Query', 'PutItem', 'BatchWriteItem'],
        prospects: ['GetItem', 'Query', 'PutItem', 'BatchWriteItem'],
        prospect_dashboard_data: ['Query', 'PutItem', 'UpdateItem', 'BatchWriteItem'],
        generation_jobs: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'BatchWriteItem'],
        notices: ['GetItem', 'PutItem'],
        interests: ['Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'],
      },
      ...building,
      narrates: true,
      cost: { milliseconds: 900, invocations: { requests: BUILT + REFRESHED, worlds: 2 } },
    },
  },
  costs: [
    {
      item: 'dashboards',
      price: 'writeUnits',
      // A build: seven templates, seven times data, its progress. A refresh: seven times data. Sizes of the items.
      units: { requests: BUILT * 120 + REFRESHED * 45 },
      basis: '120 units per build, 45 per refresh',
    },
    {
      item: 'printed dashboards',
      price: 'writeUnits',
      units: { requests: PRINTED * 3 },
      basis: 'its record, and twice that of a request with an Idempotency-Key',
    },
    {
      item: 'printed dashboards',
      price: 'readUnits',
      units: { requests: PRINTED * 117 },
      basis: 'a world of default size with its history, 117 units each',
    },
  ],
};
