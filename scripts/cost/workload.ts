import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { FunctionName } from '../../lib/functions.ts';

/** A month as AWS bills it. */
export const MONTH_HOURS = 730;
export const MONTH_MINUTES = MONTH_HOURS * 60;
export const MONTH_SECONDS = MONTH_HOURS * 3600;

/** The dispatcher runs each 60 s and looks 66 s ahead: one tick in ten is sent twice, and its second message ignored. */
export const MESSAGES_PER_TICK = 66 / 60;

/** What one tick of a world of default size takes. `npm run bench` measures it and writes the file. */
const measurement = z.object({
  /** Write request units of all tables together. */
  writeUnitsPerTick: z.number().min(0),
  readUnitsPerTick: z.number().min(0).optional(),
  /** Rows of the world that was measured. */
  rows: z.number().int().optional(),
  /** What a world has stored, in bytes, with the day of changes that is kept. */
  storedBytes: z.number().min(0).optional(),
});

export interface TickUsage {
  readonly writeUnits: number;
  readonly readUnits: number;
  readonly storedGigabytes: number;
  /** Where these numbers come from, in one sentence. */
  readonly origin: string;
}

/** Reckoned for 131 rows: 13 rows, a head and two marks at 1 to 3 units, changes at 6, changed parts of the state at 60. */
const RECKONED: TickUsage = {
  writeUnits: 85,
  readUnits: 4,
  storedGigabytes: 0.05,
  origin: 'reckoned from the sizes of the items, not measured: run `npm run bench` to measure it',
};

/** What a tick writes: as the bench measured it, else as reckoned. @param file where the bench writes */
export function readTickUsage(file: string): TickUsage {
  if (!existsSync(file)) return RECKONED;
  const { writeUnitsPerTick, readUnitsPerTick, rows, storedBytes } = measurement.parse(
    JSON.parse(readFileSync(file, 'utf8')),
  );
  return {
    writeUnits: writeUnitsPerTick,
    readUnits: readUnitsPerTick ?? RECKONED.readUnits,
    storedGigabytes: storedBytes === undefined ? RECKONED.storedGigabytes : storedBytes / 1e9,
    origin: `measured by the bench${rows === undefined ? '' : ` on a world of ${rows} rows`}`,
  };
}

/** What is asked of a deployment in a month. */
export interface Workload {
  readonly worlds: number;
  readonly intervalSeconds: number;
  /** HTTP requests of all callers together. */
  readonly requests: number;
  readonly tick: TickUsage;
}

/** Assumptions that the templates can't tell, each with its unit: change one, and the table follows. */
export const assumptions = {
  /** Milliseconds that an invocation of each function takes, on average, warm and cold together. */
  milliseconds: {
    'msp-api': 40,
    control: 300,
    reports: 600,
    prospects: 60,
    'prospects-print': 600,
    docs: 30,
    dispatch: 120,
    tick: 350,
    jobs: 5000,
    'job-dead-letters': 50,
    generation: 900,
    'dead-letters': 50,
    follow: 40,
  },
  /** Share of HTTP requests that each function answers. */
  requestShare: {
    'msp-api': 0.9551,
    control: 0.02,
    reports: 0.0048,
    prospects: 0.01,
    'prospects-print': 0.0001,
    docs: 0.01,
  },
  /** Share of the requests for reports that make one; the others list, load again or remove. Printing makes one each time. */
  reportsMade: 0.5,
  /** Bytes of one report: of a company of default size they have 103,000 to 116,000. */
  bytesPerReport: 115_000,
  /** Read units to make one: a world of default size with its history, as after each tick. */
  readUnitsPerReport: 117,
  /** Write units: its record, and twice that of a request with an Idempotency-Key. */
  writeUnitsPerReport: 3,
  /** Times that a report is loaded. */
  loadsPerReport: 2,
  /** Generations per request for dashboards: most requests look at what is there. */
  generationsPerRequest: 0.1,
  /** Generations that fail each time. */
  deadGenerations: 0.001,
  /** Refreshes of one prospect's stale data per request for dashboards. */
  refreshesPerRequest: 0.5,
  /** Write units of a generation: seven templates, seven times data, its progress. Reckoned from the sizes of the items. */
  writeUnitsPerGeneration: 120,
  /** Write units of a refresh: seven times data. */
  writeUnitsPerRefresh: 45,
  /** Units of following one tick: its head and changes are read, what is followed is noted. */
  readUnitsPerFollow: 4,
  writeUnitsPerFollow: 1,
  /** Jobs per world and month: it is made, regenerated and swept now and then. */
  jobsPerWorld: 10,
  /** Jobs of worlds that fail each time. */
  deadJobs: 0.001,
  /** Read units per HTTP request: the head of its world, and now and then a whole snapshot. */
  readUnitsPerRequest: 3,
  /** Bytes per answer, compressed or not. */
  bytesPerAnswer: 8_000,
  /** Bytes of log per invocation: the function's own lines and Lambda's two. */
  logBytesPerInvocation: 900,
  /** Bytes of access log per HTTP request. */
  accessLogBytes: 450,
  /** Lambda polls each queue with five long polls of 20 s, messages or not. */
  pollsPerQueue: (5 * MONTH_SECONDS) / 20,
  /** Key requests per table and minute, where a key of the account encrypts it: DynamoDB asks each five minutes. */
  keyRequestsPerTableMinute: 1 / 5,
  /** Machines ask for a token about once an hour while they work. */
  machineTokens: 200,
  people: 10,
  /** GB of deployed bundles, with some earlier versions. */
  codeGigabytes: 0.1,
} as const;

/** Invocations of each function in a month. */
export function invocations({ worlds, intervalSeconds, requests }: Workload): Readonly<Record<FunctionName, number>> {
  const { requestShare, jobsPerWorld, deadJobs } = assumptions;
  return {
    'msp-api': requests * requestShare['msp-api'],
    control: requests * requestShare.control,
    reports: requests * requestShare.reports,
    prospects: requests * requestShare.prospects,
    'prospects-print': requests * requestShare['prospects-print'],
    ...prospectWork(requests * requestShare.prospects),
    // Each committed tick is told; up to ten are taken at a time, but one world has only one.
    follow: ticks({ worlds, intervalSeconds }),
    docs: requests * requestShare.docs,
    dispatch: MONTH_MINUTES,
    tick: ticks({ worlds, intervalSeconds }) * MESSAGES_PER_TICK,
    jobs: worlds * jobsPerWorld,
    'job-dead-letters': worlds * jobsPerWorld * deadJobs,
  };
}

function prospectWork(requests: number) {
  const { generationsPerRequest, deadGenerations, refreshesPerRequest } = assumptions;
  const generations = requests * generationsPerRequest;
  return {
    generation: generations + requests * refreshesPerRequest,
    'dead-letters': generations * deadGenerations,
  };
}

export function ticks({ worlds, intervalSeconds }: Pick<Workload, 'worlds' | 'intervalSeconds'>): number {
  return (worlds * MONTH_SECONDS) / intervalSeconds;
}
