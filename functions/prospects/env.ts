import * as z from 'zod';
import { baseEnv, httpEnv, intEnv } from '../platform/http/env.ts';
import { narratorEnv } from '../platform/narrator/narrator.ts';
import { tablePrefix } from '../worlds/env.ts';

const shared = {
  DYNAMODB_TABLE_PREFIX: tablePrefix,
  BUILD_QUEUE_URL: z.url(),
  /** A prospect's data is made anew at most once in so many seconds. */
  REFRESH_INTERVAL_SECONDS: intEnv(1, 86_400).default(600),
};

/** Answers requests. */
export const prospectsEnv = httpEnv.extend({ ...shared, ...narratorEnv.shape });
/** Does jobs. */
export const buildEnv = baseEnv.extend({ ...shared, ...narratorEnv.shape });

/** What the functions have that make dashboards. */
export type BuildEnv = z.output<typeof buildEnv>;
