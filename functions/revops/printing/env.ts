import type * as z from 'zod';
import { httpEnv } from '../../platform/http/env.ts';
import { narratorEnv } from '../../platform/narrator/narrator.ts';
import { printEnv } from '../../print/env.ts';
import { tablePrefix } from '../../worlds/env.ts';

/** Environment of the function that prints the dashboards of sales. */
export const revopsPrintEnv = httpEnv.extend({
  DYNAMODB_TABLE_PREFIX: tablePrefix,
  ...narratorEnv.shape,
  ...printEnv.shape,
});

export type RevOpsPrintEnv = z.output<typeof revopsPrintEnv>;
