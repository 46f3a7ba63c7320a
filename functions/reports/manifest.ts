import type { Manifest } from '../platform/manifest.ts';
import { fontAssets } from '../print/pdf/assets.ts';
import { routes } from './routes.ts';

/** Share of HTTP requests that are about reports, and of those the share that make one. */
const ASKED = 0.0048;
const MADE = ASKED * 0.5;
/** Share of HTTP requests by which other capabilities print into the bucket. */
const PRINTED_BY_VIEWS = 0.0001;

/** Reports of the company's operations as PDF, and where all that is printed is kept. */
export const manifest: Manifest = {
  name: 'reports',
  stack: 'reports',
  tags: {
    Reports: 'PDF files of the world as it is: made, listed, downloaded and removed.',
  },
  tables: { reports: { expires: true } },
  buckets: {
    Files: {
      days: 'reportDays',
      output: { name: 'ReportBucket', description: 'Where the files of reports lie' },
      // Of a company of default size a report has 103,000 to 116,000 bytes.
      cost: { item: 'reports', written: { requests: MADE + PRINTED_BY_VIEWS }, bytes: 115_000, loads: 2 },
    },
  },
  settings: { reportDays: { variable: 'REPORT_DAYS', fallback: 30, min: 1, max: 3650, unit: 'days' } },
  functions: {
    reports: {
      description: 'Makes reports on the company as PDF, stores them, and gives links to all that were printed.',
      entry: 'functions/reports/reports.http.ts',
      // For its processor: after thirty reports it uses 335 MB.
      memory: 1769,
      timeout: 29,
      trigger: { kind: 'http', routes },
      assets: fontAssets,
      // A world as reading it takes, the records of its reports, and which requests were made.
      tables: {
        worlds: ['GetItem'],
        snapshots: ['BatchGetItem'],
        reports: ['GetItem', 'Query', 'PutItem', 'DeleteItem'],
        notices: ['GetItem', 'PutItem'],
        idempotency: ['GetItem', 'PutItem', 'DeleteItem'],
      },
      files: {
        variable: 'REPORT_BUCKET',
        bucket: 'Files',
        under: 'reports/',
        actions: ['DeleteObject', 'GetObject', 'PutObject'],
      },
      settings: { REPORT_DAYS: 'reportDays' },
      narrates: true,
      cost: { milliseconds: 600, invocations: { requests: ASKED } },
    },
    'reports-sweep': {
      description: 'Removes the reports of worlds that were removed, records and files.',
      entry: 'functions/reports/sweep.sns.ts',
      memory: 512,
      timeout: 60,
      trigger: { kind: 'topic', topic: 'world-removed' },
      tables: { worlds: ['GetItem'], reports: ['Query', 'DeleteItem'] },
      files: { variable: 'REPORT_BUCKET', bucket: 'Files', under: 'reports/', actions: ['DeleteObject'] },
      cost: { milliseconds: 200, invocations: { worlds: 2 } },
    },
  },
  costs: [
    {
      item: 'reports',
      price: 'writeUnits',
      units: { requests: MADE * 3 },
      basis: 'its record, and twice that of a request with an Idempotency-Key',
    },
    {
      item: 'reports',
      price: 'readUnits',
      units: { requests: MADE * 117 },
      basis: 'a world of default size with its history, 117 units each',
    },
  ],
};
