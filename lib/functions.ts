import { BUNDLED_ASSETS } from '../functions/docs/assets.ts';
import { fontAssets } from '../functions/print/pdf/assets.ts';

/** A Lambda function: where its code begins, and what it is given to run. */
export interface FunctionDefinition {
  /** One sentence, shown beside the function in the console. */
  readonly description: string;
  /** The entry file, from the root of the project; it exports `handler`. */
  readonly entry: string;
  /** MB. A function has a whole virtual CPU at 1,769. */
  readonly memory: number;
  /** Seconds. */
  readonly timeout: number;
  /** Files of installed packages that lie in `assets/` beside the bundle, by their name there. */
  readonly assets?: Readonly<Record<string, string>>;
}

/** API Gateway gives up on a function after 30 s: what answers it has to end before. */
const HTTP_TIMEOUT = 29;

/** Every function of the app, by its name: the one list that bundling, stacks, cost table and tests go by. */
export const functions = {
  'msp-api': {
    description: 'Answers the reading operations of the HTTP API from committed ticks.',
    entry: 'functions/msp/api.http.ts',
    // A comparison with a twin simulates for a while.
    memory: 1769,
    timeout: HTTP_TIMEOUT,
  },
  control: {
    description: 'Steers worlds: make, regenerate, pause, advance, scenarios, synchronise.',
    entry: 'functions/worlds/control/control.http.ts',
    memory: 1769,
    timeout: HTTP_TIMEOUT,
  },
  reports: {
    description: 'Makes reports on the company as PDF, stores them, and gives links to all that were printed.',
    entry: 'functions/reports/reports.http.ts',
    // For its processor: after thirty reports it uses 335 MB.
    memory: 1769,
    timeout: HTTP_TIMEOUT,
    assets: fontAssets,
  },
  prospects: {
    description: 'Answers for prospects and their dashboards: jobs, templates, data.',
    entry: 'functions/prospects/prospects.http.ts',
    // It makes the data of a dashboard while the caller waits.
    memory: 1769,
    timeout: HTTP_TIMEOUT,
  },
  'prospects-print': {
    description: 'Prints dashboards of prospects as PDF, and stores them among the reports.',
    entry: 'functions/prospects/printing/printing.http.ts',
    // For its processor, as reports.
    memory: 1769,
    timeout: HTTP_TIMEOUT,
    assets: fontAssets,
  },
  generation: {
    description: 'Generates dashboards: templates, demo prospects, the data of every widget.',
    entry: 'functions/prospects/build.sqs.ts',
    memory: 1769,
    timeout: 60,
  },
  'dead-letters': {
    description: 'Closes generation jobs that failed each time, with the reason.',
    entry: 'functions/prospects/dead-letters.sqs.ts',
    memory: 512,
    timeout: 30,
  },
  follow: {
    description: 'Follows ticks: tells the views which of the rows that they show have changed.',
    entry: 'functions/platform/follow/ticks.sqs.ts',
    memory: 512,
    timeout: 30,
  },
  docs: {
    description: 'Serves the OpenAPI document and the pages that show it.',
    entry: 'functions/docs/docs.http.ts',
    memory: 512,
    timeout: 10,
    assets: Object.fromEntries(BUNDLED_ASSETS.map(({ name, from }) => [name, from])),
  },
  dispatch: {
    description: 'Sends, each minute, the ticks that are due in it.',
    entry: 'functions/worlds/write/dispatch.schedule.ts',
    memory: 512,
    timeout: 30,
  },
  tick: {
    description: 'Advances worlds to their due time and commits.',
    entry: 'functions/worlds/write/tick.sqs.ts',
    memory: 1024,
    timeout: 30,
  },
  jobs: {
    description: 'Does what outlasts a request: makes, regenerates, sweeps and removes worlds.',
    entry: 'functions/worlds/write/jobs.sqs.ts',
    memory: 1769,
    timeout: 900,
  },
  'job-dead-letters': {
    description: 'Closes jobs of worlds that failed each time, with the reason.',
    entry: 'functions/worlds/write/dead-letters.sqs.ts',
    memory: 512,
    timeout: 30,
  },
} as const satisfies Readonly<Record<string, FunctionDefinition>>;

export type FunctionName = keyof typeof functions;

export const functionNames = Object.keys(functions) as FunctionName[];
