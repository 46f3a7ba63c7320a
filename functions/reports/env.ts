import type * as z from 'zod';
import { httpEnv } from '../platform/http/env.ts';
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
