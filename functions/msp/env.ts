import type * as z from 'zod';
import { httpEnv } from '../platform/http/env.ts';
import { tablePrefix } from '../worlds/env.ts';

/** Environment of the function that reads. */
export const mspEnv = httpEnv.extend({ DYNAMODB_TABLE_PREFIX: tablePrefix });

export type MspEnv = z.output<typeof mspEnv>;
