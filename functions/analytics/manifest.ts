import type { Manifest } from '../platform/manifest.ts';
import { printingFunction } from '../print/printing-function.ts';
import { ingestRoutes } from './ingest/routes.ts';
import { LAKE_BUCKET, lakeCatalogue, QUERY_BUCKET } from './lake/catalogue.ts';
import { routes as lakeRoutes } from './lake/routes.ts';
import { routes as printingRoutes } from './printing/routes.ts';
import { routes } from './routes.ts';

/** Share of HTTP requests that are about the academy. */
const ASKED = 0.01;
/** Share of HTTP requests that send telemetry, some hundred records each. */
const SENT = 0.01;
/** Share of HTTP requests that print its dashboard. */
const PRINTED = 0.0001;

/** Share of HTTP requests that ask for what is at rest. */
const LOADED = 0.0005;
/** Of the ticks of a world at tempo 1, one in so many ends a day: 2,880 ticks of 30 s. */
const DAILY = 1 / 2880;
/** A day that is sealed writes a file of events, mostly one of memberships, the manifest, and the lists of both. */
const WRITES_PER_DAY = 5;
/** A new world has 25 months and up to 30 days to seal: two files and a manifest for each, and the lists. */
const WRITES_PER_WORLD = 130;

/** Where what is at rest lies: in one folder of one bucket. */
const files = { variable: 'LAKE_BUCKET', bucket: LAKE_BUCKET, under: lakeCatalogue.files.under } as const;

/** Product analytics of the training academy: what answers for its dashboard, metrics and events. */
export const manifest: Manifest = {
  name: 'analytics',
  stack: 'analytics',
  tags: {
    Analytics: 'The academy’s product analytics: dashboard, metrics, people, events, and telemetry of your own.',
  },
  // What was ingested.
  tables: { telemetry_log: {} },
  settings: { dashboardTimezone: { kind: 'time-zone', variable: 'DASHBOARD_TIMEZONE', fallback: 'UTC' } },
  buckets: {
    [LAKE_BUCKET]: {
      days: null,
      output: { name: 'LakeBucket', description: 'Where events of the academy lie at rest' },
      cost: {
        item: 'events at rest',
        written: { ticks: DAILY * WRITES_PER_DAY, worlds: WRITES_PER_WORLD },
        // A day's events take 4 KB, a manifest and its lists 25 KB.
        bytes: 8000,
        loads: 1,
        // 15 bytes for each of 145,000 events, and files that wait for an hour to be removed.
        holds: { worlds: 3_000_000 },
      },
    },
    [QUERY_BUCKET]: {
      days: 7,
      output: { name: 'QueryBucket', description: 'Where Athena leaves results of queries, for a week' },
      cost: { item: 'results of queries', written: { requests: LOADED }, bytes: 20_000, loads: 1 },
    },
  },
  catalogues: { academy: lakeCatalogue },
  functions: {
    analytics: {
      description: 'Answers for the training academy: dashboard, metrics, people, events.',
      entry: 'functions/analytics/analytics.http.ts',
      // It makes columns of 25 months of events when it starts, and of 6 MB that are sent along, while the caller waits.
      memory: 1769,
      timeout: 29,
      trigger: { kind: 'http', routes },
      // A world with its events, and what was ingested. Nothing is written: questions that are posted change nothing.
      tables: { worlds: ['GetItem'], snapshots: ['BatchGetItem'], telemetry_log: ['Query'] },
      settings: { DASHBOARD_TIMEZONE: 'dashboardTimezone' },
      cost: { milliseconds: 150, invocations: { requests: ASKED } },
    },
    'analytics-lake': {
      description: 'Names the files of events at rest, with links.',
      entry: 'functions/analytics/lake/lake.http.ts',
      memory: 512,
      timeout: 29,
      trigger: { kind: 'http', routes: lakeRoutes },
      tables: { worlds: ['GetItem'], telemetry_log: ['Query'] },
      files: { ...files, actions: ['GetObject', 'ListBucket'] },
      cost: { milliseconds: 150, invocations: { requests: LOADED } },
    },
    'analytics-lake-seal': {
      description: 'Puts days and months that are over to rest, as Parquet files.',
      entry: 'functions/analytics/lake/seal.sns.ts',
      // A new world of default size takes 4 s, a month of a million events 10 s and 500 MB.
      memory: 1769,
      timeout: 300,
      // Of 2,880 ticks one ends a day: the others invoke nothing.
      trigger: { kind: 'topic', topic: 'tick-committed', only: { day: ['new'] } },
      // What was sent is read up to the end of a day, which is written into its log first; where someone else was faster,
      // that is read.
      tables: { worlds: ['GetItem'], snapshots: ['BatchGetItem'], telemetry_log: ['GetItem', 'Query', 'PutItem'] },
      files: { ...files, actions: ['DeleteObject', 'GetObject', 'ListBucket', 'PutObject'] },
      cost: { milliseconds: 1500, invocations: { ticks: DAILY, worlds: 1 } },
    },
    'analytics-lake-sweep': {
      description: 'Removes what is at rest of worlds that were removed or regenerated.',
      entry: 'functions/analytics/lake/sweep.sns.ts',
      memory: 512,
      timeout: 60,
      trigger: { kind: 'topic', topic: 'world-removed' },
      tables: { worlds: ['GetItem'] },
      files: { ...files, actions: ['DeleteObject', 'GetObject', 'ListBucket'] },
      cost: { milliseconds: 2000, invocations: { worlds: 2 } },
    },
    'analytics-ingest': {
      description: 'Takes events and memberships that are sent to the telemetry of a world.',
      entry: 'functions/analytics/ingest/ingest.http.ts',
      // The ids of a million events take 150 MB; the rest is for its processor, as a body of 1 MB is read record by record.
      memory: 1024,
      timeout: 29,
      trigger: { kind: 'http', routes: ingestRoutes },
      // At which time the world stands, what its log has, the next entry of that; and which requests were made.
      tables: {
        worlds: ['GetItem'],
        telemetry_log: ['GetItem', 'Query', 'PutItem'],
        idempotency: ['GetItem', 'PutItem', 'DeleteItem'],
      },
      cost: { milliseconds: 60, invocations: { requests: SENT } },
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
    'analytics-print': printingFunction({
      description: 'Prints the dashboard of the training academy as PDF, and stores it among the reports.',
      entry: 'functions/analytics/printing/printing.http.ts',
      routes: printingRoutes,
      // A world with its events and what was ingested.
      tables: {
        worlds: ['GetItem'],
        snapshots: ['BatchGetItem'],
        telemetry_log: ['Query'],
      },
      settings: { DASHBOARD_TIMEZONE: 'dashboardTimezone' },
      narrates: true,
      cost: { milliseconds: 1500, invocations: { requests: PRINTED } },
    }),
  },
  costs: [
    {
      item: 'printed dashboards of the academy',
      price: 'writeUnits',
      units: { requests: PRINTED * 3 },
      basis: 'its record, and twice that of a request with an Idempotency-Key',
    },
    {
      item: 'sealing',
      price: 'readUnits',
      // What a membership was before it changed is told at its start: all events are read, 1.1 MB compressed.
      units: { ticks: DAILY * 130, worlds: 130 },
      basis: 'all events of the academy for each day that ends, 130 units',
    },
    {
      item: 'reading the academy',
      price: 'readUnits',
      // A cold start reads 25 months of events, 1.1 MB compressed: 130 units; one in a hundred requests starts cold.
      units: { requests: ASKED * 3 + PRINTED * 130 },
      basis: 'a head per request, 130 units when a function starts, what is new at a tick',
    },
    {
      item: 'ingested telemetry',
      price: 'writeUnits',
      // 500 events take 17 KB compressed, 10 of them their ids; a hundred 4 KB.
      units: { requests: SENT * 4 },
      basis: 'one item per call: 4 units for a hundred events, 18 for 500',
    },
    {
      item: 'telemetry that is known',
      price: 'readUnits',
      // What others have sent since; all ids when a function starts, of 100,000 events 850 units, once in a hundred calls.
      units: { requests: SENT * 10 + ASKED * 10 },
      basis: 'what is new since the last call, and the whole log when a function starts',
    },
  ],
};
