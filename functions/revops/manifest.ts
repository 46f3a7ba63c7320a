import type { Manifest } from '../platform/manifest.ts';
import { printingFunction } from '../print/printing-function.ts';
import { routes as printingRoutes } from './printing/routes.ts';
import { routes } from './routes.ts';

/** Share of HTTP requests that are about the sales organisation; of those, how many ask for a build. */
const ASKED = 0.01;
const BUILT = ASKED * 0.001;
/** Share of HTTP requests that print a dashboard. */
const PRINTED = 0.0001;
/** Of the ticks of a world at tempo 1, one in so many ends a week: 20,160 ticks of 30 s. */
const WEEKLY = 1 / 20_160;

const world = { worlds: ['GetItem'], snapshots: ['BatchGetItem'] } as const;

/** The sales organisation’s datasets and dashboards: what answers for them, and what keeps the versions of the past. */
export const manifest: Manifest = {
  name: 'revops',
  stack: 'revops',
  tags: {
    RevOps: 'The sales organisation: datasets with their lineage, pipeline health and rep coaching.',
  },
  // Builds, and the versions of weeks and quarters.
  tables: { revops_builds: {} },
  // A queue would be polled all day, for one build a week.
  topics: { 'revops-builds': { displayName: 'Datasets of the sales organisation are to be built' } },
  functions: {
    revops: {
      description: 'Answers for the sales organisation: datasets, dashboards, lineage, builds.',
      entry: 'functions/revops/revops.http.ts',
      // It reads 25 months of events when it starts, and computes all datasets while the caller waits.
      memory: 1769,
      timeout: 29,
      trigger: { kind: 'http', routes },
      // A world with its events; kept versions are read, builds begun, and requests remembered.
      tables: {
        ...world,
        revops_builds: ['GetItem', 'BatchGetItem', 'Query', 'PutItem'],
        notices: ['GetItem', 'PutItem'],
        idempotency: ['GetItem', 'PutItem', 'DeleteItem'],
      },
      publishes: { BUILD_TOPIC_ARN: 'revops-builds' },
      narrates: true,
      cost: { milliseconds: 150, invocations: { requests: ASKED } },
    },
    'revops-print': printingFunction({
      description: 'Prints the dashboards of the sales organisation as PDF, and stores them among the reports.',
      entry: 'functions/revops/printing/printing.http.ts',
      routes: printingRoutes,
      // A world with its events, and kept versions.
      tables: {
        ...world,
        revops_builds: ['GetItem', 'BatchGetItem'],
      },
      narrates: true,
      cost: { milliseconds: 900, invocations: { requests: PRINTED } },
    }),
    'revops-build': {
      description: 'Builds the datasets of the sales organisation, and keeps the versions of weeks and quarters.',
      entry: 'functions/revops/build.sns.ts',
      memory: 1769,
      // The first build of a world makes some twenty versions; of 10,000 rows a version takes seconds.
      timeout: 300,
      trigger: { kind: 'topic', topic: 'revops-builds' },
      // A build notes how far it is, writes versions, and removes the rows that no version names any more.
      tables: {
        ...world,
        revops_builds: ['GetItem', 'Query', 'PutItem', 'BatchWriteItem'],
        notices: ['GetItem', 'PutItem'],
      },
      cost: { milliseconds: 3000, invocations: { requests: BUILT, ticks: WEEKLY } },
    },
    'revops-week': {
      description: 'Starts a build when a week of a world has ended.',
      entry: 'functions/revops/week.sns.ts',
      memory: 512,
      timeout: 30,
      // Of 20,160 ticks one ends a week: the others invoke nothing.
      trigger: { kind: 'topic', topic: 'tick-committed', only: { week: ['new'] } },
      tables: {
        worlds: ['GetItem'],
        revops_builds: ['GetItem', 'Query', 'PutItem'],
        notices: ['GetItem', 'PutItem'],
      },
      publishes: { BUILD_TOPIC_ARN: 'revops-builds' },
      cost: { milliseconds: 400, invocations: { ticks: WEEKLY } },
    },
    'revops-sweep': {
      description: 'Removes builds and kept versions of worlds that were removed or regenerated.',
      entry: 'functions/revops/sweep.sns.ts',
      memory: 512,
      timeout: 60,
      trigger: { kind: 'topic', topic: 'world-removed' },
      tables: { revops_builds: ['Query', 'BatchWriteItem'] },
      cost: { milliseconds: 400, invocations: { worlds: 2 } },
    },
  },
  costs: [
    {
      item: 'kept versions',
      price: 'writeUnits',
      // All datasets of a company of default size are 134 KB compressed, 142 units. A week: its version, the last good one,
      // and what that takes the place of; the first build keeps 21 versions.
      units: { ticks: WEEKLY * 440, requests: BUILT * 440, worlds: 3200 },
      basis: '440 units per build, 3,200 for the first of a world',
    },
    {
      item: 'printed dashboards of sales',
      price: 'writeUnits',
      units: { requests: PRINTED * 3 },
      basis: 'its record, and twice that of a request with an Idempotency-Key',
    },
    {
      item: 'reading sales',
      price: 'readUnits',
      units: { requests: ASKED * 30 + PRINTED * 400, ticks: WEEKLY * 400 },
      basis: 'a world with its events when a function starts, what is new at a tick, 30 units per request',
    },
  ],
};
