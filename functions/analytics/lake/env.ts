import * as z from 'zod';
import { baseEnv, httpEnv } from '../../platform/http/env.ts';
import { tablePrefix } from '../../worlds/env.ts';

const stored = { DYNAMODB_TABLE_PREFIX: tablePrefix, LAKE_BUCKET: z.string().min(1) };

/** Answers requests. */
export const lakeEnv = httpEnv.extend(stored);
/** Seals days and months, and removes what is at rest of removed worlds. */
export const lakeWorkerEnv = baseEnv.extend(stored);

export type LakeWorkerEnv = z.output<typeof lakeWorkerEnv>;
