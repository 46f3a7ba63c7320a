import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Rate } from '../../functions/platform/manifest.ts';
import { functions } from '../../lib/capability.ts';

/** A month as AWS bills it. */
export const MONTH_HOURS = 730;
export const MONTH_MINUTES = MONTH_HOURS * 60;
export const MONTH_SECONDS = MONTH_HOURS * 3600;

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

/** Assumptions that neither templates nor manifests can tell, each with its unit: change one, and the table follows. */
export const assumptions = {
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

/** How often something happens in a month. */
export function timesOf(rate: Rate, workload: Workload): number {
  const drivers: Readonly<Record<keyof Rate, number>> = {
    requests: workload.requests,
    worlds: workload.worlds,
    ticks: ticks(workload),
    minutes: MONTH_MINUTES,
  };
  return Object.entries(rate).reduce((sum, [driver, times]) => sum + times * drivers[driver as keyof Rate], 0);
}

/** Invocations of a function in a month. @throws Error when no manifest has it */
export function invocationsOf(name: string, workload: Workload): number {
  const { cost } = functions[name] ?? {};
  if (!cost) throw new Error(`No manifest has a function ${name}`);
  return timesOf(cost.invocations, workload);
}

/** Invocations of all functions together. */
export function allInvocations(workload: Workload): number {
  return Object.keys(functions).reduce((sum, name) => sum + invocationsOf(name, workload), 0);
}

export function ticks({ worlds, intervalSeconds }: Pick<Workload, 'worlds' | 'intervalSeconds'>): number {
  return (worlds * MONTH_SECONDS) / intervalSeconds;
}
