import type * as z from 'zod';
import { httpEnv } from '../platform/http/env.ts';
import { narratorEnv } from '../platform/narrator/narrator.ts';
import { tablePrefix } from '../worlds/env.ts';

/** Environment of the function that says how the company stands. */
export const overviewEnv = httpEnv.extend({ DYNAMODB_TABLE_PREFIX: tablePrefix, ...narratorEnv.shape });

export type OverviewEnv = z.output<typeof overviewEnv>;
