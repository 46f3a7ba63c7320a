import * as z from 'zod';
import { intEnv } from '../platform/http/env.ts';

/** What a function has in its environment that prints. */
export const printEnv = z.object({
  REPORT_BUCKET: z.string().min(1),
  /** Days after which a report expires; the bucket's lifecycle rule has the same. */
  REPORT_DAYS: intEnv(1, 3650),
  /** How long a link to a file holds. */
  REPORT_LINK_SECONDS: intEnv(1, 3600).default(900),
});

export type PrintEnv = z.output<typeof printEnv>;
