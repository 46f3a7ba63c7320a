import * as z from 'zod';
import { httpEnv, intEnv } from '../platform/http/env.ts';
import { narratorEnv } from '../platform/narrator/narrator.ts';
import { tablePrefix } from '../worlds/env.ts';

/** Environment of the function that makes reports. */
export const reportsEnv = httpEnv.extend({
  DYNAMODB_TABLE_PREFIX: tablePrefix,
  REPORT_BUCKET: z.string().min(1),
  /** Days after which a report passes away; the bucket's lifecycle rule has the same. */
  REPORT_DAYS: intEnv(1, 3650),
  /** How long a link to a file holds. */
  REPORT_LINK_SECONDS: intEnv(1, 3600).default(900),
  ...narratorEnv.shape,
});

export type ReportsEnv = z.output<typeof reportsEnv>;
