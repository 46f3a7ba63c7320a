import * as z from 'zod';
import { baseEnv, httpEnv, intEnv } from '../middleware/env.ts';
import { tablePrefix } from '../worlds/env.ts';

const shared = {
  DYNAMODB_TABLE_PREFIX: tablePrefix,
  GENERATION_QUEUE_URL: z.url(),
  /** A prospect's data is made anew at most once in so many seconds. */
  REFRESH_INTERVAL_SECONDS: intEnv(1, 86_400).default(600),
};

/** Answers requests. */
export const prospectsEnv = httpEnv.extend(shared);
/** Does jobs, marks what ticks touch, and closes jobs that nobody could do. */
export const generationEnv = baseEnv.extend(shared);

export type ProspectsEnv = z.output<typeof prospectsEnv>;
export type GenerationEnv = z.output<typeof generationEnv>;
