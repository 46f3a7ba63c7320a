import * as z from 'zod';
import { baseEnv, httpEnv } from '../platform/http/env.ts';
import { narratorEnv } from '../platform/narrator/narrator.ts';
import { tablePrefix } from '../worlds/env.ts';

const shared = {
  DYNAMODB_TABLE_PREFIX: tablePrefix,
  /** Where stages are given to their worker. */
  RESULTS_QUEUE_URL: z.url(),
};

/** Answers requests. */
export const resultsEnv = httpEnv.extend(shared);
/** Computes stages. */
export const resultsGenerateEnv = baseEnv.extend({ ...shared, ...narratorEnv.shape });

export type ResultsEnv = z.output<typeof resultsEnv>;
export type ResultsGenerateEnv = z.output<typeof resultsGenerateEnv>;
