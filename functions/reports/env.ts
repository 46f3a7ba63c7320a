import * as z from 'zod';
import { baseEnv, httpEnv } from '../platform/http/env.ts';
import { narratorEnv } from '../platform/narrator/narrator.ts';
import { printEnv } from '../print/env.ts';
import { tablePrefix } from '../worlds/env.ts';

/** Environment of the function that makes reports on the company. */
export const reportsEnv = httpEnv.extend({
  DYNAMODB_TABLE_PREFIX: tablePrefix,
  ...printEnv.shape,
  ...narratorEnv.shape,
});

export type ReportsEnv = z.output<typeof reportsEnv>;

/** Environment of the function that removes the reports of removed worlds. */
export const sweepEnv = baseEnv.extend({ DYNAMODB_TABLE_PREFIX: tablePrefix, REPORT_BUCKET: z.string().min(1) });

export type SweepEnv = z.output<typeof sweepEnv>;
