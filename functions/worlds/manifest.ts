import { entityKinds } from '../../core/world/config.ts';
import type { Manifest, TableAccess, TableAction } from '../platform/manifest.ts';
import { routes } from './control/routes.ts';

/** The tables that show a world to everyone else: one per kind of entity. */
const onEntities = (...actions: readonly TableAction[]): TableAccess =>
  Object.fromEntries(entityKinds.map((kind) => [kind, actions]));

/** The dispatcher looks 66 s ahead each 60 s: one tick in ten is sent twice, and its second message ignored. */
const MESSAGES_PER_TICK = 66 / 60;

/** Of a hundred requests one has a step of a job, or makes a report. */
const NOTICES_PER_REQUEST = 0.01;

const worldDefaults = {
  UPDATE_INTERVAL_SECONDS: 'interval',
  WORLD_SEED: 'seed',
  WORLD_TEMPO: 'tempo',
  WORLD_COUNTS: 'counts',
};

/** What writes worlds: the dispatcher, ticks, commands, and jobs that outlast a request. */
export const manifest: Manifest = {
  name: 'worlds',
  stack: 'simulation',
  tags: {
    Simulation:
      'The course of a world: its clock, changes and their causes, scenarios beside their twin, rules, live events.',
    Management: 'What begins a world anew or makes its tables agree, and the jobs that take longer than a request.',
    Worlds: 'Companies side by side: made, listed and removed.',
  },
  tables: {
    worlds: {},
    snapshots: {},
    changes: { expires: true },
    jobs: { expires: true },
    // Requests with an Idempotency-Key, of all functions.
    idempotency: { expires: true },
    // What those who follow a world are told beside its changes, by all functions that have jobs or print.
    notices: {},
    ...Object.fromEntries(entityKinds.map((kind) => [kind, {}])),
  },
  queues: {
    // Six times the timeout, as AWS asks for, so that retries of the poller are no new tries.
    ticks: { visibility: 180, retention: 3600 },
    // A job may take long, and done twice it does nothing: one whose worker died is tried again as soon as it may be.
    jobs: { visibility: 930, retention: 4 * 86_400, closes: true, lateAfter: 900 },
  },
  functions: {
    control: {
      description: 'Steers worlds: make, regenerate, pause, advance, scenarios, synchronise.',
      entry: 'functions/worlds/control/control.http.ts',
      memory: 1769,
      timeout: 29,
      trigger: { kind: 'http', routes },
      // Where it was deployed first: a name can't move to another stack.
      stack: 'api',
      // A commit; it makes, lists and removes worlds, follows jobs and remembers requests.
      tables: {
        worlds: ['GetItem', 'Query', 'PutItem', 'DeleteItem'],
        snapshots: ['BatchGetItem', 'BatchWriteItem'],
        changes: ['BatchWriteItem'],
        jobs: ['GetItem', 'PutItem'],
        notices: ['GetItem', 'PutItem'],
        idempotency: ['GetItem', 'PutItem', 'DeleteItem'],
        ...onEntities('Query', 'BatchWriteItem'),
      },
      sends: { JOB_QUEUE_URL: 'jobs', TICK_QUEUE_URL: 'ticks' },
      publishes: { TICK_TOPIC_ARN: 'tick-committed' },
      settings: worldDefaults,
      cost: { milliseconds: 300, invocations: { requests: 0.02 } },
    },
    dispatch: {
      description: 'Sends, each minute, the ticks that are due in it.',
      entry: 'functions/worlds/write/dispatch.schedule.ts',
      memory: 512,
      timeout: 30,
      trigger: { kind: 'every-minute', description: 'Starts the dispatcher. Disable it to let all worlds sleep.' },
      // All heads, in a query per shard, and the watermarks of worlds that stand still.
      tables: { worlds: ['Query'] },
      sends: { TICK_QUEUE_URL: 'ticks', JOB_QUEUE_URL: 'jobs' },
      cost: { milliseconds: 120, invocations: { minutes: 1 } },
    },
    tick: {
      description: 'Advances worlds to their due time and commits.',
      entry: 'functions/worlds/write/tick.sqs.ts',
      memory: 1024,
      timeout: 30,
      // A world's ticks follow each other; several worlds are due at the same moment.
      trigger: { kind: 'queue', queue: 'ticks', batchSize: 5, weight: 2 },
      // A commit: chunks and changes, the head, the projected rows. To repair a projection it reads them.
      tables: {
        worlds: ['GetItem', 'PutItem'],
        snapshots: ['BatchGetItem', 'BatchWriteItem'],
        changes: ['BatchWriteItem'],
        ...onEntities('Query', 'BatchWriteItem'),
      },
      publishes: { TICK_TOPIC_ARN: 'tick-committed' },
      cost: { milliseconds: 350, invocations: { ticks: MESSAGES_PER_TICK } },
    },
    jobs: {
      description: 'Does what outlasts a request: makes, regenerates, sweeps and removes worlds.',
      entry: 'functions/worlds/write/jobs.sqs.ts',
      // A company of 100,000 rows as it is made; more than this new accounts don't have.
      memory: 3008,
      timeout: 900,
      trigger: { kind: 'queue', queue: 'jobs', batchSize: 1, weight: 1 },
      // A commit too, and it sweeps what earlier generations left.
      tables: {
        worlds: ['GetItem', 'PutItem'],
        snapshots: ['BatchGetItem', 'BatchWriteItem', 'Query'],
        changes: ['BatchWriteItem', 'Query'],
        jobs: ['GetItem', 'PutItem'],
        notices: ['GetItem', 'PutItem', 'DeleteItem'],
        ...onEntities('Query', 'BatchWriteItem'),
      },
      sends: { JOB_QUEUE_URL: 'jobs', TICK_QUEUE_URL: 'ticks' },
      publishes: { TICK_TOPIC_ARN: 'tick-committed', REMOVED_TOPIC_ARN: 'world-removed' },
      settings: worldDefaults,
      cost: { milliseconds: 5000, invocations: { worlds: 10 } },
    },
  },
  costs: [
    {
      item: 'notices',
      price: 'writeUnits',
      // The latest hundred of a world are one item of 3 KB.
      units: { requests: NOTICES_PER_REQUEST * 3 },
      basis: '3 units for each step of a job and each report',
    },
    {
      item: 'notices',
      price: 'readUnits',
      units: { requests: NOTICES_PER_REQUEST },
      basis: '1 unit for each; whoever follows a stream reads a head and the notices, as a plain request',
    },
  ],
};
