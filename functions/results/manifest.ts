import type { Manifest, TableAccess } from '../platform/manifest.ts';
import { printingFunction } from '../print/printing-function.ts';
import { routes as printingRoutes } from './printing/routes.ts';
import { routes } from './routes.ts';

/** Share of HTTP requests that are about strategy reviews; of those, how many generate results. */
const ASKED = 0.005;
const GENERATED = ASKED * 0.05;
/** Share of HTTP requests that print results. */
const PRINTED = 0.0001;
/** Stages of a generation, one message each. */
const STAGES = 6;

const world = { worlds: ['GetItem'], snapshots: ['BatchGetItem'] } as const;
const sends = { RESULTS_QUEUE_URL: 'results-generate' };

/** Results are read whole, and removed by what clears them. */
const reading = ['BatchGetItem', 'Query', 'BatchWriteItem'] as const;
const readAll: TableAccess = {
  computed_factors: reading,
  pattern_matches: reading,
  monte_carlo_scenarios: reading,
  consumer_personas: reading,
  segment_rich_content: reading,
};

/** Strategy reviews: what scores sessions and answers for their results, and the worker that computes these stage by stage. */
export const manifest: Manifest = {
  name: 'results',
  stack: 'results',
  tags: {
    Strategy: 'Reviews of the company: factors, patterns, what the next quarter may bring, personas and content.',
  },
  tables: {
    computed_factors: {},
    pattern_matches: {},
    monte_carlo_scenarios: {},
    consumer_personas: {},
    segment_rich_content: {},
    results_generation_status: {},
  },
  queues: {
    // Done twice it leaves the same: a stage whose worker died is tried again as soon as it may be.
    'results-generate': { visibility: 150, retention: 86_400, closes: true, topics: ['world-removed'] },
  },
  functions: {
    results: {
      description: 'Answers for strategy reviews: scoring, status, results, versions, catalogues.',
      entry: 'functions/results/results.http.ts',
      // It reads 25 months of measures while the caller waits.
      memory: 1769,
      timeout: 29,
      trigger: { kind: 'http', routes },
      // A world as scoring takes it; sessions are scored, generations begun, read and cleared, and requests remembered.
      tables: {
        ...world,
        ...readAll,
        results_generation_status: ['GetItem', 'Query', 'PutItem', 'BatchWriteItem'],
        notices: ['GetItem', 'PutItem'],
        idempotency: ['GetItem', 'PutItem', 'DeleteItem'],
      },
      sends,
      cost: { milliseconds: 60, invocations: { requests: ASKED } },
    },
    'results-generate': {
      description:
        'Computes strategy reviews stage by stage: factors, patterns, Monte Carlo, calibration, personas, content.',
      entry: 'functions/results/generate.sqs.ts',
      memory: 1769,
      // A million iterations with what-ifs take a minute and a half.
      timeout: 120,
      // One stage at a time, so that none is tried again for another's sake.
      trigger: { kind: 'queue', queue: 'results-generate', batchSize: 1, weight: 1 },
      // A stage reads those before it, of its world at most the past and what people did, writes its result, and has the next one begin; what is left
      // of cleared versions and of removed worlds goes.
      tables: {
        ...world,
        telemetry_log: ['Query'],
        computed_factors: reading,
        pattern_matches: reading,
        monte_carlo_scenarios: ['Query', 'BatchWriteItem'],
        consumer_personas: ['Query', 'BatchWriteItem'],
        segment_rich_content: ['Query', 'BatchWriteItem'],
        results_generation_status: ['GetItem', 'Query', 'PutItem', 'BatchWriteItem'],
        notices: ['GetItem', 'PutItem'],
      },
      sends,
      narrates: true,
      cost: { milliseconds: 250, invocations: { requests: GENERATED * STAGES, worlds: 2 } },
    },
    'results-print': printingFunction({
      description: 'Prints the complete results of strategy reviews as PDF, and stores them among the reports.',
      entry: 'functions/results/printing/printing.http.ts',
      routes: printingRoutes,
      // Which generation a world is of, a session with its input and versions, and what stages have stored: nothing is
      // computed anew.
      tables: {
        worlds: ['GetItem'],
        results_generation_status: ['GetItem', 'Query'],
        computed_factors: ['BatchGetItem'],
        pattern_matches: ['BatchGetItem'],
        monte_carlo_scenarios: ['BatchGetItem'],
        consumer_personas: ['BatchGetItem'],
        segment_rich_content: ['BatchGetItem'],
      },
      cost: { milliseconds: 1500, invocations: { requests: PRINTED } },
    }),
  },
  costs: [
    {
      item: 'strategy reviews',
      price: 'writeUnits',
      // Compressed: an input 6 KB, factors 5, patterns 7, the simulation 38, calibration 4; five writes of status for each stage.
      units: { requests: GENERATED * 100 },
      basis: '100 units per generation',
    },
    {
      item: 'reading strategy reviews',
      price: 'readUnits',
      units: { requests: (ASKED + PRINTED) * 20 + GENERATED * 117 },
      basis: 'status and results, 20 units per request; a world with its history per scoring',
    },
    {
      item: 'printed strategy reviews',
      price: 'writeUnits',
      units: { requests: PRINTED * 3 },
      basis: 'its record, and twice that of a request with an Idempotency-Key',
    },
  ],
};
