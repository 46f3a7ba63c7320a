import type * as z from 'zod';
import { httpEnv } from '../../platform/http/env.ts';
import { printEnv } from '../../print/env.ts';
import { tablePrefix } from '../../worlds/env.ts';

/** Environment of the function that prints the results of strategy reviews. */
export const resultsPrintEnv = httpEnv.extend({ DYNAMODB_TABLE_PREFIX: tablePrefix, ...printEnv.shape });

export type ResultsPrintEnv = z.output<typeof resultsPrintEnv>;
